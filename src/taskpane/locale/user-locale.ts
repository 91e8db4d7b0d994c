/** How the user writes numbers, dates and formulas. */
export interface UserLocale {
  /** "de-DE" */
  readonly language: string;
  readonly decimal: string;
  readonly group: string;
  /** Between the arguments of a formula. */
  readonly list: string;
}

/** Excel parts arguments with a semicolon where the comma parts the decimals. */
const listSeparator = (decimal: string): string => (decimal === "," ? ";" : ",");

const USUAL = "en-US";

/** A language as the browser knows it; the usual one for what it does not, such as "C" or "en_US.UTF-8". */
function knownLanguage(language: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language.replaceAll("_", "-"))[0] ?? USUAL;
  } catch {
    return USUAL;
  }
}

/**
 * How people of a language write; what Excel is told to use goes before it.
 * @param language - as the host names it; one that is not known counts as American English
 */
export function userLocale(
  language: string,
  told: { readonly decimal?: string; readonly group?: string } = {},
): UserLocale {
  const known = knownLanguage(language);
  const parts = new Intl.NumberFormat(known, { useGrouping: true, numberingSystem: "latn" }).formatToParts(-1234567.5);
  const of = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
  const decimal = told.decimal || of("decimal") || ".";
  return { language: known, decimal, group: told.group || of("group") || ",", list: listSeparator(decimal) };
}

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
