import type { UserLocale } from "./user-locale";

/** A text in quotes, a sheet's name in quotes, a number, or any other character. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z_\d.])\d+\.\d+|,|[^]/g;

/**
 * A formula as the user would type it: Excel's API takes the English form, while the screen shows the user's separators.
 * @example localFormula("=TUNE.PROMPTCOST(10000, 4000.5, 0, 2)", german) // "=TUNE.PROMPTCOST(10000; 4000,5; 0; 2)"
 */
export function localFormula(english: string, { decimal, list }: UserLocale): string {
  if (decimal === "." && list === ",") return english;
  return english.replace(PIECES, (piece) =>
    piece === "," ? list : /^\d/.test(piece) ? piece.replace(".", decimal) : piece,
  );
}
