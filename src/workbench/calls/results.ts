import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Book } from "../book/book";
import { isErrorValue } from "../book/cells/cell-input";
import type { CellResult, Outcome } from "../host/invocations";

/** The most characters that a cell holds. */
const longestText = 32_767;

/** What an error carries along into its cell. */
interface KeptError {
  errorCode: string;
  errorMessage: string;
}

/** An error for a cell, its message kept with the cell. Never from the engine's cache, which gives all cells one object. */
export function errorCell(code: string, message = ""): ErrorValueObject {
  const kept: KeptError = { errorCode: code, errorMessage: message };
  return new ErrorValueObject(code as ErrorType, message).withCustomData({ ...kept });
}

function single(value: CellResult): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  // What JSON cannot hold (NaN, an infinity, undefined) arrives as null, and Excel shows it as 0.
  if (value === null) return NumberValueObject.create(0);
  if (typeof value === "object") return errorCell(value.error, value.message);
  return value.length > longestText
    ? errorCell("#VALUE!", `A cell holds ${longestText} characters, this text has ${value.length}.`)
    : StringValueObject.create(value);
}

function spill(rows: readonly (readonly CellResult[])[]): BaseValueObject {
  const columnCount = rows[0]?.length ?? 0;
  if (columnCount === 0 || !rows.every((row) => row.length === columnCount))
    return errorCell("#VALUE!", "The function returned rows of unequal length.");
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(single)),
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** What a function's call came to, as the cells Excel makes of it. */
export const resultCells = (outcome: Outcome): BaseValueObject =>
  Array.isArray(outcome) ? spill(outcome) : single(outcome);

/** An error that a cell shows, and the message its function gave, if it gave one. */
export interface CellError {
  error: string;
  message: string;
}

/** The error in a cell. A message counts only while the cell shows the error it came with. */
export function cellError(book: Book, sheetId: string, row: number, column: number): CellError | undefined {
  const cell = book.cells.cell(sheetId, row, column);
  if (!isErrorValue(cell?.v)) return undefined;
  const kept = cell.custom as Partial<KeptError> | null | undefined;
  return { error: cell.v, message: kept?.errorCode === cell.v ? (kept.errorMessage ?? "") : "" };
}
