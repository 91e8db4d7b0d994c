import type { Area } from "./address";
import type { Book } from "./book";

/**
 * Copies a sheet with all that belongs to it, to the right of the others. What pointed into the sheet points into the copy; its own names
 * come along, as in Excel.
 */
export function copySheet(book: Book, sheetId: string): string {
  const copyId = book.sheets.duplicate(sheetId);
  const moved = (area: Area): Area => (area.sheetId === sheetId ? { ...area, sheetId: copyId } : area);
  const movedIfThere = (area: Area | undefined): Area | undefined => area && moved(area);
  for (const { name, formula, comment } of book.names.list(sheetId)) {
    const area = book.areaOf(formula, sheetId);
    book.names.add(name, area ? `=${book.addressOf(moved(area), true)}` : formula, comment, copyId);
  }
  for (const chart of book.charts.list(sheetId)) {
    const { title, categoryAxis, valueAxis, series } = structuredClone(chart);
    for (const text of [title, categoryAxis.title, valueAxis.title]) if (text.source) text.source = moved(text.source);
    const copied = series.map((one) => ({
      ...one,
      values: movedIfThere(one.values),
      categories: movedIfThere(one.categories),
      nameSource: movedIfThere(one.nameSource),
    }));
    book.charts.addCopy({ ...chart, sheetId: copyId, title, categoryAxis, valueAxis, series: copied });
  }
  book.validations.noteCopies(sheetId, copyId);
  book.conditionalFormats.noteCopies(sheetId, copyId);
  Object.assign(book.pageSetups.of(copyId), structuredClone(book.pageSetups.of(sheetId)));
  return copyId;
}
