import { computed, signal, type Readable, type Signal } from "../dom/signal";
import { fillText } from "../../messages/fill";
import { texts } from "../../messages/pane";
import type { UserLocale } from "../../messages/pane/locale";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** All spaces that separate groups of digits in some language count as the same, and so do apostrophes. */
const evenSpaces = (text: string): string => text.replace(/[\s\u00a0\u2009\u202f]/g, " ").replaceAll("’", "'");

/** The pattern of numbers by locale; building it takes longer than reading a number. */
const patterns = new WeakMap<UserLocale, RegExp>();

function patternOf(locale: UserLocale): RegExp {
  const known = patterns.get(locale);
  if (known) return known;
  const digits = `\\d{1,3}(?:${escaped(evenSpaces(locale.group))}\\d{3})+|\\d+`;
  const pattern = new RegExp(`^([+-]?)(${digits})?(?:${escaped(locale.decimal)}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`);
  patterns.set(locale, pattern);
  return pattern;
}

/**
 * The number that a user typed, in the user's separators: "1.234,5" in German. Groups must have three digits, so that "0.5" is refused and
 * not read as 5 where the decimal separator is a comma.
 *
 * @returns undefined where it is no number
 */
export function readNumber(typed: string, locale: UserLocale): number | undefined {
  const match = patternOf(locale).exec(evenSpaces(typed.trim()).replace(/^[−–]/, "-"));
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (!match || whole + fraction === "") return undefined;
  const value = Number(`${sign}${whole.replace(/\D/g, "")}.${fraction}e${exponent}`);
  return Number.isFinite(value) ? value : undefined;
}

/** A number as the user would type it: no grouping, the user's decimal separator. */
export function typedNumber(value: number, { decimal }: UserLocale): string {
  const text = String(value);
  return text.replace(".", decimal);
}

/** A number that is being typed: as text, as a number where it is one that is acceptable, and what is wrong where not. */
export interface CheckedNumber {
  readonly text: Signal<string>;
  readonly value: Readable<number | undefined>;
  readonly fault: Readable<string | undefined>;
}

/**
 * A number to be typed in.
 * @param faultOf - what is wrong with a number, as a sentence; undefined where it is acceptable
 */
export function checkedNumber(
  first: number,
  locale: UserLocale,
  faultOf: (value: number) => string | undefined,
): CheckedNumber {
  const text = signal(typedNumber(first, locale));
  const number = computed(() => readNumber(text(), locale));
  const fault = computed(() => {
    const value = number();
    return value === undefined
      ? fillText(texts.fields.notNumber, { example: typedNumber(1234.5, locale) })
      : faultOf(value);
  });
  return { text, fault, value: () => (fault() === undefined ? number() : undefined) };
}
