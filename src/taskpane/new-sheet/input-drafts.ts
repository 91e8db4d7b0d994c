import { CostError } from "../../engine/cost-error";
import { inputDefinition, inputLabel, type InputKey } from "../../engine/strategy/inputs";
import { priceBook } from "../../prices/price-book";
import { takesModel } from "../../scenario/scenario";
import type { InputsBlock } from "../../workbooks/template/template";
import { computed, signal, type Readable, type Signal } from "../dom/signal";
import { readNumber, typedNumber } from "../locale/numbers";
import type { UserLocale } from "../../messages/pane/locale";
import { boundsFault, messageText } from "../../messages/text";
import { fillText } from "../../messages/fill";
import { texts } from "../../messages/pane";
import { inCurrency } from "../../messages/currency";
import { valueAt, withValue, type InputPlace } from "./inputs-block";

/** The inputs that matter most, in the steps that ask for them; all others are on the sheet. */
export const keyInputs = {
  workload: [
    "calls_per_day",
    "growth_per_month",
    "traffic_share",
    "escalation_rate",
    "failure_rate",
    "prompt_tokens",
    "user_tokens",
    "output_tokens",
    "cache_hit_rate",
    "peak_factor",
  ],
  money: [
    "horizon_days",
    "discount_rate",
    "exchange_rate",
    "list_price_discount",
    "input_price",
    "output_price",
    "hosting_per_hour",
    "gpu_price_per_hour",
    "gpu_input_tokens_per_second",
    "gpu_output_tokens_per_second",
    "cost_per_failure",
    "setup_hours",
    "hourly_rate",
    "training_examples",
    "retrain_every_days",
  ],
} as const satisfies Readonly<Record<string, readonly InputKey[]>>;

export type InputStep = keyof typeof keyInputs;

/** It acts on the prices that models' names stand for, and is asked for where there are such. */
const onlyOnNames: InputKey = "list_price_discount";

/** Asked for where the template's question is about them: there they stand open in its table, and folded in others. */
const ofQuestion: ReadonlySet<InputKey> = new Set<InputKey>([
  "traffic_share",
  "escalation_rate",
  "gpu_price_per_hour",
  "gpu_input_tokens_per_second",
  "gpu_output_tokens_per_second",
  "peak_factor",
]);

/** What decides between routing and replacing beside the shares. */
const ofRouting: ReadonlySet<InputKey> = new Set<InputKey>(["failure_rate", "cost_per_failure"]);

/** One value that is being typed. */
export interface Draft extends InputPlace {
  readonly text: Signal<string>;
  readonly fault: Readable<string | undefined>;
  /** The baseline has no other value. */
  readonly fixed: boolean;
}

/** A row of the pane's table: one draft for the whole workload, or one a strategy. */
export interface DraftRow {
  readonly input: InputKey;
  readonly step: InputStep;
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

/** Shares are typed as percentages, as in a cell that shows them so. */
const scaleOf = (input: InputKey): number => (inputDefinition(input).fraction ? 100 : 1);

const unitOf = (input: InputKey, currency: string | undefined): string =>
  inCurrency(inputDefinition(input).unit.replace(/^fraction/, "%"), currency);

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

/** What was typed, by input and strategy. It holds as long as what it was typed over is the same: a model that is chosen later brings its own prices. */
export type Typed = Map<string, { readonly over: number | string; readonly text: string }>;

function asksFor(base: InputsBlock, input: InputKey): boolean {
  if (input === onlyOnNames) return namesModels(base);
  if (ofQuestion.has(input)) return isOpen(base, input);
  return hasRow(base, input) && (!ofRouting.has(input) || isOpen(base, "traffic_share"));
}

const isOpen = ({ rows }: InputsBlock, input: InputKey): boolean =>
  rows.some((row) => row.input === input && row.group === undefined);

const namesModels = ({ rows }: InputsBlock): boolean =>
  rows.some(
    ({ input, values }) => takesModel(input) && values.some((value) => typeof value === "string" && value !== ""),
  );

/** The value at a place, its default where the table has no such row. */
function valueOr(base: InputsBlock, place: InputPlace): number | string {
  const usual = inputDefinition(place.input).default;
  return valueAt(base, place) ?? (hasRow(base, place.input) || typeof usual !== "number" ? "" : usual);
}

const hasRow = ({ rows }: InputsBlock, input: InputKey): boolean => rows.some((row) => row.input === input);

/**
 * The key inputs of a table, to be typed over.
 * @param typed what was typed before, and is from now on
 * @param keys what each strategy is called there, wherever it stands
 */
export function inputDrafts(
  base: InputsBlock,
  locale: UserLocale,
  typed: Typed = new Map(),
  keys: readonly unknown[] = base.strategies,
): InputDrafts {
  const draft = (input: InputKey, strategy: number): Draft => {
    const key = `${input} ${String(inputDefinition(input).workload ? "" : keys[strategy])}`;
    const over = valueOr(base, { input, strategy });
    const before = typed.get(key);
    const content = signal(before?.over === over ? before.text : typedText(over, input, locale));
    const text = Object.assign(() => content(), {
      set: (next: string) => {
        typed.set(key, { over, text: next });
        content.set(next);
      },
    });
    const fixed = strategy === 0 && inputDefinition(input).alternativeOnly === true;
    return { input, strategy, text, fixed, fault: computed(() => faultOf(text(), input, locale)) };
  };
  const rowsOf = (step: InputStep): DraftRow[] =>
    keyInputs[step]
      .filter((input) => asksFor(base, input))
      .map((input) => ({
        input,
        step,
        label: inputLabel(input),
        unit: unitOf(input, base.currency),
        drafts: inputDefinition(input).workload
          ? [draft(input, 0)]
          : base.strategies.map((_, strategy) => draft(input, strategy)),
      }));
  const rows = [...rowsOf("workload"), ...rowsOf("money")];
  const drafts = rows.flatMap((row) => row.drafts);
  const block = computed(() =>
    drafts.some(({ fault }) => fault() !== undefined)
      ? undefined
      : drafts.reduce((table, one) => typedOver(table, one, locale), base),
  );
  return { strategies: base.strategies, rows, block };
}

/** The table with a typed value; a value that was not changed keeps all its digits. */
function typedOver(block: InputsBlock, { input, strategy, text }: Draft, locale: UserLocale): InputsBlock {
  const before = valueOr(block, { input, strategy });
  if (text() === typedText(before, input, locale)) return block;
  return withValue(block, { input, strategy }, text().trim() === "" ? "" : (readDraft(text(), input, locale) ?? ""));
}
