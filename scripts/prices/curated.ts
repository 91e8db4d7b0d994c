import * as v from "valibot";

/** The files kept by hand beside the accumulated book: what the package does not say, or says wrongly. Each entry has its source. */

const isoDate = v.pipe(v.string(), v.isoDate());
const text = v.pipe(v.string(), v.nonEmpty());
const source = v.pipe(v.string(), v.url());
const price = v.pipe(v.number(), v.finite(), v.minValue(0));
const modelName = v.pipe(v.string(), v.regex(/^[a-z-]+:.+$/));
const rates = v.strictObject({
  input: v.optional(price),
  output: v.optional(price),
  cached: v.optional(price),
  cacheWrite: v.optional(price),
});

/** Since when a model's first price holds. */
export const firstDatesSchema = v.strictObject({
  about: text,
  groups: v.array(v.strictObject({ from: isoDate, source, models: v.pipe(v.array(modelName), v.minLength(1)) })),
});

/** When a provider switches a model off. */
export const lifecycleSchema = v.strictObject({
  about: text,
  ends: v.array(
    v.strictObject({ on: isoDate, source, checkedOn: isoDate, models: v.pipe(v.array(modelName), v.minLength(1)) }),
  ),
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
      models: v.pipe(v.array(modelName), v.minLength(1)),
    }),
  ),
});

const row = v.strictObject({
  from: isoDate,
  rates,
  long: v.optional(v.strictObject({ above: v.pipe(v.number(), v.integer()), rates })),
  source,
  checkedOn: isoDate,
});

/** Rows that replace the package's from their first date on, further names, notes, and models that the package does not have. */
export const correctionsSchema = v.strictObject({
  about: text,
  models: v.array(
    v.strictObject({
      model: modelName,
      reason: text,
      /** The package's rows are wrong: take these alone. Else these are added, and win where they begin on the same day. */
      replacesRows: v.optional(v.boolean()),
      rows: v.optional(v.array(row)),
      aliases: v.optional(v.array(text)),
      /** Names that another model of the book has and that belong to this one. */
      takesNames: v.optional(v.array(text)),
      families: v.optional(v.array(text)),
      contextWindow: v.optional(v.pipe(v.number(), v.integer())),
      /** In place of what the package remarks. */
      note: v.optional(text),
    }),
  ),
});

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
      model: modelName,
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
  readonly tuning: v.InferOutput<typeof tuningSchema>;
}
