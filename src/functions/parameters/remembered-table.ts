import type { Table } from "../cell";
import { LastFew } from "../last-few";
import { tableOf } from "./table";

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
export function rememberedTableOf(value: unknown, name: string): Table {
  const before = Array.isArray(value) ? remembered.find((table) => holds(value, table)) : undefined;
  if (before) return before;
  const table = tableOf(value, name);
  if (table.length * table[0]!.length <= mostCells) remembered.add(table);
  return table;
}
