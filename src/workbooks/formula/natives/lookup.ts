import { CostError } from "../../../engine/cost-error";
import type { TableCell } from "../../../functions/cell";
import { priceBookDay } from "../../../functions/prices/price-source";
import { type Area, cellAddress } from "../../grid/area";
import { compareCells, each, flat, isMatrix, type Matrix, sheetError, single, type Value } from "../value";
import { type Argument, cellOf, good, type Natives, numberOf, stop, stopping, valueOf } from "./native";

const matrixOf = (argument: Argument | null | undefined): Matrix => {
  const value = valueOf(argument);
  return isMatrix(value) ? value : [[value]];
};

/** The place of a value, from 1: the exact one (0), or the last that is not above it (1) or not below it (−1) in a sorted list. */
function place(wanted: TableCell, cells: readonly TableCell[], mode: number): number {
  const value = good(wanted);
  const compared = (cell: TableCell): number | undefined =>
    cell instanceof CostError || cell === null || typeof cell !== typeof value ? undefined : compareCells(cell, value);
  const index =
    mode === 0
      ? cells.findIndex((cell) => compared(cell) === 0)
      : cells.findLastIndex((cell) => (compared(cell) ?? Number.NaN) * mode <= 0);
  return index < 0 ? stop("#N/A") : index + 1;
}

function cellAt(block: Matrix, row: number, column: number): Value {
  if (row === 0 && column === 0) return block;
  if (column === 0) return block[row - 1] ? [block[row - 1]!] : sheetError("#REF!");
  if (row === 0)
    return block[0]?.[column - 1] === undefined ? sheetError("#REF!") : block.map((line) => [line[column - 1]!]);
  const cell = block[row - 1]?.[column - 1];
  return cell === undefined ? sheetError("#REF!") : cell;
}

function index(block: Matrix, row: number, column: number | undefined): Value {
  if (column === undefined && block.length === 1) return cellAt(block, 1, row);
  return cellAt(block, row, column ?? (block[0]?.length === 1 ? 1 : 0));
}

const countFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

/** The numbers of an area's rows or columns: one, or a block of them. */
function numbers(area: Area | undefined, of: (area: Area) => Matrix): Value {
  if (!area) return sheetError("#VALUE!");
  const block = of(area);
  return block.length * block[0]!.length === 1 ? block[0]![0]! : block;
}

/** VLOOKUP of one value. */
const lookedUp = stopping((wanted, block, column, near) => {
  const rows = matrixOf(block);
  const row = place(
    cellOf(wanted),
    rows.map((line) => line[0]!),
    near && numberOf(near) === 0 ? 0 : 1,
  );
  return cellAt(rows, row, numberOf(column));
});

/** Finding values in ranges. */
export const lookup: Natives = {
  INDEX: stopping((block, row, column) =>
    index(matrixOf(block), Math.trunc(numberOf(row, 0)), column ? Math.trunc(numberOf(column)) : undefined),
  ),
  MATCH: stopping((wanted, cells, mode) =>
    place(cellOf(wanted), flat(valueOf(cells)), mode === undefined ? 1 : Math.sign(numberOf(mode, 0))),
  ),
  LOOKUP: stopping(
    (wanted, cells, results) =>
      flat(valueOf(results ?? cells))[place(cellOf(wanted), flat(valueOf(cells)), 1) - 1] ?? null,
  ),
  VLOOKUP: (wanted, block, column, near) => {
    const one = (cell: TableCell): TableCell =>
      single(lookedUp({ value: () => cell, area: undefined }, block, column, near));
    const given = valueOf(wanted);
    return isMatrix(given) ? each(one, [given]) : lookedUp(wanted, block, column, near);
  },
  ROWS: (block) => matrixOf(block).length,
  COLUMNS: (block) => matrixOf(block)[0]?.length ?? 0,
  ADDRESS: stopping((row, column, kind) =>
    numberOf(kind, 1) === 4 ? cellAddress(numberOf(row) - 1, numberOf(column) - 1) : stop("#VALUE!"),
  ),
  /** What a file shows until Excel recalculates: its own day is the one on which its prices were read. */
  TODAY: priceBookDay,
  ROW: (cell) => numbers(cell?.area, ({ row, rows }) => countFrom(row + 1, rows).map((number) => [number])),
  COLUMN: (cell) => numbers(cell?.area, ({ column, columns }) => [countFrom(column + 1, columns)]),
};
