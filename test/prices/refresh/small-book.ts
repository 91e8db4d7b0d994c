import type { ReadModel } from "../../../scripts/prices/read-package";
import type { Rates, Store } from "../../../scripts/prices/file-schemas";

/** A model with one undated row, read on a day. */
export const model = (rates: Rates, checkedOn = "2026-09-23", id = "one"): ReadModel => ({
  provider: "openai",
  id,
  aliases: [],
  families: [],
  rows: [{ from: null, rates: { output: 8, ...rates }, checkedOn }],
  notes: [],
});

export const providers = [{ id: "openai", title: "OpenAI", source: "https://example.com/prices" }];

/** A book that holds these models since 23 September 2026. */
export const storeOf = (models: readonly ReadModel[]): Store => ({
  about: "A small book.",
  package: "small 1.0.0",
  date: "2026-09-23",
  providers,
  models: models.map((one) => ({ ...one, listedOn: "2026-09-23" })),
});
