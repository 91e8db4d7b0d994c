import type { MessageValue } from "../engine/cost-error";

/** How a reader writes numbers: what stands between whole and fraction, between thousands, and before a negative number. */
export interface NumberStyle {
  readonly decimal: string;
  readonly group: string;
  readonly minus: string;
}

/** What functions and sheets write, equal in every country. */
export const enUS: NumberStyle = { decimal: ".", group: ",", minus: "−" };

/** The digits of a number in the reader's style; what a number's own text has an exponent for keeps it. */
function styled(digits: string, { decimal, group, minus }: NumberStyle): string {
  const [, sign, whole, fraction = "", exponent = ""] = /^(-?)(\d+)(?:\.(\d+))?(e.*)?$/u.exec(digits) ?? [];
  if (whole === undefined) return digits;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return (sign ? minus : "") + grouped + (fraction && decimal + fraction) + exponent.replace("-", minus);
}

const largestInDigits = 1e15;

/** To a hundredth, or four digits of what is less. */
function rounded(value: number): string {
  const hundredths = Math.round(value * 100) / 100;
  return Math.abs(value) >= largestInDigits || hundredths === 0
    ? String(Number(value.toPrecision(4)))
    : String(hundredths);
}

/** Cents, or three digits of what is less. */
const money = (value: number): string =>
  value === 0 || (Math.abs(value) >= 0.01 && Math.abs(value) < largestInDigits)
    ? value.toFixed(2)
    : String(Number(value.toPrecision(3)));

/** A price per unit: cents, and up to four digits of what is less than 1. */
function price(value: number): string {
  if (Math.abs(value) >= largestInDigits) return String(Number(value.toPrecision(3)));
  const digits = String(Number(value.toPrecision(4)));
  return Math.abs(value) < 1 && digits.length > value.toFixed(2).length ? digits : value.toFixed(2);
}

/** Hundredths of a share, to a tenth where it is not whole. */
const percent = (value: number): string => `${Number((value * 100).toFixed(1))}`;

/** The ways in which a placeholder can ask for a number. */
const formats = {
  /** A count or a day, to a hundredth: what a placeholder without a format gets. */
  rounded,
  /** As it was typed. */
  exact: (value: number): string => String(value),
  /** An amount, without its currency. */
  money,
  price,
  percent,
  /** To six digits. */
  digits: (value: number): string => String(Number(value.toPrecision(6))),
} as const;

type Format = keyof typeof formats;

/** A number as the reader writes it. */
export function numberText(value: number, format: Format = "rounded", style: NumberStyle = enUS): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = styled(formats[format](value), style);
  return format === "percent" ? `${digits}%` : digits;
}

/**
 * A figure of a calculation, to so many digits, without zeros at its end.
 * @example figureText(1234.5, 9) is "1,234.5"; figureText(1 / 3, 4) is "0.3333"
 */
export function figureText(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-9 || size >= largestInDigits))
    return Number(value.toPrecision(digits)).toExponential().replace("e", "E").replace(/^-/u, enUS.minus);
  const places = size === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  const written = Number(value.toPrecision(digits)).toFixed(Math.min(100, places));
  return styled(written.includes(".") ? written.replace(/\.?0+$/u, "") : written, enUS);
}

const longest = 40;

/** A text of the analyst's within a sentence, in quotes, cut where it is long. */
export const quoted = (text: string): string => `'${text.length > longest ? `${text.slice(0, longest)}…` : text}'`;

/** `{name}`, `{name:format}` or `{name?one|other}`. */
const placeholder = /\{(\w+)(?::(\w+)|\?([^|{}]*)\|([^{}]*))?\}/gu;

/** What fills the placeholders; a message within it has been made a text already. */
export type FillValues = Readonly<Record<string, Exclude<MessageValue, object> | readonly string[]>>;

/**
 * A text with its placeholders filled in. Numbers are written here and nowhere else.
 *
 * `{days}` a number to a hundredth, or a text as it is; `{cost:money}`, `{share:percent}`, `{typed:exact}` a number in that format; `{name:quoted}` a text in quotes;
 * `{count?call|calls}` the first word where the number is 1, the second otherwise. A list of texts is joined with commas.
 * @param style how the reader writes numbers; left out: en-US, as functions and sheets do
 * @throws where a placeholder has no value: a defect
 * @example fillText("{n} {n?day|days} at {cost:money} USD", { n: 1200, cost: 3.5 }) is "1,200 days at 3.50 USD".
 */
export function fillText(template: string, values: FillValues = {}, style: NumberStyle = enUS): string {
  return template.replace(placeholder, (_, name: string, format?: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text "${template}" has no value for ${name}.`);
    if (other !== undefined) return value === 1 ? one! : other;
    if (typeof value === "number") return numberText(value, format as Format | undefined, style);
    const texts = typeof value === "string" ? [value] : value;
    return (format === "quoted" ? texts.map(quoted) : texts).join(", ");
  });
}
