import { inCurrency, usualCurrency } from "../../messages/currency";
import type { InputKey } from "../../engine/strategy/inputs";
import { modelPriceKeys } from "../../scenario/scenario";
import type { InputsBlock } from "../../workbooks/template/template";
import { texts } from "../../messages/pane";
import { textField } from "../controls/fields";
import { computed, signal, type Readable, type Signal } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { OPEN, withValue } from "./inputs-block";

const text = texts.newSheet.currency;

/** The currency of a sheet that is about to be created. */
export interface CurrencyChoice {
  /** As typed. */
  readonly typed: Signal<string>;
  readonly code: Readable<string>;
  readonly fault: Readable<string | undefined>;
}

export function currencyChoice(): CurrencyChoice {
  const typed = signal<string>(usualCurrency);
  const code = computed(() => typed().trim().toUpperCase());
  return { typed, code, fault: computed(() => (/^[A-Z]{3}$/.test(code()) ? undefined : text.fault)) };
}

/** The rows whose figures are prices in USD as long as no name of a model stands there. */
const inUsd: ReadonlySet<InputKey> = new Set<InputKey>([...modelPriceKeys, "hosting_per_hour", "other_upfront"]);

/**
 * The table in another currency: with a row for the exchange rate, which is to be entered. Prices that are no model's name were USD: they are left blank.
 * @param currency three letters
 */
export function withCurrency(block: InputsBlock, currency: string): InputsBlock {
  if (currency === usualCurrency) return block;
  const rows = block.rows.map((row) =>
    inUsd.has(row.input)
      ? { ...row, values: row.values.map((value) => (typeof value === "number" && value > 0 ? OPEN : value)) }
      : row,
  );
  return withValue({ ...block, rows, currency }, { input: "exchange_rate", strategy: 0 }, OPEN);
}

/** The pane, whose amounts are in a sheet's currency. */
export const paneIn = (pane: Pane, currency: string | undefined): Pane => ({
  ...pane,
  formats: { ...pane.formats, money: (amount) => inCurrency(pane.formats.money(amount), currency) },
});

/** The field for the currency. */
export const currencyField = ({ typed, fault }: CurrencyChoice): HTMLElement =>
  textField(typed, { label: text.label, hint: text.hint, error: fault }, { maxlength: 3, class: "input input-small" });
