import type { UserLocale } from "./user-locale";

/** Texts of numbers and dates as the user reads them. */
export interface Formats {
  readonly locale: UserLocale;
  /** Up to 6 significant digits below 1, two decimals above: 0.0036, 1,310, 28.57. */
  readonly number: (value: number) => string;
  /** A count: 12,000. */
  readonly whole: (value: number) => string;
  /** An amount of money with its currency: 4,720.00 USD. */
  readonly money: (usd: number) => string;
  /** A share: 0.8 → 80 %. */
  readonly percent: (share: number) => string;
  /** The digits of a result: as many as a cell shows, at most 10 significant ones. */
  readonly exact: (value: number) => string;
  /** An ISO date as people of the language write it. */
  readonly date: (iso: string) => string;
  /** "24 kB": the size of a file. */
  readonly bytes: (count: number) => string;
}

const MINUS = "−";

/** Formats for a user. Numbers use the separators that Excel uses, whatever the language would. */
export function formatsFor(locale: UserLocale): Formats {
  const write = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(locale.language, { numberingSystem: "latn", ...options });
    return (value) =>
      format
        .formatToParts(value)
        .map(({ type, value: text }) =>
          type === "decimal" ? locale.decimal : type === "group" ? locale.group : type === "minusSign" ? MINUS : text,
        )
        .join("");
  };
  const small = write({ maximumSignificantDigits: 4 });
  const medium = write({ maximumFractionDigits: 2 });
  const whole = write({ maximumFractionDigits: 0 });
  const cents = write({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const kilobytes = write({ style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale.language, { dateStyle: "medium", timeZone: "UTC" });
  return {
    locale,
    whole,
    number: (value) => (value !== 0 && Math.abs(value) < 1 ? small(value) : medium(value)),
    money: (usd) => `${usd !== 0 && Math.abs(usd) < 1 ? small(usd) : cents(usd)} USD`,
    percent: write({ style: "percent", maximumFractionDigits: 1 }),
    exact: write({ maximumSignificantDigits: 10 }),
    date: (iso) => date.format(new Date(`${iso}T00:00:00Z`)),
    bytes: (count) => kilobytes(count / 1000),
  };
}
