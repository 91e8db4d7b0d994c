import type { CostError } from "../engine/cost-error";
import { cellFault } from "./cells";
import type { Part } from "./layouts/layout";
import { type LogRow, orUndefined, orZero } from "./log-row";
import type { Kind, Tokens } from "./record";

/** The token counts of a row as its columns give them; NaN where there is none. */
interface GivenTokens {
  readonly input: number;
  /** Of the input, what the cache had no part in, where a column of its own says it. */
  readonly uncached: number;
  readonly cached: number;
  readonly written: number;
  readonly writtenForAnHour: number;
  /** Input beside the prompt: the results of tools. */
  readonly tool: number;
  readonly output: number;
  readonly reasoning: number;
  /** The row's own total. */
  readonly total: number;
}

/** What is a part of what: "beside" counts are added, "inside" ones are not. */
export interface Parts {
  readonly cached: "inside" | "beside";
  readonly reasoning: "inside" | "beside";
}

/** All input and all output tokens of a row. */
interface Sums {
  readonly input: number;
  readonly output: number;
}

function sumsWith(given: GivenTokens, { cached, reasoning }: Parts): Sums {
  const besideInput =
    cached === "beside" ? orZero(given.cached) + orZero(given.written) + orZero(given.writtenForAnHour) : 0;
  return {
    input: orZero(given.input) + besideInput + orZero(given.tool),
    output: orZero(given.output) + (reasoning === "beside" ? orZero(given.reasoning) : 0),
  };
}

/** A part cannot be more than the whole. */
const isPossible = (given: GivenTokens, { input, output }: Sums): boolean =>
  orZero(given.cached) + orZero(given.written) + orZero(given.writtenForAnHour) <= input &&
  orZero(given.reasoning) <= output;

const turned = (part: "inside" | "beside"): "inside" | "beside" => (part === "inside" ? "beside" : "inside");

/** Why a row's figures contradict each other. */
type Contradiction = "total" | "uncached" | "cached" | "reasoning";

/**
 * All input and output tokens of a row, reconciled with the row's own figures: with what the cache had no part in, with its total.
 * @param usual what is a part of what in this export; the total of a row shows where it is otherwise
 * @example prompt 100, candidates 20, thoughts 30, total 150: the thoughts stand beside the candidates, so the output is 50
 */
function reconciled(given: GivenTokens, usual: Parts): Sums | Contradiction {
  if (!Number.isNaN(given.uncached)) return withUncached(given, usual);
  const asUsual = sumsWith(given, usual);
  const possible = isPossible(given, asUsual);
  if (!hasTotal(given)) return possible ? asUsual : orZero(given.reasoning) > asUsual.output ? "reasoning" : "cached";
  const parts = partsByTotal(given, usual);
  return parts ? sumsWith(given, parts) : "total";
}

/** A total of 0 beside tokens is one that was never filled in. */
const hasTotal = ({ total }: GivenTokens): boolean => !Number.isNaN(total) && total !== 0;

/** The parts with which a row's figures are its total: the usual ones, else the first that are otherwise. */
const partsByTotal = (given: GivenTokens, { cached, reasoning }: Parts): Parts | undefined =>
  [
    { cached, reasoning },
    { cached, reasoning: turned(reasoning) },
    { cached: turned(cached), reasoning },
    { cached: turned(cached), reasoning: turned(reasoning) },
  ].find((parts) => {
    const sums = sumsWith(given, parts);
    return sums.input + sums.output === given.total && isPossible(given, sums);
  });

/** With the uncached tokens known, the input is all three parts; the input column has them all, or the uncached ones alone. */
function withUncached(given: GivenTokens, usual: Parts): Sums | Contradiction {
  const input = given.uncached + orZero(given.cached) + orZero(given.written) + orZero(given.writtenForAnHour);
  if (!Number.isNaN(given.input) && given.input !== input && given.input !== given.uncached) return "uncached";
  return reconciled({ ...given, input, uncached: NaN }, { cached: "inside", reasoning: usual.reasoning });
}

/**
 * What a row of an export of undecided kind shows about its cached and reasoning tokens: they stand beside the larger count where they are more than it, or where the
 * row's total is right with them alone.
 */
export function showsBeside(given: GivenTokens): { readonly cached: boolean; readonly reasoning: boolean } {
  if (!hasTotal(given) || !Number.isNaN(given.uncached))
    return {
      cached: orZero(given.cached) + orZero(given.written) > orZero(given.input),
      reasoning: orZero(given.reasoning) > orZero(given.output),
    };
  const parts = partsByTotal(given, { cached: "inside", reasoning: "inside" });
  return { cached: parts?.cached === "beside", reasoning: parts?.reasoning === "beside" };
}

/** The parts of an export whose figures have to show them: those of all its rows together. */
export const partsOf = (
  cached: Part,
  reasoning: Part,
  shown: { readonly cached: boolean; readonly reasoning: boolean },
): Parts => ({
  cached: cached === "by figures" ? (shown.cached ? "beside" : "inside") : cached,
  reasoning: reasoning === "by figures" ? (shown.reasoning ? "beside" : "inside") : reasoning,
});

const longestDetails = 4_000;

const wholeInput = /^(?:input|prompt|input_?tokens|prompt_?tokens?|prompt_?token_?count|input_?token_?count)$/iu;
const wholeOutput =
  /^(?:output|completion|output_?tokens|completion_?tokens?|candidates_?token_?count|output_?token_?count|candidates)$/iu;
const wholeTotal = /^(?:total|total_?tokens?|total_?token_?count)$/iu;

interface DetailSums {
  input: number;
  output: number;
  total: number;
  cached: number;
  written: number;
  tool: number;
  reasoning: number;
  otherInput: number;
  otherOutput: number;
}

type DetailName = keyof DetailSums;

/** What a name in Langfuse's usage details counts; undefined where it is no count of tokens. */
function detailNamed(name: string): DetailName | undefined {
  if (wholeTotal.test(name)) return "total";
  if (wholeInput.test(name)) return "input";
  if (wholeOutput.test(name)) return "output";
  if (/reasoning|thought|thinking/iu.test(name)) return "reasoning";
  if (/cache/iu.test(name)) return /creat|writ/iu.test(name) ? "written" : "cached";
  if (/tool_?use/iu.test(name)) return "tool";
  if (/^(?:input|prompt)/iu.test(name)) return "otherInput";
  return /^(?:output|completion|candidates)/iu.test(name) ? "otherOutput" : undefined;
}

/** The token counts in a cell that holds an object of them, such as {"input": 100, "input_cached_tokens": 900, "output": 50}; undefined where it holds none. */
function detailsIn(
  cell: unknown,
): { readonly given: GivenTokens; readonly usual: Parts; readonly otherKinds: number } | undefined {
  if (typeof cell !== "string" || cell.length > longestDetails || !cell.trimStart().startsWith("{")) return undefined;
  let details: Readonly<Record<string, unknown>>;
  try {
    details = JSON.parse(cell) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const sums: DetailSums = {
    input: 0,
    output: 0,
    total: 0,
    cached: 0,
    written: 0,
    tool: 0,
    reasoning: 0,
    otherInput: 0,
    otherOutput: 0,
  };
  const seen = new Set<DetailName>();
  for (const name of Object.keys(details)) {
    const [value, detail] = [details[name], detailNamed(name)];
    if (detail === undefined || typeof value !== "number" || !(value >= 0 && value <= 1e15)) continue;
    sums[detail] += value;
    seen.add(detail);
  }
  if (!seen.has("input") && !seen.has("output") && !seen.has("cached")) return undefined;
  return settled(sums, seen);
}

/** Langfuse's parts exclude each other; where the total shows that they do not, it is followed. */
function settled(
  sums: DetailSums,
  seen: ReadonlySet<DetailName>,
): { given: GivenTokens; usual: Parts; otherKinds: number } {
  const parts = sums.input + sums.output + sums.cached + sums.written + sums.reasoning + sums.tool;
  const others = sums.otherInput + sums.otherOutput;
  const exclusive = !seen.has("total") || sums.total === 0 || sums.total === parts + others;
  return {
    given: {
      input: seen.has("input") || seen.has("otherInput") ? sums.input + (exclusive ? sums.otherInput : 0) : NaN,
      uncached: NaN,
      cached: seen.has("cached") ? sums.cached : NaN,
      written: sums.written,
      writtenForAnHour: NaN,
      tool: sums.tool,
      output: seen.has("output") || seen.has("otherOutput") ? sums.output + (exclusive ? sums.otherOutput : 0) : NaN,
      reasoning: seen.has("reasoning") ? sums.reasoning : NaN,
      total: seen.has("total") ? sums.total : NaN,
    },
    usual: { cached: "beside", reasoning: "beside" },
    otherKinds: others,
  };
}

const longestMetadata = 40_000;

/** The counts that LiteLLM keeps in the metadata of a call: its usage object has them by names of one maker or the other. */
function inMetadata(cell: unknown): {
  readonly cached: number;
  readonly written: number;
  readonly reasoning: number;
} {
  const find = (pattern: RegExp): number => {
    const found = typeof cell === "string" ? pattern.exec(cell.slice(0, longestMetadata)) : null;
    return found ? Number(found[1]) : NaN;
  };
  const cached = find(/"cache_read_input_tokens":\s*(\d{1,15})\b/u);
  return {
    cached: Number.isNaN(cached) ? find(/"cached_tokens":\s*(\d{1,15})\b/u) : cached,
    written: find(/"cache_creation_input_tokens":\s*(\d{1,15})\b/u),
    reasoning: find(/"reasoning_tokens":\s*(\d{1,15})\b/u),
  };
}

/** The counts of a row's own columns. */
export function givenBy(row: LogRow): GivenTokens {
  // By their names, not in a loop: this is done for every row.
  const { columns } = row.header;
  return {
    input: row.countIn(columns.input),
    uncached: row.countIn(columns.uncached),
    cached: row.countIn(columns.cached),
    written: row.countIn(columns.written),
    writtenForAnHour: row.countIn(columns.writtenForAnHour),
    tool: row.countIn(columns.tool),
    output: row.countIn(columns.output),
    reasoning: row.countIn(columns.reasoning),
    total: row.countIn(columns.total),
  };
}

/**
 * The tokens of a row, reconciled; undefined where it has none.
 * @param parts what is a part of what in this log
 * @param failed all its calls failed: figures that do not add up are then none
 * @throws where its figures contradict each other
 */
export function tokensOf(row: LogRow, parts: Parts, kind: Kind, failed: boolean): Tokens | undefined {
  const details = row.place("details") === undefined ? undefined : detailsIn(row.cell("details"));
  const given = details?.given ?? withMetadata(givenBy(row), row);
  if (!isWhole(given, kind)) return undefined;
  if (isUnclear(given, row, parts)) throw unclear(given, row);
  const sums = reconciled(given, details?.usual ?? parts);
  if (typeof sums === "string") {
    if (failed) return undefined;
    throw contradiction(sums, given, row);
  }
  if (sums.input + sums.output === 0) return undefined;
  return {
    input: sums.input,
    output: sums.output,
    cached: orZero(given.cached),
    written: orZero(given.written) + orZero(given.writtenForAnHour),
    writtenForAnHour: orZero(given.writtenForAnHour),
    reasoning: orUndefined(given.reasoning),
    otherKinds: (details?.otherKinds ?? 0) + orZero(row.count("otherKinds")),
  };
}

/** Whether a row tells both its input and its output: what is not told is not 0. Only a call has an output. */
const isWhole = ({ input, uncached, cached, output, reasoning }: GivenTokens, kind: Kind): boolean =>
  !(Number.isNaN(input) && Number.isNaN(uncached) && Number.isNaN(cached)) &&
  (kind !== "call" || !(Number.isNaN(output) && Number.isNaN(reasoning)));

/** The counts with those that LiteLLM keeps in its metadata, where no column has them. */
function withMetadata(given: GivenTokens, row: LogRow): GivenTokens {
  if (row.place("metadata") === undefined) return given;
  const found = inMetadata(row.cell("metadata"));
  const first = (one: number, other: number): number => (Number.isNaN(one) ? other : one);
  return {
    ...given,
    cached: first(given.cached, found.cached),
    written: first(given.written, found.written),
    reasoning: first(given.reasoning, found.reasoning),
  };
}

/** Whether nothing says if the input holds the cached tokens: not the export, not a column of uncached ones, not any row of the log. */
const isUnclear = (given: GivenTokens, row: LogRow, parts: Parts): boolean =>
  row.header.layout.unclearFor !== undefined &&
  given.cached > 0 &&
  Number.isNaN(given.uncached) &&
  parts.cached === "inside" &&
  row.header.layout.unclearFor.test(row.text("model"));

const unclear = ({ cached, input }: GivenTokens, row: LogRow): CostError =>
  cellFault("log-cached-two-ways", row.row, row.place("cached")!, { cached, input: orZero(input) });

function contradiction(of: Contradiction, given: GivenTokens, row: LogRow): CostError {
  const column = [of, "details", "cached", "written", "input", "metadata"] as const;
  const place = column.map((role) => row.place(role)).find((found) => found !== undefined) ?? 0;
  return cellFault(`log-contradiction-${of}`, row.row, place, {
    input: orZero(given.input),
    cached: orZero(given.cached) + orZero(given.written) + orZero(given.writtenForAnHour),
    uncached: orZero(given.uncached),
    output: orZero(given.output),
    reasoning: orZero(given.reasoning),
    total: orZero(given.total),
  });
}
