import type { Strategy } from "./strategy";

const million = 1e6;

/** What one call costs and takes at the prices of month 0, all attempts included. */
export interface CallCost {
  /** Expected attempts a call, 1 + f + f² + … + f^retries. */
  readonly attempts: number;
  /** Expected attempts that are billed: the good ones, and the billed share of the others. */
  readonly billed: number;
  /** Seconds that one attempt takes. */
  readonly latencySeconds: number;
  /** Seconds of one GPU at full load, billed attempts. */
  readonly gpuSeconds: number;
  /** USD for tokens, billed attempts; follows the price change. */
  readonly token: number;
  /** USD for fees on top of tokens, billed attempts. */
  readonly fee: number;
  /** USD expected for calls whose every attempt failed. */
  readonly failure: number;
  /** USD for waiting, all attempts that are not run in batch. */
  readonly latency: number;
}

/**
 * The input tokens of a call, the mean over a conversation's calls, by what they are charged as where there is a cache.
 *
 * `found`: a prefix that calls find with the hit rate and write otherwise; `written`: what is written to the cache; `plain`: all else.
 */
interface InputTokens {
  readonly found: number;
  readonly written: number;
  readonly plain: number;
}

/** The tokens that a conversation is made of. */
type ConversationTokens = Pick<
  Strategy,
  "prompt_tokens" | "user_tokens" | "output_tokens" | "reasoning_tokens" | "turns_per_conversation"
>;

/** Of the output tokens, those that the next call of a conversation sends again. */
const keptOutput = (s: ConversationTokens): number => Math.max(0, s.output_tokens - s.reasoning_tokens);

/** Tokens before call k of a conversation beyond the prompt, k from 1: what the calls before it sent and got. */
const before = (s: Strategy, k: number): number =>
  k === 1 ? 0 : s.user_tokens + (k - 2) * (keptOutput(s) + s.user_tokens);

/** Whether some calls look for their prefix in a cache. */
export const usesCache = (s: Strategy): boolean => s.cache_hit_rate > 0 || batchHitRate(s) > 0;

const batchHitRate = (s: Strategy): number => s.batch_cache_hit_rate ?? s.cache_hit_rate;

/**
 * The lengths of a prompt from which call 1, 2, … of a conversation, and the one after its last, has a prefix that is long enough for the cache; falling.
 * @param share the prompt as a share of the length asked for; of a share of 0 only the calls' own tokens count
 */
export function cachedFrom(s: Strategy, share: number): readonly number[] {
  const lengths: number[] = [];
  const last = s.turns_per_conversation === 1 ? 1 : s.turns_per_conversation + 1;
  for (let call = 1; call <= last; call++) {
    const missing = s.cache_min_tokens - before(s, call);
    lengths.push(share > 0 ? missing / share : missing <= 0 ? 0 : Infinity);
  }
  return lengths;
}

/** The number of the first call of a conversation, from 1, whose prefix is long enough for the cache; beyond the last where none is. */
export function firstCached(s: Strategy, promptTokens: number): number {
  if (!usesCache(s)) return Infinity;
  const isLong = (k: number): boolean => promptTokens + before(s, k) >= s.cache_min_tokens;
  if (isLong(1)) return 1;
  const calls = s.turns_per_conversation;
  if (calls === 1) return isLong(2) ? 2 : Infinity;
  // From the second call on the prefix grows evenly; the quotient may be off by rounding.
  const growth = keptOutput(s) + s.user_tokens;
  const missing = s.cache_min_tokens - promptTokens - s.user_tokens;
  let k = missing <= 0 ? 2 : growth === 0 ? Infinity : 2 + Math.ceil(missing / growth);
  if (k > calls + 3) return Infinity;
  while (k > 2 && isLong(k - 1)) k--;
  while (k <= calls + 1 && !isLong(k)) k++;
  return k > calls + 1 ? Infinity : k;
}

/** The prefixes of calls `from` to `to` of a conversation, added up: P₁ = prompt, P_k = prompt + (k − 1) · user + (k − 2) · kept output. */
function prefixSum(s: Strategy, promptTokens: number, ownTokens: 0 | 1, from: number, to: number): number {
  if (to < from) return 0;
  const calls = to - from + 1;
  const second = Math.max(2, from);
  const users = (calls * (from + to - 2)) / 2;
  const answers = to < second ? 0 : ((to - second + 1) * (second + to - 4)) / 2;
  return calls * promptTokens + ownTokens * (users * s.user_tokens + answers * keptOutput(s));
}

/** What calls `from` to `to` of a conversation add, added up: F₁ = user, F_k = user + kept output. */
const freshSum = (s: Strategy, ownTokens: 0 | 1, from: number, to: number): number =>
  to < from
    ? 0
    : ownTokens * ((to - from + 1) * s.user_tokens + Math.max(0, to - Math.max(2, from) + 1) * keptOutput(s));

/**
 * The input tokens of a call by kind, as a line in the prompt's tokens: the calls before `first` have a prefix too short for the cache.
 * @param promptTokens the prompt of each call
 * @param ownTokens 1; 0 leaves out what is not the prompt, which gives the slope of the line
 */
function inputTokens(s: Strategy, promptTokens: number, first: number, ownTokens: 0 | 1): InputTokens {
  const calls = s.turns_per_conversation;
  if (calls === 1) {
    const fresh = ownTokens * s.user_tokens;
    return first === 1
      ? { found: promptTokens, written: 0, plain: fresh }
      : { found: 0, written: 0, plain: promptTokens + fresh };
  }
  // The calls up to `silent` write nothing; the one after them writes its prefix, and later ones find theirs.
  const silent = Math.max(0, Math.min(calls, first - 2));
  const writes = Math.min(calls, first - 1);
  return {
    found: prefixSum(s, promptTokens, ownTokens, first, calls) / calls,
    written:
      (prefixSum(s, promptTokens, ownTokens, silent + 1, writes) + freshSum(s, ownTokens, silent + 1, calls)) / calls,
    plain: (prefixSum(s, promptTokens, ownTokens, 1, silent) + freshSum(s, ownTokens, 1, silent)) / calls,
  };
}

/** USD of 1M calls' input tokens where calls find their prefix with a hit rate. */
function inputCost(s: Strategy, { found, written, plain }: InputTokens, hit: number): number {
  if (hit === 0) return (found + written + plain) * s.input_price;
  const writePrice = s.cache_write_price ?? s.input_price;
  const foundPrice = hit * (s.cached_price ?? s.input_price) + (1 - hit) * writePrice;
  return found * foundPrice + plain * s.input_price + (written === 0 ? 0 : written * writePrice);
}

/** Input tokens that the model has to take in. */
const uncached = ({ found, written, plain }: InputTokens, hit: number): number => found * (1 - hit) + written + plain;

/** The same for its GPUs, which serve the calls in batch too. */
function uncachedOnGpus(s: Strategy, tokens: InputTokens): number {
  const hit = s.cache_hit_rate;
  const batchHit = batchHitRate(s);
  if (hit === batchHit) return uncached(tokens, hit);
  return (1 - s.batch_share) * uncached(tokens, hit) + s.batch_share * uncached(tokens, batchHit);
}

/** USD of an attempt's tokens at the prices of month 0, at once and in batch. */
function attemptTokenCost(s: Strategy, tokens: InputTokens, outputTokens: number): number {
  const hit = s.cache_hit_rate;
  const batchHit = batchHitRate(s);
  const output = outputTokens * s.output_price;
  const atOnce = (inputCost(s, tokens, hit) + output) / million;
  if (hit === batchHit) return atOnce * (1 - s.batch_share * s.batch_discount);
  const inBatch = (inputCost(s, tokens, batchHit) + output) / million;
  return (1 - s.batch_share) * atOnce + s.batch_share * (1 - s.batch_discount) * inBatch;
}

/** Expected attempts a call: 1 + f + f² + … + f^retries. */
export function expectedAttempts(s: Strategy): number {
  let attempts = 1;
  for (let retry = 0; retry < s.retries; retry++) attempts = 1 + s.failure_rate * attempts;
  return attempts;
}

/** Expected attempts that are billed: attempts · (1 − f + f · billed failures). */
const billedAttempts = (s: Strategy, attempts: number): number =>
  attempts * (1 - s.failure_rate * (1 - s.billed_failures));

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

/**
 * The cost of one call, the mean over the calls of a conversation.
 *
 * Cost = billed · (token cost + fee) + f^(retries+1) · cost per failure + attempts · (1 − batch share) · latency · cost per second.
 * @param s the strategy
 * @param promptTokens its prompt, where it is not the strategy's own
 * @param first the first call of a conversation whose prefix is long enough for the cache, where that is to be decided otherwise than by its length
 * @example 2 000 + 200 tokens at 2 USD per 1M tokens and 150 at 8 USD per 1M tokens cost 0.0056 USD.
 */
export function callCost(
  s: Strategy,
  promptTokens: number = s.prompt_tokens,
  first: number = firstCached(s, promptTokens),
): CallCost {
  const attempts = expectedAttempts(s);
  const billed = billedAttempts(s, attempts);
  const tokens = inputTokens(s, promptTokens, first, 1);
  const seconds = latencySeconds(s, uncached(tokens, s.cache_hit_rate));
  return {
    attempts,
    billed,
    latencySeconds: seconds,
    gpuSeconds: s.gpu_price_per_hour > 0 ? billed * gpuSecondsOf(s, uncachedOnGpus(s, tokens)) : 0,
    token: billed * attemptTokenCost(s, tokens, s.output_tokens),
    fee: billed * s.fee_per_call,
    failure: s.cost_per_failure === 0 ? 0 : s.failure_rate ** (s.retries + 1) * s.cost_per_failure,
    latency: attempts * (1 - s.batch_share) * seconds * s.latency_cost_per_second,
  };
}

/** What each prompt token adds to a call: to its tokens, its waiting and its GPU's time. */
export function promptTokenCost(s: Strategy, first: number): Pick<CallCost, "token" | "latency" | "gpuSeconds"> {
  const attempts = expectedAttempts(s);
  const billed = billedAttempts(s, attempts);
  const tokens = inputTokens(s, 1, first, 0);
  const prefill = secondsFor(uncached(tokens, s.cache_hit_rate), s.prefill_tokens_per_second);
  return {
    token: billed * attemptTokenCost(s, tokens, 0),
    latency: attempts * (1 - s.batch_share) * prefill * s.latency_cost_per_second,
    gpuSeconds:
      s.gpu_price_per_hour > 0 ? billed * secondsFor(uncachedOnGpus(s, tokens), s.gpu_input_tokens_per_second) : 0,
  };
}

/** USD of one call at the prices of month 0. */
export const costPerCall = (call: CallCost): number => call.token + call.fee + call.failure + call.latency;

/** Input tokens of a call, the mean over a conversation: prompt + user + (turns − 1)/2 · (user + output − reasoning). */
export const meanInputTokens = (s: ConversationTokens): number =>
  s.prompt_tokens + s.user_tokens + ((s.turns_per_conversation - 1) / 2) * (s.user_tokens + keptOutput(s));

/** Whether anything is known about how long a call takes. */
export const hasLatency = (s: Strategy): boolean =>
  s.overhead_seconds > 0 || s.prefill_tokens_per_second > 0 || s.output_tokens_per_second > 0;
