import type { IWorkbookData } from "@univerjs/core";
import { sheetFont } from "./sheet-font";

/** Sheets are made this large, with cells of the size (in pixels) and the font that Excel gives them; writing beyond the edge makes them larger. */
export const sheetDefaults = {
  rowCount: 2000,
  columnCount: 200,
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
  defaultStyle: { ff: sheetFont, fs: 11 },
} as const;

/** A workbook as Excel opens a new one. Where there are several grids, each has its own id: some of what the grid keeps is common to all. */
export const emptyBook = (id = "book"): Partial<IWorkbookData> => ({
  id,
  name: "Book1",
  sheetOrder: ["sheet-1"],
  sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", ...sheetDefaults } },
});
