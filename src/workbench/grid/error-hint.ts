import { CellAlertManagerService } from "@univerjs/preset-sheets-core";
import type { Book } from "../book/book";
import { cellError } from "./cell-error";
import type { Grid } from "./univer";

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
