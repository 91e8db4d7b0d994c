import type { MessageValues } from "../engine/cost-error";
import { messageText } from "../messages/text";
import { isOld, marksOf, type PriceMarks } from "./age";
import type { BookData, BookModel, TuningRow } from "./book-data";
import { agreedPrice, termsOf, type CompanyPrices } from "./company-prices";
import { fullName, nameKey } from "./model-names";
import type { PricedModel } from "./priced-model";
import type { RateName } from "./rates";

/** A text as it is searched in and for: each number ends in a mark, so that "gpt-4.1" is not found in "gpt-4-1106". */
const searchKey = (text: string): string => nameKey(text).replace(/\d+/g, "$&!");

/** Whether a text has every word of a search in it; case and punctuation do not matter. No words: everything has them. */
export function searchFor(search: string): (...texts: string[]) => boolean {
  const words = search.slice(0, 200).split(/\s+/).map(searchKey);
  return (...texts) => {
    const text = searchKey(texts.join(" "));
    return words.every((word) => text.includes(word));
  };
}

/** One row of MODELS. Prices in USD per 1 million tokens; `undefined`: the model does not have it. Dates are ISO dates. */
export interface ModelRow {
  readonly provider: string;
  readonly model: string;
  /** Tokens. */
  readonly contextWindow: number | undefined;
  readonly input: number | undefined;
  readonly cached: number | undefined;
  readonly cacheWrite: number | undefined;
  readonly output: number | undefined;
  /** The day on which the source stood so. */
  readonly checkedOn: string;
  readonly source: string;
  readonly endsOn: string | undefined;
  /** Old, in doubt, a promotion. */
  readonly marks: PriceMarks;
  /** The company's list sets a price of it. */
  readonly agreed: boolean;
  /** What a person should read beside the prices: contract, retired, in doubt, promotion, next price, old. */
  readonly notes: readonly string[];
}

/** A model as a row of the list, at its prices of a day; undefined before it had any. */
function toModelRow(model: PricedModel, date: string): ModelRow | undefined {
  const { entry } = model;
  if (!entry || entry.rows[0]!.from > date) return undefined;
  const { agreed, marks, checkedOn = "", source = "", endsOn } = model.describe({ date });
  return {
    provider: entry.provider,
    model: entry.id,
    contextWindow: entry.contextWindow,
    ...prices(model, date),
    checkedOn: agreed ? agreed.list.date : checkedOn,
    source,
    endsOn,
    marks,
    agreed: agreed !== undefined,
    notes: model.priceNotes(date),
  };
}

function prices(model: PricedModel, date: string): Pick<ModelRow, "input" | "cached" | "cacheWrite" | "output"> {
  const { input, cached, cacheWrite, output } = model.callPrices({ date });
  return { input, cached, cacheWrite, output };
}

/**
 * The models that had a price on a day and whose provider or names have every word of a search.
 * @param priced what a model of the book costs
 * @param named the model that the search is the very name of: it comes first, on the day that its name is pinned to
 */
export function listModels(
  book: BookData,
  search: string,
  date: string,
  priced: (model: BookModel) => PricedModel,
  named?: { readonly model: PricedModel; readonly date: string },
): ModelRow[] {
  const matches = searchFor(search);
  const first = named && toModelRow(named.model, named.date);
  const others = book.models.filter(
    (model) => model !== named?.model.entry && matches(model.provider, model.id, ...model.aliases),
  );
  return [...(first ? [first] : []), ...others.flatMap((model) => toModelRow(priced(model), date) ?? [])];
}

/** One row of TUNABLE. Prices in USD per 1 million tokens unless the name says otherwise; `undefined`: not published. Dates are ISO dates. */
export interface TunableRow {
  readonly provider: string;
  readonly model: string;
  /** "supervised", "LoRA supervised", "full preference", "reinforcement" … */
  readonly method: string;
  readonly training: number | undefined;
  readonly trainingPerHour: number | undefined;
  readonly tunedInput: number | undefined;
  readonly tunedCached: number | undefined;
  readonly tunedOutput: number | undefined;
  readonly hostingPerHour: number | undefined;
  readonly storagePerMonth: number | undefined;
  /** USD for each training job, at least. */
  readonly minimumFee: number | undefined;
  readonly closedToNewCustomersOn: string | undefined;
  readonly lastNewJobOn: string | undefined;
  readonly retiresOn: string | undefined;
  readonly source: string;
  readonly checkedOn: string;
  readonly confidence: "page" | "excerpt";
  readonly marks: PriceMarks;
  /** The company's list sets a price of it. */
  readonly agreed: boolean;
  /** Retired, training by the hour, storage, fees, batches, who may start jobs, conflicting or old sources: what a person should read beside the figures. */
  readonly notes: readonly string[];
}

const note = (id: string, values: MessageValues): string => messageText({ id, values });

/** What a job or a tuned model costs beside the prices per token and the hosting. */
function unusualCharges({ trainingPerHour, storagePerMonth, minimumFee, tunedBatch }: TuningRow): string[] {
  return [
    ...(trainingPerHour ? [note("note.training-by-hour", { price: trainingPerHour })] : []),
    ...(storagePerMonth ? [note("note.storage", { price: storagePerMonth })] : []),
    ...(minimumFee ? [note("note.minimum-fee", { price: minimumFee })] : []),
    ...(tunedBatch
      ? [
          note("note.batch", {
            prices: Object.entries(tunedBatch).map(([rate, price]) =>
              note("note.rate", { rate, price: Number(price) }),
            ),
          }),
        ]
      : []),
  ];
}

/** The way to tune a model by the name under which a company's list has it. */
const tunedName = ({ provider, bookId, model }: TuningRow): string => fullName({ provider, id: bookId ?? model });

function toTunableRow(row: TuningRow, today: string, company: CompanyPrices | undefined): TunableRow {
  const terms = termsOf(company, { provider: row.provider, name: tunedName(row) });
  let agreed = false;
  const price = (rate: RateName, list: number | undefined): number | undefined => {
    const ours = terms && agreedPrice(terms, rate, today, 0, list);
    agreed ||= ours !== undefined;
    return ours?.price ?? list;
  };
  return {
    provider: row.provider,
    model: row.model,
    method: row.variant === undefined ? row.method : `${row.method}, ${row.variant}`,
    training: price("training", row.trainingPerMTok),
    trainingPerHour: row.trainingPerHour,
    tunedInput: price("tuned_input", row.tuned?.input),
    tunedCached: price("tuned_cached", row.tuned?.cached),
    tunedOutput: price("tuned_output", row.tuned?.output),
    hostingPerHour: price("hosting", row.hostingPerHour),
    storagePerMonth: row.storagePerMonth,
    minimumFee: row.minimumFee,
    closedToNewCustomersOn: row.closedToNewCustomersOn,
    lastNewJobOn: row.lastNewJobOn,
    retiresOn: row.retiresOn,
    source: row.source,
    checkedOn: row.checkedOn,
    confidence: row.confidence,
    marks: marksOf({ notes: row.notes }, { checkedOn: row.checkedOn, ...(row.doubt && { doubt: row.doubt }) }, today),
    agreed,
    notes: [
      ...(agreed ? [note("note.contract", { list: terms!.list.name, date: terms!.list.date })] : []),
      ...(row.retiresOn !== undefined && row.retiresOn <= today ? [note("note.retired", { date: row.retiresOn })] : []),
      ...unusualCharges(row),
      ...row.notes,
      ...(isOld(row.checkedOn, today) ? [note("note.old", { date: row.checkedOn })] : []),
    ],
  };
}

/** The ways to tune a model whose provider, name or method have every word of a search. */
export function listTunable(book: BookData, search: string, company?: CompanyPrices): TunableRow[] {
  const matches = searchFor(search);
  return book.tuning
    .filter((row) => matches(row.provider, row.model, row.method, row.variant ?? ""))
    .map((row) => toTunableRow(row, book.date, company));
}
