import { CostError } from "../../../engine/cost-error";
import type { InputKey } from "../../../engine/strategy/inputs";
import { resolvePrice } from "../../../functions/prices/model-prices";
import { takesModel } from "../../../scenario/scenario";
import type { UserLocale } from "../../../messages/pane/locale";
import { messageText } from "../../../messages/text";
import type { PriceMarks } from "../../../prices/age";
import type { TunableRow } from "../../../prices/lists";
import { priceBook } from "../../../prices/price-book";
import type { InputsBlock } from "../../../workbooks/template/template";
import { fillText } from "../../../messages/fill";
import { texts } from "../../../messages/pane";
import { retirement } from "../../prices/retirement";
import { withValue } from "../inputs-block";

const text = texts.newSheet.strategies;

/** A model that a strategy uses, as the price book has it: prompted as it is, or tuned in one of the ways that the book knows. */
export interface StrategyModel {
  /** The shortest name that finds it: what stands in the price cells of the sheet. */
  readonly name: string;
  readonly prices: Readonly<Partial<Record<InputKey, number>>>;
  readonly tuned: TunableRow | undefined;
  readonly endsOn: string | undefined;
  readonly checkedOn: string;
  readonly marks: PriceMarks;
  readonly agreed: boolean;
}

/** What was typed as a strategy's model: nothing, a model, or what is wrong with it. */
export type ReadModel =
  | { readonly is: "none" }
  | { readonly is: "model"; readonly model: StrategyModel }
  | { readonly is: "fault"; readonly fault: CostError | string };

const isClosed = ({ lastNewJobOn, retiresOn }: TunableRow, today: string): boolean =>
  [lastNewJobOn, retiresOn].some((end) => end !== undefined && end <= today);

/** The ways to tune a model whose training has a price per token and which can still be trained on `today`. */
export const tunableToday = (today: string): readonly TunableRow[] =>
  priceBook
    .tunable()
    .filter((row) => row.training !== undefined && row.tunedInput !== undefined && !isClosed(row, today));

/** The name under which the book has the model that is tuned. */
function bookName({ provider, model }: TunableRow): string {
  const written = `${provider}:${model}`;
  try {
    return priceBook.find(fillText(text.tuned, { model: written })).name;
  } catch (error) {
    if (error instanceof CostError) return written;
    throw error;
  }
}

/** The name of a tuned model; with its method where the book has the model tuned in several ways. */
export function tunedName(row: TunableRow, rows: readonly TunableRow[]): string {
  const model = bookName(row);
  const ways = rows.filter((each) => each.provider === row.provider && bookName(each) === model);
  return ways.length > 1 ? fillText(text.tunedBy, { model, method: row.method }) : fillText(text.tuned, { model });
}

/** Every name that is offered: the models of the book, then what can be tuned on `today`. */
export function offeredModels(today: string): readonly string[] {
  const rows = tunableToday(today);
  const prompted = priceBook
    .search()
    .filter(({ endsOn }) => endsOn === undefined || endsOn > today)
    .map(({ provider, model }) => `${provider}:${model}`);
  return [...new Set([...prompted, ...rows.map((row) => tunedName(row, rows))])];
}

/** The model's name without its provider, where that finds the same. */
function shortest(name: string): string {
  const short = name.slice(name.indexOf(":") + 1);
  try {
    return priceBook.find(short).name === priceBook.find(name).name ? short : name;
  } catch (error) {
    if (error instanceof CostError) return name;
    throw error;
  }
}

/** Reads what was typed as a strategy's model; a tuned one by its name and method, or as the book reads names. */
export function readModel(typed: string): ReadModel {
  const wanted = typed.trim();
  if (wanted === "") return { is: "none" };
  const rows = priceBook.tunable().filter((row) => row.tunedInput !== undefined);
  const row = rows.find((each) => tunedName(each, rows).toLowerCase() === wanted.toLowerCase());
  if (row) return { is: "model", model: tunedModel(row) };
  try {
    const { tuned, name: model } = priceBook.find(wanted).describe();
    if (!tuned) return { is: "model", model: promptedModel(wanted) };
    const way = rows.find((each) => bookName(each) === model);
    return way
      ? { is: "model", model: tunedModel(way) }
      : { is: "fault", fault: fillText(text.noTunedPrice, { model }) };
  } catch (error) {
    if (error instanceof CostError) return { is: "fault", fault: error };
    throw error;
  }
}

/** What is wrong, as the reader reads it. */
export const modelFaultText = (fault: CostError | string, style: UserLocale): string =>
  typeof fault === "string" ? fault : messageText(fault, { style });

function promptedModel(written: string): StrategyModel {
  const { name, rates, endsOn, checkedOn, marks, agreed, pinnedOn } = priceBook.find(written).describe();
  const { input, cached, cache_write: cacheWrite, output } = rates;
  return {
    // A day that the name is pinned to, and "list:" before it, stay as typed.
    name: pinnedOn === undefined && !/^list:/i.test(written) ? shortest(name) : written,
    prices: defined({
      input_price: input,
      cached_price: cached ?? input,
      cache_write_price: cacheWrite ?? input,
      output_price: output,
    }),
    tuned: undefined,
    endsOn,
    checkedOn: agreed?.list.date ?? checkedOn ?? priceBook.date,
    marks,
    agreed: agreed !== undefined,
  };
}

function tunedModel(row: TunableRow): StrategyModel {
  const { tunedInput, tunedCached, tunedOutput, training } = row;
  return {
    name: fillText(text.tuned, { model: shortest(bookName(row)) }),
    prices: defined({
      input_price: tunedInput,
      cached_price: tunedCached ?? tunedInput,
      cache_write_price: tunedInput,
      output_price: tunedOutput,
      training_price: training,
    }),
    tuned: row,
    endsOn: row.retiresOn,
    checkedOn: row.checkedOn,
    marks: row.marks,
    agreed: row.agreed,
  };
}

const defined = (prices: Partial<Record<InputKey, number | undefined>>): StrategyModel["prices"] =>
  Object.fromEntries(Object.entries(prices).filter(([, price]) => price !== undefined));

const MILLISECONDS_A_DAY = 86_400_000;

/** Days until a model ends; 0, which means never, where no end is known or it has passed. */
function daysLeft(endsOn: string | undefined, today: string): number {
  const end = retirement(endsOn, today);
  return end && end.at !== "retired" ? Math.round((Date.parse(end.date) - Date.parse(today)) / MILLISECONDS_A_DAY) : 0;
}

/** What stands in a price cell: the model's name where it stands for that very price, and so follows the book; else the price. */
function priceCell(key: InputKey, { name, prices }: StrategyModel): number | string {
  const price = prices[key]!;
  return takesModel(key) && resolvePrice(key, name, 0) === price ? name : price;
}

/** The inputs that a strategy's model fills in. A prompted alternative has no training, and nothing to retrain. */
function inputsOf(model: StrategyModel, strategy: number, today: string): Partial<Record<InputKey, number | string>> {
  const { tuned, prices, endsOn } = model;
  const keys = Object.keys(prices) as InputKey[];
  return {
    ...Object.fromEntries(keys.map((key) => [key, priceCell(key, model)])),
    ...(tuned
      ? {
          hosting_per_hour: tuned.hostingPerHour ?? 0,
          ...(tuned.minimumFee !== undefined && { other_upfront: tuned.minimumFee }),
        }
      : {
          hosting_per_hour: 0,
          training_price: 0,
          training_examples: 0,
          retrain_every_days: 0,
        }),
    ...(strategy > 0 && { retires_after_days: daysLeft(endsOn, today) }),
  };
}

/** The table with what each strategy's model fills in; a strategy without one stays as it is. */
export const withModels = (
  block: InputsBlock,
  models: readonly (StrategyModel | undefined)[],
  today: string,
): InputsBlock =>
  models.reduce<InputsBlock>(
    (table, model, strategy) =>
      model && strategy < block.strategies.length
        ? Object.entries(inputsOf(model, strategy, today)).reduce(
            (each, [input, value]) => put(each, input as InputKey, strategy, value),
            strategy === 0 ? withBaselineEnd(table, model, today) : table,
          )
        : table,
    block,
  );

/** The table with the day on which the baseline's model ends, and its name beside it. */
function withBaselineEnd(block: InputsBlock, { name, endsOn }: StrategyModel, today: string): InputsBlock {
  const value = daysLeft(endsOn, today);
  if (!block.memos || value === 0) return block;
  return { ...block, memos: block.memos.map((memo) => ({ ...memo, value, note: name })) };
}

/** A row that is not there is added only for what is not its default. */
const put = (block: InputsBlock, input: InputKey, strategy: number, value: number | string): InputsBlock =>
  value === 0 && block.rows.every((row) => row.input !== input) ? block : withValue(block, { input, strategy }, value);
