import type { UserLocale } from "../../locale/user-locale";
import { readNumber } from "../../locale/read-number";
import { delimitedRows } from "./delimited-text";

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
