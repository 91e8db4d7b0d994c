import type { Answer } from "../answer";
import { times, type Outlook } from "../strategy/outlook";
import { cheaperAbove } from "./answer";
import { costDifference, type CostLine, type Shares } from "./cost-difference";
import type { Piece } from "./stepped-line";

const secondsPerDay = 86_400;

/** GPUs that one call a day keeps busy, before rounding up. */
export const gpusPerCall = (o: Outlook, gpuSeconds: number): number =>
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
