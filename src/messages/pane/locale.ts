import { fillText, numberText, type NumberStyle } from "../fill";

/** How the reader at the pane writes numbers, dates and formulas. */
export interface UserLocale extends NumberStyle {
  /** "de-DE" */
  readonly language: string;
  /** What separates the arguments of a formula. */
  readonly list: string;
}

const USUAL = "en-US";

/** A language as the browser knows it; the usual one for what it does not know, such as "C" or "en_US.UTF-8". */
function knownLanguage(language: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language.replaceAll("_", "-"))[0] ?? USUAL;
  } catch {
    return USUAL;
  }
}

/**
 * How people of a language write; the separators that Excel uses take precedence.
 * @param language as the host names it; one that is not known counts as American English
 */
export function userLocale(
  language: string,
  excel: { readonly decimal?: string; readonly group?: string } = {},
): UserLocale {
  const known = knownLanguage(language);
  const parts = new Intl.NumberFormat(known, { useGrouping: true, numberingSystem: "latn" }).formatToParts(1234567.5);
  const of = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
  const decimal = excel.decimal || of("decimal") || ".";
  // Excel separates arguments with a semicolon where the comma separates the decimals.
  const list = decimal === "," ? ";" : ",";
  return { language: known, decimal, group: excel.group || of("group") || ",", minus: "−", list };
}

/** A text in quotes, a sheet's name in quotes, a number, or any other character. */
const FORMULA_PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z_\d.])\d+\.\d+|,|[^]/g;

/**
 * A formula as the reader would type it: Excel's API takes the English form, while the screen shows the reader's separators.
 * @example localFormula("=TUNE.PROMPTCOST(10000, 4000.5, 0, 2)", german) is "=TUNE.PROMPTCOST(10000; 4000,5; 0; 2)"
 */
export function localFormula(english: string, { decimal, list }: UserLocale): string {
  if (decimal === "." && list === ",") return english;
  return english.replace(FORMULA_PARTS, (part) =>
    part === "," ? list : /^\d/.test(part) ? part.replace(".", decimal) : part,
  );
}

/** What a placeholder `{name}`, `{name:format}` or `{name?one|other}` is called. */
type PlaceholderName<P extends string> = P extends `${infer Name}?${string}`
  ? Name
  : P extends `${infer Name}:${string}`
    ? Name
    : P;

/** The names of a text's placeholders, so that a value that is missing or misspelled does not compile. */
type Placeholders<T extends string> = T extends `${string}{${infer P}}${infer Rest}`
  ? PlaceholderName<P> | Placeholders<Rest>
  : never;

/** Texts, numbers and dates as the reader writes them. */
export interface Formats {
  readonly locale: UserLocale;
  /** A text of the pane with its placeholders filled in; see `fillText`. */
  fill<T extends string>(
    template: T,
    values: Readonly<Record<Placeholders<T>, number | string | readonly string[]>>,
  ): string;
  /** A figure, to a hundredth, or four digits of what is less: 1,310, 28.57. */
  number(value: number): string;
  /** A price per unit, without its currency: cents, and up to four digits of what is less than 1: 15.00, 0.40, 0.075. */
  price(value: number): string;
  /** An amount with its currency: 4,720.00 USD, 0.0036 USD. */
  money(usd: number): string;
  /** A share: 0.8 is 80%. */
  percent(share: number): string;
  /** The digits of a result: as many as a cell shows, at most ten. */
  exact(value: number): string;
  /** An ISO date as people of the language write it. */
  date(iso: string): string;
  /** The month of an ISO date: "March 2027". */
  month(iso: string): string;
  /** The size of a file: "24 kB". */
  bytes(count: number): string;
}

/** Formats for a reader. Numbers have the separators that Excel uses, whatever the language would have. */
export function formatsFor(locale: UserLocale): Formats {
  const date = new Intl.DateTimeFormat(locale.language, { dateStyle: "medium", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale.language, { month: "long", year: "numeric", timeZone: "UTC" });
  const price = (value: number): string => numberText(value, "price", locale);
  return {
    locale,
    fill: (template, values) => fillText(template, values, locale),
    number: (value) => numberText(value, "rounded", locale),
    price,
    money: (usd) => `${price(usd)} USD`,
    percent: (share) => numberText(share, "percent", locale),
    exact: (value) => numberText(Number(value.toPrecision(10)), "exact", locale),
    date: (iso) => date.format(new Date(`${iso}T00:00:00Z`)),
    month: (iso) => month.format(new Date(`${iso}T00:00:00Z`)),
    bytes: (count) => `${numberText(Math.round(count / 1000), "rounded", locale)} kB`,
  };
}
