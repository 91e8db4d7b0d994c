import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { createSheets } from "../../src/excel/create-sheets";
import { invoke } from "../../src/functions/invoke";
import { scenarioFunction } from "../../src/functions/scenarios/scenario";
import { CostError } from "../../src/engine/cost-error";
import { isForBaseline } from "../../src/engine/metrics/evaluate";
import { metricDefinition, type MetricKey } from "../../src/engine/metrics/metrics";
import { budget } from "../../src/workbooks/catalogue/budget/template";
import { hybrid } from "../../src/workbooks/catalogue/hybrid/template";
import { promptOrFineTuneOf } from "../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { whatIf } from "../../src/workbooks/catalogue/what-if/template";
import { columnLetters } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(120_000);

type CellValue = string | number | boolean | { readonly error: string; readonly message: string };

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const green = "All inputs are filled.";

/** A sheet as it stands, read by what it says and not by addresses. */
class Made {
  constructor(readonly name: string) {}

  rows(): CellValue[][] {
    return excel.workbench.getValues(this.name, "A1:Z60") as CellValue[][];
  }

  /** The cell with a text, from a row on. */
  find(text: string, from = 0): { row: number; column: number } {
    const rows = this.rows();
    for (let row = from; row < rows.length; row++) {
      const column = rows[row]!.indexOf(text);
      if (column >= 0) return { row, column };
    }
    throw new RangeError(`No cell says ${text}`);
  }

  get finding(): string {
    return String(this.rows()[2]![0]);
  }

  get check(): string {
    return String(this.rows()[3]![0]);
  }

  /** The figures of a metric by the names above them. */
  figures(metric: MetricKey): Record<string, CellValue> {
    const rows = this.rows();
    const head = this.find("Result", 4);
    const label = metricDefinition(metric).label;
    const row = rows.findIndex((cells, at) => at > head.row && cells[head.column] === label);
    const found: Record<string, CellValue> = {};
    for (let column = head.column + 1; rows[head.row]![column] !== "Unit"; column++)
      if (rows[head.row]![column] !== "" || rows[row]![column] !== "")
        found[String(rows[head.row]![column])] = rows[row]![column]!;
    return found;
  }

  /** The table of inputs as it stands, and what the engine makes of it, figure by figure. */
  byEngine(metric: MetricKey): Record<string, unknown> {
    const rows = this.rows();
    const head = this.find("Input", 4);
    const note = rows[head.row]!.indexOf("Note");
    const until = rows.findIndex((cells, at) => at > head.row + 1 && cells[0] === "");
    const table = rows.slice(head.row, until).map((cells) => cells.slice(0, note + 1));
    const names = rows[head.row]!.slice(1, note).filter((name) => name !== "" && name !== "Unit") as string[];
    return Object.fromEntries(
      names.flatMap((name, at): [string, unknown][] => {
        if (at === 0 && !isForBaseline(metric)) return [];
        try {
          return [[name, invoke(scenarioFunction, [table, metric, name]) as number]];
        } catch (error) {
          if (!(error instanceof CostError)) throw error;
          return [[name, error.code === "notAvailable" ? "none" : expect.objectContaining({ error: "#VALUE!" })]];
        }
      }),
    );
  }

  /** Fills a column below a name with other prompt tokens than its neighbour's. */
  fill(column: number, name: string, like: number, promptTokens: number): void {
    const head = this.find("Input", 4);
    const rows = this.rows();
    for (let row = head.row + 1; rows[row]![0] !== ""; row++) {
      const value = rows[row]![like];
      if (typeof value !== "number") continue;
      const cell = `${columnLetters(column)}${row + 1}`;
      excel.workbench.setFormula(this.name, cell, rows[row]![0] === "Prompt tokens" ? promptTokens : value);
    }
    excel.workbench.setFormula(this.name, `${columnLetters(column)}${head.row + 1}`, name);
  }
}

let number = 0;

async function made(strategies: readonly string[]): Promise<Made> {
  const name = `Plan ${++number}`;
  await createSheets(
    layout(promptOrFineTuneOf(strategies.map((own, at) => ({ name: own, like: Math.min(at, 1) }))), {
      sheetName: name,
    }),
  );
  await excel.workbench.settled();
  return new Made(name);
}

/** Every figure under a name is that name's own, by an evaluation of the table that is independent of the sheet. */
function expectOwnFigures(sheet: Made): void {
  for (const metric of ["total_cost", "cost_per_day", "saving", "breakeven_days"] as const) {
    const engine = sheet.byEngine(metric);
    for (const [name, figure] of Object.entries(sheet.figures(metric)))
      if (figure !== "" && name !== "")
        expect({ metric, name, figure }).toEqual({
          metric,
          name,
          figure: typeof engine[name] === "number" ? expect.closeTo(engine[name], 6) : engine[name],
        });
  }
}

describe("Prompt or fine-tune with three strategies", () => {
  test("as made", async () => {
    const sheet = await made(["Prompting", "Fine-tuned", "Small"]);
    expect(sheet.check).toBe(green);
    expect(Object.keys(sheet.figures("total_cost"))).toEqual(["Prompting", "Fine-tuned", "Small"]);
    expectOwnFigures(sheet);
  });

  test.each([
    ["before the first alternative", 4],
    ["between two", 5],
    ["at the end, left of the notes", 6],
    ["before the baseline", 3],
  ])("a strategy inserted %s stands under its own name or is told as not compared", async (_where, column) => {
    const sheet = await made(["Prompting", "Fine-tuned", "Small"]);
    excel.workbench.insertColumns(sheet.name, column, 1);
    sheet.fill(column - 1, "Inserted", column === 3 ? 3 : 2, 777);
    await excel.workbench.settled();
    expectOwnFigures(sheet);
    expect(sheet.check).toContain("4 strategies in the inputs, 3 in the results");
    expect(sheet.finding).toContain("No result yet.");
  });

  test("an inserted column with values but no name is told", async () => {
    const sheet = await made(["Prompting", "Fine-tuned", "Small"]);
    excel.workbench.insertColumns(sheet.name, 5, 1);
    sheet.fill(4, "Inserted", 2, 777);
    excel.workbench.setFormula(sheet.name, "E6", "");
    await excel.workbench.settled();
    expectOwnFigures(sheet);
    expect(sheet.check).toContain("filled cells stand in a column without a name");
  });

  test("a column inserted left of the checks is told", async () => {
    const sheet = await made(["Prompting", "Fine-tuned"]);
    excel.workbench.insertColumns(sheet.name, 6, 1);
    sheet.fill(5, "Inserted", 2, 777);
    await excel.workbench.settled();
    expectOwnFigures(sheet);
    expect(sheet.check).toContain("A column was inserted between Note and Check");
  });

  test.each([
    ["the first alternative", 4, ["Prompting", "Small"]],
    ["the last", 5, ["Prompting", "Fine-tuned"]],
    ["the baseline", 3, ["Fine-tuned", "Small"]],
  ])("with %s deleted the others keep their figures, and the headline follows", async (_which, column, left) => {
    const sheet = await made(["Prompting", "Fine-tuned", "Small"]);
    if (column === 3)
      for (const [at, [label, , value]] of sheet.rows().slice(7, 11).entries())
        for (const other of ["D", "E"])
          if (label !== "") excel.workbench.setFormula(sheet.name, `${other}${8 + at}`, value as number);
    excel.workbench.deleteColumns(sheet.name, column, 1);
    await excel.workbench.settled();
    expectOwnFigures(sheet);
    expect(Object.keys(sheet.figures("total_cost")).filter((name) => name !== "")).toEqual(left);
    if (sheet.check === green)
      expect(sheet.finding).toContain(String(left.find((name) => sheet.finding.includes(name))));
    else expect(sheet.finding).toContain("No result yet.");
  });

  test("a renamed strategy is called so everywhere", async () => {
    const sheet = await made(["Prompting", "Fine-tuned"]);
    excel.workbench.setFormula(sheet.name, "D6", "Adapter");
    await excel.workbench.settled();
    expect(sheet.check).toBe(green);
    expect(sheet.finding).toContain("Adapter does not pay back");
    expect(Object.keys(sheet.figures("total_cost"))).toEqual(["Prompting", "Adapter"]);
    expectOwnFigures(sheet);
  });

  test("two strategies called the same are told with their cell", async () => {
    const sheet = await made(["Prompting", "Fine-tuned"]);
    excel.workbench.setFormula(sheet.name, "D6", "Prompting");
    await excel.workbench.settled();
    expect(sheet.check).toContain("D6: ");
    expect(sheet.finding).toContain("No result yet.");
  });

  test("swapped strategies keep their figures under their names", async () => {
    const sheet = await made(["Prompting", "Fine-tuned", "Small"]);
    sheet.fill(4, "Small", 3, 300);
    await excel.workbench.settled();
    excel.workbench.moveColumns(sheet.name, 5, 1, 4);
    await excel.workbench.settled();
    expect(sheet.check).toBe(green);
    expect(Object.keys(sheet.figures("total_cost"))).toEqual(["Prompting", "Small", "Fine-tuned"]);
    expectOwnFigures(sheet);
  });

  test("a model name that is not in the price book is a fault with its cell, in the check, the headline and every figure", async () => {
    const sheet = await made(["Prompting", "Fine-tuned"]);
    excel.workbench.setFormula(sheet.name, "D17", "gpt-4.1 tunedd");
    await excel.workbench.settled();
    expect(sheet.check).toMatch(/^D17: .*No model 'gpt-4.1 tunedd' in the price book/);
    expect(sheet.finding).toContain(sheet.check);
    expect(sheet.rows()[16]![5]).toBe("unknown model");
    for (const metric of ["total_cost", "saving", "breakeven_days", "roi"] as const)
      expect(sheet.figures(metric)["Fine-tuned"]).toMatchObject({
        error: "#N/A",
        message: expect.stringContaining("gpt-4.1 tunedd"),
      });
  });

  test("a row deleted from the middle that holds a result is told", async () => {
    const sheet = await made(["Prompting", "Fine-tuned"]);
    excel.workbench.deleteRows(sheet.name, 14, 1);
    await excel.workbench.settled();
    expect(sheet.check).not.toBe(green);
    expect(sheet.finding).toContain("No result yet.");
  });

  test.each(["cash flow", "all metrics"])("the deleted sheet %s is told", async (ending) => {
    const sheet = await made(["Prompting", "Fine-tuned"]);
    excel.workbench.deleteSheet(`${sheet.name} ${ending}`);
    await excel.workbench.settled();
    expect(sheet.check).toContain("A sheet that the chart and the results need was deleted");
    expect(sheet.finding).toContain("No result yet.");
  });

  test("the deleted sheet of checks is told", async () => {
    const sheet = await made(["Prompting", "Fine-tuned"]);
    excel.workbench.deleteSheet(`${sheet.name} checks`);
    await excel.workbench.settled();
    expect(sheet.check).toContain("The sheet of checks was deleted");
    expect(sheet.finding).toContain("No result yet.");
  });
});

describe.each([
  ["hybrid", hybrid, "7B by API"],
  ["what-if", whatIf, "Fine-tuned"],
] as const)("%s", (_id, template, alternative) => {
  const create = async (): Promise<Made> => {
    const name = `Plan ${++number}`;
    await createSheets(layout(template, { sheetName: name }));
    await excel.workbench.settled();
    return new Made(name);
  };

  /** The cell of an alternative's input, by what the sheet says. */
  const cellOf = (sheet: Made, label: string): string => {
    const head = sheet.find("Input", 4);
    const column = sheet.rows()[head.row]!.indexOf(alternative);
    return `${columnLetters(column)}${sheet.find(label, head.row).row + 1}`;
  };

  test("a renamed strategy is called so everywhere, and nothing is wrong", async () => {
    const sheet = await create();
    const green = sheet.check;
    expect(sheet.finding).not.toContain("No result yet.");
    excel.workbench.setFormula(sheet.name, cellOf(sheet, "Input"), "Adapter");
    await excel.workbench.settled();
    expect(sheet.check).toBe(green);
    expect(sheet.rows().flat()).not.toContain(alternative);
    expect(
      sheet
        .rows()
        .flat()
        .filter((cell) => cell === "Adapter").length,
    ).toBeGreaterThan(1);
  });

  test("a model name that is not in the price book is told with its cell, in the headline too", async () => {
    const sheet = await create();
    const cell = cellOf(sheet, "Input price");
    excel.workbench.setFormula(sheet.name, cell, "no-such-model");
    await excel.workbench.settled();
    expect(sheet.check).toContain(`${cell}: `);
    expect(sheet.finding).toContain("No model 'no-such-model' in the price book");
  });

  test("a strategy inserted left of the notes is told, and no result is stated", async () => {
    const sheet = await create();
    const head = sheet.find("Input", 4);
    const note = sheet.rows()[head.row]!.indexOf("Note");
    excel.workbench.insertColumns(sheet.name, note + 1, 1);
    sheet.fill(note, "Inserted", 2, 777);
    await excel.workbench.settled();
    expect(sheet.check).toMatch(/strategies in the inputs, \d in the results/);
    expect(sheet.finding).toContain("No result yet.");
  });

  test.each(["tables", "checks"])("the deleted sheet %s is told", async (ending) => {
    const sheet = await create();
    excel.workbench.deleteSheet(`${sheet.name} ${ending}`);
    await excel.workbench.settled();
    expect(sheet.check).toContain("was deleted");
    expect(sheet.finding).toContain("No result yet.");
  });
});

test("what-if: a value outside its range is told with its cell", async () => {
  const name = `Plan ${++number}`;
  await createSheets(layout(whatIf, { sheetName: name }));
  await excel.workbench.settled();
  excel.workbench.setFormula(name, "C8", 40_000);
  await excel.workbench.settled();
  const sheet = new Made(name);
  expect(sheet.check).toMatch(/^C8: .*must be between its Low 5,000 and its High 16,000, got 40,000\.$/);
  expect(sheet.finding).toContain(sheet.check);
});

describe("Budget", () => {
  test.each([
    ["among the use cases", 4],
    ["right of the last", 6],
    ["left of the totals", 7],
  ])("a column inserted %s is told, and no plan is stated", async (_where, column) => {
    const name = `Plan ${++number}`;
    await createSheets(layout(budget, { sheetName: name }));
    await excel.workbench.settled();
    const sheet = new Made(name);
    expect(sheet.finding).not.toContain("Only the 3 use cases");
    excel.workbench.insertColumns(name, column, 1);
    excel.workbench.setFormula(name, `${columnLetters(column - 1)}${sheet.find("Use case", 4).row + 1}`, "Another");
    await excel.workbench.settled();
    expect(sheet.finding).toContain("Only the 3 use cases of this budget count");
  });
});
