import type { Header } from "./columns";
import { isBill } from "./layouts/layout";
import type { LogRecord } from "./record";
import { dayOf, timeOfDay } from "./times";

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
