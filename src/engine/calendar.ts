import { relativeZero } from "./zero";

/** Every month is a twelfth of 365 days, so that no figure depends on which month one begins in. */
export const daysPerMonth = 365 / 12;

const startOf = (month: number): number => (month * 365) / 12;

/** The days on which the months of the longest horizon begin: every figure asks for them, and a division takes longer than a look. */
const starts = Float64Array.from({ length: 1201 }, (_, month) => startOf(month));

/** The day on which month `month` (0-based) begins. */
export const monthStart = (month: number): number => (month < starts.length ? starts[month]! : startOf(month));

/** The months that a horizon touches; the last one may be cut short. */
export const monthCount = (horizonDays: number): number =>
  Math.max(1, Math.ceil(((horizonDays * 12) / 365) * (1 - relativeZero)));

/** The month in which a day falls; a month boundary belongs to the month that begins there. */
export const monthOf = (day: number): number => Math.floor(((day * 12) / 365) * (1 + relativeZero));

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

const dayOfEpoch = 25_569;
const millisecondsPerDay = 86_400_000;

/**
 * The serial number of the same day some months later, cut to the month's last day: what a spreadsheet's EDATE gives.
 * @param serial a day from 1900-03-01 on, as a spreadsheet counts them
 * @param months whole, 0 or more
 * @example edate(45 688, 1), one month after 2025-01-31, is 45 716, 2025-02-28.
 */
export function edate(serial: number, months: number): number {
  const date = new Date((Math.floor(serial) - dayOfEpoch) * millisecondsPerDay);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, lastDay)) / millisecondsPerDay + dayOfEpoch;
}

const last: { [V in 0 | 1]: readonly number[] } = { 0: [], 1: [] };

/** The same in each of so many months: nearly all that is asked for has one length. */
export function constantly(value: 0 | 1, months: number): readonly number[] {
  if (last[value].length !== months) last[value] = new Array<number>(months).fill(value);
  return last[value];
}
