import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { budgetSheets, writeIntoSheets } from "../../src/excel/budget-sheets";
import { createSheets } from "../../src/excel/create-sheets";
import { growSheets } from "../../src/excel/grow-sheets";
import { readWorkbook } from "../../src/excel/read-workbook";
import { isoToSerial } from "../../src/prices/serial-date";
import { type ActualsModel, actualsModel, exportActuals } from "../../src/taskpane/tools/actuals/actuals-model";
import { cellsFor, foundDiscounts, notHere } from "../../src/taskpane/tools/actuals/fill-actuals";
import { foundBudgets, grown } from "../../src/taskpane/tools/budget-growth";
import { allSteps } from "../../src/usage/steps";
import { budgetOf } from "../../src/workbooks/catalogue/budget/template";
import { cellAddress } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import { place } from "../../src/workbooks/layout/place";
import type { ChosenUseCases } from "../../src/workbooks/template/template";
import type { Inspected } from "./as-laid";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(240_000);

const locale = { language: "en-US", decimal: ".", group: ",", list: "," } as never;
const control = { signal: new AbortController().signal, progress: () => undefined };

const useCases = ["Support", "Search", "Summaries", "Coding", "Translation"];
const projects = ["support", "search-prod", "summaries", "dev-tools", "l10n"];
const models = ["gpt-4.1", "gpt-4.1-mini"];
const choice: ChosenUseCases = {
  useCases: useCases.map((name, at) => ({ name, like: at % 3 })),
  currency: "EUR",
  exchangeRate: 0.92,
};
const template = budgetOf(choice);
const { areas } = place(template, {});

/** A row of an export: a day, a project and a model. */
interface UsageRow {
  readonly day: string;
  readonly project: string;
  readonly model: string;
  readonly calls: number;
  readonly cost: number;
}

/** What was used in a month of 2026, up to a day. */
function usageOf(month: number, until = 31): UsageRow[] {
  const rows: UsageRow[] = [];
  const days = new Date(Date.UTC(2026, month, 0)).getUTCDate();
  for (let day = 1; day <= Math.min(days, until); day++)
    projects.forEach((project, p) =>
      models.forEach((model, m) => {
        const calls = 100 + (((month * 31 + day) * (p + 2) * (m + 3)) % 97);
        const cost = Math.round(calls * (m + 1) * 137.3) / 10_000;
        rows.push({
          day: `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
          project,
          model,
          calls,
          cost,
        });
      }),
    );
  return rows;
}

const csv = (rows: readonly UsageRow[]): string =>
  [
    "date,project_name,model,num_model_requests,input_tokens,output_tokens,cost_usd",
    ...rows.map(({ day, project, model, calls, cost }) =>
      [day, project, model, calls, calls * 1000, calls * 200, cost].join(","),
    ),
  ].join("\n");

const sum = (rows: readonly UsageRow[], project: string, of: "calls" | "cost"): number =>
  rows.filter((row) => row.project === project).reduce((total, row) => total + row[of], 0);

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
  await createSheets(layout(template));
  const type = (path: string, value: number): void => {
    const area = areas.get(path)!;
    excel.workbench.setFormula(area.sheet, cellAddress(area.row, area.column), value);
  };
  type("settings.start", isoToSerial("2026-01-01"));
  useCases.forEach((_, at) => type(`usecases.start${at + 1}`, isoToSerial("2026-01-01")));
  await excel.workbench.settled();
});
afterAll(() => excel.close());

const value = (path: string): unknown => {
  const area = areas.get(path)!;
  return excel.workbench.getValue(area.sheet, cellAddress(area.row, area.column));
};

/** An export beside the budget, every project matched. */
async function opened(rows: readonly UsageRow[]): Promise<ActualsModel> {
  const read = allSteps(exportActuals(csv(rows), locale));
  if (read.is !== "read") throw new Error(read.reason);
  const [budget] = await budgetSheets();
  const model = actualsModel(budget!, read.actuals, locale);
  model.column.set("project");
  return model;
}

async function fill(model: ActualsModel, source: string): Promise<number> {
  const filling = model.filling(source, "2027-01-05");
  if (!filling) return 0;
  const { changes, sheets } = cellsFor(model.budget, filling);
  await writeIntoSheets(sheets);
  await excel.workbench.settled();
  return changes.length;
}

const standing = (): unknown => value("head.standing");

describe("a year of exports, month by month, into a budget of five use cases in EUR", () => {
  test("the first asks which project is which use case, and remembers it", async () => {
    const first = await opened(usageOf(1));
    expect([first.read.rows, first.read.days, first.read.currency]).toEqual([310, 31, "USD"]);
    // Equal names are matched, the others are asked for.
    expect(projects.map((project) => first.matchOf(project))).toEqual(["Support", "", "Summaries", "", ""]);
    expect(first.filling("january.csv", "2026-02-02")).toBeUndefined();
    projects.forEach((project, at) => first.match(project, useCases[at]!));
    expect(first.rate()).toBe("0.92");
    expect(first.fills()!.map(({ is }) => is)).toEqual(Array<string>(5).fill("new"));
    expect(await fill(first, "january.csv")).toBe(10);
    const second = await opened(usageOf(2));
    expect(projects.map((project) => second.matchOf(project))).toEqual(useCases);
  });

  test("figures to the cent, each month once, with source, days, rows and date", async () => {
    for (let month = 2; month <= 12; month++) await fill(await opened(usageOf(month)), `2026-${month}.csv`);
    for (let month = 1; month <= 12; month++)
      projects.forEach((project, at) => {
        const rows = usageOf(month);
        expect(value(`case${at + 1}.actualcalls${month}`)).toBe(sum(rows, project, "calls"));
        expect(value(`case${at + 1}.actualspend${month}`)).toBeCloseTo(0.92 * sum(rows, project, "cost"), 6);
        expect(value(`case${at + 1}.status${month}`)).toBe("whole");
      });
    const all = Array.from({ length: 12 }, (_, at) => usageOf(at + 1)).flat();
    expect(value("all.total_actualspend")).toBeCloseTo(0.92 * all.reduce((total, { cost }) => total + cost, 0), 5);
    expect(standing()).toBe("All inputs are valid, and all actuals are counted.");
    const last = areas.get("ledger.month1")!;
    const row = excel.workbench.getValues(last.sheet, `A${last.row + 120}:P${last.row + 120}`)[0]!;
    expect(row.slice(0, 3)).toEqual([isoToSerial("2026-12-01"), "Translation", "gpt-4.1-mini"]);
    expect(row.slice(7)).toEqual([
      "whole",
      "2026-12.csv",
      expect.any(String),
      isoToSerial("2026-12-01"),
      isoToSerial("2026-12-31"),
      31,
      isoToSerial("2027-01-05"),
      "ok",
      0,
    ]);
  });

  test("an export that was filled before changes nothing, and one of two months only the new one", async () => {
    const again = await opened(usageOf(3));
    expect(again.fills()!.map(({ is }) => is)).toEqual(Array<string>(5).fill("same"));
    expect(await fill(again, "again.csv")).toBe(0);
  });

  test("a month that differs is asked about, and kept or replaced as decided", async () => {
    const corrected = usageOf(5).map((row) =>
      row.project === "search-prod" && row.model === "gpt-4.1" ? { ...row, cost: row.cost + 1 } : row,
    );
    const model = await opened(corrected);
    const fills = model.fills()!;
    expect(fills.map(({ is }) => is).sort()).toEqual(["differs", "same", "same", "same", "same"]);
    const differing = fills.find(({ is }) => is === "differs")!;
    expect([differing.useCase, differing.choices]).toEqual(["Search", ["keep", "replace"]]);
    expect([model.undecided(), model.filling("may.csv", "2027-01-05")]).toEqual([1, undefined]);
    model.decide(differing, "keep");
    expect(await fill(model, "may.csv")).toBe(0);
    expect(value("case2.actualspend5")).toBeCloseTo(0.92 * sum(usageOf(5), "search-prod", "cost"), 6);
    model.decide(differing, "replace");
    await fill(model, "may.csv");
    expect(value("case2.actualspend5")).toBeCloseTo(0.92 * sum(corrected, "search-prod", "cost"), 6);
    expect(value("case2.actualcalls5")).toBe(sum(corrected, "search-prod", "calls"));
    expect(standing()).toBe("All inputs are valid, and all actuals are counted.");
  });

  test("billed against list prices by model, and the discount is offered to the plan", async () => {
    const [budget] = await budgetSheets();
    const found = foundDiscounts(budget!);
    const list = value("bymodel.listtotal") as number;
    const billed = value("bymodel.billedtotal") as number;
    expect(value("bymodel.discounttotal")).toBeCloseTo(1 - billed / list, 12);
    expect([value("bymodel.name1"), value("bymodel.name2")]).toEqual(models);
    expect((value("bymodel.billed1") as number) + (value("bymodel.billed2") as number)).toBeCloseTo(billed, 6);
    for (const { useCase, discount, now } of found) {
      const at = useCases.indexOf(useCase) + 1;
      expect(now).toBe(0);
      expect(discount).toBeCloseTo(value(`billedcases.discount${at}`) as number, 4);
    }
  });

  test("moving the start of the plan relabels none of them", async () => {
    const start = areas.get("settings.start")!;
    const before = value("case1.actualspend12");
    excel.workbench.setFormula(start.sheet, cellAddress(start.row, start.column), isoToSerial("2025-11-01"));
    await excel.workbench.settled();
    expect(value("case1.actualspend14")).toBe(before);
    expect(standing()).toBe("All inputs are valid, and all actuals are counted.");
    excel.workbench.setFormula(start.sheet, cellAddress(start.row, start.column), isoToSerial("2026-02-01"));
    await excel.workbench.settled();
    expect(value("head.finding")).toMatch(/^A9: this month is not one of the budget's months/);
    excel.workbench.setFormula(start.sheet, cellAddress(start.row, start.column), isoToSerial("2026-01-01"));
    await excel.workbench.settled();
  });
});

test("a month in part is marked and not compared, and completed by the next export", async () => {
  const of2027 = (rows: readonly UsageRow[]): UsageRow[] =>
    rows.map((row) => ({ ...row, day: row.day.replace("2026", "2027") }));
  const half = await opened(of2027(usageOf(1, 12)));
  expect(half.fills()!.every(({ coverage }) => coverage.isPartial)).toBe(true);
  await fill(half, "half.csv");
  expect([value("case1.status13"), value("case1.spendvariance13")]).toEqual(["in part", ""]);
  expect(standing()).toMatch(/^All inputs are valid\. 5 months of actuals cover only part/);
  const whole = await opened(of2027(usageOf(1)));
  expect(whole.fills()!.map(({ is, completes }) => [is, completes])).toEqual(Array<unknown>(5).fill(["differs", true]));
  await fill(whole, "january 2027.csv");
  expect(value("case1.status13")).toBe("whole");
  expect(value("case1.actualcalls13")).toBe(sum(usageOf(1), "support", "calls"));
  expect(standing()).toBe("All inputs are valid, and all actuals are counted.");
});

test("what is not in this budget is left out as told, and a changed sheet is not written", async () => {
  const model = await opened(usageOf(4));
  model.match("l10n", notHere);
  expect(model.fills()!.map(({ useCase }) => useCase)).not.toContain("Translation");
  const other = usageOf(4).map((row) => ({ ...row, day: row.day.replace("2026", "2027") }));
  const stale = await opened(other);
  const filling = stale.filling("april.csv", "2027-05-02")!;
  const { sheets } = cellsFor(stale.budget, filling);
  excel.workbench.setFormula(stale.budget.actuals.sheet, "E9", 1);
  await expect(writeIntoSheets(sheets)).rejects.toThrow("was changed since it was read");
});

test("a use case is added in place: its column, its months, its place in every sum", async () => {
  const { sheets } = await readWorkbook(control);
  const [found] = foundBudgets(sheets);
  expect(found!.choice.useCases.map(({ name }) => name)).toEqual(useCases);
  const growth = grown(found!, "Voice");
  if (growth.is !== "growth") throw new Error(JSON.stringify(growth));
  const total = value("all.total_spend") as number;
  await growSheets(growth.sheets);
  await excel.workbench.settled();
  expect(growth.column).toBe("H");
  expect(value("head.finding")).toBe("H26: Voice: Enter a number for Calls per day.");
  // Every formula is that of a budget made for six, with as many rows of actuals as there are by now.
  const actualRows = found!.choice.actualRows!;
  const six = budgetOf({ ...choice, actualRows, useCases: [...choice.useCases, { name: "Voice" }] });
  for (const { name, cells, charts } of layout(six)) {
    const { cells: there, charts: drawn } = excel.workbench.inspect(name) as Inspected & {
      cells: Record<string, { formula?: string }>;
      charts: readonly { name: string; series: readonly { values: unknown }[] }[];
    };
    for (const cell of cells)
      if (cell.formula !== undefined)
        expect([name, cellAddress(cell.row, cell.column), there[cellAddress(cell.row, cell.column)]?.formula]).toEqual([
          name,
          cellAddress(cell.row, cell.column),
          cell.formula,
        ]);
    expect(drawn).toHaveLength(charts.length);
  }
  const at = place(six, {}).areas;
  const type = (path: string, typed: number): void => {
    const area = at.get(path)!;
    excel.workbench.setFormula(area.sheet, cellAddress(area.row, area.column), typed);
  };
  for (const [key, typed] of Object.entries({
    start: isoToSerial("2026-01-01"),
    calls_per_day: 100,
    prompt_tokens: 1000,
    user_tokens: 0,
    output_tokens: 100,
  }))
    type(`usecases.${key}6`, typed);
  type("own.input6", 2);
  type("own.output6", 8);
  await excel.workbench.settled();
  expect(standing()).toBe("All inputs are valid, and all actuals are counted.");
  const days = 365 + 365;
  expect((value("all.total_spend") as number) - total).toBeCloseTo(100 * days * (1000 * 2 + 100 * 8) * 1e-6, 6);
});
