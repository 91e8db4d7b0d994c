import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, jest, test } from "@jest/globals";
import { cellAddress } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import type { SheetLayout } from "../../src/workbooks/layout/sheet-layout";
import { templates } from "../../src/workbooks/templates";
import { writeWorkbook } from "../../src/xlsx/write-workbook";
import { gnumeric, triedInGnumeric } from "./gnumeric";
import { type CellPlace, type OfficeValue, tried } from "./recalculate";

jest.setTimeout(300_000);

const run = promisify(execFile);

/** A Python that has openpyxl; Debian's own where another one comes first. */
const python = ["python3", "/usr/bin/python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0,
);
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

/** The numbers that formulas give on the sheets that one sees. */
const figuresOn = (sheets: readonly SheetLayout[]): CellPlace[] =>
  sheets.flatMap(({ hidden, cells }, sheet) =>
    hidden
      ? []
      : cells.flatMap(({ row, column, formula, value }) =>
          formula !== undefined && typeof value === "number" ? [{ sheet, row, column }] : [],
        ),
  );

const rounded = (values: readonly OfficeValue[]): OfficeValue[] =>
  values.map((value) => (typeof value === "number" ? Number(value.toPrecision(9)) : value));

(python === undefined ? describe.skip : describe)("a plain file that openpyxl has edited", () => {
  test.each(templates.filter(({ twin }) => twin).map((template) => [template.id, template] as const))(
    "%s gives in LibreOffice and in Gnumeric the figures of the same edit by hand",
    async (_id, template) => {
      const sheets = layout(template, { kind: "plain" });
      const bytes = await writeWorkbook(sheets, { title: template.title, description: template.question });
      const { place, value } = firstInput(sheets);
      const typed = value * 1.5;
      const edited = await editedBy(bytes, place, typed);
      const read = figuresOn(sheets);
      const [byHand] = await tried(bytes, [{ inputs: [{ place, value: typed }], read }]);
      // Typed once more, so that everything is calculated.
      const [byProgram] = await tried(edited, [{ inputs: [{ place, value: typed }], read }]);
      expect(rounded(byProgram!)).toEqual(rounded(byHand!));
      if (gnumeric.program === undefined) return;
      const [inGnumeric] = await triedInGnumeric(edited, [{ inputs: [], read }]);
      expect(rounded(inGnumeric!)).toEqual(rounded(byHand!));
    },
  );
});
