import type { Header } from "./columns";
import { isBill } from "./layouts/layout";
import type { LogRecord } from "./record";
import { dayOf, timeOfDay } from "./times";

/** The days that a log covers. */
export interface Days {
  /** The first day and the last, counted from 1970-01-01. */
  readonly first: number;
  readonly last: number;
  /** Whether the log covers the first and the last day in part only. */
  readonly firstInPart: boolean;
  readonly lastInPart: boolean;
}

/** More days than any log has: beyond, its dates are wrong. */
export const mostDays = 100_000;
/** So many calls are expected, and none came: by chance that is so on one day in 150, so the log does not cover that part of the day. */
const surelyExpected = 5;
const fewestWholeDays = 5;
const shareOfQuietest = 0.75;

/**
 * The days of a log, and whether its first and last are there in part.
 *
 * Where calls have a time of day: in part, where its calls let expect five more in the time before the first of them or after the last. Where they have the day
 * alone: in part, where a day has less than three quarters of the quietest of the others of its kind (weekdays, weekends).
 * @param records of any kind, empty stretches included: they say which days the log covers
 * @returns undefined where no record has a time
 */
export function daysOf(records: readonly LogRecord[]): Days | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const { time, end } of records) {
    if (time === undefined) continue;
    const day = dayOf(time);
    first = Math.min(first, day);
    last = Math.max(last, end !== undefined && end > time ? Math.max(day, dayOf(end - 1)) : day);
  }
  if (!Number.isFinite(first)) return undefined;
  const whole = { first, last, firstInPart: false, lastInPart: false };
  return {
    ...whole,
    ...(tellTimesOfDay(records) ? byTimeOfDay(records, first, last) : byCalls(callsByDay(records, whole), first)),
  };
}

/** Whether records tell times of day: where all have the same one, such as midnight, they tell the day alone. */
function tellTimesOfDay(records: readonly LogRecord[]): boolean {
  let one: number | undefined;
  for (const { time, dayOnly, end } of records) {
    if (time === undefined || dayOnly || end !== undefined) continue;
    one ??= timeOfDay(time);
    if (timeOfDay(time) !== one) return true;
  }
  return false;
}

/** The calls of each day from the first to the last; those of a stretch of several days are spread over them. */
export function callsByDay(records: readonly LogRecord[], { first, last }: Days): readonly number[] {
  const calls = Array<number>(Math.min(mostDays, last - first + 1)).fill(0);
  for (const { time, end, calls: count } of records) {
    if (time === undefined || !count) continue;
    const from = dayOf(time) - first;
    const days = end !== undefined && end > time ? Math.max(1, dayOf(end - 1) - first - from + 1) : 1;
    for (let day = from; day < Math.min(calls.length, from + days); day++) calls[day]! += count / days;
  }
  return calls;
}

type InPart = Pick<Days, "firstInPart" | "lastInPart">;

function byTimeOfDay(records: readonly LogRecord[], first: number, last: number): InPart {
  let [start, end] = [1, 0];
  const edges = { first: 0, last: 0 };
  for (const { time, calls } of records) {
    if (time === undefined) continue;
    const day = dayOf(time);
    if (day === first) {
      start = Math.min(start, timeOfDay(time));
      edges.first += calls ?? 0;
    }
    if (day === last) {
      end = Math.max(end, timeOfDay(time));
      edges.last += calls ?? 0;
    }
  }
  let [before, after, others] = [0, 0, 0];
  for (const { time, calls } of records) {
    if (time === undefined || !calls || dayOf(time) === first || dayOf(time) === last) continue;
    others += calls;
    if (timeOfDay(time) < start) before += calls;
    if (timeOfDay(time) > end) after += calls;
  }
  // As many as the day's own calls let expect: a weekend's day has fewer than the others.
  const isMissing = (own: number, elsewhere: number): boolean =>
    elsewhere > 0 && own * elsewhere >= surelyExpected * (others - elsewhere);
  return { firstInPart: isMissing(edges.first, before), lastInPart: isMissing(edges.last, after) };
}

/** Saturdays and Sundays; 1970-01-01 was a Thursday. */
const isWeekend = (day: number): boolean => [2, 3].includes(((day % 7) + 7) % 7);

function byCalls(calls: readonly number[], first: number): InPart {
  const inner = calls.slice(1, -1);
  const isLow = (place: number): boolean => {
    const likeIt = inner.filter((_, i) => isWeekend(first + i + 1) === isWeekend(first + place));
    if (inner.length < fewestWholeDays || likeIt.length === 0 || calls[place] === 0) return false;
    return calls[place]! < shareOfQuietest * likeIt.reduce((least, each) => Math.min(least, each), Infinity);
  };
  return { firstInPart: isLow(0), lastInPart: isLow(calls.length - 1) };
}

/** The calls of the whole days in order, and the first of them; of all days where none would be left. */
export function wholeDays(
  calls: readonly number[],
  { first, firstInPart, lastInPart }: Days,
): { readonly from: number; readonly calls: readonly number[] } {
  const whole = calls.slice(firstInPart ? 1 : 0, lastInPart ? -1 : undefined);
  return whole.length > 0 ? { from: first + (firstInPart ? 1 : 0), calls: whole } : { from: first, calls };
}

const daysOfWeek = 7;
const [fewestWeeks, fewestMonths] = [3, 2];
const millisecondsPerDay = 86_400_000;

/**
 * Totals with their first day alone, each with the end of its stretch where all first days are those of months, or weeks apart: a table of months is no table of single days
 * with nothing between.
 */
export function inStretches(records: readonly LogRecord[], { columns, layout }: Header): readonly LogRecord[] {
  const counts = columns.calls ?? columns.goodCalls;
  if (isBill(layout) || columns.end !== undefined || (counts === undefined && layout.rows !== "totals")) return records;
  const days = new Set<number>();
  for (const { time } of records) {
    if (time === undefined) continue;
    if (timeOfDay(time) !== 0) return records;
    days.add(dayOf(time));
  }
  const endOf = stretchOf([...days].sort((one, other) => one - other));
  if (!endOf) return records;
  return records.map((record) => (record.time === undefined ? record : { ...record, end: endOf(dayOf(record.time)) }));
}

/** The end of the stretch that begins on a day; undefined where rows are of single days. */
function stretchOf(days: readonly number[]): ((day: number) => number) | undefined {
  const date = (day: number): Date => new Date(day * millisecondsPerDay);
  if (days.length >= fewestMonths && days.every((day) => date(day).getUTCDate() === 1))
    return (day) => Date.UTC(date(day).getUTCFullYear(), date(day).getUTCMonth() + 1, 1);
  const gaps = days.slice(1).map((day, i) => day - days[i]!);
  if (days.length >= fewestWeeks && gaps.every((gap) => gap % daysOfWeek === 0))
    return (day) => (day + daysOfWeek) * millisecondsPerDay;
  return undefined;
}

/** Whether a record is the total of more than a day: growth cannot be told from such. */
export const isLongStretch = ({ time, end }: LogRecord): boolean =>
  time !== undefined && end !== undefined && end - time > 1.5 * millisecondsPerDay;
