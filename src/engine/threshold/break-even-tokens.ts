import type { Answer } from "../answer";
import { noAnswer } from "../cost-error";
import { cachedFrom, callCost, promptTokenCost, usesCache } from "../strategy/one-call";
import { times, type Outlook } from "../strategy/outlook";
import type { Strategy } from "../strategy/strategy";
import { cheaperAbove } from "./answer";
import { gpusPerCall } from "./break-even-calls";
import { costDifference, type CostLine, type Shares } from "./cost-difference";
import type { Piece } from "./stepped-line";

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
