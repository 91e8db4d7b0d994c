import type { Area } from "../../../book/address";
import type { Book } from "../../../book/book";

/** The block of cells around an area that empty rows and columns or the sheet's edges bound. */
export function regionAround(area: Area, book: Book): Area {
  const filled = (part: Area): boolean => book.cells.values(part).some((row) => row.some((value) => value !== ""));
  let region = area;
  for (let grown = true; grown;) {
    grown = false;
    for (const wider of neighbours(region, book)) {
      if (!filled(wider.strip)) continue;
      region = wider.region;
      grown = true;
      break;
    }
  }
  return region;
}

function neighbours(region: Area, book: Book): { strip: Area; region: Area }[] {
  const { row, column, rows, columns } = region;
  const sheet = book.sheets.sheet(region.sheetId);
  const left = Math.max(0, column - 1);
  const top = Math.max(0, row - 1);
  const width = Math.min(sheet.getMaxColumns(), column + columns + 1) - left;
  const height = Math.min(sheet.getMaxRows(), row + rows + 1) - top;
  const found: { strip: Area; region: Area }[] = [];
  if (top < row)
    found.push({
      strip: { ...region, row: top, rows: 1, column: left, columns: width },
      region: { ...region, row: top, rows: rows + 1 },
    });
  if (top + height > row + rows)
    found.push({
      strip: { ...region, row: row + rows, rows: 1, column: left, columns: width },
      region: { ...region, rows: rows + 1 },
    });
  if (left < column)
    found.push({
      strip: { ...region, column: left, columns: 1, row: top, rows: height },
      region: { ...region, column: left, columns: columns + 1 },
    });
  if (left + width > column + columns)
    found.push({
      strip: { ...region, column: column + columns, columns: 1, row: top, rows: height },
      region: { ...region, columns: columns + 1 },
    });
  return found;
}
