import { daysPerMonth } from "../calendar/month";
import type { Comparison } from "../metrics/comparison";
import { answerOf } from "../metrics/evaluate";
import type { MetricKey } from "../metrics/metrics";
import type { Strategy } from "../strategy/strategy";
import { percentile } from "./percentile";
import type { Variable } from "./variable";

/** What many draws say of a figure; undefined where it is none. Shares are of all draws. */
export interface Simulation {
  readonly p10: number | undefined;
  readonly p50: number | undefined;
  readonly p90: number | undefined;
  /** Over the draws that have a value; none of a day that some draws never see, and none of a rate. */
  readonly mean: number | undefined;
  readonly shareWithValue: number;
  readonly shareSaving: number;
  readonly shareBreakingEven: number;
  /** The figures of the draws that have one, ascending. */
  readonly sorted: Float64Array;
}

/** Days that may never come: a draw without one counts as later than any. */
const dayMetrics: { readonly [K in MetricKey]?: (c: Comparison) => number } = {
  breakeven_days: (c) => c.breakEven ?? Infinity,
  lasting_breakeven_days: (c) => c.lastingBreakEven ?? Infinity,
  payback_months: (c) => (c.lastingBreakEven ?? Infinity) / daysPerMonth,
};

/** The figure of one draw; NaN where it has none. */
function figureOf(metric: MetricKey, c: Comparison, work?: number): number {
  const answer = answerOf(metric, c, work);
  if (typeof answer === "number") return answer;
  const error = answer();
  if (error.code !== "notAvailable") throw error;
  return NaN;
}

/**
 * Asks the same figure of many drawn scenarios.
 *
 * A percentile lies between the draws at its rank, in proportion (PERCENTILE.INC). Break-even days: a draw without one counts as later than any, and a
 * percentile that falls there is none, as is the mean. Any other metric: over the draws that have a value.
 * @param variable the figure and the strategy
 * @param draw the strategies of one drawn scenario after the other
 */
export function simulate(variable: Variable, draw: () => readonly Strategy[], draws: number): Simulation {
  const values = new Float64Array(draws);
  const day = dayMetrics[variable.metric];
  let count = 0;
  let withValue = 0;
  let sum = 0;
  let saving = 0;
  let breakingEven = 0;
  for (let i = 0; i < draws; i++) {
    const c = variable.compare(draw());
    const value = day ? day(c) : figureOf(variable.metric, c, variable.work);
    if (!Number.isNaN(value)) values[count++] = value;
    if (Number.isFinite(value)) {
      withValue++;
      sum += value;
    }
    if (variable.place === 0) continue;
    if (c.saving > 0) saving++;
    if (c.breaksEven) breakingEven++;
  }
  const sorted = values.subarray(0, count).sort();
  const at = (share: number): number | undefined => finite(percentile(sorted, share));
  return {
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    mean: hasMean(variable.metric, withValue, draws) ? sum / withValue : undefined,
    shareWithValue: withValue / draws,
    shareSaving: saving / draws,
    shareBreakingEven: breakingEven / draws,
    sorted: sorted.subarray(0, withValue),
  };
}

/** A mean without the draws that come later than any day would be too early; rates of different years and sums have none. */
const hasMean = (metric: MetricKey, withValue: number, draws: number): boolean =>
  withValue > 0 && metric !== "irr" && (dayMetrics[metric] === undefined || withValue === draws);

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
