import type { Book } from "../book/book";
import type { Grid } from "./univer";

/** The grid's commands by which a user empties or overwrites the selected cells. */
const overwriting = new Set([
  "sheet.command.clear-selection-content",
  "sheet.command.clear-selection-all",
  "sheet.command.paste",
  "sheet.command.cut",
]);

/** Keeps users, too, from the locked cells of a protected sheet. */
export function refuseLockedCells(grid: Grid, book: Book, tell: (text: string) => void): void {
  const { api } = grid;
  const refuse = (): void => tell("This cell is protected. To change it, unprotect the sheet first.");
  api.addEvent(api.Event.BeforeSheetEditStart, (edit) => {
    const sheetId = edit.worksheet.getSheetId();
    if (!book.protection.isProtected(sheetId) || !book.protection.isLocked(sheetId, edit.row, edit.column)) return;
    edit.cancel = true;
    refuse();
  });
  api.addEvent(api.Event.BeforeCommandExecute, (command) => {
    if (!overwriting.has(command.id) || book.protection.allowsCells(book.selection.area())) return;
    command.cancel = true;
    refuse();
  });
}
