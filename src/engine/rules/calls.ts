import { latencySeconds, meanInputTokens } from "../strategy/one-call";
import { strategyOf } from "../strategy/strategy";

/** The tokens of one call. */
interface Call {
  /** All input tokens, those read from and written to a cache included. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Input tokens read from a cache. */
  readonly cachedTokens: number;
  /** Input tokens written to a cache. */
  readonly cacheWriteTokens: number;
}

/** USD per 1M tokens of each kind. */
export interface TokenPrices {
  readonly input: number;
  readonly output: number;
  readonly cached: number;
  readonly cacheWrite: number;
}

/** Tokens that a price is stated for. */
export const tokensPerPrice = 1e6;

/**
 * What one call costs, in USD.
 *
 * Cost = ((input − cached − written) · input price + cached · cached price + written · write price + output · output price) / 10⁶.
 * Tokens are counts, prices USD per 1M tokens; the caller sees to it that cached and written tokens are no more than the input.
 * @example 1 000 tokens in at 3 (30 of them cached at 0.30, 20 written at 3.75) and 100 out at 15 cost 0.004434 USD.
 * @see providers' price lists, which bill each kind of token at its own rate
 */
export const callCost = (call: Call, prices: TokenPrices): number =>
  ((call.inputTokens - call.cachedTokens - call.cacheWriteTokens) * prices.input +
    call.cachedTokens * prices.cached +
    call.cacheWriteTokens * prices.cacheWrite +
    call.outputTokens * prices.output) /
  tokensPerPrice;

/** Calls that are all alike, day after day. */
interface PromptTraffic {
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
 * @see callCost
 */
export const promptCost = (
  { callsPerDay, days, inputTokens, outputTokens, cachedShare }: PromptTraffic,
  prices: TokenPrices,
): number =>
  days *
  callsPerDay *
  callCost({ inputTokens, outputTokens, cachedTokens: cachedShare * inputTokens, cacheWriteTokens: 0 }, prices);

/** How the tokens of a mix divide. */
interface TokenMix {
  /** Share of all tokens that is output, 0…1. */
  readonly outputShare: number;
  /** Share of the input tokens that is read from a cache, 0…1. */
  readonly cachedShare: number;
}

/**
 * One price for a mix of tokens, in USD per million.
 *
 * Price = (1 − output share) · ((1 − cached share) · input + cached share · cached) + output share · output.
 * @example 2 USD in and 8 USD out, a quarter of the tokens output: 3.50 USD per 1M tokens.
 */
export const blendedPrice = (
  { outputShare, cachedShare }: TokenMix,
  prices: { readonly input: number; readonly output: number; readonly cached: number },
): number =>
  (1 - outputShare) * ((1 - cachedShare) * prices.input + cachedShare * prices.cached) + outputShare * prices.output;

/** The calls of a conversation, each of which sends everything before it again. */
interface Conversation {
  /** Tokens sent with every call: instructions and examples. */
  readonly promptTokens: number;
  /** Tokens of each new message. */
  readonly userTokens: number;
  /** Tokens of each answer, reasoning included. */
  readonly outputTokens: number;
  /** Calls of the conversation. */
  readonly turns: number;
  /** Of the output tokens, those that no later call sends again. */
  readonly reasoningTokens: number;
}

/**
 * Input tokens of a call, the mean over a conversation.
 *
 * Tokens = prompt + user + (turns − 1)/2 · (user + output − reasoning).
 * @example 2 000 + 200 tokens, answers of 150 and six turns: 3 075 tokens a call.
 * @see the cost model, "One call"
 */
export const contextTokens = (c: Conversation): number =>
  meanInputTokens(
    strategyOf({
      prompt_tokens: c.promptTokens,
      user_tokens: c.userTokens,
      output_tokens: c.outputTokens,
      turns_per_conversation: c.turns,
      reasoning_tokens: c.reasoningTokens,
    }),
  );

const minutesPerHour = 60;

/**
 * Share of calls that are expected to find the prompt in the cache, 0…1.
 *
 * Rate = 1 − e^(−λ/m · TTL), λ = calls a day / active minutes a day. It is the chance that the call before came within the cache's lifetime,
 * when calls arrive at random in the active hours (a Poisson process) and each hit renews the lifetime. A provider that spreads heavy traffic over machines, each with a
 * cache of its own, has m = ⌈λ / calls a minute of one cache⌉ of them, at least 1. No calls: 0.
 * @param activeHours hours of the day in which calls come, above 0
 * @param callsPerMinutePerCache calls a minute that one machine's cache serves; 0: one machine serves them all
 * @example 1 440 calls a day and a lifetime of 5 minutes: 1 − e^(−5) = 0.9933.
 */
export function cacheHitRate(
  callsPerDay: number,
  ttlMinutes: number,
  activeHours: number,
  callsPerMinutePerCache = 0,
): number {
  const callsPerMinute = callsPerDay / (activeHours * minutesPerHour);
  const machines = callsPerMinutePerCache > 0 ? Math.max(1, Math.ceil(callsPerMinute / callsPerMinutePerCache)) : 1;
  return machines === Infinity ? 0 : -Math.expm1(-(callsPerMinute / machines) * ttlMinutes);
}

/** One call and the speeds it sees. */
interface Waiting {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Input tokens a second; 0: that part is not modelled. */
  readonly prefillTokensPerSecond: number;
  /** Output tokens a second; 0: that part is not modelled. */
  readonly outputTokensPerSecond: number;
  /** Time that no token explains. */
  readonly overheadSeconds: number;
  /** Share of the input that comes from a cache and takes no time, 0…1. */
  readonly cachedShare: number;
}

/**
 * How long a call takes, in seconds.
 *
 * Latency = overhead + input · (1 − cached share)/prefill speed + max(0, output − 1)/output speed: the first token comes with the prefill.
 * A speed of 0 leaves its part out.
 * @example 4 000 tokens at 12 500/s, 200 at 50/s and 10 ms of overhead: 4.31 s.
 * @see the cost model, "One call"
 */
export function latency({
  inputTokens,
  outputTokens,
  prefillTokensPerSecond,
  outputTokensPerSecond,
  overheadSeconds,
  cachedShare,
}: Waiting): number {
  const call = strategyOf({
    output_tokens: outputTokens,
    overhead_seconds: overheadSeconds,
    prefill_tokens_per_second: prefillTokensPerSecond,
    output_tokens_per_second: outputTokensPerSecond,
  });
  return latencySeconds(call, inputTokens * (1 - cachedShare));
}
