import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Grid, GridRange } from "../../grid/univer";
import { type Area, intersection } from "../address";
import { invalidArgument } from "../book-error";
import { cellFromInput, type CellValue, isErrorValue, valueOfCell } from "./cell-input";
import type { Protection } from "../rules/protection";
import type { Sheets } from "../sheets";

export type ValueKind = "Empty" | "Double" | "String" | "Boolean" | "Error";

type CellMatrix<T> = Record<number, Record<number, T>>;

/** What stands in the cells: values at full precision, formulas, texts as shown, spilled results. */
export class Cells {
  readonly #formulas: FormulaDataModel;

  constructor(
    private readonly grid: Grid,
    private readonly sheets: Sheets,
    private readonly protection: Protection,
  ) {
    this.#formulas = grid.services.get(FormulaDataModel);
  }

  /** The grid's own range for an area, after the sheet has been made large enough for it. */
  range(area: Area): GridRange {
    const sheet = this.sheets.sheet(area.sheetId);
    if (area.row + area.rows > sheet.getMaxRows()) sheet.setRowCount(area.row + area.rows);
    if (area.column + area.columns > sheet.getMaxColumns()) sheet.setColumnCount(area.column + area.columns);
    return sheet.getRange(area.row, area.column, area.rows, area.columns);
  }

  values(area: Area): CellValue[][] {
    return this.#map(area, (cell) => valueOfCell(cell));
  }

  kinds(area: Area): ValueKind[][] {
    return this.values(area).map((row) => row.map(kindOf));
  }

  /** Formulas with their "=", and the value where a cell has none; a cell that another one spills into gives "". */
  formulas(area: Area): CellValue[][] {
    const spilled = this.#spilled(area.sheetId);
    return this.#map(
      area,
      (cell, row, column) =>
        this.formula(area.sheetId, row, column) ?? (spilled?.[row]?.[column] ? "" : valueOfCell(cell)),
    );
  }

  formula(sheetId: string, row: number, column: number): string | undefined {
    return this.#formulas.getFormulaStringByCell(row, column, sheetId, this.grid.workbook.getId()) ?? undefined;
  }

  texts(area: Area): string[][] {
    return this.range(area)
      .getDisplayValues()
      .map((row) => row.map((text) => text ?? ""));
  }

  /** Writes a block; `undefined` and `null` leave a cell as it is. */
  write(area: Area, values: readonly (readonly (CellValue | null | undefined)[])[]): void {
    this.protection.checkCells(area);
    const range = this.range(area);
    const formats = range.getNumberFormats();
    const cells: CellMatrix<ICellData> = {};
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (typeof value === "string" && value.startsWith("=")) this.#checkFormula(value);
        const cell = cellFromInput(value, formats[r]?.[c] === "@");
        if (!cell) return;
        if (cell.s && formats[r]?.[c]) delete cell.s;
        (cells[area.row + r] ??= {})[area.column + c] = cell;
      }),
    );
    range.setValues(cells);
  }

  /** The area that the formula in a cell spills over, if it does. */
  spillOf(sheetId: string, row: number, column: number): Area | undefined {
    const range = this.#formulas.getArrayFormulaRange()[this.grid.workbook.getId()]?.[sheetId]?.[row]?.[column];
    if (!range) return undefined;
    const rows = range.endRow - range.startRow + 1;
    const columns = range.endColumn - range.startColumn + 1;
    return rows * columns > 1 && !isErrorValue(this.values({ sheetId, row, column, rows: 1, columns: 1 })[0]?.[0])
      ? { sheetId, row, column, rows, columns }
      : undefined;
  }

  /** The cell whose formula spills over these cells, itself included. */
  spillParentOf(area: Area): Area | undefined {
    const ranges = this.#formulas.getArrayFormulaRange()[this.grid.workbook.getId()]?.[area.sheetId] ?? {};
    for (const [row, cells] of Object.entries(ranges)) {
      for (const column of Object.keys(cells)) {
        const spill = this.spillOf(area.sheetId, Number(row), Number(column));
        if (spill && intersection(spill, area)) return { ...spill, rows: 1, columns: 1 };
      }
    }
    return undefined;
  }

  /** The smallest area from the first to the last cell that holds something, spilled cells included. */
  used(sheetId: string): Area | undefined {
    const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const include = (row: number, column: number, cell: Nullable<ICellData>): void => {
      if (!cell?.f && !cell?.si && (cell?.v === undefined || cell.v === null || cell.v === "")) return;
      bounds.top = Math.min(bounds.top, row);
      bounds.left = Math.min(bounds.left, column);
      bounds.bottom = Math.max(bounds.bottom, row);
      bounds.right = Math.max(bounds.right, column);
    };
    this.sheets.sheet(sheetId).getSheet().getCellMatrix().forValue(include);
    for (const [row, cells] of Object.entries(this.#spilled(sheetId) ?? {}))
      for (const [column, cell] of Object.entries(cells ?? {})) include(Number(row), Number(column), cell);
    if (bounds.bottom < 0) return undefined;
    return {
      sheetId,
      row: bounds.top,
      column: bounds.left,
      rows: bounds.bottom - bounds.top + 1,
      columns: bounds.right - bounds.left + 1,
    };
  }

  /** The stored cell, or what is spilled into it. */
  cell(sheetId: string, row: number, column: number): Nullable<ICellData> {
    const spilled = this.#spilled(sheetId)?.[row]?.[column];
    return spilled && (spilled.v ?? spilled.t) != null
      ? spilled
      : this.sheets.sheet(sheetId).getSheet().getCellRaw(row, column);
  }

  #map<T>(area: Area, read: (cell: Nullable<ICellData>, row: number, column: number) => T): T[][] {
    const spilled = this.#spilled(area.sheetId);
    const matrix = this.sheets.sheet(area.sheetId).getSheet().getCellMatrix();
    return Array.from({ length: area.rows }, (_row, r) =>
      Array.from({ length: area.columns }, (_column, c) => {
        const [row, column] = [area.row + r, area.column + c];
        const over = spilled?.[row]?.[column];
        return read(over && (over.v ?? over.t) != null ? over : matrix.getValue(row, column), row, column);
      }),
    );
  }

  #spilled(sheetId: string): Nullable<CellMatrix<Nullable<ICellData>>> {
    return this.#formulas.getArrayFormulaCellData()[this.grid.workbook.getId()]?.[sheetId];
  }

  #checkFormula(formula: string): void {
    if (typeof this.grid.api.getFormula().lexerTreeBuilder.treeBuilder(formula) === "string")
      throw invalidArgument(`This formula cannot be read: ${formula}`);
  }
}

function kindOf(value: CellValue): ValueKind {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorValue(value) ? "Error" : "String";
}
