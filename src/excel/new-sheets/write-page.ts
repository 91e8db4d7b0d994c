import { areaAddress } from "../../workbooks/grid/area";
import { marginInches, type SheetLayout } from "../../workbooks/layout/sheet-layout";

/** Freezes the head, hides the grid's lines and sets up the print: one page wide, the head on every page. */
export function writePage(sheet: Excel.Worksheet, { freeze, print }: SheetLayout): void {
  if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.setPrintMargins("Inches", marginInches);
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(areaAddress(print.area));
  pageLayout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&A, page &P of &N";
}
