import { callCost, type TokenPrices } from "./call-cost";

/** Calls that are all alike, day after day. */
export interface PromptTraffic {
  readonly callsPerDay: number;
  readonly days: number;
  /** All input tokens of a call. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Share of the input tokens that is read from a cache, 0…1. */
  readonly cachedShare: number;
}

/**
 * What prompting costs over a number of days, in USD.
 *
 * Cost = days · calls a day · cost of a call, in which cachedShare · input tokens are read from the cache. Nothing is written to it:
 * a provider that bills writing is priced call by call.
 * @example 10 000 calls a day of 4 000 tokens at 2 USD per 1M tokens cost 80 USD a day; all of them cached at 0.20 USD per 1M tokens, 8 USD.
 * @see call-cost.ts
 */
export const promptCost = (
  { callsPerDay, days, inputTokens, outputTokens, cachedShare }: PromptTraffic,
  prices: TokenPrices,
): number =>
  days *
  callsPerDay *
  callCost({ inputTokens, outputTokens, cachedTokens: cachedShare * inputTokens, cacheWriteTokens: 0 }, prices);
