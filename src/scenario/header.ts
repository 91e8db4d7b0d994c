import { CostError, valueError, type MessageValue } from "../engine/cost-error";
import { inputOfLabel } from "./input-rows";
import type { InputCell, InputsTable } from "./scenario";
import { received } from "../messages/text";

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

const skipped = new Set([
  "unit",
  "units",
  "check",
  "checks",
  "note",
  "notes",
  "source",
  "sources",
  "comment",
  "comments",
]);
const rangeSides = new Set(["low", "high"]);

/** Nothing, or the 0 that some hosts hand over for an empty cell. */
export const isEmpty = (cell: InputCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
export const isEmptyOrZero = (cell: InputCell | undefined): boolean => cell === 0 || isEmpty(cell);

/** Reads the header row: the first row of the table that is not empty. */
export function readHeader(table: InputsTable): Header {
  const row = table.findIndex((cells) => !cells.every(isEmptyOrZero));
  if (row < 0) throw valueError("table.empty");
  const strategies: { name: string; column: number; low?: number; high?: number }[] = [];
  const header = table[row]!;
  const names = new Set(header.slice(1).map((cell) => (typeof cell === "string" ? cell.trim().toLowerCase() : "")));
  const ranges: { strategy: string; side: "low" | "high"; column: number }[] = [];
  for (let column = 1; column < header.length; column++) {
    const cell = header[column];
    if (isEmptyOrZero(cell)) continue;
    const name = headerName(cell!, column, row, header[0]);
    const word = name.toLowerCase();
    if (skipped.has(word)) continue;
    const named = namedRange(word, names);
    if (named) ranges.push({ ...named, column });
    else if (rangeSides.has(word)) addRange(strategies.at(-1), word as "low" | "high", { row, column });
    else if (strategies.some((other) => other.name.toLowerCase() === word))
      throw valueError("header.strategy-twice", { name }, { row, column });
    else strategies.push({ name, column });
  }
  if (strategies.length === 0) throw valueError("table.no-strategies");
  for (const { strategy, side, column } of ranges)
    addRange(
      strategies.find(({ name }) => name.toLowerCase() === strategy),
      side,
      { row, column },
    );
  return { row, strategies };
}

/** "Low Prompting": a side of the range of the strategy that is so called; a strategy's own name may begin with Low where there is no such other. */
function namedRange(word: string, names: ReadonlySet<string>): { strategy: string; side: "low" | "high" } | undefined {
  const [, side, strategy] = /^(low|high)\s+(\S.*)$/.exec(word) ?? [];
  return strategy !== undefined && names.has(strategy) ? { strategy, side: side as "low" | "high" } : undefined;
}

function headerName(cell: InputCell, column: number, row: number, first: InputCell | undefined): string {
  if (cell instanceof CostError) throw cell;
  if (typeof cell === "string") return cell.trim();
  const labelled = typeof first === "string" && inputOfLabel(first) !== undefined;
  const hint: MessageValue = labelled ? { id: "header.include" } : "";
  throw valueError("header.not-name", { got: received(cell), hint }, { row, column });
}

function addRange(
  strategy: { name: string; low?: number; high?: number } | undefined,
  side: "low" | "high",
  place: { readonly row: number; readonly column: number },
): void {
  const title = side === "low" ? "Low" : "High";
  if (!strategy) throw valueError("header.range-alone", { title }, place);
  if (strategy[side] !== undefined) throw valueError("header.range-twice", { name: strategy.name, title }, place);
  strategy[side] = place.column;
}
