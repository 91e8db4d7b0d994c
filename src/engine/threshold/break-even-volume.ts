import { type Answer, noAnswer } from "../cost-error";
import { cachedFrom, callCost, promptTokenCost, usesCache } from "../strategy/one-call";
import { type Outlook, times } from "../strategy/outlook";
import type { Strategy } from "../strategy/strategy";
import { cheaperAbove } from "./answer";
import { costDifference, type CostLine, type Shares } from "./cost-difference";
import type { Piece } from "./stepped-line";

const secondsPerDay = 86_400;

/** GPUs that one call a day keeps busy, before rounding up. */
const gpusPerCall = (o: Outlook, gpuSeconds: number): number =>
  ((gpuSeconds / secondsPerDay) * o.strategy.peak_factor) / o.strategy.utilisation;

/** The cost of a day as a line in the calls a day at go-live, of which the strategy takes some share. */
function callsLine(o: Outlook, { calls, failures }: Shares): CostLine {
  const { token, fee, failure, latency, gpuSeconds } = o.call;
  return {
    volume: 1,
    tokenCost: 0,
    otherCost: 0,
    tokenCostPerX: times(calls, token),
    otherCostPerX: times(calls, fee + latency) + times(failures, failure),
    gpuOffset: 0,
    gpuPerX: times(calls, gpusPerCall(o, gpuSeconds)),
  };
}

/** The alternative's total cost less the baseline's, by calls a day. */
export const piecesByCalls = (o: Outlook, baseline: Outlook): Piece[] => [
  costDifference(o, baseline)(callsLine, 0, Infinity),
];

/**
 * Calls a day above which the alternative's total cost over the horizon is and stays below the baseline's, everything else kept.
 *
 * Without GPUs the difference of the totals is a line in the volume; with GPUs it has a step at every further GPU.
 * @param work how much a search among the steps may look at; left out: as much as for a single figure
 * @returns calls a day at go-live; 0 where the alternative is cheaper at every volume; or why there is none: cheaper at no volume, or only below one
 * @example 4 720 + 240 USD against 2 USD saved by 1 000 calls, 365 days: 6 794.5 calls a day.
 */
export const breakEvenCalls = (o: Outlook, baseline: Outlook, work?: number): Answer =>
  cheaperAbove(piecesByCalls(o, baseline), "calls", work);

/**
 * Prompt tokens of the baseline above which the alternative's total cost over the horizon is and stays below the baseline's, the alternative's prompt
 * shrinking in the same proportion.
 *
 * The difference of the totals is piecewise linear, with a jump at the cache minimum of each call of a conversation and at every further GPU.
 * @param work how much a search among the steps may look at; left out: as much as for a single figure
 * @returns prompt tokens a call; 0 where the alternative is cheaper with every prompt; or why there is none
 */
export const breakEvenTokens = (o: Outlook, baseline: Outlook, work?: number): Answer =>
  baseline.strategy.prompt_tokens === 0
    ? () => noAnswer("threshold.no-prompt")
    : cheaperAbove(piecesByTokens(o, baseline), "tokens", work);

/** The alternative's total cost less the baseline's, by prompt tokens of the baseline. */
export function piecesByTokens(o: Outlook, baseline: Outlook): Piece[] {
  const share = o.strategy.prompt_tokens / baseline.strategy.prompt_tokens;
  const ownJumps = jumpsOf(o.strategy, share);
  const baselineJumps = jumpsOf(baseline.strategy, 1);
  const difference = costDifference(o, baseline);
  const pieces: Piece[] = [];
  let from = 0;
  for (const to of endsOf(ownJumps, baselineJumps)) {
    if (to <= from) continue;
    const line = (of: Outlook, shares: Shares): CostLine =>
      of === baseline
        ? promptLine(of, firstCachedAt(baselineJumps, from), 1, shares)
        : promptLine(of, firstCachedAt(ownJumps, from), share, shares);
    pieces.push(difference(line, from, to));
    from = to;
  }
  return pieces;
}

/** The lengths at which pieces end: the jumps of either strategy. */
const endsOf = (own: readonly number[], baseline: readonly number[]): readonly number[] =>
  own.length + baseline.length === 0 ? [Infinity] : [...own, ...baseline, Infinity].sort((a, b) => a - b);

const noJumps: readonly number[] = [];

/** The baseline's prompt tokens at which a strategy's cost jumps, falling from call to call of a conversation. */
const jumpsOf = (s: Strategy, share: number): readonly number[] => (usesCache(s) ? cachedFrom(s, share) : noJumps);

/** The first call of a conversation whose prefix is long enough for the cache at so many prompt tokens of the baseline. */
function firstCachedAt(jumps: readonly number[], tokens: number): number {
  for (let i = 0; i < jumps.length; i++) if (jumps[i]! <= tokens) return i + 1;
  return Infinity;
}

/** The cost of a day as a line in the baseline's prompt tokens, for each call. */
function promptLine(o: Outlook, first: number, proportion: number, { calls, failures }: Shares): CostLine {
  const rest = callCost(o.strategy, 0, first);
  const token = promptTokenCost(o.strategy, first);
  return {
    volume: o.strategy.calls_per_day,
    tokenCost: times(calls, rest.token),
    otherCost: times(calls, rest.fee + rest.latency) + times(failures, rest.failure),
    tokenCostPerX: times(calls, proportion * token.token),
    otherCostPerX: times(calls, proportion * token.latency),
    gpuOffset: times(calls, gpusPerCall(o, rest.gpuSeconds)),
    gpuPerX: times(calls, proportion * gpusPerCall(o, token.gpuSeconds)),
  };
}
