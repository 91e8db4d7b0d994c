import { isoToSerial, serialToIso } from "../../prices/serial-date";
import { exampleStart } from "../../workbooks/catalogue/budget/plan";
import { choiceField, numberField, textField } from "../controls/fields";
import { show } from "../dom/changing";
import type { Child } from "../dom/element";
import { batch, computed, signal, type Readable, type Signal } from "../dom/signal";
import { readNumber } from "../locale/numbers";
import { today } from "../prices/retirement";
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
  /** The first day of the plan's first month, an ISO date. */
  readonly start: Signal<string>;
  /** What is wrong with any of it, which then is not used. */
  readonly fault: Readable<string | undefined>;
  /** As chosen; undefined where all is as usual, or where something is wrong. */
  readonly chosen: Readable<ChosenUseCases | undefined>;
}

/** The first month of the example, which comes with actuals. */
const usualStart = serialToIso(exampleStart);

/** The months from which one plans: those of this year and of the next three, and that of the example. */
function firstMonths(): readonly string[] {
  const year = Number(today().slice(0, 4));
  const months = Array.from(
    { length: 48 },
    (_, at) => `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`,
  );
  return months.includes(usualStart) ? months : [usualStart, ...months];
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
  const start = signal<string>(usualStart);
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
    start,
    fault,
    chosen: computed(() => {
      if (!choice() || fault() !== undefined || (names.asUsual() && isList() && start() === usualStart))
        return undefined;
      return {
        useCases: names.named(),
        currency: code(),
        exchangeRate: perUsd()!,
        start: isoToSerial(start()),
        examples: names.asUsual() && start() === usualStart,
      };
    }),
    reset: () =>
      batch(() => {
        names.reset();
        currency.set(listCurrency);
        rate.set("");
        start.set(usualStart);
      }),
  };
}

/** Adds, renames, removes and reorders the use cases of the sheet. */
export const useCasesStep = (useCases: UseCases): Child => namedListStep(useCases, useCases.choice, text);

/** The first month of the plan, and the currency of its amounts. */
export function termsStep({ formats }: Pane, { currency, currencyFault, rate, rateFault, start }: UseCases): Child {
  const isOther = (): boolean => currency().trim().toUpperCase() !== listCurrency;
  return [
    choiceField(
      start,
      firstMonths().map((day) => ({ value: day, label: formats.month(day) })),
      { label: text.start, hint: text.startHint },
    ),
    textField(currency, { label: text.currency, hint: text.currencyHint, error: currencyFault }, { maxlength: 3 }),
    show(isOther, (other) => other && numberField(rate, { label: text.rate, hint: text.rateHint, error: rateFault })),
  ];
}
