import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { freeSheetName, preflight } from "../../src/excel/preflight";
import { layout } from "../../src/workbooks/layout";
import { templates } from "../../src/workbooks/templates";
import { FakeWorkbook } from "./fake-workbook";

const layouts = layout(templates[0]!, { sheetName: "Costs" });
let supported = true;

beforeEach(() => {
  supported = true;
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: () => supported } } } });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

describe("preflight", () => {
  test("finds nothing in an ordinary workbook, in one sync, and changes nothing", async () => {
    const book = new FakeWorkbook();
    expect(await preflight(book.context, layouts)).toEqual([]);
    expect([book.syncs, book.asked, book.sheets]).toEqual([1, [], ["Sheet1"]]);
  });

  test("names a taken sheet, whatever its case, and the next free name", async () => {
    const book = new FakeWorkbook();
    book.sheets = ["COSTS", "Costs (2)"];
    expect(await preflight(book.context, layouts)).toMatchObject([
      { is: "sheet name taken", name: "Costs", free: "Costs (3)" },
    ]);
  });

  test("looks at every sheet that would be made", async () => {
    const book = new FakeWorkbook();
    book.sheets = [layouts[1]!.name];
    expect(await preflight(book.context, layouts)).toMatchObject([{ name: layouts[1]!.name }]);
  });

  test("names a taken table", async () => {
    const book = new FakeWorkbook();
    book.tables = ["Plan"];
    const withTable = layouts.map((sheet) => ({
      ...sheet,
      tables: [{ name: "Plan", area: { row: 0, column: 0, rows: 2, columns: 2 } }],
    }));
    expect((await preflight(book.context, withTable.slice(0, 1))).map(({ message }) => message)).toEqual([
      "The workbook has a table called Plan already.",
    ]);
  });

  test("tells of a protected workbook what to do", async () => {
    const book = new FakeWorkbook();
    book.isProtected = true;
    expect((await preflight(book.context, layouts))[0]).toMatchObject({
      is: "protected",
      message: expect.stringContaining("Unprotect"),
    });
  });

  test("asks nothing of an Excel that is too old", async () => {
    supported = false;
    const book = new FakeWorkbook();
    expect(await preflight(book.context, layouts)).toMatchObject([{ is: "too old", missing: "ExcelApi 1.12" }]);
    expect(book.syncs).toBe(0);
  });
});

describe("the next free name", () => {
  test.each([
    ["Costs", [], "Costs (2)"],
    ["Costs", ["costs (2)"], "Costs (3)"],
    ["Costs (2)", ["Costs (2)"], "Costs (3)"],
    ["A name of exactly thirty-one ch", [], "A name of exactly thirty-on (2)"],
  ])("%s beside %j", (name, taken, free) => expect(freeSheetName(name, taken)).toBe(free));
});
