import { valueError } from "../../engine/cost-error";
import type { TokenPrices } from "../../engine/rules/calls";
import { number, priceOrModel } from "../parameters";
import { modelPrices, priceFrom } from "./model-prices";

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

/** The prices that were typed beside `price_or_model`, USD per 1M tokens. */
interface TypedPrices {
  readonly output_price?: number | undefined;
  readonly cached_price?: number | undefined;
  readonly cache_write_price?: number | undefined;
}

/** What a call needs prices for; its input tokens choose a model's long-context tier. */
interface PriceNeeds {
  readonly inputTokens: number;
  readonly input: boolean;
  readonly output: boolean;
  readonly cached: boolean;
  readonly cacheWrite: boolean;
}

const unpriced = (parameter: keyof TypedPrices, tokens: "output" | "cached"): Error =>
  valueError("cost.price-missing", { parameter, tokens: { id: `cost.${tokens}-tokens` } });

/** The prices of a call whose input price was typed. */
function typedPrices(input: number, typed: TypedPrices, needs: PriceNeeds): TokenPrices {
  const { output_price, cached_price, cache_write_price } = typed;
  if (needs.output && output_price === undefined) throw unpriced("output_price", "output");
  if (needs.cached && cached_price === undefined) throw unpriced("cached_price", "cached");
  return { input, output: output_price ?? 0, cached: cached_price ?? input, cacheWrite: cache_write_price ?? input };
}

/** The prices of a call by a model of the price book; what was typed goes first. */
function pricesByModel(model: string, typed: TypedPrices, needs: PriceNeeds): TokenPrices {
  const own = modelPrices(model, needs.inputTokens);
  return {
    input: needs.input ? priceFrom(own, "input", model) : 0,
    output: typed.output_price ?? (needs.output ? priceFrom(own, "output", model) : 0),
    cached: typed.cached_price ?? (needs.cached ? priceFrom(own, "cached", model) : 0),
    cacheWrite: typed.cache_write_price ?? (needs.cacheWrite ? priceFrom(own, "cacheWrite", model) : 0),
  };
}

/**
 * The prices of a call, USD per 1M tokens: as typed, and where a model is named, what is left out from that model.
 *
 * A price that is needed and not there is an error, never 0.
 * @throws `#VALUE!` where a price was typed and another one is missing; `#N/A` where the model is unknown or lacks a rate
 */
export const callPrices = (priceOrModel: number | string, typed: TypedPrices, needs: PriceNeeds): TokenPrices =>
  typeof priceOrModel === "number"
    ? typedPrices(priceOrModel, typed, needs)
    : pricesByModel(priceOrModel, typed, needs);
