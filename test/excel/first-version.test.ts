import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { createSheets } from "../../src/excel/create-sheets";
import { readWorkbook, type WorkbookContent } from "../../src/excel/read-workbook";
import { formatsFor, userLocale } from "../../src/messages/pane/locale";
import { checkWorkbook, type Finding } from "../../src/taskpane/tools/check-workbook";
import { chartsOfTables } from "../../src/taskpane/tools/charts-of-tables";
import { explainCell } from "../../src/taskpane/tools/explain-cell";
import { createUpgraded, type Upgraded } from "../../src/taskpane/tools/first-version/upgrade-button";
import { brokenCells } from "../../src/taskpane/tools/our-formulas";
import { madeFrom } from "../../src/taskpane/tools/plain-twin";
import { madeSheets } from "../../src/taskpane/tools/remake";
import { foundBudgets } from "../../src/taskpane/tools/budget-growth";
import type { LayoutCell } from "../../src/workbooks/layout/sheet-layout";
import type { WorkbookKind } from "../../src/workbooks/template/template";
import { firstVersionOf, firstVersionTemplates, layoutOf } from "../workbooks/stored-sheet";
import { type CellValue, MadeSheet } from "./made-sheet";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(240_000);

const formats = formatsFor(userLocale("en-US"));
const control = { signal: new AbortController().signal, progress: () => undefined };

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
afterEach(() => {
  for (const name of excel.workbench.sheets().filter((one) => one !== "Sheet1")) excel.workbench.deleteSheet(name);
});

/** A sentence that fills many cells until its figures are there: the grid, other than Excel, keeps the table below in #SPILL! then. */
const collides = (sheet: string, { row, column, formula }: LayoutCell): boolean =>
  sheet === "Hybrid months" && row === 1 && column === 0 && formula !== undefined;

/** Writes sheets of the first version, as its pane did; gives the first one's name. */
async function written(template: string, kind: WorkbookKind = "addin", as: "pane" | "file" = "pane"): Promise<string> {
  const layouts = firstVersionOf(template, kind)
    .map((sheet) => layoutOf(sheet, as))
    .map((sheet) => ({ ...sheet, cells: sheet.cells.filter((cell) => !collides(sheet.name, cell)) }));
  expect((await createSheets(layouts)).is).toBe("created");
  await excel.workbench.settled();
  return layouts[0]!.name;
}

const contentNow = (): Promise<WorkbookContent> => readWorkbook(control);

const offers = (content: WorkbookContent): Finding[] =>
  checkWorkbook(content, "2026-11-24", formats).findings.filter(({ is }) => is === "first version");

/** Creates the copy that Check offers; the old sheets must stay as they were. */
async function copied(sheet: string): Promise<Upgraded> {
  const names = excel.workbench.sheets();
  const before = names.map((name) => excel.workbench.inspect(name));
  const content = await contentNow();
  expect(offers(content).map(({ upgrade, text }) => upgrade ?? text)).toEqual([true]);
  const copy = await createUpgraded(content, sheet, control);
  await excel.workbench.settled();
  expect(names.map((name) => excel.workbench.inspect(name))).toEqual(before);
  return copy!;
}

const value = (sheet: string, address: string): CellValue => excel.workbench.getValue(sheet, address) as CellValue;
const set = (sheet: string, address: string, content: string | number): void =>
  excel.workbench.setFormula(sheet, address, content);

describe.each(firstVersionTemplates)("a sheet of %s that version 1 made", (template) => {
  test("shows no error, is offered a copy, and the copy has the same figures", async () => {
    const name = await written(template);
    const content = await contentNow();
    const { findings } = checkWorkbook(content, "2026-11-24", formats);
    expect(findings.filter(({ is }) => is === "error" || is === "unfilled input")).toEqual([]);
    const offer = offers(content);
    expect(offer).toMatchObject([{ sheet: name, address: "A1", upgrade: true }]);
    expect(offer[0]!.text).toMatch(/^Made by version 1: .* It keeps working as it is\. A sheet made now has /);
    const copy = await copied(name);
    expect(copy).toMatchObject({ name: `${name} (2)`, left: [], formulas: [], figures: { different: [], errors: 0 } });
    expect(copy.figures.figures.length).toBeGreaterThan(4);
    expect(offers(await contentNow())).toMatchObject([
      {
        text: expect.stringContaining(`Its upgraded copy is ${name} (2).`),
        fix: { is: "go", cell: { sheet: `${name} (2)` } },
      },
    ]);
  });
});

test("a copy of a sheet in plain formulas is in plain formulas too", async () => {
  const name = await written("rules-of-thumb", "plain");
  expect(await copied(name)).toMatchObject({ left: [], figures: { different: [], errors: 0 } });
  const formulas = (await contentNow()).sheets.flatMap((sheet) => sheet.formulas.flat());
  expect(formulas.filter((formula) => String(formula).includes("TUNE."))).toEqual([]);
});

describe("what was typed", () => {
  test("in inputs, strategies' names, notes and ranges is in the copy, wherever rows were inserted", async () => {
    const name = await written("what-if");
    set(name, "F6", "Tuned by us");
    set(name, "C14", 345);
    set(name, "G14", 100);
    set(name, "H14", 999);
    set(name, "J14", "measured in May");
    set(name, "M15", 750);
    set("What-if simulation", "B6", 7);
    excel.workbench.insertRows(name, 12, 1);
    await excel.workbench.settled();
    const copy = await copied(name);
    expect(copy).toMatchObject({ left: [], figures: { different: [], errors: 0 } });
    const sheet = new MadeSheet(excel, copy.name, ["saving"]);
    const at = (label: string, heading: string): CellValue => {
      const rows = sheet.rows();
      return rows[sheet.find(label, rows, 5).row]![rows[sheet.find("Input", rows).row]!.indexOf(heading)]!;
    };
    expect(at("User tokens", "Prompting")).toBe(345);
    expect(at("User tokens", "Note")).toBe("measured in May");
    const cells = sheet.rows();
    const row = cells[sheet.find("User tokens", cells, 5).row]!;
    const tuned = cells[sheet.find("Input", cells).row]!.indexOf("Tuned by us");
    expect(row.slice(tuned, tuned + 3)).toEqual([200, 100, 999]);
    expect(value(copy.name, "M15")).toBe(750);
    expect(value("What-if (2) simulation", "B6")).toBe(7);
  });

  test("a third strategy in a column that was inserted is in the copy too", async () => {
    const name = await written("prompt-or-fine-tune");
    excel.workbench.insertColumns(name, 4, 1);
    const rows = excel.workbench.getValues(name, "E6:E52");
    excel.workbench.setBlock(
      name,
      "D6",
      rows.map(([cell], at) => [at === 0 ? "Small" : typeof cell === "number" ? cell : null]),
    );
    set(name, "D13", 900);
    await excel.workbench.settled();
    const copy = await copied(name);
    const sheet = new MadeSheet(excel, copy.name, ["total_cost"]);
    expect(Object.keys(sheet.figures("total_cost"))).toEqual(["Prompting", "Small", "Fine-tuned"]);
    expect(sheet.isGreen).toBe(true);
    expect(value(copy.name, sheet.cellOf("Small", "Prompt tokens"))).toBe(900);
  });

  test("that has no place in the copy is named, and formulas whose value was taken", async () => {
    const name = await written("prompt-or-fine-tune");
    set("Sheet1", "A1", 2500);
    set(name, "C13", "=Sheet1!A1");
    set(name, "N3", "approved by finance");
    set(name, "N4", "=J12*2");
    set(name, "I6", "Baseline");
    await excel.workbench.settled();
    const copy = await copied(name);
    expect(copy.formulas).toEqual([{ sheet: name, address: "C13" }]);
    expect(copy.left.map(({ address }) => address)).toEqual(["N3", "N4", "I6"]);
    const sheet = new MadeSheet(excel, copy.name, ["total_cost"]);
    expect(value(copy.name, sheet.cellOf("Prompting", "Prompt tokens"))).toBe(2500);
  });

  test("in a Budget: use cases, days until they go live, own prices, actuals and own calls by month", async () => {
    const name = await written("budget");
    set(name, "D13", "Summaries");
    set(name, "E16", 45);
    set(name, "C28", 1.75);
    set("Budget months", "F53", 400_000);
    set("Budget months", "J53", 1500);
    set("Budget months", "D60", 15_000);
    await excel.workbench.settled();
    const copy = await copied(name);
    expect(copy).toMatchObject({ left: [], formulas: [], figures: { different: [], errors: 0 } });
    const [found] = foundBudgets((await contentNow()).sheets);
    expect(found!.choice.useCases.map(({ name: one }) => one)).toEqual([
      "Support assistant",
      "Summaries",
      "Code review",
    ]);
    const cells = excel.workbench.getValues(copy.name, "A1:F60") as CellValue[][];
    const row = (label: string): CellValue[] => cells.filter(([first]) => first === label).at(-1)!;
    expect(row("Start date").slice(2, 5)).toEqual([46_204, 46_204, 46_249]);
    const actuals = excel.workbench.getValues("Budget (2) actuals", "A9:E24") as CellValue[][];
    expect(actuals.filter(([month]) => month === 46_327)).toEqual([[46_327, "Support assistant", "", 400_000, 1500]]);
  });

  test("in Model comparison: the work and the models", async () => {
    const name = await written("model-comparison");
    set(name, "B12", 2048);
    set(name, "B14", 90);
    set(name, "A28", "gpt-4.1-nano");
    set(name, "A35", "gpt-6-sol@2026-11-01");
    await excel.workbench.settled();
    const copy = await copied(name);
    expect(copy).toMatchObject({ left: [], figures: { different: [], errors: 0 } });
    expect(excel.workbench.getValues(copy.name, "B7:B14").flat()).toEqual([5000, 2000, 200, 150, 0.9, 2048, 365, 90]);
    expect(value(copy.name, "A28")).toBe("gpt-4.1-nano");
  });

  test("in Rules of thumb stays with its rule; where a rule was deleted, its labels' values stay on the old sheet and are named", async () => {
    const name = await written("rules-of-thumb");
    set(name, "C81", 60);
    set(name, "C24", 20_000);
    await excel.workbench.settled();
    const copy = await copied(name);
    expect(copy).toMatchObject({ left: [], figures: { different: [], errors: 0 } });
    expect([value(copy.name, "C81"), value(copy.name, "C24")]).toEqual([60, 20_000]);
    excel.workbench.deleteSheet(copy.name);
    excel.workbench.deleteRows(name, 86, 7);
    await excel.workbench.settled();
    const other = await copied(name);
    expect(value(other.name, "C81")).toBe(60);
    expect(value(other.name, "C24")).toBe(10_000);
    expect(other.left.map(({ address }) => address)).toContain("C24");
  });

  test("is not taken where the strategies are others than the template compares", async () => {
    const name = await written("hybrid");
    excel.workbench.insertColumns(name, 4, 1);
    set(name, "D6", "A fourth");
    await excel.workbench.settled();
    const [offer] = offers(await contentNow());
    expect(offer).not.toHaveProperty("upgrade");
    expect(offer!.text).toContain("its inputs have 4 strategies");
  });
});

describe("the tools, on sheets of version 1", () => {
  test("find nothing to repair, and repair what Excel did not know", async () => {
    const name = await written("prompt-or-fine-tune", "addin", "file");
    expect(brokenCells(await contentNow())).toEqual([]);
    expect(offers(await contentNow())).toHaveLength(1);
    expect(value(name, "J11")).toBe(11_530);
  });

  test("draw the tables that fill cells, and explain a figure", async () => {
    await written("prompt-or-fine-tune");
    const content = await contentNow();
    expect(chartsOfTables(content).map(({ id, sheet }) => [id, sheet])).toEqual([
      ["CASHFLOW", "Prompt or fine-tune cash flow"],
    ]);
    const explained = explainCell(content, { sheet: "Prompt or fine-tune", address: "J12" }, formats);
    expect(explained).toMatchObject({ shows: "−1,310", calls: [{ id: "SCENARIO" }] });
    expect(explained!.calls[0]!.steps!.steps.length).toBeGreaterThan(10);
  });

  test("share values only, and change the strategies of an upgraded copy only", async () => {
    for (const template of firstVersionTemplates) {
      const name = await written(template);
      const { sheets } = await contentNow();
      expect(
        madeFrom(
          sheets.find((one) => one.name === name)!,
          sheets,
        ),
      ).toBeUndefined();
      for (const one of excel.workbench.sheets().filter((sheet) => sheet !== "Sheet1"))
        excel.workbench.deleteSheet(one);
    }
    await written("prompt-or-fine-tune");
    expect(madeSheets((await contentNow()).sheets)).toEqual([]);
  });
});
