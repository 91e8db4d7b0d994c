import { CostError } from "../engine/cost-error";
import { cellFault, isMissing, type LogCell, type LogLocale, type LogTable } from "./cells";

const millisecondsPerDay = 86_400_000;
const excelDayZero = Date.UTC(1899, 11, 30);
/** No export is older than 1970: the serials from then to 31 December 9999. */
const firstYear = 1970;
const [firstSerial, serialsEnd] = [25_569, 2_958_466];
/** Days written as 20260701. */
const [firstCompactDay, compactDaysEnd] = [19_700_101, 99_991_232];
/** Before 1973 seconds since 1970 have fewer digits than this, and no export is that old. */
const [firstSeconds, firstMilliseconds, firstMicroseconds, firstNanoseconds, timesEnd] = [1e8, 1e11, 1e14, 1e17, 1e20];
const longestTime = 48;
const mostKnown = 50_000;

/** A moment as a cell tells it: milliseconds since 1970, UTC; whether it tells the time of day or the day alone. */
export interface CellTime {
  readonly time: number;
  readonly dayOnly: boolean;
}

/** A date with its parts in an order that the column has to decide. */
interface Slashed {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly clock: string;
}

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(.*))?$/u;
const slashed = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})\.?(?:[T ,]+(.*))?$/u;
const dayNamed =
  /^(?:\p{L}{2,10}[.,]*\s+)?(\d{1,2})\.?[ -](?:de )?(\p{L}{3,12})\.?(?: de)?[ ,-]+(\d{4}|\d{2})(?:[T ,]+(.*))?$/u;
const monthNamed = /^(?:\p{L}{2,10},\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[T ,]+(.*))?$/u;
const clock =
  /^(?:(?:at|um|à|a las)\s+)?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d+))?)?\s*([ap])?\.?\s*m?\.?\s*(?:(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?(?:\s*\([^)]*\))?)?$/iu;

/** The first letters of the months in English, German, French, Spanish, Italian, Portuguese and Dutch that tell them apart. */
const monthBeginnings: readonly RegExp[] = [
  /^(?:jan|jän|gen|ene)/u,
  /^(?:feb|fév|fev)/u,
  /^(?:mar|mär|mrz|maa)/u,
  /^(?:apr|avr|abr)/u,
  /^(?:may|mai|mag|mei)/u,
  /^(?:jun|juin|giu)/u,
  /^(?:jul|juil|lug)/u,
  /^(?:aug|aoû|aou|ago)/u,
  /^(?:sep|set)/u,
  /^(?:oct|okt|ott|out)/u,
  /^(?:nov)/u,
  /^(?:dec|dez|déc|dic)/u,
];

const monthNumber = (name: string): number =>
  monthBeginnings.findIndex((begins) => begins.test(name.toLowerCase())) + 1;

/** "+05:30" is 330 minutes ahead of UTC. */
function offsetMinutes(offset: string | undefined): number {
  const parts = /([+-])(\d{2}):?(\d{2})?/u.exec(offset ?? "");
  if (!parts) return 0;
  return (parts[1] === "-" ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0));
}

/** Midnight of a day of the calendar; NaN where there is no such day. */
function midnight(year: number, month: number, day: number): number {
  const time = Date.UTC(year, month - 1, day);
  return year >= firstYear && month >= 1 && month <= 12 && new Date(time).getUTCDate() === day ? time : NaN;
}

/** A day and what is written after it. */
function moment(day: number, written: string | undefined): CellTime | undefined {
  if (Number.isNaN(day)) return undefined;
  if (written === undefined || written.trim() === "") return { time: day, dayOnly: true };
  const parts = clock.exec(written.trim());
  const hour = parts ? hourOf(Number(parts[1]), parts[5]?.toLowerCase()) : NaN;
  if (!parts || Number.isNaN(hour)) return undefined;
  const [minute, second] = [Number(parts[2]), Number(parts[3] ?? 0)];
  if (minute > 59 || second > 60) return undefined;
  const thousandths = parts[4] === undefined ? 0 : Math.floor(Number(`0.${parts[4].slice(0, 6)}`) * 1000);
  const time = day + ((hour * 60 + minute) * 60 + second) * 1000 + thousandths - offsetMinutes(parts[6]) * 60_000;
  return { time, dayOnly: false };
}

/** The hour from 0 to 24; "a" and "p" say which half of the day is meant. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour <= 24 ? hour : NaN;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === "p" ? 12 : 0) : NaN;
}

function numericTime(value: number): CellTime | undefined {
  if (value >= firstSerial && value < serialsEnd) {
    const time = excelDayZero + Math.round(value * millisecondsPerDay);
    return { time, dayOnly: Number.isInteger(value) };
  }
  if (value >= firstCompactDay && value < compactDaysEnd && Number.isInteger(value))
    return moment(midnight(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100), undefined);
  const inMilliseconds =
    value >= firstSeconds && value < firstMilliseconds
      ? value * 1000
      : value >= firstMilliseconds && value < firstMicroseconds
        ? value
        : value >= firstMicroseconds && value < firstNanoseconds
          ? value / 1000
          : value >= firstNanoseconds && value < timesEnd
            ? value / 1e6
            : undefined;
  return inMilliseconds === undefined ? undefined : { time: inMilliseconds, dayOnly: false };
}

const fullYear = (written: string): number => (written.length === 2 ? 2000 : 0) + Number(written);

/** What a text says that needs no other row to be read, or its parts where the order of day and month is open. */
function readText(text: string): CellTime | Slashed | undefined {
  if (/^\d+(?:[.,]\d+)?$/u.test(text)) return numericTime(Number(text.replace(",", ".")));
  const day = iso.exec(text);
  if (day) return moment(midnight(Number(day[1]), Number(day[2]), Number(day[3])), day[4]);
  const parts = slashed.exec(text);
  if (parts) {
    const year = fullYear(parts[4]!);
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    // With points between them, the day stands first in every country.
    if (parts[2] === "." || first === second) return moment(midnight(year, second, first), parts[5]);
    return { first, second, year, clock: parts[5] ?? "" };
  }
  const named = dayNamed.exec(text);
  if (named) return moment(midnight(fullYear(named[3]!), monthNumber(named[2]!), Number(named[1])), named[4]);
  const month = monthNamed.exec(text);
  if (month) return moment(midnight(Number(month[3]), monthNumber(month[1]!), Number(month[2])), month[4]);
  return undefined;
}

/** After the seconds: nothing, a fraction, UTC. */
const plainEnd = /^(?:\.\d+)?(?:Z|\+00:?00)?$/u;

const isSlashed = (read: CellTime | Slashed | undefined): read is Slashed => read !== undefined && "first" in read;

/**
 * The times of one column. An Excel serial; seconds, milliseconds, microseconds or nanoseconds since 1970; or text such as "2026-03-01T09:30:00+00:00", "01.07.2026 09:05",
 * "Jul 1, 2026 9:05 PM", "7/1/2026" (without an offset: UTC). Whether 7/1 is 7 January or 1 July is decided by the column: by a day above 12, else by the reader's country.
 */
export class TimeReader {
  private readonly dayFirst: boolean | undefined;
  /** Days by their texts: a log has few of them and many rows. */
  private readonly days = new Map<string, number>();
  /** Times by their texts, of those that take longer to read. */
  private readonly known = new Map<string, CellTime>();

  constructor(
    log: LogTable,
    firstRow: number,
    private readonly column: number,
    locale: LogLocale | undefined,
  ) {
    let [dayFirstAt, monthFirstAt] = [-1, -1];
    for (let row = firstRow; row < log.length; row++) {
      const cell = log[row]![column];
      if (typeof cell !== "string" || !/^\s*\d{1,2}[-/]/u.test(cell.slice(0, longestTime))) continue;
      const read = readText(cell.trim());
      if (!isSlashed(read)) continue;
      if (read.first > 12) dayFirstAt = row;
      if (read.second > 12) monthFirstAt = row;
    }
    if (dayFirstAt >= 0 && monthFirstAt >= 0)
      throw cellFault("log-two-date-orders", dayFirstAt, column, { row: monthFirstAt + 1 });
    this.dayFirst = dayFirstAt >= 0 ? true : monthFirstAt >= 0 ? false : locale?.dayFirst;
  }

  /** The time in a cell; undefined where it holds none that can be read. Throws where a date reads two ways. */
  at(cell: LogCell | undefined, row: number): CellTime | undefined {
    if (typeof cell === "number") return numericTime(cell);
    if (cell instanceof CostError) throw cell;
    if (typeof cell !== "string" || cell.length > longestTime || isMissing(cell)) return undefined;
    const known = this.utcText(cell) ?? this.known.get(cell);
    if (known) return known;
    const read = this.text(cell.trim(), row);
    if (read && this.known.size < mostKnown) this.known.set(cell, read);
    return read;
  }

  /** The usual form of programs, "2026-03-01T09:30:00…Z", read without a regular expression: logs have hundreds of thousands. */
  private utcText(cell: string): CellTime | undefined {
    const separator = cell.charCodeAt(10);
    if (cell.length < 19 || (separator !== 84 && separator !== 32) || !plainEnd.test(cell.slice(19))) return undefined;
    if (cell.charCodeAt(13) !== 58 || cell.charCodeAt(16) !== 58) return undefined;
    const key = cell.slice(0, 10);
    let day = this.days.get(key);
    if (day === undefined) this.days.set(key, (day = iso.test(key) ? this.dayOf(key) : NaN));
    const seconds = digits(cell, 11) * 3600 + digits(cell, 14) * 60 + digits(cell, 17);
    if (Number.isNaN(day) || !(seconds >= 0 && seconds <= 86_400)) return undefined;
    const thousandths = cell.charCodeAt(19) === 46 ? Math.floor(parseFloat(`0${cell.slice(19, 26)}`) * 1000) : 0;
    return { time: day + seconds * 1000 + thousandths, dayOnly: false };
  }

  private dayOf(key: string): number {
    return midnight(Number(key.slice(0, 4)), Number(key.slice(5, 7)), Number(key.slice(8, 10)));
  }

  private text(text: string, row: number): CellTime | undefined {
    const read = readText(text);
    if (!isSlashed(read)) return read;
    const { first, second, year } = read;
    const dayFirst = this.dayFirst ?? (first > 12 ? true : second > 12 ? false : undefined);
    if (dayFirst === undefined)
      throw cellFault("log-date-two-ways", row, this.column, {
        text,
        one: isoText(year, first, second),
        other: isoText(year, second, first),
      });
    const day = dayFirst ? midnight(year, second, first) : midnight(year, first, second);
    return moment(day, read.clock === "" ? undefined : read.clock);
  }
}

const two = (value: number): string => String(value).padStart(2, "0");

const isoText = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

/** The two digits at a place, as a number; NaN where there are none. */
function digits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** The day, counted from 1970-01-01, in which a time falls. */
export const dayOf = (milliseconds: number): number => Math.floor(milliseconds / millisecondsPerDay);

/** The time of day as a share of the day. */
export const timeOfDay = (milliseconds: number): number => milliseconds / millisecondsPerDay - dayOf(milliseconds);

/** A day as "2026-03-01". */
export function isoDay(day: number): string {
  let text = isoDays.get(day);
  if (text === undefined) {
    if (isoDays.size > mostKnown) isoDays.clear();
    isoDays.set(day, (text = new Date(day * millisecondsPerDay).toISOString().slice(0, 10)));
  }
  return text;
}

/** Days by their numbers: a log has few of them and many rows. */
const isoDays = new Map<number, string>();
