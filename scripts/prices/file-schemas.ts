import * as v from "valibot";

/** The shapes of the files in src/prices/data: the book as it accumulates, and what is kept by hand beside it. */

const isoDate = v.pipe(v.string(), v.isoDate());
const price = v.pipe(v.number(), v.finite(), v.minValue(0));

const text = v.pipe(v.string(), v.nonEmpty());
const source = v.pipe(v.string(), v.url());
const bookName = v.pipe(v.string(), v.regex(/^[a-z-]+:.+$/));
const someModels = v.pipe(v.array(bookName), v.minLength(1));
const rates = v.strictObject({
  input: v.optional(price),
  output: v.optional(price),
  cached: v.optional(price),
  cacheWrite: v.optional(price),
});
const longContext = v.optional(v.strictObject({ above: v.pipe(v.number(), v.integer(), v.minValue(1)), rates }));

const storedRow = v.strictObject({
  /** The first day of these prices; null: as far back as the model goes. */
  from: v.nullable(isoDate),
  rates,
  long: longContext,
  checkedOn: isoDate,
});

const model = v.strictObject({
  provider: v.string(),
  id: v.string(),
  aliases: v.array(v.string()),
  families: v.array(v.string()),
  contextWindow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The first day on which a refresh found the model. */
  listedOn: isoDate,
  /** The day on which the source no longer had it. */
  vanishedOn: v.optional(isoDate),
  rows: v.pipe(v.array(storedRow), v.minLength(1)),
  notes: v.array(v.string()),
});

const provider = v.strictObject({ id: v.string(), title: v.string(), source });

/** The accumulated book of token prices: what the package has said so far. Its rows are only ever added to. */
export const storeSchema = v.strictObject({
  about: v.string(),
  package: v.string(),
  date: isoDate,
  providers: v.array(provider),
  models: v.array(model),
});

export type Store = v.InferOutput<typeof storeSchema>;
export type StoredModel = Store["models"][number];
export type StoredRow = StoredModel["rows"][number];
export type Rates = StoredRow["rates"];

export const modelName = ({ provider, id }: { provider: string; id: string }): string => `${provider}:${id}`;

/** A price without the noise of binary arithmetic: 14.999999999999998 is 15. */
export const cleanPrice = (value: number): number => Number(value.toPrecision(12));

// Kept by hand: what the package does not say, or says wrongly. Each entry has its source.

/** Since when a model's first price holds. */
export const firstDatesSchema = v.strictObject({
  about: text,
  groups: v.array(v.strictObject({ from: isoDate, source, models: someModels })),
});

/** When a provider switches a model off. */
export const lifecycleSchema = v.strictObject({
  about: text,
  ends: v.array(v.strictObject({ on: isoDate, source, checkedOn: isoDate, models: someModels })),
});

/** Batches sold at a share of the input and output prices. */
export const batchesSchema = v.strictObject({
  about: text,
  batches: v.array(
    v.strictObject({
      share: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
      from: isoDate,
      source,
      checkedOn: isoDate,
      models: someModels,
    }),
  ),
});

const correctedRow = v.strictObject({
  from: isoDate,
  rates,
  long: longContext,
  /** The day up to which the provider promised a reduced price. */
  promotionEnds: v.optional(isoDate),
  source,
  /** A second, independent source that agrees: an address or a name. */
  also: v.optional(text),
  /** Why the price is in doubt, with the sources named. */
  doubt: v.optional(text),
  checkedOn: isoDate,
});

/** Rows that replace the package's from their first date on, further names, notes, and models that the package does not have. */
const correctedModel = v.strictObject({
  model: bookName,
  reason: text,
  /** The package's rows are wrong: take these alone. Else these are added, and win where they begin on the same day. */
  replacesRows: v.optional(v.boolean()),
  rows: v.optional(v.array(correctedRow)),
  aliases: v.optional(v.array(text)),
  /** Names that another model of the book has and that belong to this one. */
  takesNames: v.optional(v.array(text)),
  families: v.optional(v.array(text)),
  contextWindow: v.optional(v.pipe(v.number(), v.integer())),
  /** In place of what the package remarks. */
  note: v.optional(text),
});

export const correctionsSchema = v.strictObject({ about: text, models: v.array(correctedModel) });

/** What Azure charges for OpenAI's models: two sources each, or in doubt. */
export const azureSchema = v.strictObject({
  about: text,
  models: v.array(
    v.pipe(
      correctedModel,
      v.check(
        ({ rows = [] }) => rows.every(({ also, doubt }) => also !== undefined || doubt !== undefined),
        "A row has a second source or says why it is in doubt.",
      ),
    ),
  ),
});

const listedPrice = v.nullable(v.pipe(v.number(), v.minValue(0)));

/** A second list of prices, as the package named publishes it: by provider and model [input, output, cached, cache write]. */
export const secondListSchema = v.strictObject({
  about: text,
  name: text,
  package: text,
  publishedOn: isoDate,
  prices: v.record(text, v.record(text, v.tuple([listedPrice, listedPrice, listedPrice, listedPrice]))),
});

export type SecondList = v.InferOutput<typeof secondListSchema>;

const tokenRates = v.nullable(
  v.strictObject({ input: v.nullable(price), cached: v.nullable(price), output: v.nullable(price) }),
);

/** What tuning costs, one row a way to tune. null: not published or not found, never 0. */
export const tuningSchema = v.strictObject({
  about: text,
  checkedOn: isoDate,
  rows: v.array(
    v.pipe(
      v.strictObject({
        provider: text,
        model: text,
        /** The same model in the book of token prices. */
        bookId: v.nullable(text),
        method: text,
        variant: v.nullable(text),
        training: v.nullable(v.strictObject({ usd: price, unit: v.picklist(["per M tokens", "per hour"]) })),
        tunedPerMTok: tokenRates,
        tunedBatchPerMTok: tokenRates,
        hostingPerHour: v.nullable(price),
        storagePerMonth: v.nullable(price),
        minimumFee: v.nullable(price),
        validationTokensBilled: v.nullable(v.boolean()),
        whoMayStart: v.nullable(text),
        closedToNewCustomersOn: v.nullable(isoDate),
        lastNewJobOn: v.nullable(isoDate),
        retiresOn: v.nullable(isoDate),
        source,
        checkedOn: isoDate,
        confidence: v.picklist(["page", "excerpt"]),
        doubt: v.nullable(v.picklist(["sources conflict", "old", "a secondary source"])),
        notes: v.array(text),
      }),
      v.check((row) => row.doubt === null || row.notes.length > 0, "A row in doubt says why in its notes."),
    ),
  ),
});

/** Where the second source disagrees, and why that is known. */
export const disagreementsSchema = v.strictObject({
  about: text,
  disagreements: v.array(
    v.strictObject({
      model: bookName,
      /** The source that differs; the second source of the cross-check where left out. */
      source: v.optional(text),
      rate: v.picklist(["input", "output", "cached", "cacheWrite"]),
      ours: price,
      theirs: price,
      reason: text,
    }),
  ),
});

export interface Curated {
  readonly firstDates: v.InferOutput<typeof firstDatesSchema>;
  readonly lifecycle: v.InferOutput<typeof lifecycleSchema>;
  readonly batches: v.InferOutput<typeof batchesSchema>;
  readonly corrections: v.InferOutput<typeof correctionsSchema>;
  readonly azure: v.InferOutput<typeof azureSchema>;
  readonly tuning: v.InferOutput<typeof tuningSchema>;
  readonly secondList: SecondList;
}
