import { daysPerMonth } from "../calendar";
import type { Comparison } from "../metrics/comparison";
import { answerOf, type MetricKey } from "../metrics/metrics";
import type { Strategy } from "../strategy/strategy";
import type { Variable } from "./variable";

/**
 * The value below which a share of sorted values lies: between the values at rank share · (n − 1), in proportion; a spreadsheet's PERCENTILE.INC.
 * @param sorted ascending; infinity stands for a value later than any
 * @param share 0…1
 * @example the 0.5 percentile of 1, 2, 4 is 2; the 0.25 percentile 1.5; of no values there is no number.
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const low = sorted[below]!;
  const part = rank - below;
  return part === 0 ? low : low + (sorted[below + 1]! - low) * part;
}

/** A column of a histogram. */
interface Bin {
  /** It holds the values from here to where the next column begins. */
  readonly from: number;
  readonly count: number;
}

const roundSteps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8] as const;

/** Values that differ by no more than rounding does are all the same. */
const sameShare = 1e-12;

/**
 * Counts values in columns of one round width, the narrowest with which `most` columns hold them all.
 * Zero is always between two columns, so that gains and losses never stand in the same one. Empty columns between others are told too.
 * @param sorted ascending, all finite
 * @param most how many columns there may be; 2 where it is less, since values on both sides of 0 need two
 * @example the values −1, 0, 2, 3.5 in at most 3 columns: from −2 one, from 0 one, from 2 two
 */
export function histogram(sorted: ArrayLike<number>, most: number): Bin[] {
  if (sorted.length === 0) return [];
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  if (!(high - low > sameShare * Math.max(Math.abs(low), Math.abs(high)))) return [{ from: low, count: sorted.length }];
  const step = stepFor(low, high, Math.max(2, most));
  const first = Math.floor(low / step);
  const counts = new Array<number>(Math.floor(high / step) - first + 1).fill(0);
  for (let i = 0; i < sorted.length; i++) counts[Math.floor(sorted[i]! / step) - first]!++;
  return counts.map((count, at) => ({ from: Number(((first + at) * step).toPrecision(12)), count }));
}

/** Widths below are not told apart by doubles any more. */
const leastPower = -300;

/** The narrowest round width with which so many columns are enough. */
function stepFor(low: number, high: number, most: number): number {
  for (let power = Math.max(leastPower, Math.floor(Math.log10((high - low) / most))); ; power++)
    for (const times of roundSteps) {
      const step = times * 10 ** power;
      if (Math.floor(high / step) - Math.floor(low / step) < most) return step;
    }
}

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
