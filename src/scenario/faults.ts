import { CostError, type Message, type Place } from "../engine/cost-error";
import { inputDefinition } from "../engine/strategy/inputs";
import { type Header, readHeader } from "./header";
import { inputOfLabel } from "./input-rows";
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
    // A table of its own each time: readers remember what followed from one.
    const error = errorOf(() => read(copy.map((cells) => [...cells])));
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
  const times = all.filter((other) => other.row === row && other.column === column).length;
  if (times > 1 || column === undefined || column === 0) {
    if (table[row].every((cell) => cell === null)) return false;
    table[row].fill(null);
  } else if (row === 0 || strategiesAt(table, column, false).length === 0) table[row][column] = null;
  else setDefault(table, table[row], column, fault.message.id.startsWith("range."));
  return true;
}

/** Puts an input's default in the place of a value, and clears its range; of a range that is wrong, only the range. */
function setDefault(table: InputsTable, cells: InputCell[], column: number, isOfRange: boolean): void {
  const key = typeof cells[0] === "string" ? inputOfLabel(cells[0]) : undefined;
  const usual = key && inputDefinition(key).default;
  const value = key === undefined ? null : typeof usual === "number" ? usual : 0;
  // An input of the workload is one, whatever the column.
  const isShared = key !== undefined && inputDefinition(key).workload === true;
  for (const strategy of strategiesAt(table, column, isShared)) {
    if (!isOfRange) cells[strategy.column] = value;
    for (const side of [strategy.low, strategy.high]) if (side !== undefined) cells[side] = null;
  }
}

/** The strategy to which a column belongs, as its value or a side of its range; or all of them. */
function strategiesAt(table: InputsTable, column: number, all: boolean): Header["strategies"] {
  try {
    const { strategies } = readHeader(table);
    return all ? strategies : strategies.filter((one) => [one.column, one.low, one.high].includes(column));
  } catch {
    return [];
  }
}
