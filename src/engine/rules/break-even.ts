import { figureOf, noAnswer } from "../cost-error";
import { compare } from "../metrics/comparison";
import { evaluate } from "../metrics/metrics";
import { type GivenInputs, strategyOf } from "../strategy/strategy";
import { cheaperAbove, type ThresholdUnit } from "../threshold/answer";
import { tokensPerPrice } from "./calls";

/** An amount as the difference of two costs, both 0 or more. */
interface Difference {
  readonly more: number;
  readonly less: number;
}

/**
 * The least amount above which `amount · saving > extra` holds and goes on to hold: extra/saving; 0 where it always holds.
 * @param saving USD that each unit saves
 * @param extra USD that there is to be saved first
 * @param unit what is counted
 * @throws `#N/A` where it never holds, holds only below an amount (named), or both sides are equal everywhere; `#NUM!` where a cost is too large to be a number
 */
export function linearThreshold(saving: Difference, extra: Difference, unit: ThresholdUnit): number {
  const line = {
    from: 0,
    to: Infinity,
    fixed: extra.more - extra.less,
    perX: saving.less - saving.more,
    grossFixed: extra.more + extra.less,
    grossPerX: saving.more + saving.less,
    steps: [],
  };
  return figureOf(cheaperAbove([line], unit));
}

/** A running cost against money up front and a lower running cost. */
interface DayComparison {
  /** USD more up front for the tuned strategy. */
  readonly upfrontCost: number;
  /** USD a day at go-live; it grows with volume. */
  readonly promptCostPerDay: number;
  readonly tunedCostPerDay: number;
  /** USD a day for hosting the tuned model; it does not grow. */
  readonly hostingPerDay: number;
  /** Fraction a month. */
  readonly growthPerMonth: number;
  /** USD each time. */
  readonly retrainCost: number;
  /** Days between retrainings; 0: never. */
  readonly retrainEveryDays: number;
  readonly horizonDays: number;
}

/** One call a day that costs what a whole day does. */
const daily = (costPerDay: number): GivenInputs => ({
  calls_per_day: 1,
  user_tokens: tokensPerPrice,
  input_price: costPerDay,
});

/**
 * Days until tuning has paid back for the first time.
 *
 * The day on which upfront + hosting + retrainings + tuned running cost is first no more than the running cost of prompting; the running costs grow
 * month by month (365/12 days), a retraining counts on its day.
 * @throws `#N/A` where that is not within the horizon, with the reason
 * @example 500 USD up front, 25 against 7.50 USD a day: 28.57 days.
 * @see the cost model, "break-even day"
 */
export function breakEvenDays(comparison: DayComparison): number {
  const workload: GivenInputs = { growth_per_month: comparison.growthPerMonth, horizon_days: comparison.horizonDays };
  const prompting = strategyOf({ ...workload, ...daily(comparison.promptCostPerDay) });
  const tuned = strategyOf({
    ...workload,
    ...daily(comparison.tunedCostPerDay),
    hosting_per_hour: comparison.hostingPerDay / 24,
    other_upfront: comparison.upfrontCost,
    retrain_cost: comparison.retrainCost,
    retrain_every_days: comparison.retrainEveryDays,
  });
  return evaluate("breakeven_days", compare([prompting, tuned])[1]!);
}

/** Two strategies whose calls cost the same every day. */
interface CallComparison {
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

/** A long prompt against a shorter one at another price. */
interface PromptComparison {
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

/**
 * The cache hit rate above which caching saves money, 0…1.
 *
 * Rate = (write − input)/(write − cached), from hit · cached + (1 − hit) · write = input; prices in USD per 1M tokens. Writing that costs no
 * more than input pays from the first hit: 0.
 * @throws `#N/A` where writing costs no more than reading (no rate is needed), or where reading saves nothing
 * @example Input at 1, reading at 0.10, writing at 1.25: 0.2174.
 */
export function breakEvenCache(inputPrice: number, cachedPrice: number, cacheWritePrice: number): number {
  if (cachedPrice >= inputPrice) throw noAnswer("cache.never-pays", { cachedPrice, inputPrice });
  if (cacheWritePrice <= cachedPrice) throw noAnswer("cache.always-pays", { cacheWritePrice, cachedPrice });
  return Math.max(0, (cacheWritePrice - inputPrice) / (cacheWritePrice - cachedPrice));
}
