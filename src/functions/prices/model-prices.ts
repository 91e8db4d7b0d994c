import { CostError } from "../../engine/cost-error";
import { priceBook } from "../../prices/price-book";
import { type CallPrices, tokenRateNames } from "../../prices/rates";
import type { ModelPriceKey } from "../../scenario/scenario";

/**
 * The prices of a model for a call of so many input tokens as the price book has them, USD per 1M tokens; `priceFrom` reads one of them.
 * @throws `#N/A` where the model is unknown or had no price on the day its name is pinned to
 */
export const modelPrices = (model: string, inputTokens: number): CallPrices =>
  priceBook.find(model).callPrices({ inputTokens });

/**
 * One of a model's prices. A model without a price for writing to a cache bills writing as input.
 * @throws `#N/A` where the model does not have it
 */
export function priceFrom(prices: CallPrices, price: keyof CallPrices, model: string): number {
  const found = prices[price] ?? (price === "cacheWrite" ? prices.input : undefined);
  if (found === undefined) throw priceBook.find(model).missing(tokenRateNames[price]);
  return found;
}

/** USD per million trained tokens: as typed, or the model's. */
export const trainingPriceOf = (priceOrModel: number | string): number =>
  typeof priceOrModel === "number" ? priceOrModel : priceBook.find(priceOrModel).rate("training");

/** The price rows of a scenario in which a model name can stand, and what it stands for there. */
const priceRows = {
  input_price: "input",
  cached_price: "cached",
  cache_write_price: "cacheWrite",
  output_price: "output",
  training_price: "training",
} as const satisfies Readonly<Record<ModelPriceKey, keyof CallPrices | "training">>;

/**
 * The price that a model name stands for in a row of a scenario, USD per 1M tokens.
 * @param row the input that the row holds
 * @param model the name, as people write it; "@2026-06-30" pins the day
 * @param inputTokens of one call: they choose the long-context price
 * @returns the price, or the error of a model that is not known or does not have it
 */
export function resolvePrice(row: ModelPriceKey, model: string, inputTokens: number): number | CostError {
  try {
    const price = priceRows[row];
    return price === "training" ? trainingPriceOf(model) : priceFrom(modelPrices(model, inputTokens), price, model);
  } catch (error) {
    if (error instanceof CostError) return error;
    throw error;
  }
}

/** Whether a company's contract sets that price: no discount off list prices acts on it. */
export function isContractPrice(row: ModelPriceKey, model: string, inputTokens: number): boolean {
  const price = priceRows[row];
  return priceBook.find(model).isContractPrice(price === "training" ? price : tokenRateNames[price], { inputTokens });
}
