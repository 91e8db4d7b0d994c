import type { Area } from "./address";
import type { Book } from "./book";

/**
 * Copies a sheet with all that belongs to it, to the right of the others. What pointed into the sheet points into the copy; its own names
 * come along, and its tables under new names, as in Excel.
 */
export async function copySheet(book: Book, sheetId: string): Promise<string> {
  const copyId = book.sheets.duplicate(sheetId);
  const moved = (area: Area): Area => (area.sheetId === sheetId ? { ...area, sheetId: copyId } : area);
  const movedIfThere = (area: Area | undefined): Area | undefined => area && moved(area);
  for (const { name, formula, comment } of book.names.list(sheetId)) {
    const area = book.areaOf(formula, sheetId);
    book.names.add(name, area ? `=${book.addressOf(moved(area), true)}` : formula, comment, copyId);
  }
  await renameTables(book, sheetId, copyId);
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

/** The grid has copied the tables under their old names; they get new ones, and the copy's formulas follow. */
async function renameTables(book: Book, sheetId: string, copyId: string): Promise<void> {
  const originals = book.tables.list(sheetId);
  for (const { id, area } of book.tables.list(copyId)) {
    const original = originals.find((table) => table.area.row === area.row && table.area.column === area.column);
    if (!original) continue;
    const name = book.tables.freeName(original.name);
    await book.tables.rename(id, name);
    await book.tables.setLook(id, {
      style: original.style,
      showFilterButton: original.showFilterButton,
      showBandedRows: original.showBandedRows,
    });
    const used = book.cells.used(copyId) ?? area;
    const mention = new RegExp(`(?<![\\p{L}\\p{N}_.])${original.name}\\[`, "giu");
    const formulas = book.cells
      .formulas(used)
      .map((row) =>
        row.map((formula) =>
          typeof formula === "string" && formula.startsWith("=") && mention.test(formula)
            ? formula.replaceAll(mention, `${name}[`)
            : null,
        ),
      );
    if (formulas.flat().some((formula) => formula !== null)) book.cells.write(used, formulas);
  }
}
