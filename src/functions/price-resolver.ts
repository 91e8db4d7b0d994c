import { CostError } from "../engine/cost-error";
import type { InputKey } from "../engine/strategy/inputs";
import type { CallPrices } from "../prices/rates";
import { priceBook } from "../prices/price-book";
import { tokenRateNames } from "../prices/rates";
import { modelPrices, priceFrom, trainingPriceOf } from "./prices/model-prices";

/** The price rows of a scenario in which a model name can stand, and what it stands for there. */
const priceRows = {
  input_price: "input",
  cached_price: "cached",
  cache_write_price: "cacheWrite",
  output_price: "output",
  training_price: "training",
} as const satisfies { readonly [K in InputKey]?: keyof CallPrices | "training" };

/** A row of a scenario in which a model name can stand for its price. */
export type PriceRow = keyof typeof priceRows;

/** Whether a model name can stand in a row. */
export const isPriceRow = (key: InputKey): key is PriceRow => Object.hasOwn(priceRows, key);

/**
 * The price that a model name stands for in a row of a scenario, USD per 1M tokens.
 * @param row the input that the row holds
 * @param model the name, as people write it; "@2026-06-30" pins the day
 * @param inputTokens of one call: they choose the long-context price
 * @returns the price, or the error of a model that is not known or does not have it
 */
export function resolvePrice(row: PriceRow, model: string, inputTokens: number): number | CostError {
  try {
    const price = priceRows[row];
    return price === "training" ? trainingPriceOf(model) : priceFrom(modelPrices(model, inputTokens), price, model);
  } catch (error) {
    if (error instanceof CostError) return error;
    throw error;
  }
}

/** Whether a company's contract sets that price: no discount off list prices acts on it. */
export function isContractPrice(row: PriceRow, model: string, inputTokens: number): boolean {
  const price = priceRows[row];
  return priceBook.find(model).isContractPrice(price === "training" ? price : tokenRateNames[price], { inputTokens });
}
