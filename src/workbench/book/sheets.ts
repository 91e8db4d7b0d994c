import { sheetDefaults } from "../grid/empty-book";
import type { Grid, GridSheet } from "../grid/univer";
import type { Area } from "./address";
import type { Book } from "./book";
import { BookError, alreadyExists, invalidArgument, notFound } from "./book-error";
import type { Protection } from "./rules/protection";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** The workbook's sheets: finding, making, naming, ordering, removing them. */
export class Sheets {
  readonly #veryHidden = new Set<string>();

  constructor(
    private readonly grid: Grid,
    private readonly protection: Protection,
  ) {}

  ids(): string[] {
    return this.grid.workbook.getSheets().map((sheet) => sheet.getSheetId());
  }

  /** The id of the sheet with this name (in any case) or id. */
  find(nameOrId: string): string | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.grid.workbook
      .getSheets()
      .find((sheet) => sheet.getSheetName().toLowerCase() === wanted || sheet.getSheetId() === nameOrId)
      ?.getSheetId();
  }

  sheet(id: string): GridSheet {
    const sheet = this.grid.workbook.getSheetBySheetId(id);
    if (!sheet) throw notFound("the worksheet");
    return sheet;
  }

  exists(id: string): boolean {
    return this.grid.workbook.getSheetBySheetId(id) !== null;
  }

  active(): string {
    return this.grid.workbook.getActiveSheet().getSheetId();
  }

  add(name?: string): string {
    this.protection.checkStructure();
    if (name !== undefined) this.#checkName(name);
    const active = this.grid.workbook.getActiveSheet();
    const added = this.grid.workbook.insertSheet(name ?? this.#freeName(), { sheet: { ...sheetDefaults } });
    this.grid.workbook.setActiveSheet(active);
    return added.getSheetId();
  }

  /** Makes a copy of a sheet with its cells and looks, named as Excel names it: "Costs (2)". */
  duplicate(id: string): string {
    this.protection.checkStructure();
    const active = this.grid.workbook.getActiveSheet();
    const copy = this.grid.workbook.duplicateSheet(this.sheet(id));
    let number = 2;
    while (this.find(`${this.name(id)} (${number})`) !== undefined) number++;
    copy.setName(`${this.name(id)} (${number})`);
    this.grid.workbook.setActiveSheet(active);
    return copy.getSheetId();
  }

  remove(id: string): void {
    this.protection.checkStructure();
    const visible = this.ids().filter((other) => other !== id && this.visibility(other) === "Visible");
    if (visible.length === 0)
      throw new BookError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    this.grid.workbook.deleteSheet(this.sheet(id));
  }

  activate(id: string): void {
    if (this.visibility(id) !== "Visible")
      throw new BookError("InvalidOperation", "A hidden worksheet cannot be activated.");
    this.grid.workbook.setActiveSheet(this.sheet(id));
  }

  name(id: string): string {
    return this.sheet(id).getSheetName();
  }

  rename(id: string, name: string): void {
    this.protection.checkStructure();
    if (this.find(name) !== id) this.#checkName(name);
    this.sheet(id).setName(name);
  }

  position(id: string): number {
    return this.sheet(id).getIndex();
  }

  move(id: string, position: number): void {
    this.protection.checkStructure();
    this.grid.workbook.moveSheet(this.sheet(id), position);
  }

  /** Moves cells to another place of their sheet, as cutting and pasting them does. */
  async moveCells({ sheetId, row, column, rows, columns }: Area, to: Pick<Area, "row" | "column">): Promise<void> {
    const rangeFrom = (startRow: number, startColumn: number): object => ({
      startRow,
      startColumn,
      endRow: startRow + rows - 1,
      endColumn: startColumn + columns - 1,
    });
    await this.grid.api.executeCommand("sheet.command.move-range", {
      fromSubUnitId: sheetId,
      toSubUnitId: sheetId,
      fromRange: rangeFrom(row, column),
      toRange: rangeFrom(to.row, to.column),
    });
  }

  visibility(id: string): Visibility {
    if (!this.sheet(id).isSheetHidden()) return "Visible";
    return this.#veryHidden.has(id) ? "VeryHidden" : "Hidden";
  }

  setVisibility(id: string, visibility: Visibility): void {
    this.protection.checkStructure();
    this.#veryHidden.delete(id);
    if (visibility === "VeryHidden") this.#veryHidden.add(id);
    if (visibility === "Visible") this.sheet(id).showSheet();
    else if (!this.sheet(id).isSheetHidden()) this.sheet(id).hideSheet();
  }

  #checkName(name: string): void {
    if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
      throw invalidArgument(`"${name}" cannot be the name of a worksheet.`);
    if (this.find(name) !== undefined) throw alreadyExists(`the worksheet "${name}"`);
  }

  #freeName(): string {
    let number = this.ids().length + 1;
    while (this.find(`Sheet${number}`) !== undefined) number++;
    return `Sheet${number}`;
  }
}

/**
 * Copies a sheet with all that belongs to it, to the right of the others. What pointed into the sheet points into the copy; its own names
 * are copied too, as in Excel.
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
