import { gpusForLoad } from "../strategy/gpus";

/** Calls that GPUs have to serve. */
export interface GpuLoad {
  readonly callsPerDay: number;
  /** Input tokens of a call that the GPU takes in. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Input tokens that one GPU takes in a second at full load. */
  readonly inputTokensPerSecond: number;
  /** Output tokens that one GPU writes a second at full load. */
  readonly outputTokensPerSecond: number;
  /** Load of the busiest second over that of the average second. */
  readonly peakFactor: number;
  /** Highest share of a GPU's throughput to plan with, above 0. */
  readonly utilisation: number;
}

const secondsFor = (tokens: number, tokensPerSecond: number): number => (tokens === 0 ? 0 : tokens / tokensPerSecond);

/**
 * GPUs that serve a load, a whole number.
 *
 * GPUs = ⌈calls · (input/input speed + output/output speed) / 86 400 · peak factor / utilisation⌉. A fit that is exact but for rounding is not
 * rounded up; no calls need no GPU.
 * @example 40 000 calls of 800 + 200 tokens at 8 000 and 800 tokens/s, peak twice the average, 70% utilisation: 1 GPU.
 * @see the cost model, "One day"
 */
export const gpusNeeded = (load: GpuLoad): number =>
  gpusForLoad(
    load.callsPerDay,
    secondsFor(load.inputTokens, load.inputTokensPerSecond) + secondsFor(load.outputTokens, load.outputTokensPerSecond),
    load.peakFactor,
    load.utilisation,
  );
