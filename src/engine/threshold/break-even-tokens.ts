import type { Answer } from "../answer";
import { noAnswer } from "../cost-error";
import { callCost, promptTokenCost } from "../strategy/one-call";
import { volumeIn, type Outlook } from "../strategy/outlook";
import type { Strategy } from "../strategy/strategy";
import { cheaperAbove } from "./answer";
import { gpusPerCall } from "./break-even-calls";
import { costDifference, type CostLine } from "./cost-difference";

/**
 * Prompt tokens of the baseline above which the alternative's total cost over the horizon is and stays below the baseline's, the alternative's prompt
 * shrinking in the same proportion.
 *
 * The difference of the totals is piecewise linear, with a jump at each cache minimum and at every further GPU.
 * @param work how much a search among the steps may look at; left out: as much as for a single figure
 * @returns prompt tokens a call; 0 where the alternative is cheaper with every prompt; or why there is none
 */
export function breakEvenTokens(o: Outlook, baseline: Outlook, work?: number): Answer {
  if (baseline.strategy.prompt_tokens === 0) return () => noAnswer("The baseline sends no prompt tokens, so there is no length to look for.");
  const proportion = o.strategy.prompt_tokens / baseline.strategy.prompt_tokens;
  // A prompt of no tokens costs the same either way: where its share is 0, the length is infinite or no number, and not reached.
  const cachedFrom = (s: Strategy, share: number): number => (s.cache_hit_rate === 0 ? Infinity : s.cache_min_tokens / share);
  const baselineCachedFrom = cachedFrom(baseline.strategy, 1);
  const ownCachedFrom = cachedFrom(o.strategy, proportion);
  const breaks = [...new Set([0, baselineCachedFrom, ownCachedFrom])].filter((from) => from < Infinity).sort((a, b) => a - b);
  const pieces = breaks.map((from, i) => {
    const ownLine = promptLine(o, from >= ownCachedFrom, proportion);
    const baselineLine = promptLine(baseline, from >= baselineCachedFrom, 1);
    return costDifference(o, baseline, from, breaks[i + 1] ?? Infinity, (of, month) => (of === o ? ownLine : baselineLine)(month));
  });
  return cheaperAbove(pieces, "prompt tokens", work);
}

/** What a day of each month costs as a line in the baseline's prompt tokens. */
function promptLine(o: Outlook, cached: boolean, proportion: number): (month: number) => CostLine {
  const rest = callCost(o.strategy, 0, cached);
  const token = promptTokenCost(o.strategy, cached);
  return (month) => {
    const calls = volumeIn(o, month);
    const factor = o.priceFactor[month]!;
    return {
      fixed: calls * (rest.token * factor + rest.failure + rest.latency),
      perX: calls * proportion * (token.token * factor + token.latency),
      gpuOffset: calls * gpusPerCall(o, rest.gpuSeconds),
      gpuPerX: calls * proportion * gpusPerCall(o, token.gpuSeconds),
    };
  };
}
