import type { LogCell } from "./cells";
import { leavesOf } from "./nested";
import { allSteps, rowsOfStep, type Steps } from "./steps";

const separators = ["\t", ";", ",", "|"];
const rowsLookedThrough = 50;

/** The separator of a table in text: what most of its first lines have most of, outside quotes; a title above the table has none. */
export function separatorOf(text: string): string {
  const counts = new Map(separators.map((separator) => [separator, 0]));
  let [line, most, quotes] = [new Map<string, number>(), 0, true];
  const closeLine = (): void => {
    const [best, count] = [...line].reduce((one, other) => (other[1] > one[1] ? other : one), ["", 0] as const);
    if (count > 0) counts.set(best, counts.get(best)! + 1);
    line = new Map();
  };
  for (let at = 0; at < text.length && most < rowsLookedThrough; at++) {
    const character = text[at]!;
    if (character === "\n") {
      closeLine();
      most++;
    } else if (character === '"' && quotes) {
      const close = closingQuote(text, at, text.length);
      if (close > 0) at = close;
      else quotes = false;
    } else if (counts.has(character)) line.set(character, (line.get(character) ?? 0) + 1);
  }
  closeLine();
  return separators.reduce((best, each) => (counts.get(each)! > counts.get(best)! ? each : best));
}

/**
 * The rows of a table in text, as a spreadsheet or an export has them: fields separated by tabs, semicolons or commas, in quotes where they hold one of these or a
 * line break. All fields are texts; rows that are empty are left out. A quote that is not closed where a field ends is a character like any other, so that a cell that begins
 * with one swallows no rows.
 */
export const delimitedRows = (text: string, separator?: string): string[][] =>
  allSteps(delimitedSteps(text, separator));

function* delimitedSteps(text: string, separator = separatorOf(text)): Steps<string[][]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  const reader = { text, separator, noQuoteAfter: Infinity };
  while (at <= text.length) {
    const { field, end } = fieldAt(reader, at);
    row.push(field);
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    if (row.some((each) => each.trim() !== "") && rows.push(row) % rowsOfStep === 0) yield at / text.length;
    row = [];
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return rows;
}

interface FieldReader {
  readonly text: string;
  readonly separator: string;
  /** From here on no quote closes a field: nothing has to be searched a second time. */
  noQuoteAfter: number;
}

/** The field that begins at a place, and where it ends: at a separator, a line break or the end of the text. */
function fieldAt(reader: FieldReader, start: number): { readonly field: string; readonly end: number } {
  const { text, separator } = reader;
  if (text[start] === '"' && start < reader.noQuoteAfter) {
    const close = fieldClose(reader, start);
    if (close < 0) reader.noQuoteAfter = start;
    else if (!isRows(text.slice(start, close), separator))
      return { field: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return { field: text.slice(start, end), end };
}

/** What a quote seems to open in a table with tabs, and holds tabs and line breaks, is rows: no cell holds both. */
const isRows = (field: string, separator: string): boolean =>
  separator === "\t" && field.includes("\t") && field.includes("\n");

/** Where a quoted field is closed: a quote with a separator, a line break or nothing after it; -1 where there is none. */
function fieldClose({ text, separator }: FieldReader, open: number): number {
  let at = open;
  for (;;) {
    at = closingQuote(text, at, text.length);
    if (at < 0) return -1;
    const after = text[at + 1];
    if (after === undefined || after === separator || after === "\n" || after === "\r") return at;
  }
}

/** Where the quote opened at `open` is closed by a single one; -1 where it is not. */
function closingQuote(text: string, open: number, end: number): number {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote >= end) return -1;
    if (text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}

/** A value of JSON as the rows of a log: a list of objects, of rows, or of buckets that hold lists of results. */
function jsonRows(value: unknown): LogCell[][] | undefined {
  const list = listIn(value);
  if (!list || list.length === 0) return undefined;
  if (list.every((item) => Array.isArray(item))) return list.map((row) => (row as readonly unknown[]).map(cellOf));
  const records = list.flatMap(recordsOf);
  const columns = new Map<string, number>();
  for (const record of records)
    for (const name of record.keys()) if (!columns.has(name)) columns.set(name, columns.size);
  if (columns.size === 0) return undefined;
  const rows = records.map((record) => {
    const row = new Array<LogCell>(columns.size).fill(null);
    for (const [name, cell] of record) row[columns.get(name)!] = cell;
    return row;
  });
  return [[...columns.keys()], ...rows];
}

/** Names under which interfaces put the list of what was asked for. */
const lists = ["data", "results", "result", "rows", "items", "records", "observations", "runs", "logs", "spans"];

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const object = value as Readonly<Record<string, unknown>>;
  const spans = openTelemetrySpans(object);
  if (spans) return spans;
  const name = lists.find((each) => Array.isArray(object[each]));
  return name === undefined ? [value] : (object[name] as readonly unknown[]);
}

/** The spans in an OTLP file. */
function openTelemetrySpans(object: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  if (!Array.isArray(object.resourceSpans)) return undefined;
  type Nested = Readonly<Record<string, readonly Nested[] | undefined>>;
  return (object.resourceSpans as readonly Nested[]).flatMap((resource) =>
    (resource.scopeSpans ?? []).flatMap((scope) => scope.spans ?? []),
  );
}

const details = /^usage_?details$/iu;

/** An object's leaves; of a bucket of time with a list of results, those of each result with the bucket's own. */
function recordsOf(item: unknown): Map<string, LogCell>[] {
  if (typeof item !== "object" || item === null) return [];
  const { results, attributes, ...rest } = item as Readonly<Record<string, unknown>>;
  // Langfuse's details stay one cell, as in its table.
  const own = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, details.test(name) ? cellOf(value) : value]),
  );
  const leaves = leavesOf({ ...own, ...(Array.isArray(attributes) ? {} : { attributes }) });
  // OpenTelemetry's attributes stand by their own names.
  if (Array.isArray(attributes)) leavesOf(attributes, "", leaves);
  if (!Array.isArray(results)) return [leaves];
  return results.length === 0 ? [leaves] : results.map((result) => new Map([...leaves, ...leavesOf(result)]));
}

const cellOf = (value: unknown): LogCell =>
  typeof value === "number" || typeof value === "string" || typeof value === "boolean"
    ? value
    : value === null || value === undefined
      ? null
      : JSON.stringify(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A file's text as the rows of a log: JSON, a line of JSON a record, or a table with separators. */
export const fileRows = (text: string): LogCell[][] => allSteps(fileSteps(text));

/** Reads a file's text as `fileRows` does, in steps. */
export function* fileSteps(text: string): Steps<LogCell[][]> {
  const begin = text
    .slice(0, 1000)
    .replace(/^\ufeff/u, "")
    .trimStart();
  if (begin.startsWith("{") || begin.startsWith("[")) {
    const rows = jsonRows(parsed(text.replace(/^\ufeff/u, ""))) ?? jsonLines(text);
    if (rows) return rows;
  }
  return yield* delimitedSteps(text);
}

function jsonLines(text: string): LogCell[][] | undefined {
  const records = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [parsed(line)]));
  return records.length === 0 || records.some((record) => record === undefined)
    ? undefined
    : jsonRows(records.flatMap((record) => listIn(record) ?? []));
}
