import { compare } from "../../metrics/comparison";
import { evaluate } from "../../metrics/evaluate";
import { strategyOf, type GivenInputs } from "../../strategy/strategy";
import { tokensPerPrice } from "../call-cost";

/** A running cost against money up front and a lower running cost. */
export interface DayComparison {
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
