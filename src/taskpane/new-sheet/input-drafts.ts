import { CostError } from "../../engine/cost-error";
import { inputDefinition, inputLabel, type InputKey } from "../../engine/strategy/inputs";
import { priceBook } from "../../prices/price-book";
import { modelPriceKeys } from "../../scenario/scenario";
import type { InputsBlock } from "../../workbooks/template/template";
import { computed, signal, type Readable, type Signal } from "../dom/signal";
import { readNumber, typedNumber } from "../locale/numbers";
import type { UserLocale } from "../../messages/pane/locale";
import { boundsFault } from "../../messages/bounds";
import { fillText } from "../../messages/fill";
import { messageText } from "../../messages/text";
import { texts } from "../../messages/pane";
import { valueAt, withValue, type InputPlace } from "./inputs-block";

/** The inputs that matter most, where a template has them; all others are on the sheet. */
const KEY_INPUTS: readonly InputKey[] = [
  "calls_per_day",
  "horizon_days",
  "prompt_tokens",
  "user_tokens",
  "output_tokens",
  "input_price",
  "output_price",
  "cache_hit_rate",
  "hosting_per_hour",
  "setup_hours",
  "training_examples",
];

/** One value that is being typed. */
export interface Draft extends InputPlace {
  readonly text: Signal<string>;
  readonly fault: Readable<string | undefined>;
}

/** A row of the pane's table: one draft for the whole workload, or one a strategy. */
export interface DraftRow {
  readonly input: InputKey;
  readonly label: string;
  readonly unit: string;
  readonly drafts: readonly Draft[];
}

/** The key inputs as they are being typed, and the table that they make. */
export interface InputDrafts {
  readonly strategies: readonly string[];
  readonly rows: readonly DraftRow[];
  /** Undefined while a typed value is not valid. */
  readonly block: Readable<InputsBlock | undefined>;
}

const takesModel = (input: InputKey): boolean => (modelPriceKeys as readonly InputKey[]).includes(input);

/** Shares are typed as percentages, as in a cell that shows them so. */
const scaleOf = (input: InputKey): number => (inputDefinition(input).fraction ? 100 : 1);

const unitOf = (input: InputKey): string => inputDefinition(input).unit.replace(/^fraction/, "%");

/** What was typed, as the value of an input; undefined where it is neither a number nor, for a price, a text. */
function readDraft(typed: string, input: InputKey, locale: UserLocale): number | string | undefined {
  const text = typed.trim().replace(/%$/, "").trimEnd();
  const number = readNumber(text, locale);
  if (number !== undefined) return Number((number / scaleOf(input)).toPrecision(15));
  return takesModel(input) && /\p{L}/u.test(text) ? text : undefined;
}

function faultOf(typed: string, input: InputKey, locale: UserLocale): string | undefined {
  if (typed.trim() === "") return undefined;
  const value = readDraft(typed, input, locale);
  if (value === undefined) return fillText(texts.fields.notNumber, { example: typedNumber(1234.5, locale) });
  if (typeof value === "string") return modelFault(value, locale);
  const fault = boundsFault(value, inputDefinition(input), { style: locale });
  return fault && `${inputLabel(input)} ${fault}`;
}

function modelFault(name: string, style: UserLocale): string | undefined {
  try {
    priceBook.find(name);
    return undefined;
  } catch (error) {
    if (error instanceof CostError) return messageText(error, { style });
    throw error;
  }
}

const typedText = (value: number | string | undefined, input: InputKey, locale: UserLocale): string =>
  typeof value === "number" ? typedNumber(Number((value * scaleOf(input)).toPrecision(15)), locale) : (value ?? "");

/** The key inputs of a table, to be typed over. */
export function inputDrafts(base: InputsBlock, locale: UserLocale): InputDrafts {
  const rows = KEY_INPUTS.filter((input) => base.rows.some((row) => row.input === input)).map((input): DraftRow => {
    const strategies = inputDefinition(input).workload ? [0] : base.strategies.map((_, strategy) => strategy);
    const drafts = strategies.map((strategy): Draft => {
      const text = signal(typedText(valueAt(base, { input, strategy }), input, locale));
      return { input, strategy, text, fault: computed(() => faultOf(text(), input, locale)) };
    });
    return { input, label: inputLabel(input), unit: unitOf(input), drafts };
  });
  const drafts = rows.flatMap((row) => row.drafts);
  const block = computed(() =>
    drafts.some(({ fault }) => fault() !== undefined)
      ? undefined
      : drafts.reduce((table, draft) => typedOver(table, draft, locale), base),
  );
  return { strategies: base.strategies, rows, block };
}

/** The table with a typed value; a value that was not changed keeps all its digits. */
function typedOver(block: InputsBlock, { input, strategy, text }: Draft, locale: UserLocale): InputsBlock {
  const before = valueAt(block, { input, strategy });
  if (text() === typedText(before, input, locale)) return block;
  return withValue(block, { input, strategy }, text().trim() === "" ? "" : (readDraft(text(), input, locale) ?? ""));
}
