import { priceBook } from "../../prices/price-book";

/** USD per million trained tokens: as typed, or the model's. */
export const trainingPriceOf = (priceOrModel: number | string): number =>
  typeof priceOrModel === "number" ? priceOrModel : priceBook.find(priceOrModel).rate("training");
