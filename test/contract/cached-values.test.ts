import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { type ReadWorkbook, readBack } from "../xlsx/read-back";
import { BookValues } from "./book-values";
import type { Worth } from "./formula-worth";
import { type Called, registered } from "./registered-functions";

jest.setTimeout(120_000);

const folder = path.join("dist", "workbooks");
const files = readdirSync(folder).filter((file) => file.endsWith(".xlsx") && !file.endsWith("-plain-formulas.xlsx"));

/** How a worth would stand in a cell of a file. */
const inFile = (worth: Worth): Worth => (worth === null || worth === "" ? null : worth);

describe.each(files)("%s", (file) => {
  let functions: Map<string, Called>;
  let book: ReadWorkbook;

  beforeAll(async () => {
    functions = registered();
    book = await readBack(readFileSync(path.join(folder, file)));
  });

  test("what is stored for every formula of the add-in is what dist/functions.js answers", () => {
    const values = new BookValues(book, functions);
    const formulas = values.formulas((formula) => formula.includes("_xldudf_TUNE_"));
    const different: string[] = [];
    let compared = 0;
    for (const { sheet, row, column, formula, spill } of formulas) {
      const result = values.of(formula, sheet);
      if (result === undefined) continue;
      const block = Array.isArray(result) ? result : [[result]];
      compared++;
      for (let r = 0; r < spill.rows; r++)
        for (let c = 0; c < spill.columns; c++) {
          const [stored, answered] = [inFile(values.at(sheet, row + r, column + c)), inFile(block[r]?.[c] ?? null)];
          const same =
            typeof stored === "number" && typeof answered === "number"
              ? Math.abs(stored - answered) <= 1e-12 * Math.abs(answered)
              : stored === answered;
          if (!same)
            different.push(
              `${sheet} row ${row + r + 1}, column ${column + c + 1}: stored ${JSON.stringify(stored)}, answered ${JSON.stringify(answered)}: ${formula}`,
            );
        }
    }
    expect(different).toEqual([]);
    expect([compared, compared > 0]).toEqual([formulas.length, true]);
  });
});
