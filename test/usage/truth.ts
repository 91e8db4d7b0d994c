import type { LogCell } from "../../src/usage/cells";

/** A call as it was, before any export wrote it down. */
export interface TrueCall {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly model: string;
  readonly project: string;
  /** All input tokens; those read from a cache and written to it are a part of them. */
  readonly input: number;
  readonly cached: number;
  readonly written: number;
  /** All output tokens; the reasoning ones are a part of them. */
  readonly output: number;
  readonly reasoning: number;
  readonly failed: boolean;
  readonly batch: boolean;
  readonly kind: "call" | "embedding";
  readonly cost: number;
}

export type Row = readonly LogCell[];

/** What an export can tell of a call; what it cannot, a truth must not have for its figures to be those of the truth. */
export type Ability =
  "cached" | "written" | "reasoning" | "failures" | "batch" | "embeddings" | "cost" | "single" | "models" | "time";

/** An export: its columns as they are, and how it writes calls down. */
export interface Writer {
  readonly name: string;
  readonly can: ReadonlySet<Ability>;
  write(calls: readonly TrueCall[]): Row[];
}

export const iso = (time: number): string => new Date(time).toISOString();
export const dayText = (time: number): string => iso(time).slice(0, 10);
export const can = (...abilities: Ability[]): ReadonlySet<Ability> => new Set<Ability>(["models", ...abilities]);

/** The calls of a day, a model, a project and a batch together. */
export interface Totals {
  readonly first: TrueCall;
  readonly calls: readonly TrueCall[];
  sum(of: (call: TrueCall) => number): number;
}

export function totals(calls: readonly TrueCall[], good: boolean): Totals[] {
  const groups = new Map<string, TrueCall[]>();
  for (const call of calls) {
    const key = [dayText(call.time), call.model, call.project, call.batch, call.kind].join("|");
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  return [...groups.values()].map((all) => ({
    first: all[0]!,
    calls: all,
    sum: (of) => all.filter(({ failed }) => !good || !failed).reduce((sum, call) => sum + of(call), 0),
  }));
}

export const perCall =
  (header: string, row: (call: TrueCall, n: number) => Row) =>
  (calls: readonly TrueCall[]): Row[] => [header.split(","), ...calls.map(row)];

export const perDay =
  (header: string, row: (totals: Totals, n: number) => Row) =>
  (calls: readonly TrueCall[]): Row[] => [header.split(","), ...totals(calls, true).map(row)];

export const midnight = (time: number): number => Date.parse(dayText(time)) / 1000;

export const json = (value: object): string => JSON.stringify(value);

/** What of a truth an export can tell; the rest is as if it had not been. */
export const asTold = ({ can: abilities }: Writer, calls: readonly TrueCall[]): TrueCall[] =>
  calls
    .filter(({ kind }) => kind === "call" || abilities.has("embeddings"))
    .map((call) => ({
      ...call,
      cached: abilities.has("cached") ? call.cached : 0,
      written: abilities.has("written") ? call.written : 0,
      reasoning: abilities.has("reasoning") ? call.reasoning : 0,
      failed: call.failed && abilities.has("failures"),
      batch: call.batch && abilities.has("batch"),
      cost: abilities.has("cost") ? call.cost : 0,
    }));

/** The figures of a truth as FUNCTIONS has them, over whole days. */
export function trueFigures(
  calls: readonly TrueCall[],
  days: number,
  promptTokens: number,
  told: ReadonlySet<Ability>,
): Record<string, number> {
  const counted = calls.filter(({ kind }) => kind === "call");
  const good = counted.filter(({ failed }) => !failed);
  const mean = (of: (call: TrueCall) => number): number => good.reduce((sum, call) => sum + of(call), 0) / good.length;
  const failed = counted.length - good.length;
  return {
    "Calls per day": counted.length / days,
    "Prompt tokens": promptTokens,
    "User tokens": Math.max(0, mean(({ input }) => input) - promptTokens),
    "Output tokens": mean(({ output }) => output),
    ...(told.has("reasoning") ? { "Reasoning tokens": mean(({ reasoning }) => reasoning) } : {}),
    "Cache hit rate": Math.min(1, mean(({ cached }) => cached) / promptTokens),
    "Failure rate": failed / counted.length,
    "Billed failures": 0,
    ...(told.has("batch") ? { "Batch share": counted.filter(({ batch }) => batch).length / counted.length } : {}),
    "Growth per month": 0,
  };
}
