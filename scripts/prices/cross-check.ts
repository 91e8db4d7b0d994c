import type { BookModel, BookData, TokenRates } from "../../src/prices/book-data";
import { NameIndex } from "../../src/prices/name-index";
import { nameKey } from "../../src/prices/model-names";
import { modelName, type SecondList } from "./file-schemas";

/** A price of the second source, in the form in which it publishes it. */
export interface OtherPrices {
  readonly inputPer1MTokens: number;
  readonly outputPer1MTokens: number;
  readonly cacheReadPer1MTokens?: number | undefined;
  readonly cacheWritePer1MTokens?: number | undefined;
}

/** One price on which the two sources differ. */
export interface Disagreement {
  readonly model: string;
  readonly rate: keyof TokenRates;
  readonly ours: number;
  readonly theirs: number;
  /** Which source differs, where it is not the usual second one. */
  readonly source?: string | undefined;
}

/** The second list's prices in the form of the cross-check. */
export const listedPrices = ({ prices }: SecondList): Record<string, Record<string, OtherPrices>> =>
  Object.fromEntries(
    Object.entries(prices).map(([provider, models]) => [
      theirProviders[provider] ?? provider,
      Object.fromEntries(
        Object.entries(models).map(([name, [input, output, cached, cacheWrite]]) => [
          name,
          {
            inputPer1MTokens: input ?? NaN,
            outputPer1MTokens: output ?? NaN,
            cacheReadPer1MTokens: cached ?? undefined,
            cacheWritePer1MTokens: cacheWrite ?? undefined,
          },
        ]),
      ),
    ]),
  );

/** The second source's provider names, for ours. */
const theirProviders: Readonly<Record<string, string>> = { "x-ai": "xai" };

const theirRates: Readonly<Record<keyof TokenRates, keyof OtherPrices>> = {
  input: "inputPer1MTokens",
  output: "outputPer1MTokens",
  cached: "cacheReadPer1MTokens",
  cacheWrite: "cacheWritePer1MTokens",
};

/**
 * Compares the book's prices of a day with a second source's, model by model, where both have the rate.
 * A model that either does not have says nothing.
 */
export function crossCheck(
  book: BookData,
  theirs: Readonly<Record<string, Readonly<Record<string, OtherPrices>>>>,
  date: string,
  source?: string,
): { compared: number; disagreements: Disagreement[] } {
  const index = new NameIndex(book);
  const disagreements = new Map<string, Disagreement>();
  let compared = 0;
  for (const { id: provider } of book.providers) {
    for (const [name, prices] of Object.entries(theirs[theirProviders[provider] ?? provider] ?? {})) {
      const model = index.named(nameKey(name)).find((candidate) => candidate.provider === provider);
      const rates = model?.rows.findLast(({ from }) => from <= date)?.rates;
      if (!model || !rates || !isNamed(model, name)) continue;
      for (const [rate, theirRate] of Object.entries(theirRates) as [keyof TokenRates, keyof OtherPrices][]) {
        const [ours, other] = [rates[rate], prices[theirRate]];
        if (ours === undefined || other === undefined) continue;
        compared += 1;
        if (Math.abs(ours - other) > 1e-9)
          disagreements.set(`${modelName(model)} ${rate} ${other}`, {
            model: modelName(model),
            rate,
            ours,
            theirs: other,
            ...(source !== undefined && { source }),
          });
      }
    }
  }
  return { compared, disagreements: [...disagreements.values()] };
}

/** Only names that are the model's own: a snapshot that one side prices apart is no disagreement. */
const isNamed = (model: BookModel, name: string): boolean =>
  [model.id, ...model.aliases, ...model.families].some((own) => nameKey(own) === nameKey(name));

/** What is not yet known of, and what is listed as known but is no longer so. */
export function unexplained(
  found: readonly Disagreement[],
  known: readonly Disagreement[],
): { fresh: Disagreement[]; settled: Disagreement[] } {
  const same = (one: Disagreement) => (other: Disagreement) =>
    one.model === other.model &&
    one.rate === other.rate &&
    one.ours === other.ours &&
    one.theirs === other.theirs &&
    one.source === other.source;
  return {
    fresh: found.filter((one) => !known.some(same(one))),
    settled: known.filter((one) => !found.some(same(one))),
  };
}
