import { sheetErrors, type Cell, type SheetErrorName } from "../../src/functions/cell";
import { sheetError } from "../../src/workbooks/formula/value";

/** A sheet as the fixtures hold it: cells with their value, their formula, the one by which a file has the value of a part of a table, and the table's area. */
export interface StoredSheet {
  readonly name: string;
  readonly names: readonly (readonly [name: string, address: string])[];
  readonly cells: readonly (readonly [
    address: string,
    value: number | string | boolean | null,
    formula?: string | null,
    alone?: string | null,
    spill?: string,
  ])[];
}

/** A value, an error by its name. */
export const sheetErrorOf = (value: number | string | boolean | null): Cell | null =>
  sheetErrors.includes(value as SheetErrorName) ? sheetError(value as SheetErrorName) : value;
