import type { Strategy } from "./strategy";

const million = 1e6;

/** What one call costs and takes at the prices of month 0, retries included. */
export interface CallCost {
  /** Expected attempts a call, 1 + f + f² + … + f^retries. */
  readonly attempts: number;
  /** Seconds that one attempt takes. */
  readonly latencySeconds: number;
  /** Seconds of one GPU at full load, all attempts. */
  readonly gpuSeconds: number;
  /** USD for tokens, all attempts; follows the price change. */
  readonly token: number;
  /** USD expected for calls whose every attempt failed. */
  readonly failure: number;
  /** USD for waiting, all attempts that are not run in batch. */
  readonly latency: number;
}

/** Whether a prompt of that length is cached: some calls find it, and it is long enough. */
export const isCached = (s: Strategy, promptTokens: number): boolean =>
  s.cache_hit_rate > 0 && promptTokens >= s.cache_min_tokens;

/** USD per million prompt tokens: a mix of reading and writing where cached, the input price otherwise. */
export function promptPrice(s: Strategy, cached: boolean): number {
  if (!cached) return s.input_price;
  const hit = s.cache_hit_rate;
  return hit * (s.cached_price ?? s.input_price) + (1 - hit) * (s.cache_write_price ?? s.input_price);
}

/** Share of the prompt's tokens that the model has to take in. */
export const uncachedShare = (s: Strategy, cached: boolean): number => (cached ? 1 - s.cache_hit_rate : 1);

/** What batch leaves of the token prices. */
export const batchFactor = (s: Strategy): number => 1 - s.batch_share * s.batch_discount;

/** Expected attempts a call: 1 + f + f² + … + f^retries. */
export function expectedAttempts(s: Strategy): number {
  let attempts = 1;
  for (let retry = 0; retry < s.retries; retry++) attempts = 1 + s.failure_rate * attempts;
  return attempts;
}

/** Time that tokens take at a speed; a speed of 0 leaves them out. */
const secondsFor = (tokens: number, tokensPerSecond: number): number =>
  tokensPerSecond > 0 ? tokens / tokensPerSecond : 0;

/** Seconds of one attempt: overhead, uncached tokens at the prefill speed, output after its first token. */
export const latencySeconds = (s: Strategy, uncachedTokens: number): number =>
  s.overhead_seconds +
  secondsFor(uncachedTokens, s.prefill_tokens_per_second) +
  secondsFor(Math.max(0, s.output_tokens - 1), s.output_tokens_per_second);

/** Seconds of one GPU for one attempt; 0 where no GPU is priced. */
export const gpuSecondsOf = (s: Strategy, uncachedTokens: number): number =>
  s.gpu_price_per_hour > 0
    ? secondsFor(uncachedTokens, s.gpu_input_tokens_per_second) +
      secondsFor(s.output_tokens, s.gpu_output_tokens_per_second)
    : 0;

/** USD for the tokens of one attempt at the prices of month 0. */
export const attemptTokenCost = (s: Strategy, promptTokens: number, cached: boolean): number =>
  ((promptTokens * promptPrice(s, cached) + s.user_tokens * s.input_price + s.output_tokens * s.output_price) /
    million) *
  batchFactor(s);

/**
 * The cost of one call.
 *
 * Cost = attempts · token cost + f^(retries+1) · cost per failure + attempts · (1 − batch share) · latency · cost per second.
 * @param s the strategy
 * @param promptTokens its prompt, where it is not the strategy's own
 * @param cached whether that prompt is cached, where that is to be decided otherwise than by its length
 * @example 2 000 + 200 tokens at 2 USD/M and 150 at 8 USD/M cost 0.0056 USD.
 */
export function callCost(
  s: Strategy,
  promptTokens: number = s.prompt_tokens,
  cached: boolean = isCached(s, promptTokens),
): CallCost {
  const attempts = expectedAttempts(s);
  const uncached = promptTokens * uncachedShare(s, cached) + s.user_tokens;
  const seconds = latencySeconds(s, uncached);
  return {
    attempts,
    latencySeconds: seconds,
    gpuSeconds: attempts * gpuSecondsOf(s, uncached),
    token: attempts * attemptTokenCost(s, promptTokens, cached),
    failure: s.failure_rate ** (s.retries + 1) * s.cost_per_failure,
    latency: attempts * (1 - s.batch_share) * seconds * s.latency_cost_per_second,
  };
}

/** What each prompt token adds to a call: to its tokens, its waiting and its GPU's time. */
export function promptTokenCost(s: Strategy, cached: boolean): Pick<CallCost, "token" | "latency" | "gpuSeconds"> {
  const attempts = expectedAttempts(s);
  const uncached = uncachedShare(s, cached);
  return {
    token: ((attempts * promptPrice(s, cached)) / million) * batchFactor(s),
    latency:
      attempts * (1 - s.batch_share) * secondsFor(uncached, s.prefill_tokens_per_second) * s.latency_cost_per_second,
    gpuSeconds: s.gpu_price_per_hour > 0 ? attempts * secondsFor(uncached, s.gpu_input_tokens_per_second) : 0,
  };
}

/** USD of one call at the prices of month 0. */
export const costPerCall = (call: CallCost): number => call.token + call.failure + call.latency;

/** Whether anything is known about how long a call takes. */
export const hasLatency = (s: Strategy): boolean =>
  s.overhead_seconds > 0 || s.prefill_tokens_per_second > 0 || s.output_tokens_per_second > 0;
