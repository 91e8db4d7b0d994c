import type { BookModel, BookData, PriceRow, TokenRates, TuningRow } from "../../src/prices/book-data";
import { nameKey, withoutSnapshot } from "../../src/prices/model-names";
import { modelName, type Curated, type SecondList, type Store, type StoredModel } from "./file-schemas";

type Correction = Curated["corrections"]["models"][number];
type CuratedTuning = Curated["tuning"]["rows"][number];

/** Makes the price book of what the package has said and what is kept by hand. */
export function compileBook(store: Store, curated: Curated): BookData {
  const byHand = [...curated.corrections.models, ...curated.azure.models];
  const corrections = new Map(byHand.map((correction) => [correction.model, correction]));
  const stored = store.models.map((model) => compileModel(model, store, curated, corrections.get(modelName(model))));
  const known = new Set(store.models.map(modelName));
  const added = byHand.filter(({ model }) => !known.has(model)).map((correction) => addedModel(correction, curated));
  const models = giveNamesAway([...stored, ...added], byHand)
    .map(withoutRepetition)
    .map((model) => confirmed(model, curated.secondList));
  const order = new Map(store.providers.map(({ id }, place) => [id, place]));
  models.sort((one, other) => (order.get(one.provider) ?? 0) - (order.get(other.provider) ?? 0));
  refuseStrays(curated, new Set(models.map(modelName)));
  const tuning = curated.tuning.rows.map(compileTuning);
  const rows = [...models.flatMap((model) => model.rows), ...tuning];
  const date = rows.reduce((newest, { checkedOn }) => (checkedOn > newest ? checkedOn : newest), "");
  return { date, providers: store.providers, models, tuning };
}

/** Providers of open models, which the second list has whole: a model that is not there is perhaps no longer sold. */
const wholeInList = new Set(["together", "fireworks", "groq"]);

/** A model whose price of the second list's day is the list's too: it was checked on that day. */
function confirmed(model: BookModel, { prices, publishedOn, name }: SecondList): BookModel {
  const listed = namesInList(model).flatMap((one) => prices[model.provider]?.[one] ?? []);
  if (listed.length === 0 && wholeInList.has(model.provider) && prices[model.provider])
    return {
      ...model,
      notes: [...model.notes, `Not on the list of ${name} of ${publishedOn}: perhaps no longer sold.`],
    };
  const current = model.rows.findLast(({ from }) => from <= publishedOn);
  const [input, output, cached] = listed;
  if (!current || input === undefined || current.checkedOn >= publishedOn) return model;
  const { rates } = current;
  const agrees =
    rates.input === input &&
    rates.output === output &&
    (cached === null || rates.cached === undefined || rates.cached === cached);
  if (!agrees) return model;
  return { ...model, rows: model.rows.map((row) => (row === current ? { ...row, checkedOn: publishedOn } : row)) };
}

/** The names by which the second list may have a model; the first that it has counts. */
export const namesInList = ({ provider, id, aliases, families }: BookModel): string[] =>
  provider === "fireworks"
    ? [`accounts/fireworks/models/${id}`, `accounts/fireworks/routers/${id}`]
    : [
        id,
        ...aliases,
        ...families,
        ...(provider === "aws" ? ["-v1:0", "-v0:1", "-v2:0"].map((end) => `${id}${end}`) : []),
      ];

function compileModel(
  model: StoredModel,
  store: Store,
  curated: Curated,
  correction: Correction | undefined,
): BookModel {
  const source = store.providers.find(({ id }) => id === model.provider)?.source ?? "";
  const first = firstDate(model, curated);
  const rows = model.rows.map(
    ({ from, rates, long, checkedOn }) =>
      ({
        from: from ?? first,
        rates,
        ...(long && { long: { ...long, above: wholeThreshold(long.above) } }),
        source,
        checkedOn,
      }) as PriceRow,
  );
  return {
    provider: model.provider,
    id: model.id,
    aliases: [...model.aliases, ...(correction?.aliases ?? [])],
    families: [...model.families, ...(correction?.families ?? [])],
    ...optional("contextWindow", correction?.contextWindow ?? model.contextWindow),
    ...lifeAndBatch(modelName(model), curated),
    rows: correctedRows(rows, correction),
    notes: [
      ...(correction?.note ? [correction.note] : model.notes),
      ...(model.vanishedOn ? [`Its provider no longer lists it (since ${model.vanishedOn}).`] : []),
    ],
  };
}

/**
 * The package says "from 271,999 tokens on" where OpenAI's wording is "more than 272K": the threshold itself pays the short price.
 * xAI's own wording is "200K and above", which the package has as it is.
 */
const wholeThreshold = (above: number): number => (above === 271_999 ? 272_000 : above);

/** Names that differ in more than punctuation; an alias that a family covers, or a name that is the id's own, goes. */
function withoutRepetition(model: BookModel): BookModel {
  const families = [...new Map(model.families.map((name) => [nameKey(name), name])).values()];
  const covered = new Set([nameKey(model.id), ...families.map(nameKey)]);
  const aliases = new Map(model.aliases.map((name) => [nameKey(name), name]));
  const isSpare = (key: string): boolean =>
    covered.has(key) || withoutSnapshot(key).some((family) => families.map(nameKey).includes(family));
  return { ...model, families, aliases: [...aliases].filter(([key]) => !isSpare(key)).map(([, name]) => name) };
}

const optional = <K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: T };

/** The day a model's first price began: kept by hand, else the snapshot in its name, else the day the book first had it. */
function firstDate(model: StoredModel, curated: Curated): string {
  const known = curated.firstDates.groups.find(({ models }) => models.includes(modelName(model)))?.from;
  return known ?? snapshotDate(model.id) ?? model.listedOn;
}

function snapshotDate(id: string): string | undefined {
  const [, year, month, day] = /(?:^|[-.])(20\d\d)-?(\d\d)-?(\d\d)(?:$|\D)/.exec(id) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function lifeAndBatch(name: string, curated: Curated): Pick<BookModel, "endsOn" | "batch"> {
  const end = curated.lifecycle.ends.find(({ models }) => models.includes(name))?.on;
  const batch = curated.batches.batches.find(({ models }) => models.includes(name));
  return { ...optional("endsOn", end), ...(batch && { batch: { share: batch.share, from: batch.from } }) };
}

function correctedRows(rows: readonly PriceRow[], correction: Correction | undefined): PriceRow[] {
  const corrected = (correction?.rows ?? []).map(({ also: _, ...row }) => row) as PriceRow[];
  const dates = new Set(corrected.map(({ from }) => from));
  const kept = correction?.replacesRows ? [] : rows.filter(({ from }) => !dates.has(from));
  return [...kept, ...corrected].sort((one, other) => one.from.localeCompare(other.from));
}

function addedModel(correction: Correction, curated: Curated): BookModel {
  const [, provider = "", id = ""] = /^([a-z-]+):(.+)$/.exec(correction.model) ?? [];
  if (!correction.rows?.length)
    throw new Error(`corrections.json: ${correction.model} is not in the book, and has no rows to add it with.`);
  return {
    provider,
    id,
    aliases: correction.aliases ?? [],
    families: correction.families ?? [],
    ...optional("contextWindow", correction.contextWindow),
    ...lifeAndBatch(correction.model, curated),
    rows: correctedRows([], correction),
    notes: correction.note ? [correction.note] : [],
  };
}

/** Takes a name from the model that had it where a correction says whose it is. */
function giveNamesAway(models: BookModel[], corrections: readonly Correction[]): BookModel[] {
  return models.map((model) => {
    const taken = corrections.filter(
      (correction) =>
        correction.takesNames &&
        correction.model.startsWith(`${model.provider}:`) &&
        correction.model !== modelName(model),
    );
    const lost = new Set(taken.flatMap(({ takesNames }) => takesNames ?? []).map(nameKey));
    const own = corrections.find((correction) => correction.model === modelName(model))?.takesNames ?? [];
    return {
      ...model,
      aliases: [...model.aliases.filter((name) => !lost.has(nameKey(name))), ...own],
      families: model.families.filter((name) => !lost.has(nameKey(name))),
    };
  });
}

/** A curated entry for a model that is not in the book is a slip of the pen. */
function refuseStrays(curated: Curated, known: ReadonlySet<string>): void {
  const mentioned = [...curated.firstDates.groups, ...curated.lifecycle.ends, ...curated.batches.batches].flatMap(
    ({ models }) => models,
  );
  const tuned = curated.tuning.rows.flatMap(({ provider, bookId }) =>
    bookId === null ? [] : [`${provider}:${bookId}`],
  );
  const stray = [...mentioned, ...tuned].find((name) => !known.has(name));
  if (stray !== undefined) throw new Error(`A curated file names ${stray}, which the book does not have.`);
}

const present = (rates: CuratedTuning["tunedPerMTok"]): TokenRates | undefined =>
  rates === null
    ? undefined
    : (Object.fromEntries(Object.entries(rates).filter(([, value]) => value !== null)) as TokenRates);

function compileTuning(row: CuratedTuning): TuningRow {
  const { training } = row;
  const doubt = row.doubt === null ? [] : [`In doubt, ${row.doubt}: check it before you rely on it.`];
  const fields: { [field in keyof TuningRow]: TuningRow[field] | null | undefined } = {
    provider: row.provider,
    model: row.model,
    bookId: row.bookId,
    method: row.method,
    variant: row.variant,
    trainingPerMTok: training?.unit === "per M tokens" ? training.usd : null,
    trainingPerHour: training?.unit === "per hour" ? training.usd : null,
    tuned: present(row.tunedPerMTok),
    tunedBatch: present(row.tunedBatchPerMTok),
    hostingPerHour: row.hostingPerHour,
    storagePerMonth: row.storagePerMonth,
    minimumFee: row.minimumFee,
    closedToNewCustomersOn: row.closedToNewCustomersOn,
    lastNewJobOn: row.lastNewJobOn,
    retiresOn: row.retiresOn,
    source: row.source,
    checkedOn: row.checkedOn,
    confidence: row.confidence,
    doubt: row.doubt,
    notes: [
      ...doubt,
      ...row.notes,
      ...(row.whoMayStart === null ? [] : [`New jobs: ${row.whoMayStart}.`]),
      ...validationNote(row),
    ],
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as TuningRow;
}

const validationNote = (row: CuratedTuning): string[] => {
  if (row.validationTokensBilled === null) return [];
  return [
    row.validationTokensBilled
      ? "Validation tokens are billed as training tokens."
      : "Validation tokens are not billed.",
  ];
};
