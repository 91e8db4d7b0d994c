import { number, priceOrModel } from "../parameters";

/** The price of input tokens, or a model whose prices are taken. */
export const inputPriceOrModel = priceOrModel({
  summary: 'Price of input tokens, or a model name such as "gpt-4.1"; then every price left out comes from that model.',
});

/** A price that a model named in `price_or_model` has too. */
export const priceBeside = (
  tokens: string,
  otherwise = "the model's price; required when price_or_model is a number",
) => number({ unit: "USD/M tokens", min: 0, otherwise, summary: `Price of ${tokens}.` });

/** The price of trained tokens, or a model whose price is taken. */
export const trainingPriceOrModel = priceOrModel({
  summary: "Price of trained tokens, or a model name: its training price.",
});
