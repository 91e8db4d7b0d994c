import type { Book } from "../book/book";
import { cellError, type CellError } from "../calls/results";
import type { Grid } from "../grid/univer";
import { element } from "./page";
import { CellAlertManagerService } from "@univerjs/preset-sheets-core";

type Alert = Parameters<CellAlertManagerService["showAlert"]>[0];

/**
 * Puts the functions' messages into the hint that the grid shows when the pointer rests on an error. The grid composes it from the kind
 * of error alone, and offers no other place to say more.
 */
export function showMessagesInHints(grid: Grid, book: Book): void {
  const alerts = grid.services.get(CellAlertManagerService);
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert: Alert): void => {
    const { subUnitId, row, col } = alert.location;
    const error = cellError(book, subUnitId, row, col);
    showAlert(error?.message ? { ...alert, title: error.error, message: error.message } : alert);
  };
}

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
