import * as v from "valibot";

/** The accumulated book of token prices: what the package has said so far. Its rows are only ever added to. */

const isoDate = v.pipe(v.string(), v.isoDate());
const price = v.pipe(v.number(), v.finite(), v.minValue(0));

const rates = v.strictObject({
  input: v.optional(price),
  output: v.optional(price),
  cached: v.optional(price),
  cacheWrite: v.optional(price),
});

const row = v.strictObject({
  /** The first day of these prices; null: as far back as the model goes. */
  from: v.nullable(isoDate),
  rates,
  long: v.optional(v.strictObject({ above: v.pipe(v.number(), v.integer(), v.minValue(1)), rates })),
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
  rows: v.pipe(v.array(row), v.minLength(1)),
  notes: v.array(v.string()),
});

const provider = v.strictObject({ id: v.string(), title: v.string(), source: v.pipe(v.string(), v.url()) });

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
