import { expect, test } from "@jest/globals";
import { shifted } from "../../src/workbench/book/shift";

const area = { sheetId: "a", row: 4, column: 2, rows: 3, columns: 1 };
const rows = (at: number, count: number): object => {
  const { row, rows: height } = shifted(area, { sheetId: "a", along: "row", at, count });
  return { row, height };
};

test("insertion before an area moves it, within it makes it grow, after it does nothing", () => {
  expect([rows(0, 2), rows(4, 2), rows(5, 2), rows(7, 2)]).toEqual([
    { row: 6, height: 3 },
    { row: 6, height: 3 },
    { row: 4, height: 5 },
    { row: 4, height: 3 },
  ]);
});

test("removal before an area moves it, within it makes it shrink", () => {
  expect([rows(0, -2), rows(5, -1), rows(3, -2), rows(6, -5), rows(7, -1)]).toEqual([
    { row: 2, height: 3 },
    { row: 4, height: 2 },
    { row: 3, height: 2 },
    { row: 4, height: 2 },
    { row: 4, height: 3 },
  ]);
});

test("an area that is removed whole stays as it was, and other sheets are left alone", () => {
  expect(rows(4, -3)).toEqual({ row: 4, height: 3 });
  expect(shifted(area, { sheetId: "b", along: "row", at: 0, count: 9 })).toBe(area);
  expect(shifted(area, { sheetId: "a", along: "column", at: 0, count: 3 })).toEqual({ ...area, column: 5 });
});
