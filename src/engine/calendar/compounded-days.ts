import { relativeZero } from "../zero";
import { daysPerMonth, monthOf, monthStart } from "./month";

/** Logarithm of what a month multiplies by, from changes over a month and over a year; each above −1. */
export const monthlyRate = (perMonth: number, perYear = 0): number =>
  Math.log1p(perMonth) + (perYear === 0 ? 0 : Math.log1p(perYear) / 12);

/** The month of the last day before `day`; a month boundary belongs to the month that ends there. */
export const monthBefore = (day: number): number => Math.ceil(((day * 12) / 365) * (1 - relativeZero)) - 1;

/**
 * Days from `from` to `to`, each counted as often as its month's factor e^(rate · month) says: Σ days of month m · e^(rate · m).
 *
 * The whole months between are a geometric series, so that a century takes no longer than a year. Written with expm1 it loses no digits where the rate is near 0.
 * @param rate logarithm of the factor of one month
 * @example 100 calls a day that double every month are 100 · compoundedDays(ln 2, 0, 60.8333) = 9 125 calls in two months: 100 · 30.4167 · (1 + 2).
 */
export function compoundedDays(rate: number, from: number, to: number): number {
  if (!(to > from)) return 0;
  if (rate === 0) return to - from;
  const first = monthOf(from);
  const last = Math.max(first, monthBefore(to));
  if (first === last) return Math.exp(rate * first) * (to - from);
  const whole = last - first - 1;
  const series = whole === 0 ? 0 : (Math.exp(rate * (first + 1)) * Math.expm1(rate * whole)) / Math.expm1(rate);
  return (
    Math.exp(rate * first) * (monthStart(first + 1) - from) +
    series * daysPerMonth +
    Math.exp(rate * last) * (to - monthStart(last))
  );
}
