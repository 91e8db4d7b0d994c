import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { hybrid } from "../../src/workbooks/catalogue/hybrid/template";
import { metricDefinition } from "../../src/engine/metrics/metrics";
import { sharedTexts } from "../../src/messages/sheets/shared";
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

/** An edit that is asserted when all is calculated, and undone: what follows calculates that along with its own edit. */
async function edited(
  sheet: MadeSheet,
  edit: () => unknown,
  expectation: () => void | Promise<void>,
  undo: () => unknown,
): Promise<void> {
  await edit();
  await sheet.settled();
  try {
    await expectation();
  } finally {
    await undo();
  }
}

/** Inserts a column left of a heading and fills it as a strategy. */
function insertFilled(sheet: MadeSheet, heading: string, like: string, name = "Inserted"): number {
  const column = sheet.columnOf(heading);
  excel.workbench.insertColumns(sheet.name, column + 1, 1);
  sheet.fill(column, name, sheet.columnOf(like), 777);
  return column;
}

const spare = "AC58";

describe.each(kinds)("$id, add-in", ({ template, strategies, width }) => {
  let sheet: MadeSheet;
  beforeAll(async () => {
    sheet = await made(excel, template, { name: nextName() });
  });
  afterAll(() => removed(sheet));
  const [first, second] = strategies as [string, string];
  const last = strategies.at(-1)!;
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
    const column = insertFilled(sheet, heading, first);
    const expectTold = (): void => {
      expect(sheet.check).toContain("is not compared");
      expectRed(sheet, `${strategies.length + 1} strategies in the inputs, ${strategies.length} in the results`);
      expectOwnFigures(sheet);
    };
    const remove = (): void => excel.workbench.deleteColumns(sheet.name, column + 1, 1);
    await edited(sheet, () => undefined, expectTold, isFirst && heading === first ? () => undefined : remove);
    if (!isFirst || heading !== first) return;
    const header = sheet.cellOf("Inserted", "Input");
    const expectUnnamed = (): void => {
      expectRed(sheet, `${header}: cells are filled below this empty heading`);
      expectOwnFigures(sheet);
    };
    await edited(
      sheet,
      () => sheet.set(header, ""),
      expectUnnamed,
      () => undefined,
    );
    const rows = sheet.table().length;
    const empty = (): void =>
      excel.workbench.setBlock(
        sheet.name,
        header,
        Array.from({ length: rows }, () => [""]),
      );
    await edited(sheet, empty, expectGreen, remove);
  });

  test("a column left of the checks is told", async () => {
    if (!isFirst) return;
    const column = sheet.columnOf("Check");
    await edited(
      sheet,
      () => excel.workbench.insertColumns(sheet.name, column + 1, 1),
      () => expectRed(sheet, "A column was inserted between Note and Check"),
      () => excel.workbench.deleteColumns(sheet.name, column + 1, 1),
    );
  });

  test("a renamed strategy is called so everywhere", async () => {
    const header = sheet.cellOf(second, "Input");
    const expectRenamed = (): void => {
      expect(sheet.isGreen).toBe(true);
      expectOwnFigures(sheet);
      expect(sheet.rows().flat()).not.toContain(second);
      expect(Object.keys(sheet.figures("total_cost"))).toContain("Adapter");
    };
    const undo = (): void => sheet.set(header, second);
    await edited(sheet, () => sheet.set(header, "Adapter"), expectRenamed, undo);
    if (isFirst)
      await edited(
        sheet,
        () => sheet.set(header, first),
        () => expectRed(sheet, `${header}: `),
        undo,
      );
    await sheet.settled();
    expectGreen();
  });

  test("a figure or an input that is cut and pasted elsewhere is told", async () => {
    const from = sheet.figureOf(second, "saving");
    await edited(
      sheet,
      () => excel.workbench.cutAndPaste(sheet.name, from, spare),
      () => expectRed(sheet, "a figure or its heading was moved"),
      () => excel.workbench.cutAndPaste(sheet.name, spare, from),
    );
    if (!isFirst) return;
    const cell = sheet.cellOf(second, "Output tokens");
    const expectMissing = (): void => {
      expect(sheet.isGreen).toBe(false);
      expect(sheet.finding).toMatch(/^No result/);
    };
    await edited(
      sheet,
      () => excel.workbench.cutAndPaste(sheet.name, cell, spare),
      expectMissing,
      () => excel.workbench.cutAndPaste(sheet.name, spare, cell),
    );
  });

  test("a copy of the sheet says that its checks are the original's, as soon as its inputs are others", async () => {
    await sheet.settled();
    const copy = sheet.called(await copied(sheet.name));
    await edited(
      sheet,
      () => swapValues(copy, first, second),
      () => {
        expectRed(copy, "This sheet is a copy");
        expectGreen();
      },
      () => excel.workbench.deleteSheet(copy.name),
    );
  });

  test("a renamed sheet is no copy", async () => {
    if (!isFirst) return;
    const renamed = sheet.called(`${sheet.name} renamed`);
    const cell = sheet.cellOf(second, "Output tokens");
    const value = excel.workbench.getValue(sheet.name, cell) as number;
    await rename(sheet.name, renamed.name);
    await sheet.settled();
    await edited(
      sheet,
      () => renamed.set(cell, 160),
      () => {
        expect(renamed.check).toMatch(/^All inputs are filled/);
        expectOwnFigures(renamed);
      },
      () => renamed.set(cell, value),
    );
    await rename(renamed.name, sheet.name);
  });

  test("swapped strategies keep their figures under their names", async () => {
    const [from, to] = [sheet.columnOf(second), sheet.columnOf(last)];
    if (from === to) return;
    await edited(
      sheet,
      () => {
        sheet.set(sheet.cellOf(last, "Prompt tokens"), 350);
        excel.workbench.moveColumns(sheet.name, to + 1, width, from + 1);
      },
      () => {
        expect(Object.keys(sheet.figures("total_cost"))).toEqual([first, last, second]);
        expect(sheet.isGreen).toBe(true);
        expectOwnFigures(sheet);
      },
      () => excel.workbench.moveColumns(sheet.name, from + 1, width, to + 2),
    );
  });

  test("sorted rows are told with the first cell, and no result is stated", async () => {
    await edited(
      sheet,
      () => sortInputs(sheet),
      () => {
        expectRed(sheet, /^A\d+: this was the row of .*, to which formulas refer/);
        expectOwnFigures(sheet);
      },
      () => sortInputs(sheet),
    );
    await sheet.settled();
    expectGreen();
  });

  test("with a strategy deleted every figure left is its own, or a check is red; then rows and a sheet are told too", async () => {
    excel.workbench.deleteColumns(sheet.name, sheet.columnOf(last) + 1, width);
    await sheet.settled();
    if (strategies.length > 2) {
      expect(sheet.isGreen).toBe(true);
      expect(sheet.finding).toContain(String(strategies.slice(0, -1).find((name) => sheet.finding.includes(name))));
      expect(Object.keys(sheet.figures("total_cost")).filter((name) => name !== "")).toEqual(strategies.slice(0, -1));
      expectOwnFigures(sheet);
    } else expectRed(sheet, /deleted|at least one alternative/);
    await expectDeletionsTold(sheet);
  });
});

/** Two values that change places leave every plain sum as it was. */
function swapValues(sheet: MadeSheet, first: string, second: string): void {
  const cells = [first, second].map((name) => sheet.cellOf(name, "Prompt tokens"));
  const values = cells.map((cell) => excel.workbench.getValue(sheet.name, cell) as number);
  cells.forEach((cell, at) => sheet.set(cell, values[1 - at]!));
}

/** A row from the middle of inputs and results, and a sheet that they need, deleted at once: each has its own check. */
async function expectDeletionsTold(sheet: MadeSheet): Promise<void> {
  const row = sheet.find(metricDefinition("total_cost").label, sheet.rows(), 5).row;
  const helper = excel.workbench
    .sheets()
    .find((name) => name.startsWith(`${sheet.name} `) && /cash flow|tables|volume|ledger/.test(name))!;
  excel.workbench.deleteRows(sheet.name, row + 1, 1);
  excel.workbench.deleteSheet(helper);
  await sheet.settled();
  expect(sheet.isGreen).toBe(false);
  expect(sheet.finding).toMatch(/^No result/);
  expect(sheet.checks).toMatchObject({
    [sharedTexts.checks.rows]: expect.stringMatching(/deleted|needs/),
    [sharedTexts.checks.sheets]: expect.stringContaining("was deleted"),
  });
}

// In plain formulas every sheet that the blocks come from is calculated again at each edit, so that several edits that have checks of their own are made at
// once. The other kinds have as many formulas or more: the grid takes a minute for each edit of them.
const plainKinds: readonly Kind[] = [
  { ...kinds[0]!, template: promptOrFineTune, strategies: ["Prompting", "Fine-tuned"] },
];

describe.each(plainKinds)("$id, plain formulas", ({ template, strategies, width }) => {
  let sheet: MadeSheet;
  let from: string;
  beforeAll(async () => {
    sheet = await made(excel, template, { kind: "plain", name: nextName() });
    from = sheet.figureOf(second, "saving");
  });
  afterAll(() => removed(sheet));
  const [first, second] = strategies as [string, string];
  const last = strategies.at(-1)!;

  test("as made, every figure is its strategy's", () => {
    expect(sheet.check).toMatch(/^All inputs are filled/);
    expect(Object.keys(sheet.figures("total_cost"))).toEqual(strategies);
    expectOwnFigures(sheet);
  });

  test("columns inserted left of the first strategy and at the end are told with their cells", async () => {
    const added = insertFilled(sheet, first, first);
    const atEnd = insertFilled(sheet, "Note", first, "At the end");
    await edited(
      sheet,
      () => undefined,
      () => expectRed(sheet, `${strategies.length + 2} strategies in the inputs, ${strategies.length} in the results`),
      () => {
        excel.workbench.deleteColumns(sheet.name, atEnd + 1, 1);
        excel.workbench.deleteColumns(sheet.name, added + 1, 1);
      },
    );
  });

  test("renamed and swapped strategies keep their figures under their names", async () => {
    const header = sheet.cellOf(second, "Input");
    const [from, to] = [sheet.columnOf(second), sheet.columnOf(last)];
    await edited(
      sheet,
      () => {
        sheet.set(header, "Adapter");
        sheet.set(sheet.cellOf(last === second ? "Adapter" : last, "Prompt tokens"), 350);
        if (from !== to) excel.workbench.moveColumns(sheet.name, to + 1, width, from + 1);
      },
      () => {
        expect(sheet.check).toMatch(/^All inputs are filled/);
        expect(Object.keys(sheet.figures("total_cost")).toSorted()).toEqual(
          strategies.map((name) => (name === second ? "Adapter" : name)).toSorted(),
        );
        expectOwnFigures(sheet);
      },
      () => {
        if (from !== to) excel.workbench.moveColumns(sheet.name, from + 1, width, to + 2);
        sheet.set(header, second);
      },
    );
  });

  test("sorted rows, a figure cut and pasted, and a copied sheet are told", async () => {
    const copy = sheet.called(await copied(sheet.name));
    await edited(
      sheet,
      async () => {
        swapValues(copy, first, second);
        sortInputs(sheet);
        await excel.workbench.cutAndPaste(sheet.name, from, spare);
      },
      () => {
        expectRed(copy, "This sheet is a copy");
        expectRed(sheet, /^A\d+: this was the row of .*, to which formulas refer/);
        expect(sheet.checks[sharedTexts.checks.rows]).toContain("a figure or its heading was moved");
      },
      async () => {
        await excel.workbench.cutAndPaste(sheet.name, spare, from);
        sortInputs(sheet);
        excel.workbench.deleteSheet(copy.name);
      },
    );
  });

  test("a deleted strategy is told, and then rows and a sheet are told too", async () => {
    excel.workbench.deleteColumns(sheet.name, sheet.columnOf(last) + 1, width);
    await sheet.settled();
    expectRed(sheet, strategies.length > 2 ? "delete" : /deleted|at least one alternative/);
    await expectDeletionsTold(sheet);
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

  test("the deleted sheet of checks", async () => {
    sheet = await made(excel, three, { name: nextName() });
    excel.workbench.deleteSheet(`${sheet.name} checks`);
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
