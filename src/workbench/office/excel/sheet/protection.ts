import { ClientObject } from "../../core/client-object";
import { covers } from "../../core/covers";

/** Stands in for Excel.WorksheetProtection. */
export class WorksheetProtection extends ClientObject<string> {
  protect(options?: Excel.WorksheetProtectionOptions, password?: string): void {
    this.act((sheetId, book) =>
      book.protection.protect(sheetId, { formatCells: options?.allowFormatCells ?? false }, password),
    );
  }

  unprotect(password?: string): void {
    this.act((sheetId, book) => book.protection.unprotect(sheetId, password));
  }
}

covers<Excel.WorksheetProtection>()("Excel.WorksheetProtection", WorksheetProtection, {
  protected: { read: (sheetId, book) => book.protection.isProtected(sheetId) },
});
