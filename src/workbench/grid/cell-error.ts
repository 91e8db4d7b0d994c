import type { Book } from "../book/book";
import { isErrorValue } from "../book/cells/cell-input";
import type { KeptError } from "../calls/results";

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
