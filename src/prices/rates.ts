/**
 * The rates a model can have, by the names an analyst types.
 *
 * USD per 1 million tokens, but for `hosting`, which is USD per hour.
 */
export const rateNames = [
  "input",
  "output",
  "cached",
  "cache_write",
  "batch_input",
  "batch_output",
  "training",
  "tuned_input",
  "tuned_cached",
  "tuned_output",
  "hosting",
] as const;

/** One of the {@link rateNames}. */
export type RateName = (typeof rateNames)[number];

/** What a rate is called in a sentence. */
export const rateMeaning: Readonly<Record<RateName, string>> = {
  input: "input price",
  output: "output price",
  cached: "cached price",
  cache_write: "cache write price",
  batch_input: "batch input price",
  batch_output: "batch output price",
  training: "training price per token",
  tuned_input: "tuned input price",
  tuned_cached: "tuned cached price",
  tuned_output: "tuned output price",
  hosting: "hosting price",
};

/** An ISO date ("2026-06-30") or an Excel serial day number (46203). */
export type BookDate = string | number;

/** When, and for how long a call, a price is asked for. */
export interface PriceQuestion {
  /** The day of the price; the price book's date where left out. A pin in the name ("gpt-4.1@2026-06-30") says it too. */
  readonly date?: BookDate | undefined;
  /** Input tokens of one call, cached and written ones included: they choose the long-context tier. 0 where left out. */
  readonly inputTokens?: number | undefined;
}

/** USD per 1 million tokens of one call. What is `undefined` the model does not sell: never free. */
export interface CallPrices {
  readonly input?: number | undefined;
  readonly output?: number | undefined;
  readonly cached?: number | undefined;
  /** A model that has a cached price and not this one bills writing as input. */
  readonly cacheWrite?: number | undefined;
}
