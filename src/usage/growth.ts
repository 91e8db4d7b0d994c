import { daysPerMonth } from "../engine/calendar";

/** Fewer days say more about the days than about a trend. */
export const fewestDaysForGrowth = 60;
/** A slope within so many of its standard errors is chance, which leaves that range once in a hundred; by two, days that scatter unevenly would leave it once in fifteen. */
export const standardErrors = 2.6;

/** How the calls of a log change. */
export interface Trend {
  /** Growth per month, and the range of `standardErrors` around it. */
  readonly growth: number;
  readonly lowest: number;
  readonly highest: number;
  /** The range leaves no growth out. */
  readonly isSignificant: boolean;
  /** The fitted calls per day at the end of the last day. */
  readonly level: number;
}

const mostSteps = 60;
const weekday = (day: number): number => ((day % 7) + 7) % 7;

/** The calls of whole days that follow each other, weekday by weekday: sums of weights, moments of the day's number. */
interface Moments {
  readonly weight: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Sums over the days of e^(slope·day), by weekday. */
function moments(days: number, from: number, slope: number): Moments {
  const sums = { weight: Array<number>(7).fill(0), first: Array<number>(7).fill(0), second: Array<number>(7).fill(0) };
  for (let i = 0; i < days; i++) {
    // Counted back from the last day, so that no power overflows.
    const [x, w] = [i, weekday(from + i)];
    const weight = Math.exp(slope * (x - (days - 1)));
    sums.weight[w]! += weight;
    sums.first[w]! += weight * x;
    sums.second[w]! += weight * x * x;
  }
  return sums;
}

/**
 * The trend of the calls of days that follow each other: a line through their logarithms that takes each weekday by itself, so that quiet weekends are no trend,
 * fitted as counts are (a Poisson regression, in which a day without calls counts too).
 *
 *     calls of a day ≈ level of its weekday · e^(slope·day);  growth per month = e^(slope·365/12) − 1
 *
 * The slope's standard error is at least that of calls that come at random, more where the days scatter more than that, and more again where busy days follow each other.
 * @param calls of each day in order, from day `from` (days since 1970) on
 * @returns undefined where there are too few days, or no calls
 */
export function trendOf(calls: readonly number[], from: number): Trend | undefined {
  const days = calls.length;
  const totals = Array<number>(7).fill(0);
  let product = 0;
  calls.forEach((count, i) => {
    totals[weekday(from + i)]! += count;
    product += count * i;
  });
  const all = totals.reduce((sum, each) => sum + each, 0);
  if (days < 3 * 7 || all === 0) return undefined;
  let slope = 0;
  let information = 0;
  for (let step = 0; step < mostSteps; step++) {
    const { weight, first, second } = moments(days, from, slope);
    let score = product;
    information = 0;
    for (let w = 0; w < 7; w++) {
      if (weight[w] === 0) continue;
      const mean = first[w]! / weight[w]!;
      score -= totals[w]! * mean;
      information += totals[w]! * (second[w]! / weight[w]! - mean * mean);
    }
    if (!(information > 0)) return undefined;
    const change = Math.max(-0.5, Math.min(0.5, score / information));
    slope += change;
    if (Math.abs(change) < 1e-13) break;
  }
  return ofSlope(calls, from, totals, slope, information);
}

function ofSlope(
  calls: readonly number[],
  from: number,
  totals: readonly number[],
  slope: number,
  information: number,
): Trend | undefined {
  const days = calls.length;
  const { weight } = moments(days, from, slope);
  const levels = totals.map((total, w) => (weight[w]! > 0 ? total / weight[w]! : 0));
  const residuals = calls.map((count, i) => {
    const expected = levels[weekday(from + i)]! * Math.exp(slope * (i - (days - 1)));
    return expected > 0 ? (count - expected) / Math.sqrt(expected) : 0;
  });
  const squares = residuals.reduce((sum, each) => sum + each * each, 0);
  const dispersion = Math.max(1, squares / (days - 8));
  const alike =
    squares > 0 ? residuals.reduce((sum, each, i) => sum + (i > 0 ? each * residuals[i - 1]! : 0), 0) / squares : 0;
  // Residuals of few days look less alike than the days are.
  const persistence = Math.max(0, Math.min(0.9, alike + (1 + 4 * alike) / days));
  const error = Math.sqrt((dispersion / information) * ((1 + persistence) / (1 - persistence)));
  const perMonth = (perDay: number): number => Math.round(Math.expm1(perDay * daysPerMonth) * 1e12) / 1e12 + 0;
  const growth = perMonth(slope);
  if (!Number.isFinite(growth) || growth <= -1) return undefined;
  // A week holds each weekday once; the last day ends half a day after its middle.
  const level = (levels.reduce((sum, each) => sum + each, 0) / 7) * Math.exp(slope * 0.5);
  return {
    growth,
    lowest: perMonth(slope - standardErrors * error),
    highest: perMonth(slope + standardErrors * error),
    isSignificant: Math.abs(slope) > standardErrors * error && growth !== 0,
    level,
  };
}
