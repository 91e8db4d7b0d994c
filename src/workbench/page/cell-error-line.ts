import type { Book } from "../book/book";
import type { CellError } from "../grid/cell-error";
import { element } from "./element";

/** Says in a line under the sheet, for eyes and screen readers, why the selected cell shows an error. */
export function bindCellErrorLine(
  book: Book,
  errorAt: (sheetId: string, row: number, column: number) => CellError | undefined,
): void {
  const line = element("cell-error", HTMLElement);
  const update = (): void => {
    const { sheetId, row, column } = book.selection.cell();
    const error = errorAt(sheetId, row, column);
    const text = error?.message
      ? `${book.addressOf({ sheetId, row, column, rows: 1, columns: 1 })} shows ${error.error}: ${error.message}`
      : "";
    if (line.textContent !== text) line.textContent = text;
  };
  book.events.on("selected", update);
  book.events.on("activated", update);
  book.calculation.onCalculated(() => setTimeout(update, 0));
}
