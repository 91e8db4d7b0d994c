import { priceBook } from "../../prices/price-book";
import { tokenRateNames, type CallPrices } from "../../prices/rates";

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
