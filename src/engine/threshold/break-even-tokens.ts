import type { Answer } from "../answer";
import { noAnswer } from "../cost-error";
import { callCost, promptTokenCost } from "../strategy/one-call";
import type { Outlook } from "../strategy/outlook";
import type { Strategy } from "../strategy/strategy";
import { cheaperAbove } from "./answer";
import { gpusPerCall } from "./break-even-calls";
import { costDifference, type CostLine } from "./cost-difference";
import type { Piece } from "./stepped-line";

/**
 * Prompt tokens of the baseline above which the alternative's total cost over the horizon is and stays below the baseline's, the alternative's prompt
 * shrinking in the same proportion.
 *
 * The difference of the totals is piecewise linear, with a jump at each cache minimum and at every further GPU.
 * @param work how much a search among the steps may look at; left out: as much as for a single figure
 * @returns prompt tokens a call; 0 where the alternative is cheaper with every prompt; or why there is none
 */
export function breakEvenTokens(o: Outlook, baseline: Outlook, work?: number): Answer {
  if (baseline.strategy.prompt_tokens === 0) return () => noAnswer("threshold.no-prompt");
  const proportion = o.strategy.prompt_tokens / baseline.strategy.prompt_tokens;
  const baselineCachedFrom = cachedFrom(baseline.strategy, 1);
  const ownCachedFrom = cachedFrom(o.strategy, proportion);
  const pieces: Piece[] = [];
  let from = 0;
  for (const to of [
    Math.min(baselineCachedFrom, ownCachedFrom),
    Math.max(baselineCachedFrom, ownCachedFrom),
    Infinity,
  ]) {
    if (to === from) continue;
    const ownLine = promptLine(o, from >= ownCachedFrom, proportion);
    const baselineLine = promptLine(baseline, from >= baselineCachedFrom, 1);
    pieces.push(costDifference(o, ownLine, baseline, baselineLine, from, to));
    from = to;
  }
  return cheaperAbove(pieces, "tokens", work);
}

/** The baseline's prompt tokens from which a prompt that is such a share of them is cached; one of no tokens costs the same either way. */
const cachedFrom = (s: Strategy, share: number): number =>
  s.cache_hit_rate === 0 || share === 0 ? Infinity : s.cache_min_tokens / share;

/** The cost of a day as a line in the baseline's prompt tokens, for each call. */
function promptLine(o: Outlook, cached: boolean, proportion: number): CostLine {
  const rest = callCost(o.strategy, 0, cached);
  const token = promptTokenCost(o.strategy, cached);
  return {
    volume: o.strategy.calls_per_day,
    tokenCost: rest.token,
    otherCost: rest.failure + rest.latency,
    tokenCostPerX: proportion * token.token,
    otherCostPerX: proportion * token.latency,
    gpuOffset: gpusPerCall(o, rest.gpuSeconds),
    gpuPerX: proportion * gpusPerCall(o, token.gpuSeconds),
  };
}
