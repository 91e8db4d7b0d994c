import { HyperFormula, type SimpleCellAddress } from "hyperformula";
import type { Strategy } from "../../src/engine/strategy/strategy";
import { layout } from "../../src/workbooks/layout";
import type { LayoutCell, SheetLayout } from "../../src/workbooks/layout/sheet-layout";
import { TwinPlaces, withEveryRow } from "../../test/parity/twin/book";

/** A formula as HyperFormula reads it: no capital in an exponent, and its INT rounds −1.5 to −1. */
const readable = (formula: string): string =>
  formula.replace(/(\d)E([-+]?\d)/g, "$1e$2").replace(/\bINT\(/g, "FLOOR.MATH(");

const contentOf = ({ formula, value }: LayoutCell): string | number | boolean | null =>
  formula !== undefined ? readable(formula) : typeof value === "object" ? null : value;

/** A sheet as rows of contents. */
function rowsOf({ cells }: SheetLayout): (string | number | boolean | null)[][] {
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const rows = Array.from({ length: height }, () => new Array<string | number | boolean | null>(width).fill(null));
  for (const cell of cells) rows[cell.row]![cell.column] = contentOf(cell);
  return rows;
}

/** The plain-formula twin of a comparison of two strategies, in HyperFormula. */
export class PlainTwin {
  private readonly places: TwinPlaces;
  private readonly book: HyperFormula;
  private readonly names: readonly string[];

  constructor() {
    const template = withEveryRow("retrain_cost");
    const sheets = layout(template, { kind: "plain" });
    this.names = sheets.map(({ name }) => name);
    this.places = new TwinPlaces(template);
    this.book = HyperFormula.buildFromSheets(Object.fromEntries(sheets.map((sheet) => [sheet.name, rowsOf(sheet)])), {
      licenseKey: "gpl-v3",
      useArrayArithmetic: true,
      smartRounding: false,
    });
  }

  /** Types in a whole scenario; an input that has no row stays as it is. */
  type(strategies: readonly Strategy[]): void {
    const typed = this.places.typed(this.places.held(strategies)).filter(({ value }) => value !== undefined);
    this.book.batch(() => typed.forEach(({ place, value }) => this.book.setCellContents(this.address(place), value)));
  }

  /** Types one input of a strategy, counted from 1, and has everything that depends on it calculated. */
  set(path: string, value: number): void {
    this.book.setCellContents(this.address(this.places.at(path)), value);
  }

  /** A figure, by the part of the sheet that shows it. */
  figure(path: string): number {
    const value = this.book.getCellValue(this.address(this.places.at(path)));
    if (typeof value !== "number") throw new TypeError(`The twin shows ${JSON.stringify(value)} at ${path}`);
    return value;
  }

  private address({
    sheet,
    row,
    column,
  }: {
    readonly sheet: number;
    readonly row: number;
    readonly column: number;
  }): SimpleCellAddress {
    return { sheet: this.book.getSheetId(this.names[sheet]!)!, row, col: column };
  }
}
