import type { Table } from "../cell";
import { parameter, type Parameter } from "../parameters/parameter";
import { tableOf } from "../parameters/table";

const isBlankCell = (cell: unknown): boolean => cell === null || cell === undefined || cell === "" || cell === 0;

/** Rows without those at the end that hold nothing: a whole column has a million of them. */
function filledRows(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows: readonly unknown[] = value;
  let end = rows.length;
  while (end > 1) {
    const row: unknown = rows[end - 1];
    const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
    let place = 0;
    while (place < cells.length && isBlankCell(cells[place])) place++;
    if (place < cells.length) break;
    end--;
  }
  return end === rows.length ? rows : rows.slice(0, end);
}

/** A range with a usage export: whole columns too, read as far as they are filled. */
export const usageLog = (summary: string): Parameter<Table> =>
  parameter<Table, { summary: string }>(
    { summary },
    { type: "any", matrix: true, read: (value, name) => tableOf(filledRows(value), name) },
  );
