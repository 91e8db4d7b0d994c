import type { TokenRates, TuningRow } from "./book-data";

/** Where the book keeps a rate: among the prices of a call, among those of a batch, or in the rows on tuning the model. */
type KeptIn =
  | { readonly call: keyof TokenRates }
  | { readonly batch: "input" | "output" }
  | { readonly tuning: (row: TuningRow) => number | undefined };

/**
 * Every rate a model can have, by the name an analyst types: what a sentence calls it, and where the book keeps it.
 *
 * USD per 1 million tokens, but for `hosting`, which is USD per hour.
 */
export const rateTable = {
  input: { meaning: "input price", call: "input" },
  output: { meaning: "output price", call: "output" },
  cached: { meaning: "cached price", call: "cached" },
  cache_write: { meaning: "cache write price", call: "cacheWrite" },
  batch_input: { meaning: "batch input price", batch: "input" },
  batch_output: { meaning: "batch output price", batch: "output" },
  training: { meaning: "training price per token", tuning: (row) => row.trainingPerMTok },
  tuned_input: { meaning: "tuned input price", tuning: (row) => row.tuned?.input },
  tuned_cached: { meaning: "tuned cached price", tuning: (row) => row.tuned?.cached },
  tuned_output: { meaning: "tuned output price", tuning: (row) => row.tuned?.output },
  hosting: { meaning: "hosting price", tuning: (row) => row.hostingPerHour },
} as const satisfies Readonly<Record<string, KeptIn & { readonly meaning: string }>>;

/** A rate by the name an analyst types: "input", "cache_write", "hosting" … */
export type RateName = keyof typeof rateTable;

/** All rates, in the order in which they are listed. */
export const rateNames = Object.keys(rateTable) as RateName[];

/** The prices of one call by the book's own keys, each with the name an analyst types. */
export const tokenRateNames = {
  input: "input",
  output: "output",
  cached: "cached",
  cacheWrite: "cache_write",
} as const satisfies { readonly [K in keyof TokenRates]-?: RateName };

/** What each rate is called in a sentence. */
export const rateMeaning = Object.fromEntries(rateNames.map((name) => [name, rateTable[name].meaning])) as Readonly<
  Record<RateName, string>
>;

/** An ISO date ("2026-06-30") or an Excel serial day number (46203). */
export type BookDate = string | number;

/** When, and for how long a call, a price is asked for. */
export interface PriceQuestion {
  /** The day of the price; the price book's date where left out. A pin in the name ("gpt-4.1@2026-06-30") says it too. */
  readonly date?: BookDate | undefined;
  /** Input tokens of one call, cached and written ones included: they choose the long-context tier. 0 where left out. */
  readonly inputTokens?: number | undefined;
  /** The day, as an ISO date, on which somebody looks at the price: from it its age is counted. The price book's date where left out. */
  readonly seenOn?: string | undefined;
}

/** USD per 1 million tokens of one call. What is `undefined` the model does not sell: never free. */
export type CallPrices = { readonly [K in keyof TokenRates]: TokenRates[K] | undefined };
