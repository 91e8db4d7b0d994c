import type { InputCell } from "../scenario";

const millisecondsPerDay = 86_400_000;
const excelDayZero = Date.UTC(1899, 11, 30);
/** No export is older than 1970: the serials from then to 31 December 9999. */
const firstYear = 1970;
const [firstSerial, serialsEnd] = [25_569, 2_958_466];
/** Before 1973 seconds since 1970 have fewer digits than this, and no export is that old. */
const [firstSeconds, firstMilliseconds, firstMicroseconds, timesEnd] = [1e8, 1e11, 1e14, 1e17];

const longestTime = 40;
const isoTime =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/iu;

/**
 * The time a cell holds, in milliseconds since 1970, UTC: an Excel serial, seconds, milliseconds or microseconds since 1970, or text such as
 * "2026-03-01", "2026-03-01T09:30:00+00:00", "2026/3/1 9:30" (without an offset: UTC). Undefined where it holds none; "3/4/2026" can be two days and is none.
 */
export function cellTime(cell: InputCell | undefined): number | undefined {
  if (typeof cell === "number") return numericTime(cell);
  if (typeof cell !== "string" || cell.length > longestTime) return undefined;
  const text = cell.trim();
  return /^\d+(?:\.\d+)?$/u.test(text) ? numericTime(Number(text)) : textTime(text);
}

function numericTime(value: number): number | undefined {
  if (value >= firstSerial && value < serialsEnd) return excelDayZero + Math.round(value * millisecondsPerDay);
  if (value >= firstSeconds && value < firstMilliseconds) return value * 1000;
  if (value >= firstMilliseconds && value < firstMicroseconds) return value;
  if (value >= firstMicroseconds && value < timesEnd) return value / 1000;
  return undefined;
}

function textTime(text: string): number | undefined {
  const parts = isoTime.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const midnight = Date.UTC(year, month - 1, day);
  // A day that its month does not have falls into another month.
  if (year < firstYear || new Date(midnight).getUTCMonth() !== month - 1) return undefined;
  if (parts[4] === undefined) return midnight;
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0)];
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000 - offsetMinutes(parts[7]) * 60_000;
}

/** "+05:30" is 330 minutes ahead of UTC. */
function offsetMinutes(offset: string | undefined): number {
  const parts = /([+-])(\d{2}):?(\d{2})?/u.exec(offset ?? "");
  if (!parts) return 0;
  return (parts[1] === "-" ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0));
}

/** The day, counted from 1970-01-01, in which a time falls. */
export const dayOf = (milliseconds: number): number => Math.floor(milliseconds / millisecondsPerDay);

/** A day as "2026-03-01". */
export const isoDay = (day: number): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
