import type { Grid } from "../../grid/univer";
import type { Area } from "../address";
import { type Shift, shifted } from "../shift";
import type { Protection } from "../rules/protection";
import type { Sheets } from "../sheets";

/** Excel's API measures columns and rows in points, the grid in pixels. */
const pointsPerPx = 0.75;
/** Fitting the height of very many rows would hold up the page. */
const mostRowsToFit = 500;

/** How wide and high, what is frozen, merged, and whether the lines of the grid are shown. */
export class Dimensions {
  #groups: Area[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly sheets: Sheets,
    private readonly protection: Protection,
  ) {}

  columnWidth(area: Area): number | null {
    const sheet = this.sheets.sheet(area.sheetId);
    return common(area.column, area.columns, (column) => sheet.getColumnWidth(column) * pointsPerPx);
  }

  /** By mutation: the grid's command would fit the heights of all rows again, which Excel does not, and takes long. */
  setColumnWidth(area: Area, points: number): void {
    this.protection.checkFormat(area);
    const { api, workbook } = this.grid;
    const range = { startRow: 0, endRow: 0, startColumn: area.column, endColumn: area.column + area.columns - 1 };
    api.syncExecuteCommand("sheet.mutation.set-worksheet-col-width", {
      unitId: workbook.getId(),
      subUnitId: area.sheetId,
      ranges: [range],
      colWidth: points / pointsPerPx,
    });
  }

  rowHeight(area: Area): number | null {
    const sheet = this.sheets.sheet(area.sheetId);
    return common(area.row, area.rows, (row) => sheet.getRowHeight(row) * pointsPerPx);
  }

  setRowHeight(area: Area, points: number): void {
    this.protection.checkFormat(area);
    this.sheets.sheet(area.sheetId).setRowHeightsForced(area.row, area.rows, points / pointsPerPx);
  }

  /** Puts rows into a group of their own; the grid does not draw the sign to unfold it. */
  groupRows(area: Area): void {
    this.protection.checkFormat(area);
    this.#groups.push(area);
  }

  /** Hides the rows of the groups in an area. */
  foldRows(area: Area): void {
    this.protection.checkFormat(area);
    const within = this.groupsOf(area.sheetId).filter(
      ({ row, rows }) => row >= area.row && row + rows <= area.row + area.rows,
    );
    for (const { row, rows } of within) this.sheets.sheet(area.sheetId).hideRows(row, rows);
  }

  groupsOf(sheetId: string): readonly Area[] {
    return this.#groups.filter((group) => group.sheetId === sheetId);
  }

  shift(shift: Shift): void {
    this.#groups = this.#groups.map((group) => shifted(group, shift));
  }

  fitColumns(area: Area): void {
    this.protection.checkFormat(area);
    if (this.grid.drawn) this.sheets.sheet(area.sheetId).autoResizeColumns(area.column, area.columns);
  }

  fitRows(area: Area): void {
    this.protection.checkFormat(area);
    if (this.grid.drawn) this.sheets.sheet(area.sheetId).autoResizeRows(area.row, Math.min(area.rows, mostRowsToFit));
  }

  setHidden(area: Area, direction: "rows" | "columns", hidden: boolean): void {
    this.protection.checkFormat(area);
    const sheet = this.sheets.sheet(area.sheetId);
    if (direction === "rows") sheet[hidden ? "hideRows" : "showRows"](area.row, area.rows);
    else sheet[hidden ? "hideColumns" : "showColumns"](area.column, area.columns);
  }

  isHidden(area: Area, direction: "rows" | "columns"): boolean {
    const sheet = this.sheets.sheet(area.sheetId).getSheet();
    return direction === "rows" ? !sheet.getRowVisible(area.row) : !sheet.getColVisible(area.column);
  }

  /** Freezes so many rows above and columns to the left; none unfreezes. */
  freeze(sheetId: string, rows: number, columns: number): void {
    const sheet = this.sheets.sheet(sheetId);
    if (rows === 0 && columns === 0) sheet.cancelFreeze();
    else sheet.setFreeze({ xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 });
  }

  frozen(sheetId: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.sheets.sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  merge(area: Area, across: boolean): void {
    this.protection.checkFormat(area);
    const range = this.sheets.sheet(area.sheetId).getRange(area.row, area.column, area.rows, area.columns);
    if (across) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
  }

  unmerge(area: Area): void {
    this.protection.checkFormat(area);
    this.sheets.sheet(area.sheetId).getRange(area.row, area.column, area.rows, area.columns).breakApart();
  }

  merged(sheetId: string): Area[] {
    return this.sheets
      .sheet(sheetId)
      .getMergedRanges()
      .map((range) => ({
        sheetId,
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getHeight(),
        columns: range.getWidth(),
      }));
  }

  showsGridlines(sheetId: string): boolean {
    return !this.sheets.sheet(sheetId).hasHiddenGridLines();
  }

  setGridlines(sheetId: string, shown: boolean): void {
    this.sheets.sheet(sheetId).setHiddenGridlines(!shown);
  }

  /** Where an area stands on its sheet, in points from the sheet's corner. */
  rectangle(area: Area): { left: number; top: number; width: number; height: number } {
    const sheet = this.sheets.sheet(area.sheetId);
    const width = (from: number, count: number): number =>
      sum(from, count, (column) => sheet.getColumnWidth(column)) * pointsPerPx;
    const height = (from: number, count: number): number =>
      sum(from, count, (row) => sheet.getRowHeight(row)) * pointsPerPx;
    return {
      left: width(0, area.column),
      top: height(0, area.row),
      width: width(area.column, area.columns),
      height: height(area.row, area.rows),
    };
  }
}

function common(from: number, count: number, read: (index: number) => number): number | null {
  const first = read(from);
  for (let index = from + 1; index < from + count; index++) if (read(index) !== first) return null;
  return first;
}

function sum(from: number, count: number, read: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < from + count; index++) total += read(index);
  return total;
}
