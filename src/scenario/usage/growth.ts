import { daysPerMonth } from "../../engine/calendar/month";

/** Fewer days say more about the days than about a trend. */
export const fewestDaysForGrowth = 14;

/** The calls of each day, by the day's number; days without calls may be missing. */
export type CallsByDay = ReadonlyMap<number, number>;

interface Sums {
  days: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
}

/**
 * Growth of the calls per month: a straight line through the logarithms of the daily calls, as LOGEST fits it, but each weekday compared with itself, so that quiet
 * weekends are no trend.
 *
 *     slope = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)²,  x day, y = ln(calls), means of the same weekday;  growth = e^(slope·365/12) − 1
 *
 * The first and the last day are left out, as the log may cover them in part only; so are days without calls.
 * @returns undefined where fewer than 14 days are covered, or too few of them have calls
 * @example calls that double every 365/12 days give 1
 */
export function growthPerMonth(calls: CallsByDay, firstDay: number, lastDay: number): number | undefined {
  if (lastDay - firstDay + 1 < fewestDaysForGrowth) return undefined;
  const weekdays = Array.from({ length: 7 }, (): Sums => ({ days: 0, x: 0, y: 0, xx: 0, xy: 0 }));
  for (const [day, count] of calls) {
    if (day <= firstDay || day >= lastDay || !(count > 0)) continue;
    const sums = weekdays[((day % 7) + 7) % 7]!;
    const [x, y] = [day - firstDay, Math.log(count)];
    sums.days++;
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.xy += x * y;
  }
  let [covariance, variance] = [0, 0];
  for (const { days, x, y, xx, xy } of weekdays) {
    if (days < 2) continue;
    covariance += xy - (x * y) / days;
    variance += xx - (x * x) / days;
  }
  // Level calls leave a trace of rounding, which is no growth. Where no weekday has two days it is 0/0, which is within no bounds.
  const growth = Math.round(Math.expm1((covariance / variance) * daysPerMonth) * 1e12) / 1e12 + 0;
  return growth > -1 && growth < Infinity ? growth : undefined;
}
