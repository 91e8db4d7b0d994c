import { numberField, textField } from "../controls/fields";
import { show } from "../dom/changing";
import { batch, computed, signal, type Readable, type Signal } from "../dom/signal";
import { readNumber } from "../locale/numbers";
import type { Pane } from "../shell/pane";
import { fillText } from "../../messages/fill";
import { texts } from "../../messages/pane";
import type { UserLocale } from "../../messages/pane/locale";
import type { ChosenUseCases, Template, UseCaseChoice } from "../../workbooks/template/template";
import { type NamedList, namedList, namedListStep, nameTwice } from "./named-list";

const text = texts.newSheet.useCases;

/** The currency of the price book's list prices. */
const listCurrency = "USD";

/** The use cases of the sheet, in their order, and the currency of its amounts. */
export interface UseCases extends NamedList {
  /** Undefined where the template has none. */
  readonly choice: Readable<UseCaseChoice | undefined>;
  readonly currency: Signal<string>;
  readonly currencyFault: Readable<string | undefined>;
  /** The price of 1 USD, as typed. */
  readonly rate: Signal<string>;
  readonly rateFault: Readable<string | undefined>;
  /** What is wrong with any of it, which then is not used. */
  readonly fault: Readable<string | undefined>;
  /** As chosen; undefined where all is as usual, or where something is wrong. */
  readonly chosen: Readable<ChosenUseCases | undefined>;
}

/** What is wrong with the name of a use case: actuals are found by it. */
export function useCaseNameFault(names: readonly string[]): string | undefined {
  if (names.includes("")) return text.empty;
  const sign = names.find((name) => /^[=<>]|[*?~]/u.test(name));
  if (sign !== undefined) return fillText(text.signs, { name: sign });
  const twice = nameTwice(names);
  return twice === undefined ? undefined : fillText(text.twice, { name: twice });
}

/** The use cases that one chooses for a template. */
export function useCasesOf(template: Readable<Template>, locale: UserLocale): UseCases {
  const choice = computed(() => template().useCases);
  // A further one begins with the figures of one of the example's, in turn.
  const names = namedList(choice, useCaseNameFault, (place, usual) => place % usual);
  const currency = signal<string>(listCurrency);
  const rate = signal("");
  const code = (): string => currency().trim().toUpperCase();
  const isList = (): boolean => code() === listCurrency;
  const currencyFault = computed(() => (/^[A-Z]{3}$/u.test(code()) ? undefined : text.currencyFault));
  const perUsd = computed(() => (rate().trim() === "" && isList() ? 1 : readNumber(rate().trim(), locale)));
  const rateFault = computed(() => {
    const typed = perUsd();
    if (isList()) return typed === 1 ? undefined : text.usdRate;
    return typed !== undefined && typed > 0 ? undefined : fillText(text.rateFault, { currency: code() });
  });
  const fault = computed(() => (choice() ? (names.nameFault() ?? currencyFault() ?? rateFault()) : undefined));
  return {
    ...names,
    choice,
    currency,
    currencyFault,
    rate,
    rateFault,
    fault,
    chosen: computed(() => {
      if (!choice() || fault() !== undefined || (names.asUsual() && isList())) return undefined;
      return {
        useCases: names.named(),
        currency: code(),
        exchangeRate: perUsd()!,
        examples: names.asUsual(),
      };
    }),
    reset: () =>
      batch(() => {
        names.reset();
        currency.set(listCurrency);
        rate.set("");
      }),
  };
}

/** Adds, renames, removes and reorders the use cases of the sheet, and takes its currency. */
export const useCasesStep = ({ formats: { fill } }: Pane, useCases: UseCases): Node => {
  const { currency, currencyFault, rate, rateFault } = useCases;
  const isOther = (): boolean => currency().trim().toUpperCase() !== listCurrency;
  return namedListStep(
    useCases,
    useCases.choice,
    text,
    (place) => fill(text.place, { number: place + 1 }),
    () => [
      textField(currency, { label: text.currency, hint: text.currencyHint, error: currencyFault }, { maxlength: 3 }),
      show(isOther, (other) => other && numberField(rate, { label: text.rate, hint: text.rateHint, error: rateFault })),
    ],
  );
};
