import { ClientObject } from "../../core/client-object";
import { covers } from "../../core/covers";

/** Stands in for Excel.WorkbookProtection: the workbook's structure. */
export class WorkbookProtection extends ClientObject<true> {
  protect(_password?: string): void {
    this.act((_workbook, book) => {
      book.protection.structureProtected = true;
    });
  }

  unprotect(_password?: string): void {
    this.act((_workbook, book) => {
      book.protection.structureProtected = false;
    });
  }
}

covers<Excel.WorkbookProtection>()("Excel.WorkbookProtection", WorkbookProtection, {
  protected: { read: (_workbook, book) => book.protection.structureProtected },
});
