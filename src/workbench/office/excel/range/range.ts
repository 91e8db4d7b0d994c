import { type Area, intersection } from "../../../book/address";
import { notFound } from "../../../book/book-error";
import type { Book } from "../../../book/book";
import type { CellValue } from "../../../book/cells/cell-input";
import { ClientItem, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import { located } from "../located";
import type { RequestContext } from "../request-context";
import type { Worksheet } from "../sheet/worksheet";
import { block } from "./block";
import { ConditionalFormatCollection } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./range-format";
import { regionAround } from "./region";

type Reshape = (area: Area, book: Book) => Area | undefined;

/** Stands in for Excel.Range: a rectangle of cells. */
export class Range extends ClientItem<Area> {
  get format(): RangeFormat {
    return this[part]("format", () => new RangeFormat(this.context, () => this[target]()));
  }

  get dataValidation(): DataValidation {
    return this[part]("dataValidation", () => new DataValidation(this.context, () => this[target]()));
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return this[part]("conditionalFormats", () => new ConditionalFormatCollection(this.context, () => this[target]()));
  }

  get worksheet(): Worksheet {
    return this[part]("worksheet", () =>
      (this.context as RequestContext).workbook.worksheets[located](() => this[target]().sheetId),
    );
  }

  getCell(row: number, column: number): Range {
    return this.#reshaped((area) => ({
      ...area,
      row: area.row + row,
      column: area.column + column,
      rows: 1,
      columns: 1,
    }));
  }

  getRow(row: number): Range {
    return this.#reshaped((area) => ({ ...area, row: area.row + row, rows: 1 }));
  }

  getColumn(column: number): Range {
    return this.#reshaped((area) => ({ ...area, column: area.column + column, columns: 1 }));
  }

  getLastCell(): Range {
    return this.#reshaped((area) => ({
      ...area,
      row: area.row + area.rows - 1,
      column: area.column + area.columns - 1,
      rows: 1,
      columns: 1,
    }));
  }

  getLastRow(): Range {
    return this.#reshaped((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }));
  }

  getLastColumn(): Range {
    return this.#reshaped((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }));
  }

  getOffsetRange(rows: number, columns: number): Range {
    return this.#reshaped((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
  }

  getResizedRange(rows: number, columns: number): Range {
    return this.#reshaped((area) => ({ ...area, rows: area.rows + rows, columns: area.columns + columns }));
  }

  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.#reshaped((area) => ({ ...area, rows, columns }));
  }

  getEntireColumn(): Range {
    return this.#reshaped((area, book) => ({ ...area, row: 0, rows: book.sheets.sheet(area.sheetId).getMaxRows() }));
  }

  getEntireRow(): Range {
    return this.#reshaped((area, book) => ({
      ...area,
      column: 0,
      columns: book.sheets.sheet(area.sheetId).getMaxColumns(),
    }));
  }

  getIntersection(other: Range | string): Range {
    return this.#reshaped((area, book) => intersection(area, areaFrom(other, area, book)));
  }

  getIntersectionOrNullObject(other: Range | string): Range {
    return this.#reshaped((area, book) => intersection(area, areaFrom(other, area, book)), true);
  }

  getBoundingRect(other: Range | string): Range {
    return this.#reshaped((area, book) => {
      const second = areaFrom(other, area, book);
      const row = Math.min(area.row, second.row);
      const column = Math.min(area.column, second.column);
      return {
        ...area,
        row,
        column,
        rows: Math.max(area.row + area.rows, second.row + second.rows) - row,
        columns: Math.max(area.column + area.columns, second.column + second.columns) - column,
      };
    });
  }

  getSurroundingRegion(): Range {
    return this.#reshaped((area, book) => regionAround(area, book));
  }

  getUsedRange(_valuesOnly?: boolean): Range {
    return this.#reshaped((area, book) => usedWithin(area, book));
  }

  getUsedRangeOrNullObject(_valuesOnly?: boolean): Range {
    return this.#reshaped((area, book) => usedWithin(area, book), true);
  }

  getSpillingToRange(): Range {
    return this.#reshaped((area, book) => book.cells.spillOf(area.sheetId, area.row, area.column));
  }

  getSpillingToRangeOrNullObject(): Range {
    return this.#reshaped((area, book) => book.cells.spillOf(area.sheetId, area.row, area.column), true, true);
  }

  getSpillParentOrNullObject(): Range {
    return this.#reshaped((area, book) => book.cells.spillParentOf(area), true, true);
  }

  select(): void {
    this.act((area, book) => book.selection.select(area));
  }

  clear(applyTo: `${Excel.ClearApplyTo}` = "All"): void {
    this.act((area, book) => {
      if (applyTo !== "Formats") book.cells.write(area, block<CellValue>("", area));
      if (applyTo === "Contents") return;
      book.styles.clear(area);
      book.conditionalFormats.clear(area);
      if (applyTo === "All") book.validations.clear(area);
    });
  }

  calculate(): void {
    this.act((area, book) => book.calculation.recalculateCells([area]));
  }

  merge(across = false): void {
    this.act((area, book) => book.dimensions.merge(area, across));
  }

  unmerge(): void {
    this.act((area, book) => book.dimensions.unmerge(area));
  }

  #reshaped(reshape: Reshape, mayBeNull = false, calculated = false): Range {
    const settle = calculated ? (): Promise<void> => this.book.calculation.settled() : undefined;
    if (settle) this.act(settle);
    return new Range(this.context, () => reshape(this[target](), this.book), { mayBeNull });
  }
}

function areaFrom(other: Range | string, near: Area, book: Book): Area {
  const area = other instanceof Range ? other[target]() : book.areaOf(other, near.sheetId);
  if (!area) throw notFound(`the range ${String(other)}`);
  return area;
}

function usedWithin(area: Area, book: Book): Area | undefined {
  const used = book.cells.used(area.sheetId);
  return used && intersection(used, area);
}

covers<Excel.Range>()("Excel.Range", Range, {
  address: { read: (area, book) => book.addressOf(area) },
  addressLocal: { read: (area, book) => book.addressOf(area) },
  cellCount: { read: (area) => area.rows * area.columns },
  rowCount: { read: (area) => area.rows },
  columnCount: { read: (area) => area.columns },
  rowIndex: { read: (area) => area.row },
  columnIndex: { read: (area) => area.column },
  values: {
    calculated: true,
    read: (area, book) => book.cells.values(area),
    write: (area, values: CellValue[][], book) => book.cells.write(area, block(values, area)),
  },
  formulas: {
    calculated: true,
    read: (area, book) => book.cells.formulas(area),
    write: (area, formulas: CellValue[][], book) => book.cells.write(area, block(formulas, area)),
  },
  text: { calculated: true, read: (area, book) => book.cells.texts(area) },
  valueTypes: { calculated: true, read: (area, book) => book.cells.kinds(area) as Excel.RangeValueType[][] },
  numberFormat: {
    read: (area, book) => book.styles.numberFormats(area),
    write: (area, formats: string[][], book) => book.styles.setNumberFormats(area, block<string | null>(formats, area)),
  },
  hasSpill: { calculated: true, read: (area, book) => book.cells.spillParentOf(area) !== undefined },
  rowHidden: {
    read: (area, book) => book.dimensions.isHidden(area, "rows"),
    write: (area, hidden, book) => book.dimensions.setHidden(area, "rows", hidden),
  },
  columnHidden: {
    read: (area, book) => book.dimensions.isHidden(area, "columns"),
    write: (area, hidden, book) => book.dimensions.setHidden(area, "columns", hidden),
  },
  top: { read: (area, book) => book.dimensions.rectangle(area).top },
  left: { read: (area, book) => book.dimensions.rectangle(area).left },
  width: { read: (area, book) => book.dimensions.rectangle(area).width },
  height: { read: (area, book) => book.dimensions.rectangle(area).height },
  isEntireColumn: {
    read: (area, book) => area.row === 0 && area.rows === book.sheets.sheet(area.sheetId).getMaxRows(),
  },
});
