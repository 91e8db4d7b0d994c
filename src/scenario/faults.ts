import { CostError, type Message, type Place } from "../engine/cost-error";
import { inputDefinition } from "../engine/strategy/inputs";
import { type Header, readHeader } from "./header";
import { inputOfLabel } from "./labels";
import type { InputCell, InputsTable } from "./scenario";

/** One thing that is wrong in an inputs table. */
export interface Fault {
  /** The cell, rows and columns from 0 within the table; left out where no single cell is at fault. */
  readonly row?: number;
  readonly column?: number;
  readonly label?: string | undefined;
  readonly strategy?: string | undefined;
  readonly message: Message;
}

/** More than an analyst reads through; a table with more is wrong as a whole. */
const mostFaults = 50;

/**
 * Everything that is wrong in an inputs table, in the order in which it is found: a reader stops at the first fault, so that fault is set right in a copy and the copy is read on.
 * @param table as it stands on a sheet
 * @param read reads a table whole, and throws a `CostError` at what is wrong
 */
export function faultsOf(table: InputsTable, read: (table: InputsTable) => void): Fault[] {
  const copy = table.map((cells) => [...cells]);
  const faults: Fault[] = [];
  while (faults.length < mostFaults) {
    const error = errorOf(() => read(copy));
    if (!error) return faults;
    const fault = placed(error, copy);
    faults.push(fault);
    if (!setRight(copy, fault, faults)) return faults;
  }
  return faults;
}

function errorOf(read: () => void): CostError | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof CostError) return error;
    throw error;
  }
}

/** A fault with its cell: an error that stood in a cell comes without a place, and a model's name with its row and strategy. */
function placed(error: CostError, table: InputsTable): Fault {
  const place: Place = error.place ?? placeOf(error, table) ?? {};
  const column = place.column ?? columnOf(place.strategy, table);
  return {
    ...(place.row !== undefined && { row: place.row }),
    ...(place.row !== undefined && column !== undefined && { column }),
    label: place.label,
    strategy: place.strategy,
    message: { id: error.id, values: error.values, place: error.place },
  };
}

/** The first cell that holds just this error. */
function placeOf(error: CostError, table: InputsTable): Place | undefined {
  const row = table.findIndex((cells) => cells.includes(error));
  if (row < 0) return undefined;
  const label = table[row]![0];
  return {
    row,
    column: table[row]!.indexOf(error),
    ...(typeof label === "string" && { label }),
  };
}

function columnOf(strategy: string | undefined, table: InputsTable): number | undefined {
  let header: Header;
  try {
    header = readHeader(table);
  } catch {
    return undefined;
  }
  return header.strategies.find(({ name }) => name === strategy)?.column;
}

/** Takes a fault out of the table; false where that cannot be done, or was done in vain. */
function setRight(table: InputCell[][], fault: Fault, all: readonly Fault[]): boolean {
  const { row, column } = fault;
  if (row === undefined || table[row] === undefined) return false;
  const before = all.filter((other) => other.row === row && other.column === column).length;
  if (before > 1 || column === undefined || column === 0) {
    if (table[row].every((cell) => cell === null)) return false;
    table[row].fill(null);
    return true;
  }
  const label = table[row][0];
  const key = typeof label === "string" ? inputOfLabel(label) : undefined;
  const usual = key && inputDefinition(key).default;
  // Its Low and High go with it: they were given for the value that is wrong.
  const next = readNextColumns(table, column);
  table[row][column] = key === undefined ? null : typeof usual === "number" ? usual : 0;
  for (const side of next) table[row][side] = null;
  return true;
}

/** The columns of the range on the right of a strategy's. */
function readNextColumns(table: InputsTable, column: number): readonly number[] {
  try {
    const { low, high } = readHeader(table).strategies.find((strategy) => strategy.column === column) ?? {};
    return [low, high].filter((side) => side !== undefined);
  } catch {
    return [];
  }
}
