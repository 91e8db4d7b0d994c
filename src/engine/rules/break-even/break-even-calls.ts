import { linearThreshold } from "./linear-threshold";

/** Two strategies whose calls cost the same every day. */
export interface CallComparison {
  /** USD more up front for the tuned strategy. */
  readonly upfrontCost: number;
  /** USD a call. */
  readonly promptCostPerCall: number;
  readonly tunedCostPerCall: number;
  readonly horizonDays: number;
  /** USD a day for hosting the tuned model. */
  readonly hostingPerDay: number;
}

/**
 * Calls a day above which tuning is cheaper over the horizon, and stays so at more.
 *
 * Calls = (upfront/H + hosting) / (prompt cost − tuned cost), from upfront + H·hosting + H·calls·tuned < H·calls·prompt. Always cheaper: 0.
 * @throws `#N/A` where tuning is never cheaper, or both cost the same at any volume
 * @example 1 440 USD up front, 0.004 against 0.0008 USD a call, 90 days: 5 000 calls a day.
 * @see the cost model, "break-even calls per day"
 */
export const breakEvenCalls = ({
  upfrontCost,
  promptCostPerCall,
  tunedCostPerCall,
  horizonDays,
  hostingPerDay,
}: CallComparison): number =>
  linearThreshold(
    { more: promptCostPerCall, less: tunedCostPerCall },
    { more: upfrontCost / horizonDays + hostingPerDay, less: 0 },
    "calls",
  );
