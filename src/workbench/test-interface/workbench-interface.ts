import type { Area } from "../book/address";
import type { Book } from "../book/book";
import type { CellValue } from "../book/cells/cell-input";
import type { CallingConvention, EmptyCells } from "../calls/arguments";
import { cellError } from "../calls/results";
import type { ExcelHost } from "../host/excel-host";
import { inspectChart, inspectSheet } from "./inspect";

const canvasId = "univer-sheet-main-canvas_book";
const pxPerPoint = 4 / 3;

/** Where a cell is on the page, in pixels, with the sheet scrolled and zoomed as it is. The grid tells it without either, and from its own corner. */
function cellOnPage(book: Book, area: Area): { x: number; y: number; width: number; height: number } {
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

/** What `window.workbench` drives. */
export interface Driven {
  book: Book;
  host: ExcelHost;
  convention: CallingConvention;
}

/** A cell's error and its message. */
interface ReadError {
  error: string;
  message: string;
}

/** The workbench as tests and curious people drive it: `window.workbench`. Sheets are named, cells have addresses. */
export class WorkbenchInterface {
  constructor(
    /** Resolves when the add-in is loaded and its functions can be called; rejects when that failed. */
    readonly ready: Promise<void>,
    private readonly driven: Driven,
  ) {}

  /** Enters a value, or a formula with "=", as a user would. */
  setFormula(sheetName: string, address: string, formula: CellValue): void {
    const area = this.#area(sheetName, address);
    this.driven.book.cells.write(
      area,
      Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => formula)),
    );
  }

  /** Enters a block of values and formulas from a cell on. */
  setBlock(sheetName: string, address: string, block: (CellValue | null)[][]): void {
    this.driven.book.cells.write(
      { ...this.#area(sheetName, address), rows: block.length, columns: block[0]?.length ?? 0 },
      block,
    );
  }

  getFormula(sheetName: string, address: string): string | undefined {
    const { sheetId, row, column } = this.#area(sheetName, address);
    return this.driven.book.cells.formula(sheetId, row, column);
  }

  /** A cell's value at full precision, spilled ones too; "" where it is empty. */
  getValue(sheetName: string, address: string): CellValue | ReadError {
    return this.getValues(sheetName, address)[0]?.[0] ?? "";
  }

  getValues(sheetName: string, address: string): (CellValue | ReadError)[][] {
    const area = this.#area(sheetName, address);
    return this.driven.book.cells
      .values(area)
      .map((row, r) =>
        row.map((value, c) => cellError(this.driven.book, area.sheetId, area.row + r, area.column + c) ?? value),
      );
  }

  /** What a cell shows. */
  getText(sheetName: string, address: string): string {
    return this.driven.book.cells.texts(this.#area(sheetName, address))[0]?.[0] ?? "";
  }

  /** Resolves when all is calculated, asynchronous functions too. */
  settled(timeoutMs?: number): Promise<void> {
    return this.driven.book.calculation.settled(timeoutMs);
  }

  /** Recalculates every formula. */
  async recalculate(): Promise<void> {
    this.driven.book.calculation.recalculate();
    await this.settled();
  }

  sheets(): string[] {
    return this.driven.book.sheets.ids().map((id) => this.driven.book.sheets.name(id));
  }

  activeSheet(): string {
    return this.driven.book.sheets.name(this.driven.book.sheets.active());
  }

  inspect(sheetName: string): object {
    return inspectSheet(this.driven.book, this.#sheet(sheetName));
  }

  charts(sheetName: string): object[] {
    return this.driven.book.charts.list(this.#sheet(sheetName)).map((chart) => inspectChart(chart, this.driven.book));
  }

  select(sheetName: string, address: string): void {
    this.driven.book.selection.select(this.#area(sheetName, address));
  }

  /** Inserts rows above a row, counted from 1, as a user would. */
  insertRows(sheetName: string, row: number, count: number): void {
    this.driven.book.sheets.sheet(this.#sheet(sheetName)).insertRows(row - 1, count);
  }

  deleteRows(sheetName: string, row: number, count: number): void {
    this.driven.book.sheets.sheet(this.#sheet(sheetName)).deleteRows(row - 1, count);
  }

  /** Inserts columns left of a column, counted from 1. */
  insertColumns(sheetName: string, column: number, count: number): void {
    this.driven.book.sheets.sheet(this.#sheet(sheetName)).insertColumns(column - 1, count);
  }

  deleteColumns(sheetName: string, column: number, count: number): void {
    this.driven.book.sheets.sheet(this.#sheet(sheetName)).deleteColumns(column - 1, count);
  }

  /** Moves columns, counted from 1, to the left of another, as cutting and inserting them does. */
  moveColumns(sheetName: string, column: number, count: number, before: number): void {
    const sheet = this.driven.book.sheets.sheet(this.#sheet(sheetName));
    sheet.moveColumns(sheet.getRange(0, column - 1, 1, count), before - 1);
  }

  /** Cuts cells and pastes them elsewhere on their sheet. */
  cutAndPaste(sheetName: string, from: string, to: string): Promise<void> {
    return this.driven.book.sheets.moveCells(this.#area(sheetName, from), this.#area(sheetName, to));
  }

  deleteSheet(sheetName: string): void {
    this.driven.book.sheets.remove(this.#sheet(sheetName));
  }

  /** Where a cell of the active sheet is on the page, in pixels. */
  cellRectangle(sheetName: string, address: string): { x: number; y: number; width: number; height: number } {
    return cellOnPage(this.driven.book, this.#area(sheetName, address));
  }

  /** Protects a sheet, or the workbook's structure where no sheet is named. */
  setProtected(isProtected: boolean, sheetName?: string): void {
    const { protection } = this.driven.book;
    if (sheetName === undefined) protection.structureProtected = isProtected;
    else if (isProtected) protection.protect(this.#sheet(sheetName));
    else protection.unprotect(this.#sheet(sheetName));
  }

  /** Lets the n-th sync from now break off halfway, with the code of one of Excel's errors, and each from then on where that is for good; 0: none. */
  failNextSync(number = 1, { code = "GeneralException", forGood = false } = {}): void {
    this.driven.host.interpreter.faults.failSync(number, code, forGood);
  }

  /** Lets every sync take so many milliseconds longer. */
  delaySyncs(milliseconds: number): void {
    this.driven.host.interpreter.faults.delay = milliseconds;
  }

  /** As if a cell were being edited, or the workbook had been opened read-only. */
  setFault(fault: "cellBeingEdited" | "readOnly", on: boolean): void {
    this.driven.host.interpreter.faults[fault] = on;
  }

  /** Members of office.js that the add-in asked for and the host does not have. */
  unknownMembers(): readonly string[] {
    return this.driven.host.unknownMembers;
  }

  /** How many calls of functions have gone out to the add-in. */
  functionCalls(): number {
    return this.driven.host.invocations.calls;
  }

  /** How empty cells reach the functions. */
  setEmptyCells(emptyCells: EmptyCells): void {
    this.driven.convention.emptyCells = emptyCells;
  }

  /** Stands for an Excel with an older version of a requirement set ("0": without it). */
  setRequirementSet(name: string, version: string): void {
    this.driven.host.olderSets[name] = version;
  }

  /** Runs a ribbon command of the add-in. */
  runAction(id: string): Promise<void> {
    return this.driven.host.run(id);
  }

  showPane(visible = true): void {
    this.driven.host.showPane(visible);
  }

  #sheet(name: string): string {
    const id = this.driven.book.sheets.find(name);
    if (id === undefined) throw new Error(`There is no sheet "${name}", only ${this.sheets().join(", ")}.`);
    return id;
  }

  #area(sheetName: string, address: string): Area {
    const area = this.driven.book.areaOf(address, this.#sheet(sheetName));
    if (!area) throw new Error(`"${address}" is no address and no name.`);
    return area;
  }
}
