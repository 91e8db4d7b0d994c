import fc from "fast-check";
import type { LogCell } from "../../src/usage/cells";
import { dayText, type Row, type TrueCall } from "./truth";

/** A monday at midnight. */
const start = Date.UTC(2026, 5, 1);
const day = 86_400_000;
const hour = 3_600_000;

/** A log of known truth: days with the noise of real ones, the first and the last perhaps covered in part. */
export interface NoisyLog {
  readonly calls: readonly TrueCall[];
  /** How many days it covers, and the calls of those that it covers whole. */
  readonly days: number;
  /** Whether the first and the last day are covered in part. */
  readonly inPart: readonly [boolean, boolean];
  readonly prompt: number;
}

const chance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Logs of 9 to 24 days, with 30 to 90 calls a day over all hours, fewer on weekends. */
export const noisyLogs: fc.Arbitrary<NoisyLog> = fc
  .record({
    seed: fc.nat(),
    days: fc.integer({ min: 9, max: 14 }),
    perDay: fc.integer({ min: 24, max: 40 }),
    weekend: fc.constantFrom(1, 0.5),
    prompt: fc.integer({ min: 200, max: 6000 }),
    output: fc.integer({ min: 1, max: 900 }),
    missing: fc.constantFrom([0, 0], [0.4, 0], [0, 0.5], [0.6, 0.45]),
    failures: fc.constantFrom(0, 0.02, 0.2),
    cached: fc.constantFrom(0, 0.3, 0.9),
    batch: fc.constantFrom(0, 0.25),
    embeddings: fc.constantFrom(0, 0.5),
  })
  .map(({ seed, days, perDay, weekend, prompt, output, missing, failures, cached, batch, embeddings }) => {
    const random = chance(seed);
    const calls: TrueCall[] = [];
    for (let n = 0; n < days; n++) {
      const isWeekend = n % 7 >= 5;
      const count = Math.round(perDay * (isWeekend ? weekend : 1) * (0.9 + 0.2 * random()));
      for (let i = 0; i < count; i++) {
        // One in each part of the day, so that what is missing of a day is known.
        const part = (i + 0.1 + 0.8 * random()) / count;
        if ((n === 0 && part < missing[0]!) || (n === days - 1 && part > 1 - missing[1]!)) continue;
        const time = start + n * day + Math.floor((part * day) / 1000) * 1000;
        const failed = random() < failures;
        const isCached = random() < cached;
        const call: TrueCall = {
          time,
          model: "gpt-4.1",
          project: "support",
          input: prompt + Math.floor(random() * 800),
          cached: isCached ? prompt - (prompt % 128) : 0,
          written: !isCached && random() < 0.3 ? Math.floor(prompt / 2) : 0,
          output: output + Math.floor(random() * 300),
          reasoning: Math.floor(output * random()),
          failed,
          batch: random() < batch,
          kind: "call",
          cost: failed ? 0 : Math.floor(1 + random() * 1e5) / 1e6,
        };
        calls.push(call);
        if (random() < embeddings)
          calls.push({ ...call, model: "text-embedding-3-small", kind: "embedding", ...nothing, failed: false });
      }
    }
    return { calls, days, inPart: [missing[0]! > 0, missing[1]! > 0], prompt };
  });

const nothing = { output: 0, reasoning: 0, cached: 0, written: 0, batch: false } as const;

/** How many calls the days have that a log covers whole, and how many such days there are. */
export function wholeDaysOf({ calls, days, inPart }: NoisyLog): { readonly calls: number; readonly days: number } {
  const [first, last] = [dayText(start), dayText(start + (days - 1) * day)];
  const whole = calls.filter(
    ({ time }) => !(inPart[0] && dayText(time) === first) && !(inPart[1] && dayText(time) === last),
  );
  return {
    calls: whole.filter(({ kind }) => kind === "call").length,
    days: days - Number(inPart[0]) - Number(inPart[1]),
  };
}

export type Change = (table: readonly Row[]) => readonly Row[];

const eachCell =
  (change: (cell: LogCell, name: string) => LogCell): Change =>
  ([header, ...rows]) => [
    header!,
    ...rows.map((row) => row.map((cell, column) => change(cell, String(header![column])))),
  ];

const written =
  (language: string, separator?: string): Change =>
  (table) => {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 12, useGrouping: true });
    return eachCell((cell, name) => {
      if (typeof cell !== "number" || timeName.test(name) || /status/iu.test(name)) return cell;
      const text = format.format(cell);
      return separator === undefined ? text : text.replaceAll(/[\u202f\u00a0’]/gu, separator);
    })(table);
  };

/** How programs and people write numbers. */
export const numberForms: Readonly<Record<string, Change>> = {
  "as they are": (table) => table,
  "as texts": eachCell((cell) => (typeof cell === "number" ? String(cell) : cell)),
  "1,234.5": written("en-US"),
  "1.234,5": written("de-DE"),
  "1 234,5": written("fr-FR"),
  "1 234,5 with plain spaces": written("fr-FR", " "),
  "1’234.5": written("de-CH"),
  "1'234.5": written("de-CH", "'"),
  "12,34,567.5": written("en-IN"),
};

const timeName =
  /^(?:start_?time(?:_iso|_unix_nano)?|created_at|timestamp|date|createTime|request_created_at|aggregation_timestamp|usage_date_utc)$/iu;

/** The moment in a cell of a time column; undefined where it is none. */
function momentIn(cell: LogCell): { readonly time: number; readonly dayOnly: boolean } | undefined {
  if (typeof cell === "number") return { time: cell * 1000, dayOnly: cell % 86_400 === 0 };
  if (typeof cell !== "string" || !/^\d{4}-/u.test(cell)) return undefined;
  const text = cell.replace(" ", "T");
  return {
    time: Date.parse(/T/u.test(text) && !/Z|[+-]\d\d:\d\d$/u.test(text) ? `${text}Z` : text),
    dayOnly: cell.length === 10,
  };
}

const dated =
  (format: (moment: Date, dayOnly: boolean) => LogCell): Change =>
  (table) =>
    eachCell((cell, name) => {
      const moment = timeName.test(name) ? momentIn(cell) : undefined;
      return moment ? format(new Date(moment.time), moment.dayOnly) : cell;
    })(table);

const two = (value: number): string => String(value).padStart(2, "0");
const clock = (at: Date): string => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
const clock12 = (at: Date): string =>
  `${at.getUTCHours() % 12 || 12}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} ${at.getUTCHours() < 12 ? "AM" : "PM"}`;
const named = (language: string) => {
  const style = (timeStyle: "medium" | undefined): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { dateStyle: "medium", ...(timeStyle && { timeStyle }), timeZone: "UTC" });
  const [day, moment] = [style(undefined), style("medium")];
  return (at: Date, dayOnly: boolean) => (dayOnly ? day : moment).format(at);
};

/** How programs and people write dates. */
export const dateForms: Readonly<Record<string, Change>> = {
  "as they are": (table) => table,
  "7/1/2026 9:05:00 PM": dated(
    (at, only) => `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}${only ? "" : ` ${clock12(at)}`}`,
  ),
  "01/07/2026 21:05:00": dated(
    (at, only) =>
      `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}${only ? "" : ` ${clock(at)}`}`,
  ),
  "01.07.2026 21:05:00": dated(
    (at, only) =>
      `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear()}${only ? "" : ` ${clock(at)}`}`,
  ),
  "2026/07/01 21:05:00": dated(
    (at, only) =>
      `${at.getUTCFullYear()}/${two(at.getUTCMonth() + 1)}/${two(at.getUTCDate())}${only ? "" : ` ${clock(at)}`}`,
  ),
  "Excel serials": dated((at) => at.getTime() / day + 25_569),
  "Excel serials as texts": dated((at) => String(Math.round((at.getTime() / day + 25_569) * 1e6) / 1e6)),
  "English medium": dated(named("en-US")),
  "British medium": dated(named("en-GB")),
  "German medium": dated(named("de-DE")),
  "French medium": dated(named("fr-FR")),
  "Spanish medium": dated(named("es-ES")),
  "Italian medium": dated(named("it-IT")),
  "Dutch medium": dated(named("nl-NL")),
  "Portuguese medium": dated(named("pt-BR")),
  "ISO with an offset": dated((at, only) =>
    only ? at.toISOString().slice(0, 10) : `${new Date(at.getTime() + 2 * hour).toISOString().slice(0, 19)}+02:00`,
  ),
};

/** What happens to tables on their way. */
export const shapes: Readonly<Record<string, Change>> = {
  "as it is": (table) => table,
  "in reverse order": ([header, ...rows]) => [header!, ...rows.reverse()],
  "columns in reverse": (table) => table.map((row) => [...row].reverse()),
  "a title and an empty row above": (table) => [["Usage of June"], [], ...table],
  "empty rows between": (table) => table.flatMap((row) => [row, row.map(() => null)]),
  "spaces around texts": (table) =>
    table.map((row) => row.map((cell) => (typeof cell === "string" ? ` ${cell} ` : cell))),
  "capital names": ([header, ...rows]) => [header!.map((name) => String(name).toUpperCase()), ...rows],
  "names in words": ([header, ...rows]) => [header!.map((name) => String(name).replaceAll("_", " ")), ...rows],
  "a row of totals": ([header, ...rows]) => [
    header!,
    ...rows,
    header!.map((_, column) => {
      if (column === 0) return "Total";
      const numbers = rows.flatMap((row) => (typeof row[column] === "number" ? [row[column]] : []));
      return numbers.length === rows.length ? numbers.reduce((sum, each) => sum + each, 0) : null;
    }),
  ],
  "appended to itself": (table) => [...table, ...table],
  "two exports that overlap": ([header, ...rows]) => [
    header!,
    ...rows.slice(0, Math.ceil(rows.length * 0.7)),
    header!,
    ...rows.slice(Math.floor(rows.length * 0.3)),
  ],
};
