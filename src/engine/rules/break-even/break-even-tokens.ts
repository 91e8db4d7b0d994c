import { noAnswer } from "../../cost-error";
import { tokensPerPrice } from "../call-cost";
import { linearThreshold } from "./linear-threshold";

/** A long prompt against a shorter one at another price. */
export interface PromptComparison {
  /** USD more up front for the tuned strategy. */
  readonly upfrontCost: number;
  readonly callsPerDay: number;
  readonly horizonDays: number;
  /** USD per million prompt tokens, caching included. */
  readonly promptPrice: number;
  readonly tunedPrice: number;
  /** By how much tuning shortens the prompt, 0…1. */
  readonly promptReduction: number;
  /** USD that a tuned call costs more for everything but the prompt; negative: less. */
  readonly extraCostPerCall: number;
  /** USD a day for hosting the tuned model. */
  readonly hostingPerDay: number;
}

/**
 * Prompt tokens of a call above which tuning is cheaper over the horizon, and stays so with more.
 *
 * Tokens = (upfront/H/calls + hosting/calls + extra) · 10⁶ / (prompt price − (1 − reduction) · tuned price). Always cheaper: 0.
 * @throws `#N/A` where tuning is never cheaper, only below a length (named), or both cost the same at any length
 * @example 1 440 USD up front, 5 000 calls a day for 90 days, both at 2 USD per 1M tokens, 80% shorter: 2 000 tokens.
 * @see the cost model, "break-even prompt tokens"
 */
export function breakEvenTokens(comparison: PromptComparison): number {
  const {
    upfrontCost,
    callsPerDay,
    horizonDays,
    promptPrice,
    tunedPrice,
    promptReduction,
    extraCostPerCall,
    hostingPerDay,
  } = comparison;
  if (callsPerDay === 0) throw noAnswer("threshold.no-calls");
  const costs = upfrontCost / horizonDays / callsPerDay + hostingPerDay / callsPerDay;
  const extra = { more: costs + Math.max(0, extraCostPerCall), less: Math.max(0, -extraCostPerCall) };
  const saving = { more: promptPrice / tokensPerPrice, less: ((1 - promptReduction) * tunedPrice) / tokensPerPrice };
  return linearThreshold(saving, extra, "tokens");
}
