import { describe, expect, test } from "@jest/globals";
import { createSheets, WriteFailed } from "../../src/excel/create-sheets";
import { layout } from "../../src/workbooks/layout";
import { templates } from "../../src/workbooks/templates";
import { FakeWorkbook } from "./fake-workbook";

const layouts = layout(templates[0]!);
const [first, second] = layouts as [(typeof layouts)[number], (typeof layouts)[number]];

const written = async (): Promise<FakeWorkbook> => {
  const book = new FakeWorkbook();
  await createSheets(layouts);
  return book;
};

describe("writing sheets", () => {
  test("adds them behind those that are there", async () =>
    expect((await written()).sheets).toEqual(["Sheet1", ...layouts.map(({ name }) => name)]));

  test("takes a handful of syncs", async () => expect((await written()).syncs).toBeLessThanOrEqual(9));

  test("writes values, formats and formulas as one block each", async () => {
    const { asked } = await written();
    for (const member of ["values", "numberFormat", "formulas"]) {
      const blocks = asked.filter(({ what }) => what.startsWith(`${first.name}!`) && what.endsWith(`.${member}`));
      expect(blocks).toHaveLength(1);
      const block = blocks[0]!.given as unknown[][];
      expect(block).toHaveLength(Math.max(...first.cells.map(({ row }) => row)) + 1);
      expect(new Set(block.map((row) => row.length)).size).toBe(1);
    }
  });

  test("writes formulas after values and formats, rules and charts after formulas, and shows the first sheet last", async () => {
    const { asked } = await written();
    const syncOf = (end: string): number => asked.find(({ what }) => what.endsWith(end))!.sync;
    expect(syncOf(".values")).toBeLessThan(syncOf(".formulas"));
    expect(syncOf(".formulas")).toBeLessThan(syncOf(".dataValidation.rule"));
    expect(syncOf(".dataValidation.rule")).toBeLessThan(syncOf(".charts.add"));
    expect(asked.filter(({ what }) => what.endsWith(".activate")).map(({ what }) => what)).toEqual([
      `${first.name}.activate`,
    ]);
  });

  test("never writes into cells that a formula fills", async () => {
    const { asked } = await written();
    const constants = asked.find(({ what }) => what.startsWith(`${second.name}!`) && what.endsWith(".values"))!
      .given as unknown[][];
    const formulas = asked.find(({ what }) => what.startsWith(`${second.name}!`) && what.endsWith(".formulas"))!
      .given as unknown[][];
    const spilled = second.cells.filter((cell) => cell.spilled);
    expect(spilled.length).toBeGreaterThan(100);
    for (const { row, column } of spilled)
      expect([constants[row]![column], formulas[row]![column]]).toEqual([null, null]);
  });

  test("keeps a text a text that Excel would read as something else", async () => {
    const book = new FakeWorkbook();
    const texts = [
      "=1+1",
      "-30% a year",
      "0: never",
      "+1",
      "@home",
      "'quoted",
      "TRUE",
      " =1+1",
      "\t@home",
      "$5",
      "(3)",
      "true ",
      "plain",
    ];
    await createSheets([
      {
        ...first,
        name: "Texts",
        charts: [],
        names: [],
        validations: [],
        conditions: [],
        cells: texts.map((value, row) => ({ row, column: 0, value, style: "plain" })),
      },
    ]);
    const block = book.asked.find(({ what }) => what.endsWith(".values"))!.given as string[][];
    expect(block.map(([text]) => text)).toEqual([
      "'=1+1",
      "'-30% a year",
      "'0: never",
      "'+1",
      "'@home",
      "''quoted",
      "'TRUE",
      "' =1+1",
      "'\t@home",
      "'$5",
      "'(3)",
      "'true ",
      "plain",
    ]);
  });

  test("tells how far it is", async () => {
    const told: [number, number][] = [];
    new FakeWorkbook();
    await createSheets(layouts, { progress: (done, of) => told.push([done, of]) });
    expect(told.map(([done]) => done)).toEqual(told.map((_, at) => at));
    expect(told.at(-1)).toEqual([told.length - 1, told.length - 1]);
  });
});

describe("a write that fails", () => {
  const all = layouts.length + 7;

  test.each(Array.from({ length: all - 1 }, (_, at) => at + 2))(
    "at sync %d leaves the workbook as it was, and says so",
    async (sync) => {
      const book = new FakeWorkbook();
      book.failing = new Set([sync]);
      const failure = await createSheets(layouts).catch((error: unknown) => error);
      expect(book.sheets).toEqual(["Sheet1"]);
      expect(failure).toBeInstanceOf(WriteFailed);
      expect((failure as WriteFailed).cause).toEqual(new Error(`sync ${sync} was refused.`));
      expect((failure as WriteFailed).left).toEqual([]);
    },
  );

  test("that is all the syncs there are", async () => expect((await written()).syncs).toBe(all));

  test("names what it could not remove", async () => {
    const book = new FakeWorkbook();
    book.failing = new Set([5, 7]);
    const failure = (await createSheets(layouts).catch((error: unknown) => error)) as WriteFailed;
    expect(failure.left).toEqual([first.name]);
  });

  test("writes nothing where a sheet of the name is there", async () => {
    const book = new FakeWorkbook();
    book.sheets = [first.name];
    expect(await createSheets(layouts)).toMatchObject({ is: "refused", obstacles: [{ is: "sheet name taken" }] });
    expect(book.sheets).toEqual([first.name]);
  });

  test("is what a stop is too", async () => {
    const book = new FakeWorkbook();
    const stop = new AbortController();
    const writing = createSheets(layouts, { progress: (done) => done === 4 && stop.abort(), signal: stop.signal });
    await expect(writing).rejects.toBeInstanceOf(WriteFailed);
    expect(book.sheets).toEqual(["Sheet1"]);
  });
});

describe.each(
  templates.flatMap((template) =>
    (template.twin ? (["addin", "plain"] as const) : (["addin"] as const)).map(
      (kind) => [`${template.id}, ${kind}`, template, kind] as const,
    ),
  ),
)("%s", (_, template, kind) => {
  test("a write that fails at any sync leaves the workbook as it was, and says so", async () => {
    const laid = layout(template, { kind });
    for (let sync = 2; sync <= laid.length + 7; sync++) {
      const book = new FakeWorkbook();
      book.failing = new Set([sync]);
      const failure = await createSheets(laid).catch((error: unknown) => error);
      expect([sync, book.sheets, (failure as WriteFailed).left]).toEqual([sync, ["Sheet1"], []]);
    }
  }, 60_000);
});
