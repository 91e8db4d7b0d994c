import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { hybrid } from "../../src/workbooks/catalogue/hybrid/template";
import { promptOrFineTune, promptOrFineTuneOf } from "../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { routeOrReplace } from "../../src/workbooks/catalogue/route-or-replace/template";
import { whatIf } from "../../src/workbooks/catalogue/what-if/template";
import { columnLetters } from "../../src/workbooks/grid/area";
import type { Template } from "../../src/workbooks/template/template";
import { expectOwnFigures, expectRed, made, type MadeSheet } from "./made-sheet";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(120_000);

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

const three = promptOrFineTuneOf(
  ["Prompting", "Fine-tuned", "Small"].map((name, at) => ({ name, like: Math.min(at, 1) })),
);

let number = 0;
const nextName = (): string => `Plan ${++number}`;

/** Removes the sheets of a plan, so that the workbook stays small. */
function removed(sheet: MadeSheet): void {
  for (const name of excel.workbench.sheets().filter((one) => one.startsWith(sheet.name)))
    excel.workbench.deleteSheet(name);
}

/** The rows of the inputs turned upside down, as sorting leaves them: formulas keep their own row, and all others what they referred to. */
function sortInputs(sheet: MadeSheet): void {
  const rows = sheet.rows();
  const head = sheet.find("Input", rows, 4);
  const until = rows.findIndex((cells, at) => at > head.row + 1 && cells[0] === "");
  const width = rows[head.row]!.indexOf("Check") + 1;
  const contents = Array.from({ length: until - head.row - 1 }, (_, at) =>
    Array.from({ length: width }, (__, column) => {
      const address = `${columnLetters(column)}${head.row + 2 + at}`;
      return excel.workbench.getFormula(sheet.name, address) ?? rows[head.row + 1 + at]![column]!;
    }),
  );
  const sorted = contents.toReversed().map((cells, at) => {
    const [from, to] = [head.row + 2 + contents.length - 1 - at, head.row + 2 + at];
    return cells.map((cell) =>
      typeof cell === "string"
        ? cell.replaceAll(new RegExp(`(?<![$A-Z!])([A-Z]{1,2})${from}\\b`, "g"), `$1${to}`)
        : cell,
    );
  });
  excel.workbench.setBlock(sheet.name, `A${head.row + 2}`, sorted as (string | number)[][]);
}

/** A copy of the first sheet alone. */
const copied = (name: string): Promise<string> =>
  Excel.run(async (context) => {
    const copy = context.workbook.worksheets.getItem(name).copy("End").load("name");
    await context.sync();
    return copy.name;
  });

const rename = (name: string, to: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).name = to;
    await context.sync();
  });

interface Kind {
  readonly id: string;
  readonly template: Template;
  readonly strategies: readonly string[];
  /** How many columns a strategy has. */
  readonly width: number;
}

const kinds: readonly Kind[] = [
  { id: "prompt or fine-tune", template: three, strategies: ["Prompting", "Fine-tuned", "Small"], width: 1 },
  { id: "hybrid", template: hybrid, strategies: ["70B by API", "7B by API", "7B on GPUs"], width: 1 },
  { id: "route or replace", template: routeOrReplace, strategies: ["All large", "Routed", "All small"], width: 1 },
  { id: "what-if", template: whatIf, strategies: ["Prompting", "Fine-tuned"], width: 3 },
];

const two = promptOrFineTune;

// In plain formulas every sheet that the blocks come from is calculated again at each edit: one template has them all.
describe.each([
  ...kinds.map((kind) => ({ ...kind, kind: "addin" as const })),
  {
    id: "prompt or fine-tune",
    template: two,
    strategies: ["Prompting", "Fine-tuned"],
    width: 1,
    kind: "plain" as const,
  },
])("$id, $kind", ({ template, kind, strategies, width }) => {
  let sheet: MadeSheet;
  beforeAll(async () => {
    sheet = await made(excel, template, { kind, name: nextName() });
  });
  afterAll(() => removed(sheet));
  const [first, second] = strategies as [string, string];
  /** What is built of the same blocks in every template is tried on the first. */
  const isFirst = template === three;
  /** Headings before which a column is inserted. */
  const places = isFirst ? [first, second, "Note"] : [first];
  const expectGreen = (): void => {
    expect(sheet.check).toMatch(/^All inputs are filled/);
    expect(Object.keys(sheet.figures("total_cost"))).toEqual(strategies);
    expectOwnFigures(sheet);
  };

  test("as made, every figure is its strategy's", expectGreen);

  test.each(places)("a column inserted left of %s is told with its cell once it is filled", async (heading) => {
    const column = sheet.columnOf(heading);
    excel.workbench.insertColumns(sheet.name, column + 1, 1);
    if (isFirst && heading === first) {
      await sheet.settled();
      expectGreen();
    }
    sheet.fill(column, "Inserted", sheet.columnOf(first), 777);
    await sheet.settled();
    expect(sheet.check).toContain("is not compared");
    expectRed(sheet, `${strategies.length + 1} strategies in the inputs, ${strategies.length} in the results`);
    if (kind === "addin") expectOwnFigures(sheet);
    if (isFirst && heading === first) {
      const header = sheet.cellOf("Inserted", "Input");
      sheet.set(header, "");
      await sheet.settled();
      expectRed(sheet, `${header}: cells are filled below this empty heading`);
      expectOwnFigures(sheet);
    }
    excel.workbench.deleteColumns(sheet.name, column + 1, 1);
    await sheet.settled();
    expectGreen();
  });

  test("a column left of the checks is told", async () => {
    if (!isFirst) return;
    const column = sheet.columnOf("Check");
    excel.workbench.insertColumns(sheet.name, column + 1, 1);
    await sheet.settled();
    expectRed(sheet, "A column was inserted between Note and Check");
    excel.workbench.deleteColumns(sheet.name, column + 1, 1);
    await sheet.settled();
    expectGreen();
  });

  test("a renamed strategy is called so everywhere", async () => {
    const header = sheet.cellOf(second, "Input");
    sheet.set(header, "Adapter");
    await sheet.settled();
    expect(sheet.isGreen).toBe(true);
    expectOwnFigures(sheet);
    expect(sheet.rows().flat()).not.toContain(second);
    expect(Object.keys(sheet.figures("total_cost"))).toContain("Adapter");
    if (isFirst) {
      sheet.set(header, first);
      await sheet.settled();
      expectRed(sheet, `${header}: `);
    }
    sheet.set(header, second);
    await sheet.settled();
    expectGreen();
  });

  test("a figure that is cut and pasted elsewhere is told", async () => {
    if (kind === "plain") return;
    const from = sheet.figureOf(second, "saving");
    const spare = "AC58";
    await excel.workbench.cutAndPaste(sheet.name, from, spare);
    await sheet.settled();
    expectRed(sheet, "a figure or its heading was moved");
    await excel.workbench.cutAndPaste(sheet.name, spare, from);
    await sheet.settled();
    expectGreen();
  });

  test("an input that is cut and pasted is told as missing", async () => {
    if (!isFirst) return;
    const cell = sheet.cellOf(second, "Output tokens");
    await excel.workbench.cutAndPaste(sheet.name, cell, "AC58");
    await sheet.settled();
    expect(sheet.isGreen).toBe(false);
    expect(sheet.finding).toMatch(/^No result/);
    await excel.workbench.cutAndPaste(sheet.name, "AC58", cell);
    await sheet.settled();
    expectGreen();
  });

  test("a copy of the sheet says that its checks are the original's, as soon as its inputs are others", async () => {
    const copy = sheet.called(await copied(sheet.name));
    // Two values that change places leave every plain sum as it was.
    const cells = [first, second].map((name) => copy.cellOf(name, "Prompt tokens"));
    const values = cells.map((cell) => excel.workbench.getValue(copy.name, cell) as number);
    cells.forEach((cell, at) => copy.set(cell, values[1 - at]!));
    await sheet.settled();
    expectRed(copy, "This sheet is a copy");
    expectGreen();
    excel.workbench.deleteSheet(copy.name);
  });

  test("a renamed sheet is no copy", async () => {
    if (!isFirst) return;
    const renamed = sheet.called(`${sheet.name} renamed`);
    await rename(sheet.name, renamed.name);
    await sheet.settled();
    expect(renamed.check).toMatch(/^All inputs are filled/);
    const cell = renamed.cellOf(second, "Output tokens");
    const value = excel.workbench.getValue(renamed.name, cell) as number;
    renamed.set(cell, 160);
    await sheet.settled();
    expect(renamed.check).toMatch(/^All inputs are filled/);
    expectOwnFigures(renamed);
    renamed.set(cell, value);
    await rename(renamed.name, sheet.name);
    await sheet.settled();
    expectGreen();
  });

  test("swapped strategies keep their figures under their names", async () => {
    if (kind === "plain") return;
    const [from, to] = [sheet.columnOf(second), sheet.columnOf(strategies.at(-1)!)];
    if (from === to) return;
    sheet.set(sheet.cellOf(strategies.at(-1)!, "Prompt tokens"), 350);
    excel.workbench.moveColumns(sheet.name, to + 1, width, from + 1);
    await sheet.settled();
    expect(Object.keys(sheet.figures("total_cost"))).toEqual([first, strategies.at(-1), second]);
    expect(sheet.isGreen).toBe(true);
    expectOwnFigures(sheet);
    excel.workbench.moveColumns(sheet.name, from + 1, width, to + 2);
    await sheet.settled();
    expectGreen();
  });

  test("sorted rows are told with the first cell, and no result is stated", async () => {
    if (kind === "plain" || template === hybrid) return;
    sortInputs(sheet);
    await sheet.settled();
    expectRed(sheet, /^A\d+: this was the row of .*, to which formulas refer/);
    expectOwnFigures(sheet);
    sortInputs(sheet);
    await sheet.settled();
    expectGreen();
  });

  test("with a strategy deleted every figure left is its own, or a check is red", async () => {
    excel.workbench.deleteColumns(sheet.name, sheet.columnOf(strategies.at(-1)!) + 1, width);
    await sheet.settled();
    if (kind === "addin" && strategies.length > 2) {
      expect(sheet.isGreen).toBe(true);
      expect(sheet.finding).toContain(String(strategies.slice(0, -1).find((name) => sheet.finding.includes(name))));
      expect(Object.keys(sheet.figures("total_cost")).filter((name) => name !== "")).toEqual(strategies.slice(0, -1));
      expectOwnFigures(sheet);
    } else expectRed(sheet, strategies.length > 2 ? "delete" : /deleted|at least one alternative/);
  });
});

describe("what cannot be undone", () => {
  let sheet: MadeSheet;
  afterEach(() => removed(sheet));

  test("a model name that is not in the price book is a fault with its cell, in the check, the headline and every figure", async () => {
    sheet = await made(excel, three, { name: nextName() });
    const cell = sheet.cellOf("Fine-tuned", "Input price");
    sheet.set(cell, "gpt-4.1 tunedd");
    await sheet.settled();
    expectRed(sheet, new RegExp(`^${cell}: .*No model 'gpt-4.1 tunedd' in the price book`));
    expect(sheet.finding).toContain(sheet.check);
    for (const metric of ["total_cost", "saving", "breakeven_days", "roi"] as const)
      expect(sheet.figures(metric)["Fine-tuned"]).toMatchObject({
        error: "#N/A",
        message: expect.stringContaining("gpt-4.1 tunedd"),
      });
  });

  test("a deleted baseline", async () => {
    sheet = await made(excel, three, { name: nextName() });
    excel.workbench.deleteColumns(sheet.name, sheet.columnOf("Prompting") + 1, 1);
    await sheet.settled();
    expectRed(sheet, /\S/);
  });

  test("a row deleted from the middle that holds a result", async () => {
    sheet = await made(excel, three, { name: nextName() });
    excel.workbench.deleteRows(sheet.name, 14, 1);
    await sheet.settled();
    expectRed(sheet, /\S/);
  });

  test.each(["cash flow", "checks"])("the deleted sheet %s", async (ending) => {
    sheet = await made(excel, three, { name: nextName() });
    excel.workbench.deleteSheet(`${sheet.name} ${ending}`);
    await sheet.settled();
    expectRed(sheet, "was deleted");
  });

  test("the deleted sheet of tables", async () => {
    sheet = await made(excel, hybrid, { name: nextName() });
    excel.workbench.deleteSheet(`${sheet.name} tables`);
    await sheet.settled();
    expectRed(sheet, "was deleted");
  });

  test("what-if: a value outside its range, with its cell", async () => {
    sheet = await made(excel, whatIf, { name: nextName() });
    sheet.set("C8", 40_000);
    await sheet.settled();
    expectRed(sheet, /^C8: .*must be between its Low 5,000 and its High 16,000, got 40,000\.$/);
    expect(sheet.finding).toContain(sheet.check);
  });
});
