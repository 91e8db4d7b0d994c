import { readNumber } from "../../locale/numbers";
import type { UserLocale } from "../../../messages/pane/locale";

/** More than this is no export that one pastes; reading it would hold the pane up. */
export const MOST_CHARACTERS = 20_000_000;

const separators = ["\t", ";", ",", "|"];

/** The separator of a table in text: what stands most often in its first line, outside quotes. */
export function separatorOf(text: string): string {
  const counts = new Map(separators.map((separator) => [separator, 0]));
  for (let at = 0; at < text.length && text[at] !== "\n"; at++) {
    const character = text[at]!;
    if (character === '"') at = closingQuote(text, at);
    else if (counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return separators.reduce((best, each) => (counts.get(each)! > counts.get(best)! ? each : best));
}

/**
 * The rows of a table in text, as a spreadsheet or an export has them: fields parted by tabs, semicolons or commas, in quotes where they hold one of
 * these or a line break. All fields are texts. One pass; rows that are empty are left out.
 */
export function delimitedRows(text: string, separator = separatorOf(text)): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at <= text.length) {
    const { field, end } = fieldAt(text, at, separator);
    row.push(field);
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    if (row.some((each) => each.trim() !== "")) rows.push(row);
    row = [];
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return rows;
}

/** The field that begins at a place, and where it ends: at a separator, a line break or the end of the text. */
function fieldAt(text: string, start: number, separator: string): { readonly field: string; readonly end: number } {
  const quoted = text[start] === '"';
  const close = quoted ? closingQuote(text, start) : start;
  const from = quoted ? Math.min(close + 1, text.length) : start;
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  const inside = quoted ? text.slice(start + 1, close).replaceAll('""', '"') : "";
  return { field: inside + text.slice(from, end), end };
}

/** Where the quote opened at `open` is closed; the end of the text where it is not. */
function closingQuote(text: string, open: number): number {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    if (text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}

/** A number as programs write it, whoever reads it: a point, no groups. */
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A number as people write it: digits, with whatever parts groups and decimals of them. Dates and times are none. */
const WRITTEN_NUMBER = /^\d[\d.,'’\s]*(?:[eE][+-]?\d+)?$/;

/** Longer digits are identifiers, which a number would round. */
const MOST_DIGITS = 15;

/** No number is written in more. */
const MOST_CHARACTERS_OF_A_NUMBER = 40;

/**
 * A field as a cell: a number where it plainly is one, else the text as it stands. Nothing becomes a formula: a field that begins with = + - @ and is
 * no number stays text.
 */
export function exportCell(field: string, locale: UserLocale): string | number {
  if (field.length > MOST_CHARACTERS_OF_A_NUMBER) return field;
  const text = field.trim();
  if (text.replace(/\D/g, "").length > MOST_DIGITS || /^[+-]?0\d/.test(text)) return field;
  if (PLAIN_NUMBER.test(text)) return Number(text);
  return (WRITTEN_NUMBER.test(text) ? readNumber(text, locale) : undefined) ?? field;
}

/** A table of so many cells is read in a moment; a few long rows among many short ones can make many more. */
const MOST_CELLS = 10_000_000;

/** A pasted usage export as a rectangle of cells, ready for the function that reads it; undefined where that has too many cells. */
export function exportCells(text: string, locale: UserLocale): (string | number)[][] | undefined {
  const rows = delimitedRows(text);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows.length * width > MOST_CELLS) return undefined;
  return rows.map((row, at) =>
    Array.from({ length: width }, (_, column) =>
      at === 0 ? (row[column] ?? "") : exportCell(row[column] ?? "", locale),
    ),
  );
}
