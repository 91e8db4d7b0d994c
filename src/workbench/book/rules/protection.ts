import type { Grid } from "../../grid/univer";
import { type Area, intersection } from "../address";
import type { Book } from "../book";
import { BookError } from "../book-error";
import { type Shift, shifted } from "../shift";

const denied = (what: string): BookError =>
  new BookError("AccessDenied", `You cannot perform the requested operation: ${what}.`);

/** Protected sheets and a protected workbook structure, and the cells that stay writable. */
export class Protection {
  readonly #sheets = new Map<string, { password: string | undefined; formatCells: boolean }>();
  readonly #locks: { area: Area; locked: boolean }[] = [];
  structureProtected = false;

  isProtected(sheetId: string): boolean {
    return this.#sheets.has(sheetId);
  }

  protect(sheetId: string, options: { formatCells?: boolean } = {}, password?: string): void {
    if (this.isProtected(sheetId)) throw denied("the sheet is protected already");
    this.#sheets.set(sheetId, { password, formatCells: options.formatCells ?? false });
  }

  unprotect(sheetId: string, password?: string): void {
    const sheet = this.#sheets.get(sheetId);
    if (sheet?.password !== undefined && sheet.password !== password) throw denied("the password is wrong");
    this.#sheets.delete(sheetId);
  }

  setLocked(area: Area, locked: boolean): void {
    this.checkFormat(area);
    this.#locks.push({ area, locked });
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    const cell = { sheetId, row, column, rows: 1, columns: 1 };
    return this.#locks.findLast(({ area }) => intersection(area, cell))?.locked ?? true;
  }

  shift(shift: Shift): void {
    for (const lock of this.#locks) lock.area = shifted(lock.area, shift);
  }

  /** Whether all of these cells may be written into. */
  allowsCells(area: Area): boolean {
    if (!this.isProtected(area.sheetId)) return true;
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (this.isLocked(area.sheetId, row, column)) return false;
    return true;
  }

  /** Refuses writing into locked cells of a protected sheet. */
  checkCells(area: Area): void {
    if (!this.allowsCells(area)) throw denied("the sheet is protected");
  }

  /** Refuses formatting on a protected sheet, unless it was allowed when protecting. */
  checkFormat(area: Pick<Area, "sheetId">): void {
    if (this.#sheets.get(area.sheetId)?.formatCells === false) throw denied("the sheet is protected");
  }

  /** Refuses everything that is neither a cell's content nor its format. */
  checkObjects(sheetId: string): void {
    if (this.isProtected(sheetId)) throw denied("the sheet is protected");
  }

  /** Refuses making, removing, renaming, hiding and moving sheets. */
  checkStructure(): void {
    if (this.structureProtected) throw denied("the workbook's structure is protected");
  }
}

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
