import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { createSheets, type Creation, removeCreatedSheets } from "../../src/excel/create-sheets";
import { shareCopy } from "../../src/excel/share-copy";
import { layout } from "../../src/workbooks/layout";
import type { SheetLayout } from "../../src/workbooks/layout/sheet-layout";
import { columnLetters } from "../../src/workbooks/grid/area";
import { templates } from "../../src/workbooks/templates";
import { differencesOfCells, foundRest, type Inspected, laidRest, pointsOf, withoutCalculation } from "./as-laid";
import { openExcel, type OpenExcel, sentBy } from "./open-excel";

jest.setTimeout(120_000);

const kinds = templates.flatMap((template) =>
  (template.twin ? (["addin", "plain"] as const) : (["addin"] as const)).map(
    (kind) => [`${template.id}, ${kind}`, template, kind] as const,
  ),
);

describe.each(kinds)("%s", (_, template, kind) => {
  let excel: OpenExcel;
  let layouts: readonly SheetLayout[];
  let creation: Creation;
  const progress: [number, number][] = [];
  const inspect = ({ name }: SheetLayout): Inspected => excel.workbench.inspect(name) as Inspected;

  beforeAll(async () => {
    const laid = layout(template, { kind });
    layouts = laid.reduce((sum, { cells }) => sum + cells.length, 0) > 10_000 ? withoutCalculation(laid) : laid;
    excel = await openExcel();
    creation = await createSheets(layouts, { progress: (done, of) => progress.push([done, of]) });
    await excel.workbench.settled();
  });
  afterAll(() => excel.close());

  test("is created behind the sheets that are there, and its first sheet is the active one", () => {
    expect(excel.workbench.sheets()).toEqual(["Sheet1", ...layouts.map(({ name }) => name)]);
    expect(excel.workbench.activeSheet()).toBe(layouts[0]!.name);
    expect(creation).toEqual({
      is: "created",
      sheets: layouts.map(({ name }) => ({ id: expect.any(String), name })),
    });
  });

  test("takes a handful of requests, below what Excel on the web takes, and leaves no range tracked", () => {
    const { requests, ...ranges } = sentBy(excel.requests);
    expect(ranges).toEqual({ kept: 0, returned: 0 });
    expect(requests).toBeLessThanOrEqual(layouts.length + 10);
    expect(Math.max(...excel.requests.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
  });

  test("tells how far it is, step by step to the last", () => {
    expect(progress.map(([done]) => done)).toEqual(progress.map((_step, at) => at));
    expect(progress.at(-1)).toEqual([progress.length - 1, progress.length - 1]);
  });

  test("has the layout's cells: values, formulas, number formats, looks, lines", () => {
    expect(layouts.flatMap((sheet) => differencesOfCells(sheet, inspect(sheet)))).toEqual([]);
  });

  test("has the layout's names, rules, conditional formats, charts, frozen rows and page set-up, and nothing else", async () => {
    const standard = await Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      format.load("columnWidth,rowHeight");
      await context.sync();
      return { width: format.columnWidth, height: format.rowHeight };
    });
    for (const sheet of layouts) expect(foundRest(sheet, inspect(sheet))).toEqual(laidRest(sheet, standard));
  });

  test("has the layout's column widths and row heights", async () => {
    for (const { name, columnWidths, rowHeights } of layouts) {
      const found = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const columns = columnWidths.map((_width, at) => `${columnLetters(at)}:${columnLetters(at)}`);
        const rows = Object.keys(rowHeights).map((row) => `${Number(row) + 1}:${Number(row) + 1}`);
        const widths = columns.map((address) => sheet.getRange(address).format.load("columnWidth"));
        const heights = rows.map((address) => sheet.getRange(address).format.load("rowHeight"));
        await context.sync();
        return [widths.map(({ columnWidth }) => columnWidth), heights.map(({ rowHeight }) => rowHeight)];
      });
      expect(found).toEqual([columnWidths.map(pointsOf), Object.values(rowHeights)]);
    }
  });

  test("has its groups of rows folded", () => {
    for (const sheet of layouts)
      expect(inspect(sheet)["folded"]).toEqual(sheet.folded.map((group) => ({ ...group, hidden: true })));
  });

  if (kind === "addin")
    test("is shared in values: every name has its figure, no formula needs the add-in", async () => {
      const { workbench } = excel;
      const original = layouts[0]!.name;
      const named = (sheet: string): [string, unknown][] =>
        (workbench.inspect(sheet) as Inspected).names
          .filter(({ scope }) => scope === sheet)
          .map(({ name }) => [String(name), workbench.getValue(sheet, String(name))]);
      const before = named(original);
      const { name: copy } = await shareCopy(original, "To share", (formula) => formula.includes("TUNE."));
      await workbench.settled();
      expect(before.length).toBeGreaterThan(0);
      expect(named(copy)).toEqual(before);
      const { cells } = workbench.inspect(copy) as { cells: Record<string, { formula?: string }> };
      expect(Object.values(cells).filter(({ formula }) => formula?.includes("TUNE."))).toEqual([]);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(copy).delete();
        await context.sync();
      });
    });

  test("can be removed again, which leaves what was there before", async () => {
    if (creation.is !== "created") throw new Error("Nothing was created.");
    expect(await removeCreatedSheets(creation.sheets)).toEqual({
      is: "removed",
      names: layouts.map(({ name }) => name),
    });
    expect(excel.workbench.sheets()).toEqual(["Sheet1"]);
    expect((excel.workbench.inspect("Sheet1") as Inspected).names).toEqual([]);
  });
});
