import { latencySeconds } from "../strategy/one-call";
import { strategyOf } from "../strategy/strategy";

/** One call and the speeds it sees. */
export interface Waiting {
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
