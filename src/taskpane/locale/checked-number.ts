import { computed, signal, type Readable, type Signal } from "../dom/signal";
import { texts } from "../texts";
import { readNumber, typedNumber } from "./read-number";
import type { UserLocale } from "./user-locale";

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
    return value === undefined ? texts.numbers.notNumber(typedNumber(1234.5, locale)) : faultOf(value);
  });
  return { text, fault, value: () => (fault() === undefined ? number() : undefined) };
}
