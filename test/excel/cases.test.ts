import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { createSheets } from "../../src/excel/create-sheets";
import { invoke } from "../../src/functions/invoke";
import { scenarioFunction } from "../../src/functions/scenarios/scenario";
import { budget } from "../../src/workbooks/catalogue/budget/template";
import { promptOrFineTune } from "../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { layout } from "../../src/workbooks/layout";
import { type CellValue, made, type MadeSheet } from "./made-sheet";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(120_000);

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

const cases = ["Base", "Low", "High"] as const;
type Case = (typeof cases)[number];

/** An override as one types it; no strategy: all of them. */
interface Override {
  readonly input: string;
  readonly strategy?: string;
  readonly values: readonly [base: number | "", low: number | "", high: number | ""];
}

let number = 0;
const nextName = (): string => `Plan ${++number}`;
const on = (sheet: string, address: string): CellValue => excel.workbench.getValue(sheet, address) as CellValue;
const type = (sheet: string, address: string, value: string | number): void =>
  excel.workbench.setFormula(sheet, address, value);

/** Types overrides in the place of those of the example. */
function override(sheet: string, overrides: readonly Override[]): void {
  const rows = Array.from({ length: 12 }, (_, at) => overrides[at]);
  const { workbench } = excel;
  workbench.setBlock(
    sheet,
    "A7",
    rows.map((one) => [one?.input ?? "", one?.strategy ?? ""]),
  );
  workbench.setBlock(
    sheet,
    "E7",
    rows.map((one) => [...(one?.values ?? ["", "", ""])]),
  );
}

/** The table of inputs with what a case has in its place; an override of one strategy goes before one of all. */
function tableOf(table: CellValue[][], overrides: readonly Override[], one: Case): CellValue[][] {
  const changed = table.map((cells) => [...cells]);
  const last = table[0]!.indexOf("Note");
  const inOrder = [...overrides].sort((a, b) => Number(a.strategy !== undefined) - Number(b.strategy !== undefined));
  for (const { input, strategy, values } of inOrder) {
    const value = values[cases.indexOf(one)]!;
    const row = changed.find(([label]) => label === input)!;
    if (value === "") continue;
    for (let column = 2; column < last; column++)
      if (strategy === undefined ? row[column] !== "" : table[0]![column] === strategy) row[column] = value;
  }
  return changed;
}

const byEngine = (table: CellValue[][], metric: string, strategy: string): number =>
  invoke(scenarioFunction, [table, metric, strategy]) as number;

/** The figures of all cases as the sheet has them: metric, strategy, and a value for each case. */
function figuresOn(sheet: string): { label: string; strategy: string; values: CellValue[] }[] {
  const rows = excel.workbench.getValues(sheet, "A20:G60") as CellValue[][];
  return rows
    .slice(2)
    .filter(([label]) => label !== "" && label !== null)
    .map(([label, strategy, , , ...values]) => ({ label: String(label), strategy: String(strategy), values }));
}

const examples: readonly Override[] = [
  { input: "Calls per day", values: ["", 2000, 9000] },
  { input: "Retrain every days", strategy: "Fine-tuned", values: ["", 90, 365] },
];
const several: readonly Override[] = [
  { input: "Calls per day", values: [4000, 1500, 20_000] },
  { input: "Output tokens", values: ["", 120, 300] },
  { input: "Output tokens", strategy: "Prompting", values: ["", "", 280] },
  { input: "Horizon days", values: ["", 200, 700] },
  { input: "Discount rate", values: [0.05, "", 0.2] },
  { input: "Growth per month", values: ["", -0.05, 0.08] },
  { input: "Input price", strategy: "Fine-tuned", values: [2.5, "", 3.5] },
];

describe("Prompt or fine-tune", () => {
  let sheet: MadeSheet;
  let casesSheet: string;
  beforeAll(async () => {
    sheet = await made(excel, promptOrFineTune, { name: nextName() });
    casesSheet = `${sheet.name} cases`;
  });
  const choose = async (one: string): Promise<void> => {
    sheet.set("B5", one);
    await sheet.settled();
  };
  const expectFigures = (overrides: readonly Override[], one: Case): void => {
    expect(sheet.check).toMatch(/^All inputs are filled/);
    const table = tableOf(sheet.table(), overrides, one);
    for (const [strategy, metric] of [
      ["Prompting", "total_cost"],
      ["Fine-tuned", "total_cost"],
      ["Fine-tuned", "saving"],
      ["Fine-tuned", "npv"],
    ] as const)
      expect({ one, metric, figure: sheet.figures(metric)[strategy] }).toEqual({
        one,
        metric,
        figure: expect.closeTo(byEngine(table, metric, strategy), 5),
      });
  };
  const expectRed = async (why: RegExp): Promise<void> => {
    await sheet.settled();
    expect(sheet.check).toMatch(why);
    expect(sheet.finding).toMatch(/^No result/);
    expect(String(on(casesSheet, "A4"))).toMatch(why);
  };

  test("the results, the sentence and the summary follow the case chosen; all cases stand side by side", async () => {
    expectFigures(examples, "Base");
    expect(sheet.finding).not.toMatch(/^Case/);
    override(casesSheet, several);
    for (const one of ["Low", "High"] as const) {
      await choose(one);
      expectFigures(several, one);
      expect(sheet.finding).toMatch(new RegExp(`^Case ${one}: `));
      expect(on(`${sheet.name} summary`, "A4")).toBe(sheet.finding);
    }
    const costs = figuresOn(casesSheet).filter(({ label }) => /^(Total|Saving)/.test(label));
    expect(costs).toHaveLength(3);
    for (const { label, strategy, values } of costs)
      for (const [at, one] of cases.entries())
        expect({ one, label, strategy, figure: values[at] }).toEqual({
          one,
          label,
          strategy,
          figure: expect.closeTo(
            byEngine(tableOf(sheet.table(), several, one), label === "Saving" ? "saving" : "total_cost", strategy),
            5,
          ),
        });
  });

  test("columns and rows that are inserted in the inputs are in their place in every case", async () => {
    excel.workbench.insertColumns(sheet.name, sheet.columnOf("Fine-tuned") + 1, 1);
    const below = Number(/\d+/.exec(sheet.cellOf("Prompting", "Training examples"))![0]);
    excel.workbench.insertRows(sheet.name, below, 1);
    sheet.set(`A${below}`, "# a remark");
    await sheet.settled();
    expectFigures(several, "High");
  });

  test("what a case has wrong is told with its cell, and no result is stated", async () => {
    override(casesSheet, [{ input: "Calls a day", values: ["", 1, ""] }]);
    await expectRed(/^H7 of the sheet of cases: Calls a day is not an input/);
    override(casesSheet, [{ input: "Failure rate", values: ["", 40, ""] }]);
    await expectRed(/^H7 of the sheet of cases: Case Low: /);
    expect(on(casesSheet, "H7")).not.toBe("ok");
    override(casesSheet, examples);
    sheet.set("B5", "Middle");
    await expectRed(/^B5: choose one of the cases Base, Low and High/);
    sheet.set("B5", "Base");
    sheet.set(sheet.cellOf("Fine-tuned", "Input"), "Tuned");
    await expectRed(/^H8 of the sheet of cases: Fine-tuned is not on the first sheet/);
  });
});

describe("Budget", () => {
  test("the plan follows the case chosen, and is what the first sheet gives with the same values typed", async () => {
    const name = nextName();
    await createSheets(layout(budget, { sheetName: name }));
    await excel.workbench.settled();
    const casesSheet = `${name} cases`;
    const plan = (): number => on(name, "B18") as number;
    const side = (): number[] => (excel.workbench.getValues(casesSheet, "E21:G21") as number[][])[0]!;
    expect(String(on(casesSheet, "A4"))).toBe("Every override counts.");
    const plans: number[] = [];
    for (const one of cases) {
      type(name, "B6", one);
      await excel.workbench.settled();
      plans.push(plan());
      expect(side()[cases.indexOf(one)]).toBeCloseTo(plan(), 6);
      expect(String(on(name, "A3")).startsWith(`Case ${one}: `)).toBe(one !== "Base");
    }
    // The values of High, typed into the first sheet.
    type(name, "B6", "Base");
    for (const column of ["C", "D", "E"]) {
      type(name, `${column}27`, 0.06);
      type(name, `${column}33`, 0.05);
    }
    await excel.workbench.settled();
    expect(plan()).toBeCloseTo(plans[2]!, 6);
    type(casesSheet, "F7", 40_000);
    await excel.workbench.settled();
    expect(String(on(name, "A3"))).toMatch(/^H7 of the sheet of cases: case Low: enter a number from/);
    expect(side()).toEqual(["", "", ""]);
  });
});
