import { valueError } from "../../engine/cost-error";
import type { Table, TableCell } from "../cell";
import { isErrorCell, sheetErrorOf } from "./error-cell";
import { received } from "../../messages/received";
import { basicValue } from "./one-cell";

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
