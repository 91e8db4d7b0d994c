import { valueError } from "../engine/cost-error";
import { messageText } from "../messages/text";
import { cellFault, type LogLocale, type LogTable } from "./cells";
import { callsByDay, type Days, daysOf, isLongStretch, wholeDays } from "./days";
import { filtered } from "./filter";
import { fewestDaysForGrowth, trendOf, type Trend } from "./growth";
import { isBill } from "./layouts/layout";
import { emptyLog, logSteps, type Log } from "./read-log";
import type { LogRecord, Tokens } from "./record";
import { allSteps, type Steps } from "./steps";
import { isoDay } from "./times";
import { cacheMinimumOf, doubtsOf, modelsAmong, notesOf, type Note } from "./workload-notes";

/** The inputs of a scenario that a log tells. */
export type UsageKey =
  | "calls_per_day"
  | "prompt_tokens"
  | "user_tokens"
  | "output_tokens"
  | "reasoning_tokens"
  | "cache_hit_rate"
  | "failure_rate"
  | "billed_failures"
  | "batch_share"
  | "growth_per_month";

/** One figure of a usage log: an input of a scenario, its value, and how it came about. */
export interface UsageFigure {
  readonly key: UsageKey;
  /** The input's label, as the scenario reads it. */
  readonly label: string;
  readonly value: number;
  readonly note: string;
}

/** What is asked of a log. */
export interface UsageQuestion {
  /** Tokens sent with every call. */
  readonly promptTokens?: number | undefined;
  /** "model=gpt-4.1; project=support" */
  readonly filter?: string | undefined;
  /** How the reader's country writes, for what the log itself does not decide. */
  readonly locale?: LogLocale | undefined;
}

/**
 * What a usage log says about the workload. The figures are within the bounds of the scenario's inputs, so that a table of label, value and note is a scenario as it stands.
 *
 * - **calls per day**: the level at the end of the log: of the fitted growth where growth is put, else the mean of whole days
 * - **tokens**: means of the calls that did not fail and have token counts; user tokens are the input less the prompt
 * - **prompt**: as given; else the 10th percentile of the input of those calls, or the mean of their cached tokens where that is larger
 * - **cache hit rate**: cached tokens ÷ (calls × prompt tokens), at most 1
 * - **growth**: see `trendOf`; put where its slope is more than `standardErrors` and the log covers 60 days of calls or of totals of days, else 0
 *
 * @throws `#VALUE!` for what `readLog` and `filtered` refuse; for a bill; where rows are totals and prompt_tokens is not given; where nothing counts the calls
 */
export const readUsage = (table: LogTable, question?: UsageQuestion): readonly UsageFigure[] =>
  allSteps(usageSteps(table, question)).figures;

/** What a log says, and what it is of. */
export interface UsageReport {
  readonly figures: readonly UsageFigure[];
  /** The models of the log's calls, those with the most calls first, whatever the filter. */
  readonly models: readonly { readonly model: string; readonly calls: number }[];
  /** What was taken one way and can be otherwise, a sentence each. */
  readonly doubts: readonly string[];
  /** The prompt that is cached, though it is shorter than a scenario takes a cache to need. */
  readonly cacheMinimum: number | undefined;
  readonly rows: number;
  /** The first day and the last, in ISO form. */
  readonly first: string;
  readonly last: string;
}

/** Reads a log as `readUsage` does, in steps. */
export function* usageSteps(
  table: LogTable,
  { promptTokens, filter = "", locale }: UsageQuestion = {},
): Steps<UsageReport> {
  if (promptTokens !== undefined && !(promptTokens >= 0 && promptTokens < Infinity))
    throw valueError("log-prompt-bounds", { value: promptTokens });
  const log = yield* logSteps(table, locale);
  const { layout } = log.header;
  if (isBill(layout)) throw valueError("log-is-a-bill", { export: layout.name });
  if (log.records.length === 0) throw emptyLog(log);
  const records = filter.trim() === "" ? log.records : filtered(log, filter);
  const calls = withCounts(log, callsAmong(records), promptTokens);
  const good = goodAmong(calls);
  const sums = sumsOf(calls, good);
  if (!(sums.calls > 0)) throw valueError("log-no-calls", { others: "" });
  if (!(sums.counted > 0)) throw valueError("log-no-tokens");
  const prompt = promptOf(good, sums, promptTokens);
  const volume = volumeOf(log, calls);
  const workload = { log, records, calls, sums, prompt, volume, filter: filter.trim() };
  return {
    figures: figuresOf(workload),
    doubts: doubtsOf(workload),
    cacheMinimum: cacheMinimumOf(workload),
    models: modelsAmong(callsAmong(log.records)),
    rows: log.rows,
    first: isoDay(volume.days.first),
    last: isoDay(volume.days.last),
  };
}

/** The records that are calls of a language model. */
function callsAmong(records: readonly LogRecord[]): readonly LogRecord[] {
  const calls = records.filter(({ kind, fromGateway }) => kind === "call" && !fromGateway);
  if (calls.length > 0) return calls;
  const [first] = records;
  if (first?.kind === "parent" || first?.kind === "orphan")
    throw valueError("log-parents-only", { row: first.row + 1 });
  const left = first && `left-${first.fromGateway ? "gateway" : first.kind}`;
  throw valueError("log-no-calls", {
    others: left ? `: ${messageText({ id: left, values: { count: records.length } })}` : "",
  });
}

/**
 * The calls, with a count where the log does not have one: each read its prompt from the cache or wrote it there, if every call uses the cache.
 * @throws where rows have tokens and used no cache: their calls cannot be told
 */
function withCounts(log: Log, calls: readonly LogRecord[], promptTokens: number | undefined): readonly LogRecord[] {
  if (calls.every((record) => record.calls !== undefined)) return calls;
  const name = log.header.layout.name;
  const counts = log.header.columns.calls ?? log.header.columns.goodCalls ?? log.header.columns.failedCalls;
  const uncounted = calls.find((record) => record.calls === undefined)!;
  if (counts) throw cellFault("log-calls-missing", uncounted.row, counts[0]!, {});
  if (name === "Langfuse traces") throw valueError("log-calls-unknown-traces", { export: name });
  if (!promptTokens) throw valueError("log-calls-unknown", { export: name });
  const tokensOf = ({ tokens }: LogRecord): number => (tokens ? tokens.input + tokens.output : 0);
  const cachedOf = ({ tokens }: LogRecord): number => (tokens ? tokens.cached + tokens.written : 0);
  const without = calls.filter((record) => tokensOf(record) > 0 && cachedOf(record) === 0);
  if (without.length > 0) {
    const sum = (records: readonly LogRecord[]): number => records.reduce((all, record) => all + tokensOf(record), 0);
    if (without.length === calls.length) throw valueError("log-calls-unknown", { export: name });
    const cachedModel = calls.find(
      (record) => cachedOf(record) > 0 && record.model !== "" && without.every(({ model }) => model !== record.model),
    )?.model;
    throw valueError("log-calls-unknown-some", {
      export: name,
      rows: without.length,
      tokens: sum(without),
      share: sum(without) / sum(calls),
      row: without[0]!.row + 1,
      example: cachedModel === undefined ? "" : `, such as "model=${cachedModel}"`,
    });
  }
  return calls.map((record) => ({ ...record, calls: cachedOf(record) / promptTokens }));
}

/** What the calls of a log add up to. */
export interface Sums {
  readonly calls: number;
  readonly failed: number;
  /** Failed calls with tokens or a cost. */
  readonly billedFailures: number;
  /** Calls that did not fail and have their tokens. */
  readonly counted: number;
  readonly input: number;
  readonly cached: number;
  readonly output: number;
  readonly reasoning: number;
  readonly hasReasoning: boolean;
  readonly batch: number;
  /** Calls of which the log tells whether they ran in batch. */
  readonly batchKnown: number;
  readonly batchTokens: number;
  /** A row that stands for several calls. */
  readonly hasTotals: boolean;
}

const sumOf = (records: readonly LogRecord[], of: (record: LogRecord) => number): number =>
  records.reduce((sum, record) => sum + of(record), 0);

const isBilledFailure = ({ calls, failed, tokens, cost }: LogRecord): boolean =>
  failed > 0 && failed === calls && (tokens !== undefined || (cost ?? 0) > 0);

/** The records of calls that did not fail and have their tokens. */
const goodAmong = (calls: readonly LogRecord[]): readonly LogRecord[] =>
  calls.filter(({ calls, failed, tokens }) => tokens && (calls ?? 0) - failed > 0);

function sumsOf(records: readonly LogRecord[], good: readonly LogRecord[]): Sums {
  const tokens = (of: (tokens: Tokens) => number): number => sumOf(good, (record) => of(record.tokens!));
  return {
    calls: sumOf(records, ({ calls }) => calls ?? 0),
    failed: sumOf(records, ({ failed }) => failed),
    billedFailures: sumOf(records.filter(isBilledFailure), ({ failed }) => failed),
    counted: sumOf(good, ({ calls, failed }) => calls! - failed),
    input: tokens(({ input }) => input),
    cached: tokens(({ cached }) => cached),
    output: tokens(({ output }) => output),
    reasoning: tokens(({ reasoning }) => reasoning ?? 0),
    hasReasoning: good.some((record) => record.tokens!.reasoning !== undefined),
    batch: sumOf(records, ({ batch, calls }) => (batch === true ? (calls ?? 0) : 0)),
    batchKnown: sumOf(records, ({ batch, calls }) => (batch === undefined ? 0 : (calls ?? 0))),
    batchTokens: sumOf(good, ({ batch, tokens: of }) => (batch === true ? of!.input + of!.output : 0)),
    hasTotals: records.some(({ calls }) => calls !== 1 && calls !== 0),
  };
}

/** The prompt of a call, and where it comes from. */
export interface Prompt {
  readonly tokens: number;
  readonly from: "given" | "percentile" | "cached";
}

const percentile = 0.1;

/** The value below which a share of the values lies, as Excel's PERCENTILE.INC has it. */
function percentileOf(values: Float64Array, share: number): number {
  const sorted = values.sort();
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}

function promptOf(good: readonly LogRecord[], sums: Sums, given: number | undefined): Prompt {
  const mean = sums.input / sums.counted;
  if (given !== undefined) {
    if (given > mean * (1 + 1e-9)) throw valueError("log-prompt-too-long", { value: given, mean });
    return { tokens: given, from: "given" };
  }
  if (sums.hasTotals) throw valueError("log-totals-prompt");
  const inputs = Float64Array.from(good.map(({ tokens }) => tokens!.input));
  const low = Math.min(mean, percentileOf(inputs, percentile));
  const cached = sums.cached / sums.counted;
  return cached > low ? { tokens: cached, from: "cached" } : { tokens: low, from: "percentile" };
}

/** How many calls there are a day, and how that changes. */
export interface Volume {
  readonly days: Days;
  /** Days from the first to the last. */
  readonly covered: number;
  readonly wholeDays: number;
  readonly mean: number;
  readonly trend: Trend | undefined;
  readonly perDay: number;
  readonly growth: number;
  /** Its rows are totals of weeks or months, from which growth cannot be told. */
  readonly longStretches: boolean;
  /** The first or the last day, where it has much fewer calls than the others and is counted all the same, and its share of their mean. */
  readonly quietEdge: "first" | "last" | undefined;
  readonly quietShare: number;
}

function volumeOf(log: Log, calls: readonly LogRecord[]): Volume {
  const days = daysOf(log.records)!;
  const whole = wholeDays(callsByDay(calls, days), days);
  const covered = days.last - days.first + 1;
  const mean = whole.calls.reduce((sum, each) => sum + each, 0) / whole.calls.length;
  const longStretches = calls.some(isLongStretch);
  const trend = longStretches ? undefined : trendOf(whole.calls, whole.from);
  const isPut = covered >= fewestDaysForGrowth && trend?.isSignificant === true;
  return {
    days,
    covered,
    wholeDays: whole.calls.length,
    mean,
    trend,
    perDay: isPut ? trend.level : mean,
    // A scenario's growth is at most 100% a month.
    growth: isPut ? Math.min(1, trend.growth) : 0,
    longStretches,
    ...quietEdgeOf(whole.calls),
  };
}

const quietShare = 0.75;

/** A first or last day that may be covered in part, though the log does not tell. */
function quietEdgeOf(calls: readonly number[]): Pick<Volume, "quietEdge" | "quietShare"> {
  const inner = calls.slice(1, -1);
  const mean = inner.reduce((sum, each) => sum + each, 0) / inner.length;
  const [first, last] = [calls[0]! / mean, calls.at(-1)! / mean];
  const share = Math.min(first, last);
  if (inner.length === 0 || !(share < quietShare)) return { quietEdge: undefined, quietShare: 1 };
  return { quietEdge: last <= first ? "last" : "first", quietShare: share };
}

/** All that the figures and their notes are made of. */
export interface Workload {
  readonly log: Log;
  /** The records that the filter leaves. */
  readonly records: readonly LogRecord[];
  readonly calls: readonly LogRecord[];
  readonly sums: Sums;
  readonly prompt: Prompt;
  readonly volume: Volume;
  readonly filter: string;
}

const labelOf = (key: UsageKey): string => {
  const words = key.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function figuresOf(workload: Workload): readonly UsageFigure[] {
  const { sums, prompt, volume } = workload;
  const notes = notesOf(workload);
  const figure = (key: UsageKey, value: number, note: Note): UsageFigure => ({ key, label: labelOf(key), value, note });
  const perCall = (sum: number): number => sum / sums.counted;
  const hitRate = prompt.tokens > 0 ? Math.min(1, sums.cached / (sums.counted * prompt.tokens)) : 0;
  const reasoning = Math.min(perCall(sums.reasoning), perCall(sums.output));
  return [
    figure("calls_per_day", volume.perDay, notes.calls),
    figure("prompt_tokens", prompt.tokens, notes.prompt),
    figure("user_tokens", Math.max(0, perCall(sums.input) - prompt.tokens), notes.user),
    figure("output_tokens", perCall(sums.output), notes.output),
    ...(sums.hasReasoning ? [figure("reasoning_tokens", reasoning, notes.reasoning)] : []),
    figure("cache_hit_rate", hitRate, notes.cache),
    figure("failure_rate", sums.failed / sums.calls, notes.failures),
    figure("billed_failures", sums.failed > 0 ? sums.billedFailures / sums.failed : 0, notes.billed),
    ...(sums.batchKnown > 0 ? [figure("batch_share", sums.batch / sums.batchKnown, notes.batch)] : []),
    figure("growth_per_month", volume.growth, notes.growth),
  ];
}
