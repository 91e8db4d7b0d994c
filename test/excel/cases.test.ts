import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { createSheets } from "../../src/excel/create-sheets";
import { invoke } from "../../src/functions/invoke";
import { scenarioFunction } from "../../src/functions/scenarios/scenario";
import { budget } from "../../src/workbooks/catalogue/budget/template";
import { promptOrFineTune, promptOrFineTuneOf } from "../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { layout } from "../../src/workbooks/layout";
import type { WorkbookKind } from "../../src/workbooks/template/template";
import { type CellValue, made, type MadeSheet } from "./made-sheet";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(240_000);

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
afterEach(async () => {
  for (const name of excel.workbench.sheets().slice(1).reverse()) excel.workbench.deleteSheet(name);
  await excel.workbench.settled();
});

const cases = ["Base", "Low", "High"] as const;
type Case = (typeof cases)[number];
const columnOf = (one: Case): string => "EFG"[cases.indexOf(one)]!;

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
  Array.from({ length: 12 }, (_, at) => at).forEach((at) => {
    const { input, strategy = "", values } = overrides[at] ?? { input: "", values: ["", "", ""] };
    const row = 7 + at;
    type(sheet, `A${row}`, input);
    type(sheet, `B${row}`, strategy);
    cases.forEach((one, place) => type(sheet, `${columnOf(one)}${row}`, values[place]!));
  });
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

describe.each(["addin", "plain"] as const)("Prompt or fine-tune, %s", (kind: WorkbookKind) => {
  test("the results, the sentence and the summary follow the case chosen; all cases stand side by side", async () => {
    const sheet = await made(excel, promptOrFineTune, { kind, name: nextName() });
    const casesSheet = `${sheet.name} cases`;
    for (const overrides of [examples, several]) {
      if (overrides !== examples) override(casesSheet, overrides);
      for (const one of cases) {
        sheet.set("B5", one);
        await sheet.settled();
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
        const isChanged = overrides.some(({ values }) => values[cases.indexOf(one)] !== "");
        expect(sheet.finding.startsWith(`Case ${one}: `)).toBe(isChanged);
        expect(on(`${sheet.name} summary`, "A4")).toBe(sheet.finding);
        const shown = kind === "addin" ? cases : [one];
        for (const side of shown)
          for (const { label, strategy, values } of figuresOn(casesSheet).filter(({ label: of }) =>
            /^(Total|Saving)/.test(of),
          ))
            expect({ side, label, strategy, figure: values[cases.indexOf(side)] }).toEqual({
              side,
              label,
              strategy,
              figure: expect.closeTo(
                byEngine(
                  tableOf(sheet.table(), overrides, side),
                  label === "Saving" ? "saving" : "total_cost",
                  strategy,
                ),
                5,
              ),
            });
      }
    }
  });
});

describe("Prompt or fine-tune", () => {
  let sheet: MadeSheet;
  let casesSheet: string;
  const start = async (template = promptOrFineTune): Promise<void> => {
    sheet = await made(excel, template, { name: nextName() });
    casesSheet = `${sheet.name} cases`;
  };
  const expectRed = async (why: RegExp): Promise<void> => {
    await sheet.settled();
    expect(sheet.check).toMatch(why);
    expect(sheet.finding).toMatch(/^No result/);
    expect(String(on(casesSheet, "A4"))).toMatch(why);
  };

  test("what a case has wrong is told with its cell, and no result is stated", async () => {
    await start();
    type(casesSheet, "A9", "Calls a day");
    type(casesSheet, "F9", 1);
    await expectRed(/^H9 of the sheet of cases: Calls a day is not an input/);
    type(casesSheet, "A9", "Calls per day");
    await expectRed(/^H7 of the sheet of cases: the same input is overridden twice/);
    type(casesSheet, "A9", "Failure rate");
    type(casesSheet, "B9", "Somebody");
    await expectRed(/^H9 of the sheet of cases: Somebody is not on the first sheet/);
    type(casesSheet, "B9", "");
    type(casesSheet, "F9", 40);
    await expectRed(/^Case Low: /);
    type(casesSheet, "F9", "");
    await expectRed(/^H9 of the sheet of cases: no case has a value/);
    type(casesSheet, "A9", "");
    sheet.set("B5", "Middle");
    await expectRed(/^B5: choose one of the cases Base, Low and High/);
    sheet.set("B5", "Base");
    type(casesSheet, "F6", "Base");
    await expectRed(/^Two cases have the same name/);
    type(casesSheet, "F6", "Cautious");
    await sheet.settled();
    expect(sheet.isGreen).toBe(true);
    sheet.set("B5", "Cautious");
    await sheet.settled();
    expect(sheet.finding).toMatch(/^Case Cautious: /);
  });

  test("rows and columns that are inserted, moved or renamed in the inputs take their overrides with them", async () => {
    await start(
      promptOrFineTuneOf(["Prompting", "Fine-tuned", "Small"].map((name, at) => ({ name, like: Math.min(at, 1) }))),
    );
    sheet.set("B5", "High");
    const expectFigures = async (overrides = examples): Promise<void> => {
      await sheet.settled();
      expect(sheet.check).toMatch(/^All inputs are filled/);
      const table = tableOf(sheet.table(), overrides, "High");
      for (const [strategy, figure] of Object.entries(sheet.figures("total_cost")))
        expect({ strategy, figure }).toEqual({
          strategy,
          figure: expect.closeTo(byEngine(table, "total_cost", strategy), 5),
        });
    };
    await expectFigures();
    excel.workbench.insertColumns(sheet.name, sheet.columnOf("Fine-tuned") + 1, 1);
    await expectFigures();
    excel.workbench.insertRows(sheet.name, 9, 1);
    await expectFigures();
    // An input that the template has no row for counts in every case too.
    type(sheet.name, "A9", "Latency");
    type(sheet.name, "A9", "");
    excel.workbench.insertRows(sheet.name, 3, 2);
    await expectFigures();
  });

  test("a strategy that is renamed is told where an override names it", async () => {
    await start();
    sheet.set(sheet.cellOf("Fine-tuned", "Input"), "Tuned");
    await expectRed(/^H8 of the sheet of cases: Fine-tuned is not on the first sheet/);
    type(casesSheet, "B8", "Tuned");
    await sheet.settled();
    expect(sheet.isGreen).toBe(true);
  });
});

describe.each(["addin", "plain"] as const)("Budget, %s", (kind: WorkbookKind) => {
  test("the plan follows the case chosen, and is what the first sheet gives with the same values typed", async () => {
    const name = nextName();
    await createSheets(layout(budget, { sheetName: name, kind }));
    await excel.workbench.settled();
    const casesSheet = `${name} cases`;
    const plan = (): number => on(name, "B18") as number;
    const side = (): number[] => (excel.workbench.getValues(casesSheet, "E21:G21") as number[][])[0]!;
    expect(String(on(casesSheet, "A4"))).toBe("Every override counts.");
    const shown: number[] = [];
    for (const one of cases) {
      type(name, "B6", one);
      await excel.workbench.settled();
      shown.push(plan());
      expect(side()[cases.indexOf(one)]).toBeCloseTo(plan(), 6);
      expect(String(on(name, "A3")).startsWith(`Case ${one}: `)).toBe(one !== "Base");
    }
    // The values of High, typed into the first sheet.
    type(name, "B6", "Base");
    type(name, "C26", 18_000);
    for (const column of ["C", "D", "E"]) type(name, `${column}27`, 0.06);
    await excel.workbench.settled();
    expect(plan()).toBeCloseTo(shown[2]!, 6);
    type(casesSheet, "F8", 40_000);
    await excel.workbench.settled();
    expect(String(on(name, "A3"))).toMatch(/^H8 of the sheet of cases: case Low: enter a number from/);
    expect(side()).toEqual(["", "", ""]);
  });
});
