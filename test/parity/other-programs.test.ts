import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, jest, test } from "@jest/globals";
import { findPython } from "../../scripts/setup/programs.mjs";
import { cellAddress } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import { type LayoutCell, type SheetLayout, shownValue } from "../../src/workbooks/layout/sheet-layout";
import { templates } from "../../src/workbooks/templates";
import { writeWorkbook } from "../../src/xlsx/write-workbook";
import { gnumeric, triedInGnumeric } from "./gnumeric";
import { type CellPlace, type OfficeValue, tried, withoutResults } from "./recalculate";

jest.setTimeout(300_000);

const run = promisify(execFile);

const python = findPython();
if (python === undefined)
  console.warn("Left out: edits of the plain files by openpyxl. Debian, Ubuntu: apt-get install python3-openpyxl");

const edit = `
import sys, openpyxl
before, after, sheet, cell, value = sys.argv[1:]
book = openpyxl.load_workbook(before)
book.worksheets[int(sheet)][cell] = float(value)
book.save(after)
`;

/** The file after openpyxl has opened it, typed a number and saved it. */
async function editedBy(xlsx: Uint8Array, { sheet, row, column }: CellPlace, value: number): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tunewise-openpyxl-"));
  const [before, after] = [path.join(folder, "before.xlsx"), path.join(folder, "after.xlsx")];
  try {
    writeFileSync(before, xlsx);
    await run(python!, [
      "-W",
      "ignore",
      "-c",
      edit,
      before,
      after,
      String(sheet),
      cellAddress(row, column),
      String(value),
    ]);
    return readFileSync(after);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first number that one types. */
function firstInput([first]: readonly SheetLayout[]): { readonly place: CellPlace; readonly value: number } {
  const { row, column, value } = first!.cells.find(
    ({ style, formula, value: typed }) =>
      style === "input" && formula === undefined && typeof typed === "number" && typed > 0,
  )!;
  return { place: { sheet: 0, row, column }, value: value as number };
}

/** What is stored of a formula's result, a yes or no as the number that a file holds. */
function storedValue(cell: LayoutCell): OfficeValue {
  const value = shownValue(cell);
  return value === null ? "" : typeof value === "boolean" ? Number(value) : (value as OfficeValue);
}

const isClose = (one: OfficeValue, other: OfficeValue): boolean =>
  typeof one === "number" && typeof other === "number" && Math.abs(one - other) <= 1e-8 * Math.max(1, Math.abs(one));

/** The formulas of a file, those of hidden sheets too where asked for. */
const formulasOf = (
  sheets: readonly SheetLayout[],
  { hidden: too = false } = {},
): readonly (readonly [CellPlace, LayoutCell])[] =>
  sheets.flatMap(({ hidden, cells }, sheet) =>
    hidden && !too
      ? []
      : cells.flatMap((cell) =>
          cell.formula === undefined ? [] : [[{ sheet, row: cell.row, column: cell.column }, cell] as const],
        ),
  );

/** A number in a text with more digits than programs calculate with. */
const beyondDigits = /\d{1,3}(?:,\d{3}){5,}/g;

/** Programs differ in the last digits. */
const rounded = (value: OfficeValue): OfficeValue =>
  typeof value === "number"
    ? Number(value.toPrecision(9))
    : typeof value === "string"
      ? value.replaceAll(beyondDigits, (number) => Number(number.replaceAll(",", "")).toPrecision(9))
      : value;

const books = templates
  .filter(({ twin }) => twin)
  .map((template) => ({ name: template.id, template, sheets: layout(template, { kind: "plain" }) }));
/** The file without its stored results: what a program shows it has calculated. */
const written = async ({ template: { title, question }, sheets }: (typeof books)[number]): Promise<Uint8Array> =>
  withoutResults(await writeWorkbook(sheets, { title, description: question }));

if (gnumeric.program === undefined) console.warn(`Left out: the plain files in Gnumeric. ${gnumeric.howToInstall}`);
(gnumeric.program === undefined ? describe.skip : describe).each(books)("$name, opened in Gnumeric", (book) => {
  test("shows in every cell what is stored", async () => {
    const formulas = formulasOf(book.sheets, { hidden: true });
    const [found] = await triedInGnumeric(await written(book), [
      { inputs: [], read: formulas.map(([place]) => place) },
    ]);
    const differing = formulas.flatMap(([{ sheet, row, column }, cell], at) => {
      const [stored, shown] = [storedValue(cell), rounded(found![at]!)];
      return stored === shown || isClose(stored, shown)
        ? []
        : [
            `${book.sheets[sheet]!.name}!${cellAddress(row, column)}: ${String(stored)} became ${JSON.stringify(shown)}`,
          ];
    });
    expect(differing).toEqual([]);
  });
});

/** LibreOffice takes many times as long as Gnumeric; what it calculates of every plain file is tested beside. */
const alsoInOffice = new Set(["prompt-or-fine-tune", "budget"]);

(python === undefined || gnumeric.program === undefined ? describe.skip : describe).each(books)(
  "$name, edited by openpyxl",
  (book) => {
    test("gives what the same edit by hand gives", async () => {
      const bytes = await written(book);
      const { place, value } = firstInput(book.sheets);
      const typed = value * 1.5;
      const edited = await editedBy(bytes, place, typed);
      const read = formulasOf(book.sheets).map(([formula]) => formula);
      const trial = { inputs: [{ place, value: typed }], read };
      const [byHand] = await triedInGnumeric(bytes, [trial]);
      const [byProgram] = await triedInGnumeric(edited, [{ inputs: [], read }]);
      expect(byProgram!.map(rounded)).toEqual(byHand!.map(rounded));
      if (!alsoInOffice.has(book.name)) return;
      // The inputs with their results and the summary; typed once more, so that everything is calculated.
      const first = read.filter(({ sheet }) => sheet < 2);
      const [inOffice] = await tried(edited, [{ ...trial, read: first }]);
      expect(inOffice!.map(rounded)).toEqual(byHand!.slice(0, first.length).map(rounded));
    });
  },
);
