import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { CostError } from "../../src/engine/cost-error";
import { errorName, type Cell } from "../../src/functions/cell";
import { Calculation, type CalculatedSheet } from "../../src/workbooks/formula/calculate";
import { finished } from "../../src/workbooks/formula/steps";
import { sheetErrorOf, type StoredSheet } from "./stored-sheet";
import { areaOf } from "../../src/workbooks/grid/area";

/**
 * Every sheet of the first version, its formulas and what they gave, as the pane writes them and as files hold them (each cell of a table with a formula of its own).
 * Whoever saved one opens it with the functions of today. (Sheets in plain formulas hold nothing of ours that could change.)
 */
const folder = path.join(import.meta.dirname, "first-version");
const files = readdirSync(folder);

const read = (file: string): StoredSheet[] =>
  JSON.parse(gunzipSync(readFileSync(path.join(folder, file))).toString()) as StoredSheet[];

function calculated(sheets: readonly StoredSheet[], inFile: boolean): CalculatedSheet[] {
  return sheets.map(({ name, names, cells }) => ({
    name,
    names: names.map(([known, address]) => ({ name: known, area: areaOf(address) })),
    cells: cells.flatMap(([address, value, formula, alone, spill]) => {
      const { row, column } = areaOf(address);
      const own = inFile ? (alone ?? formula) : formula;
      const area = inFile || !spill ? undefined : areaOf(spill);
      if (own) return [{ row, column, value: null, formula: own, ...(area && { spill: area }) }];
      // What another cell fills, or an empty cell kept free.
      return alone !== undefined && alone !== null ? [] : [{ row, column, value: sheetErrorOf(value) }];
    }),
  }));
}

const shown = (value: Cell | null): unknown => (value instanceof CostError ? errorName(value) : (value ?? ""));

/** The day on which a price was last checked moves on with the price book. */
const isLaterCheck = (formula: string, before: unknown, now: unknown): boolean =>
  formula.includes("TUNE.MODELS(") && typeof before === "number" && typeof now === "number" && now > before;

/** A price that the price book did not have then. */
const isNewPrice = (formula: string, before: unknown, now: unknown): boolean =>
  formula.includes("TUNE.MODELPRICE(") && before === "" && typeof now === "number";

/** CASHFLOW has a row for month 0 of its own now, so that saved sheets list months from 0 and their lines lie a month later: the changelog says so. */
const ofCashFlow = new Set(["Hybrid months", "Prompt or fine-tune cash flow"]);

/** SENSITIVITY moves what is one quantity in all its columns, and there is no mean of a day that some runs never see: the changelog says so. */
const isChanged = (sheet: string, now: unknown): boolean =>
  sheet === "What-if sensitivity" || (sheet === "What-if simulation" && (now === "none" || now === "#N/A"));

function differences(sheets: readonly StoredSheet[], inFile: boolean): string[] {
  const laid = calculated(sheets, inFile);
  const calculation = finished(Calculation.of(laid));
  return sheets.flatMap(({ name, cells }, at) => {
    const stored = new Map(cells.map(([address, value]) => [address, value]));
    const addressAt = new Map(
      cells.map(([address]) => {
        const { row, column } = areaOf(address);
        return [`${row},${column}`, address];
      }),
    );
    return laid[at]!.cells.flatMap(({ row, column, formula }) => {
      if (formula === undefined) return [];
      const { value } = calculation.at(name, row, column);
      const address = addressAt.get(`${row},${column}`)!;
      const [before, now] = [stored.get(address) ?? "", shown(value)];
      const same =
        typeof before === "number" && typeof now === "number"
          ? Math.abs(before - now) <= 1e-9 * Math.max(1, Math.abs(before))
          : before === now;
      return same ||
        ofCashFlow.has(name) ||
        isChanged(name, now) ||
        isLaterCheck(formula, before, now) ||
        isNewPrice(formula, before, now)
        ? []
        : [`${name}!${address}: ${String(before)} became ${String(now)}`];
    });
  });
}

describe.each(files)("%s", (file) => {
  const sheets = read(file);
  test("gives every figure and text that it gave, as the pane wrote it", () => {
    expect(differences(sheets, false)).toEqual([]);
  });
  test("gives them as the file holds it", () => {
    expect(differences(sheets, true)).toEqual([]);
  });
});
