import { indexNames, type NameIndex } from "../names/name-index";
import { modelsOfOpenAiAtAzure } from "./azure";
import type { PriceBook } from "./book-model";
import { decodeModels, ratesOf, type EncodedBook } from "./decode-book";
import { decodeTuning } from "./decode-tuning";

/** The price book with its names in order. */
export interface OpenBook extends PriceBook {
  readonly index: NameIndex;
}

/** Reads an encoded book; about a millisecond's work, so do it once. */
export function openBook(encoded: EncodedBook): OpenBook {
  const { providers, models } = decodeModels(encoded);
  const all = [
    ...models,
    ...modelsOfOpenAiAtAzure(
      models,
      providers.find(({ id }) => id === "azure"),
    ),
  ];
  return {
    date: encoded.date,
    providers,
    models: all,
    tuning: decodeTuning(encoded.tuning, encoded.notes, ratesOf),
    index: indexNames(all),
  };
}
