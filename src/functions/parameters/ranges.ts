import type { Bounds } from "../../engine/bounds";
import { CostError, valueError } from "../../engine/cost-error";
import { received } from "../../messages/text";
import type { Cell, Table, TableCell } from "../cell";
import { LastFew } from "../last-few";
import { acceptedText, numberReader } from "./numbers";
import { basicValue, isErrorCell, sheetErrorOf } from "./one-cell";
import { type Common, type Given, parameter, type Parameter } from "./parameter";

/** A cell of a range as the functions read it: an error as a `CostError`, to be thrown when that cell is read. */
function cellOf(value: unknown, name: string, row: number, column: number): TableCell {
  if (typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)))
    return value;
  if (value === null || value === undefined) return null;
  const place = { argument: name, row, column };
  if (typeof value === "number") return sheetErrorOf({ code: "#NUM!" }, place);
  if (isErrorCell(value)) return sheetErrorOf(value, place);
  const basic = basicValue(value);
  return basic === value || typeof basic === "object"
    ? valueError("argument.holds", { got: received(basic) }, place)
    : cellOf(basic, name, row, column);
}

/** A row's cells, filled up with empty ones. */
function rowOf(row: unknown, width: number, name: string, r: number): TableCell[] {
  const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
  const read = new Array<TableCell>(width);
  for (let c = 0; c < width; c++) read[c] = cellOf(cells[c], name, r, c);
  return read;
}

/** A range as a rectangular table; a single value is a table of one cell, a short row is filled up with empty cells. */
export function tableOf(value: unknown, name: string): Table {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
  let width = 0;
  // By number: a host's arrays may come from another realm, and walking through those any other way takes longer than reading them.
  for (let r = 0; r < rows.length; r++)
    width = Math.max(width, Array.isArray(rows[r]) ? (rows[r] as readonly unknown[]).length : 1);
  if (rows.length === 0 || width === 0) throw valueError("argument.empty-range", {}, { argument: name });
  const [lone] = rows.length === 1 && width === 1 ? rows.flat() : [];
  if (isErrorCell(lone)) throw sheetErrorOf(lone, { argument: name });
  return rows.map((row, r) => rowOf(row, width, name, r));
}

/** A larger table would be kept for longer than it is worth. */
const mostCells = 5000;

const remembered = new LastFew<Table>();

/** Whether a range holds what a table does. An error cell, and whatever else is no plain value, is never the same. */
function holds(value: readonly unknown[], table: Table): boolean {
  if (value.length !== table.length) return false;
  for (let r = 0; r < table.length; r++) {
    const cells = table[r]!;
    const row: unknown = value[r];
    if (!Array.isArray(row) || row.length !== cells.length) return false;
    for (let c = 0; c < cells.length; c++) {
      const cell: unknown = row[c];
      if (cell !== cells[c] && (cell !== undefined || cells[c] !== null)) return false;
    }
  }
  return true;
}

/**
 * A range as a table; the same object as before where its cells are the same as before.
 *
 * A sheet of figures hands the same range to every one of its formulas, each time as arrays of its own; comparing them takes a twentieth of reading them, and what
 * follows from a table can be kept with it.
 */
function rememberedTableOf(value: unknown, name: string): Table {
  const before = Array.isArray(value) ? remembered.find((table) => holds(value, table)) : undefined;
  if (before) return before;
  const table = tableOf(value, name);
  if (table.length * table[0]!.length <= mostCells) remembered.add(table);
  return table;
}

/** A range of whatever its cells hold; an error in a cell is a `CostError` there, to be thrown by whoever reads that cell. */
export function table<const O extends Common<Table>>(options: O): Parameter<Given<Table, O>> {
  return parameter<Table, O>(options, { type: "any", matrix: true, read: tableOf });
}

/** The same, where many formulas are asked about one range: equal ranges are one table. */
export function sharedTable<const O extends Common<Table>>(options: O): Parameter<Given<Table, O>> {
  return parameter<Table, O>(options, { type: "any", matrix: true, read: rememberedTableOf });
}

/** A cell of a range of numbers: what stands there, and the number that it is or the error that it gives. */
export interface ValueCell {
  readonly shown: Cell;
  readonly value: number | CostError;
}

/** A range of numbers, row by row; a cell that holds none keeps its error to itself. */
export function values<const O extends Common<readonly ValueCell[]> & Bounds>(
  options: O,
): Parameter<Given<readonly ValueCell[], O>> {
  const one = numberReader(options);
  const number = (cell: Cell | null, argument: string, row: number, column: number): number | CostError => {
    if (cell instanceof CostError) return cell;
    const place = { argument, row, column };
    try {
      if (cell === null || cell === "") throw valueError("argument.empty", {}, place);
      return one(cell, place);
    } catch (error) {
      if (error instanceof CostError) return error;
      throw error;
    }
  };
  const read = (value: unknown, name: string): readonly ValueCell[] =>
    tableOf(value, name).flatMap((cells, row) =>
      cells.map((cell, column) => ({ shown: cell ?? "", value: number(cell, name, row, column) })),
    );
  return parameter<readonly ValueCell[], O>(options, {
    type: "any",
    matrix: true,
    accepts: acceptedText(options),
    bounds: options,
    read,
  });
}

/** Texts: one, or a range of them. */
export interface Texts {
  readonly cells: Table;
  /** It was one value, not a range of one cell. */
  readonly single: boolean;
}

/** A text or a range of texts; Excel hands over numbers as texts and empty cells as empty ones. */
export function texts<const O extends Common<Texts>>(options: O): Parameter<Given<Texts, O>> {
  const read = (value: unknown, name: string): Texts => ({
    cells: tableOf(value, name),
    single: !Array.isArray(value),
  });
  return parameter<Texts, O>(options, { type: "string", matrix: true, accepts: "a text or a range of texts", read });
}
