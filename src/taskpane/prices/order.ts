import { callCost } from "../../engine/rules/calls";
import type { ModelRow, TunableRow } from "../../prices/lists";
import { priceBook } from "../../prices/price-book";

/** What the lists can be sorted by, besides how well a name matches the search. */
export const modelOrders = ["call", "input", "output", "cached", "cache_write"] as const;
export const tunableOrders = ["call", "training", "tuned_input", "tuned_output", "hosting"] as const;

/** "match": the order of the book, the best match of a search first. */
export type ModelOrder = "match" | (typeof modelOrders)[number];
export type TunableOrder = "match" | (typeof tunableOrders)[number];

/** How the reader would use a model. */
export interface Use {
  /** Of one call. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly callsPerDay: number;
}

/** What a use costs, in USD: a call, and a day with its hosting. */
export interface UseCost {
  readonly perCall: number;
  readonly perDay: number;
}

/** What a use costs at prices without a cache; undefined where one that is needed is not there. */
function useCost(
  { inputTokens, outputTokens, callsPerDay }: Use,
  { input, output }: { readonly input: number | undefined; readonly output: number | undefined },
  hostingPerHour = 0,
): UseCost | undefined {
  if (input === undefined || (output === undefined && outputTokens > 0)) return undefined;
  const call = { inputTokens, outputTokens, cachedTokens: 0, cacheWriteTokens: 0 };
  const perCall = callCost(call, { input, output: output ?? 0, cached: input, cacheWrite: input });
  return { perCall, perDay: perCall * callsPerDay + 24 * hostingPerHour };
}

/** What a use costs with a model, at the long-context price where its calls are that long. */
export const modelCost = ({ provider, model }: ModelRow, use: Use): UseCost | undefined => {
  const { input, output } = priceBook.find(`${provider}:${model}`).callPrices({ inputTokens: use.inputTokens });
  return useCost(use, { input, output });
};

/** What a use costs with a model tuned this way, once it is tuned; a day has the hosting of 24 hours. */
export const tunableCost = ({ tunedInput, tunedOutput, hostingPerHour }: TunableRow, use: Use): UseCost | undefined =>
  useCost(use, { input: tunedInput, output: tunedOutput }, hostingPerHour);

/** The figure that a model is sorted by. */
export function modelFigure(
  row: ModelRow,
  order: Exclude<ModelOrder, "match">,
  use: Use | undefined,
): number | undefined {
  switch (order) {
    case "call":
      return use && modelCost(row, use)?.perCall;
    case "cache_write":
      return row.cacheWrite;
    default:
      return row[order];
  }
}

/** The figure that a way to tune is sorted by; a use by its day, which has the hosting. */
export function tunableFigure(
  row: TunableRow,
  order: Exclude<TunableOrder, "match">,
  use: Use | undefined,
): number | undefined {
  switch (order) {
    case "call":
      return use && tunableCost(row, use)?.perDay;
    case "training":
      return row.training;
    case "tuned_input":
      return row.tunedInput;
    case "tuned_output":
      return row.tunedOutput;
    case "hosting":
      return row.hostingPerHour;
  }
}

/** Whether nobody can start to use it on a day: retired, or no new training jobs any more. */
export const isClosed = (row: Pick<TunableRow, "retiresOn" | "lastNewJobOn">, today: string): boolean =>
  (row.retiresOn !== undefined && row.retiresOn <= today) ||
  (row.lastNewJobOn !== undefined && row.lastNewJobOn < today);

/** Rows by a figure, the lowest first; then those that have none, then those that are closed. Otherwise the order is kept. */
export function lowestFirst<T>(
  rows: readonly T[],
  figure: (row: T) => number | undefined,
  closed: (row: T) => boolean,
): readonly T[] {
  const rank = (row: T, value: number | undefined): number => (closed(row) ? 2 : value === undefined ? 1 : 0);
  return rows
    .map((row) => ({ row, value: figure(row) }))
    .map(({ row, value }) => ({ row, value: value ?? 0, rank: rank(row, value) }))
    .sort((one, other) => one.rank - other.rank || one.value - other.value)
    .map(({ row }) => row);
}
