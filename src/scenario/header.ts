import { CostError, valueError } from "../engine/cost-error";
import { inputOfLabel } from "./labels";
import type { InputCell, InputsTable } from "./scenario";
import { quoted, received } from "./wording";

/** Where a strategy stands: its own column and those of its ranges. */
export interface StrategyColumn {
  readonly name: string;
  readonly column: number;
  readonly low?: number;
  readonly high?: number;
}

/** The header: its row and what its columns are. */
export interface Header {
  readonly row: number;
  readonly strategies: readonly StrategyColumn[];
}

const skipped = new Set(["unit", "units", "note", "notes", "source", "sources"]);
const rangeSides = new Set(["low", "high"]);

/** Nothing, or the 0 that some hosts hand over for an empty cell. */
export const isEmpty = (cell: InputCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
export const isEmptyOrZero = (cell: InputCell | undefined): boolean => cell === 0 || isEmpty(cell);

/** Reads the header row: the first row of the table that is not empty. */
export function readHeader(table: InputsTable): Header {
  const row = table.findIndex((cells) => !cells.every(isEmptyOrZero));
  if (row < 0)
    throw valueError(
      "The inputs table is empty: it needs a header row with the strategies' names, and a row an input below.",
    );
  const strategies: { name: string; column: number; low?: number; high?: number }[] = [];
  const header = table[row]!;
  for (let column = 1; column < header.length; column++) {
    const cell = header[column];
    if (isEmptyOrZero(cell)) continue;
    const name = headerName(cell!, column, row, header[0]);
    const word = name.toLowerCase();
    if (skipped.has(word)) continue;
    if (rangeSides.has(word)) addRange(strategies.at(-1), word as "low" | "high", column);
    else if (strategies.some((other) => other.name.toLowerCase() === word))
      throw valueError(`The strategy ${quoted(name)} stands twice in the header row.`);
    else strategies.push({ name, column });
  }
  if (strategies.length === 0)
    throw valueError("The header row names no strategy: write one name above each column of values.");
  return { row, strategies };
}

function headerName(cell: InputCell, column: number, row: number, first: InputCell | undefined): string {
  if (cell instanceof CostError) throw cell;
  if (typeof cell === "string") return cell.trim();
  const labelled = typeof first === "string" && inputOfLabel(first) !== undefined;
  const hint = labelled ? " Include the header row, with the strategies' names, in the range." : "";
  throw valueError(
    `Row ${row + 1}, column ${column + 1}: the header must be a strategy's name, got ${received(cell)}.${hint}`,
  );
}

function addRange(
  strategy: { name: string; low?: number; high?: number } | undefined,
  side: "low" | "high",
  column: number,
): void {
  const title = side === "low" ? "Low" : "High";
  if (!strategy)
    throw valueError(`Column ${column + 1}, ${title}, belongs to the strategy on its left, and there is none.`);
  if (strategy[side] !== undefined)
    throw valueError(`The strategy ${quoted(strategy.name)} has two columns headed ${title}.`);
  strategy[side] = column;
}
