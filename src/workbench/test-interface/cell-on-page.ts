import type { Area } from "../book/address";
import type { Book } from "../book/book";

const canvasId = "univer-sheet-main-canvas_book";
const pxPerPoint = 4 / 3;

/** Where a cell is on the page, in pixels, with the sheet scrolled and zoomed as it is. The grid tells it without either, and from its own corner. */
export function cellOnPage(book: Book, area: Area): { x: number; y: number; width: number; height: number } {
  const sheet = book.sheets.sheet(area.sheetId);
  const { x, y, width, height } = book.cells.range(area).getCellRect();
  const canvas = document.getElementById(canvasId)?.getBoundingClientRect();
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  const frozen = book.dimensions.frozen(area.sheetId);
  const before = book.dimensions.rectangle({ ...area, row: frozen.rows, column: frozen.columns });
  const scrolled = book.dimensions.rectangle({
    ...area,
    row: frozen.rows + sheetViewStartRow,
    column: frozen.columns + sheetViewStartColumn,
  });
  const right = area.column < frozen.columns ? 0 : (scrolled.left - before.left) * pxPerPoint + offsetX;
  const down = area.row < frozen.rows ? 0 : (scrolled.top - before.top) * pxPerPoint + offsetY;
  const zoom = sheet.getZoom();
  return {
    x: (canvas?.x ?? 0) + (x - right) * zoom,
    y: (canvas?.y ?? 0) + (y - down) * zoom,
    width: width * zoom,
    height: height * zoom,
  };
}
