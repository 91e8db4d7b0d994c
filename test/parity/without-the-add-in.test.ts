import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { layout } from "../../src/workbooks/layout";
import { type LayoutCell, type SheetLayout, shownValue } from "../../src/workbooks/layout/sheet-layout";
import { templates } from "../../src/workbooks/templates";
import { writeWorkbook } from "../../src/xlsx/write-workbook";
import { type ReadWorkbook, readBack } from "../xlsx/read-back";
import { Office } from "./office/office";

jest.setTimeout(300_000);

const books = templates.map((template) => ({
  name: template.id,
  sheets: layout(template, { kind: "addin" }),
  title: template.title,
  description: template.question,
}));
const opened = new Map<string, ReadWorkbook>();
const office = new Office("as usual");

beforeAll(async () => {
  const converted = await office.convert(
    await Promise.all(books.map(({ sheets, title, description }) => writeWorkbook(sheets, { title, description }))),
    "xlsx",
  );
  for (const [at, bytes] of converted.entries()) opened.set(books[at]!.name, await readBack(bytes));
}, 300_000);
afterAll(() => office.close());

const unixEpoch = 25_569;
const dayMs = 86_400_000;

/** What a cell shows: nothing is nothing, a date its number. */
const plainly = (value: unknown): unknown =>
  value instanceof Date ? value.getTime() / dayMs + unixEpoch : (value ?? "");

/** What fills a table is an array, which LibreOffice empties where it cannot compute it; the day of today is its own; all else stays as it was stored. */
const isKept = ({ spill, spilled, formula }: LayoutCell): boolean => !spill && !spilled && formula !== "=TODAY()";

/** The cells that do not show in LibreOffice what the add-in computed. */
function differing({ cells }: SheetLayout, sheet: ReadWorkbook["sheets"][number]): string[] {
  return cells.filter(isKept).flatMap((cell: LayoutCell) => {
    const { formulaResult, value } = sheet.cell(cell.row, cell.column);
    const [stored, read] = [plainly(shownValue(cell)), plainly(formulaResult ?? value)];
    const same =
      typeof stored === "number" && typeof read === "number"
        ? Math.abs(stored - read) <= 1e-12 * Math.abs(stored)
        : stored === read;
    return same
      ? []
      : [`${sheet.name}, row ${cell.row + 1}, column ${cell.column + 1}: ${String(stored)} became ${String(read)}`];
  });
}

describe.each(books)("$name, opened in LibreOffice, which has no such functions", ({ name, sheets }) => {
  test("shows every figure and text of every sheet, but for tables that one function fills", () => {
    const book = opened.get(name)!;
    expect(sheets.flatMap((sheet, at) => differing(sheet, book.sheets[at]!))).toEqual([]);
  });
});
