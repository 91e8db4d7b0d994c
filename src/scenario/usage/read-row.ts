import type { InputCell } from "../scenario";
import { cachedInMetadata, readDetails, type Tokens } from "./call-details";
import { cellNumber } from "./cell-number";
import { cellTime } from "./cell-time";
import type { Columns } from "./columns";
import { hasFailed } from "./failure";

/** A row of a log: one call, or the calls of a stretch of time. */
export interface LogRow {
  /** When it began, in milliseconds since 1970. */
  readonly time: number;
  /** Where the row is a stretch of time: its end, which is not in it. */
  readonly end: number | undefined;
  readonly calls: number;
  readonly failed: number;
  /** Undefined where the call failed, or a cell cannot be read. */
  readonly tokens: Tokens | undefined;
  /** Answered from a cache, as far as a column of its own says. */
  readonly cacheHit: boolean;
}

/** Langfuse's observations that are no calls of a model. */
const noCalls = new Set(["SPAN", "EVENT", "AGENT", "TOOL", "CHAIN", "RETRIEVER", "EVALUATOR", "GUARDRAIL"]);

/** Nothing, or the 0 that some hosts hand over for an empty cell. */
const isBlank = (cell: InputCell): boolean => cell === null || cell === 0 || cell === "";

/**
 * Reads a row; "empty" where it holds nothing, or no call; "unreadable" where it has no time that can be read.
 * @param promptTokens tokens sent with every call, for rows whose calls no column counts
 */
export function readLogRow(
  cells: readonly InputCell[],
  columns: Columns,
  promptTokens: number | undefined,
): LogRow | "empty" | "unreadable" {
  const { at } = columns;
  const type = at.type === undefined ? undefined : cells[at.type];
  if (typeof type === "string" && noCalls.has(type.trim().toUpperCase())) return "empty";
  const time = cellTime(cells[at.time!]);
  if (time === undefined) return cells.every(isBlank) ? "empty" : "unreadable";
  const tokens = readTokens(cells, columns);
  const calls = callsOf(cells, columns, tokens, promptTokens);
  const failed = failedOf(cells, columns, calls);
  return {
    time,
    end: columns.isTotals && at.end !== undefined ? cellTime(cells[at.end]) : undefined,
    calls,
    failed,
    tokens: failed < calls ? tokens : undefined,
    cacheHit: at.cacheHit !== undefined && isYes(cells[at.cacheHit]),
  };
}

/** How many calls a row stands for. Where no column counts them: each read its prompt from the cache or wrote it there, if all calls use the cache. */
function callsOf(
  cells: readonly InputCell[],
  { at, isTotals }: Columns,
  tokens: Tokens | undefined,
  promptTokens: number | undefined,
): number {
  if (!isTotals) return 1;
  if (at.calls !== undefined) return cellNumber(cells[at.calls]) ?? 0;
  return tokens && promptTokens ? (tokens.cached + tokens.written) / promptTokens : 0;
}

function failedOf(cells: readonly InputCell[], columns: Columns, calls: number): number {
  const { failedCalls, goodCalls } = columns.at;
  if (failedCalls !== undefined) return Math.min(calls, cellNumber(cells[failedCalls]) ?? 0);
  if (goodCalls !== undefined) return Math.max(0, calls - (cellNumber(cells[goodCalls]) ?? calls));
  return hasFailed(cells, columns) ? calls : 0;
}

function readTokens(cells: readonly InputCell[], columns: Columns): Tokens | undefined {
  const { at } = columns;
  const number = (column: number | undefined): number | undefined =>
    column === undefined ? undefined : cellNumber(cells[column]);
  const details = at.details === undefined ? undefined : readDetails(cells[at.details]);
  if (details && details.input + details.output > 0) return details;
  const [given, output] = [number(at.input), number(at.output)];
  if (given === undefined || output === undefined) return undefined;
  const cached =
    number(at.cached) ?? (at.metadata === undefined ? undefined : cachedInMetadata(cells[at.metadata])) ?? 0;
  const written = columns.written.reduce((sum, column) => sum + (number(column) ?? 0), 0);
  // More cached tokens than input cannot be a part of it, whatever the columns are called.
  const input = columns.cachedBesideInput || cached > given ? given + cached + written : given;
  return input + output > 0 ? { input, cached, written, output } : undefined;
}

const isYes = (cell: InputCell | undefined): boolean =>
  cell === true || (typeof cell === "string" && /^(?:true|yes|hit)$/iu.test(cell.trim()));
