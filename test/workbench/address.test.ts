import { describe, expect, test } from "@jest/globals";
import {
  areaAddress,
  columnLetters,
  columnOf,
  intersection,
  parseAddress,
  quotedSheetName,
} from "../../src/workbench/book/address";

describe("addresses", () => {
  test.each([
    ["B2", { row: 1, column: 1, rows: 1, columns: 1 }],
    ["$B$2:C9", { row: 1, column: 1, rows: 8, columns: 2 }],
    ["C9:B2", { row: 1, column: 1, rows: 8, columns: 2 }],
    ["=Sheet1!A1", { sheetName: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 }],
    ["'It''s! mine'!AA10", { sheetName: "It's! mine", row: 9, column: 26, rows: 1, columns: 1 }],
    ["A:C", { row: 0, column: 0, rows: Infinity, columns: 3 }],
    ["$2:$5", { row: 1, column: 0, rows: 4, columns: Infinity }],
    ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ])("%s is read", (text, area) => expect(parseAddress(text)).toEqual(area));

  test.each(["", "A0", "XFE1", "A1048577", "rate", "A1:B", "A1:2", "SUM(A1)", "A1,B2"])("%j is none", (text) =>
    expect(parseAddress(text)).toBeUndefined(),
  );

  test("columns count on past Z, and back", () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    for (let column = 0; column < 16_384; column += 97) expect(columnOf(columnLetters(column))).toBe(column);
  });

  test("what was read is written the same", () => {
    for (const text of ["A1", "B2:C9", "ZZ7:AAB20"]) expect(areaAddress(parseAddress(text) as never)).toBe(text);
    expect(areaAddress({ row: 1, column: 1, rows: 2, columns: 1 }, true)).toBe("$B$2:$B$3");
  });

  test("sheet names stand in quotes where formulas need them", () => {
    expect(["Sheet1", "Übersicht", "My plan", "It's", "2026", "A1", "TRUE", "Prompt (2)"].map(quotedSheetName)).toEqual(
      ["Sheet1", "Übersicht", "'My plan'", "'It''s'", "'2026'", "'A1'", "'TRUE'", "'Prompt (2)'"],
    );
  });

  test("areas meet in their common part, on one sheet only", () => {
    const area = { sheetId: "a", row: 0, column: 0, rows: 3, columns: 3 };
    expect(intersection(area, { sheetId: "a", row: 2, column: 1, rows: 5, columns: 1 })).toEqual({
      sheetId: "a",
      row: 2,
      column: 1,
      rows: 1,
      columns: 1,
    });
    expect(intersection(area, { ...area, row: 3 })).toBeUndefined();
    expect(intersection(area, { ...area, sheetId: "b" })).toBeUndefined();
  });
});
