import { describe, expect, test } from "@jest/globals";
import { freeSheetName, preflight } from "../../src/excel/preflight";
import { layout } from "../../src/workbooks/layout";
import { templates } from "../../src/workbooks/templates";
import { FakeWorkbook } from "./fake-workbook";

const layouts = layout(templates[0]!, { sheetName: "Costs" });
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

  test("names a sheet that Excel would not take", async () => {
    const named = [{ ...layouts[0]!, name: "Costs: 2026/27" }];
    expect(await preflight(new FakeWorkbook().context, named)).toMatchObject([
      { is: "sheet name not allowed", message: expect.stringContaining("'Costs: 2026/27'") },
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
});

describe("the next free name", () => {
  test.each([
    ["Costs", [], "Costs (2)"],
    ["Costs", ["costs (2)"], "Costs (3)"],
    ["Costs (2)", ["Costs (2)"], "Costs (3)"],
    ["A name of exactly thirty-one ch", [], "A name of exactly thirty-on (2)"],
    ["A name with an emoji at its 😀 end", [], "A name with an emoji at its (2)"],
  ])("%s beside %j", (name, taken, free) => expect(freeSheetName(name, taken)).toBe(free));
});
