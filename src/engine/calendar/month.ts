import { relativeZero } from "../zero";

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
