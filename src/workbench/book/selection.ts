import type { Grid } from "../grid/univer";
import type { Area } from "./address";
import { areaOf } from "./events";
import type { Sheets } from "./sheets";

/** What the user has selected, and whether a cell is being edited. */
export class Selection {
  constructor(
    private readonly grid: Grid,
    private readonly sheets: Sheets,
  ) {}

  area(): Area {
    const sheet = this.grid.workbook.getActiveSheet();
    const range = sheet.getSelection()?.getActiveRange()?.getRange();
    return range
      ? areaOf(sheet.getSheetId(), range)
      : { sheetId: sheet.getSheetId(), row: 0, column: 0, rows: 1, columns: 1 };
  }

  cell(): Area {
    const current = this.grid.workbook.getActiveCell();
    return current
      ? areaOf(current.getSheetId(), {
          ...current.getRange(),
          endRow: current.getRow(),
          endColumn: current.getColumn(),
        })
      : { ...this.area(), rows: 1, columns: 1 };
  }

  select(area: Area): void {
    this.sheets.activate(area.sheetId);
    const sheet = this.sheets.sheet(area.sheetId);
    sheet.getRange(area.row, area.column, area.rows, area.columns).activate();
    const visible = this.grid.drawn ? sheet.getVisibleRange() : undefined;
    if (!visible) return;
    // Only as far as needed, with one row or column before it, which a frozen part might cover.
    const row =
      area.row >= visible.startRow && area.row < visible.endRow ? visible.startRow : Math.max(0, area.row - 1);
    const column =
      area.column >= visible.startColumn && area.column < visible.endColumn
        ? visible.startColumn
        : Math.max(0, area.column - 1);
    const frozen = { rows: area.row < sheet.getFrozenRows(), columns: area.column < sheet.getFrozenColumns() };
    if ((row !== visible.startRow && !frozen.rows) || (column !== visible.startColumn && !frozen.columns))
      sheet.scrollToCell(row, column);
  }

  isEditing(): boolean {
    return this.grid.drawn && this.grid.workbook.isCellEditing();
  }
}
