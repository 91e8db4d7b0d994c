import { blendedPrice } from "../../engine/rules/calls";
import { define } from "../definition";
import { number } from "../parameters";
import { callPrices, inputPriceOrModel, priceBeside } from "./call-prices";

export const blendedPriceFunction = define({
  id: "BLENDEDPRICE",
  group: "Prices and tokens",
  summary: "One price for a mix of input, cached and output tokens.",
  remarks: ["A model's prices are those of a short call."],
  parameters: {
    price_or_model: inputPriceOrModel,
    output_price: priceBeside("output tokens"),
    output_share: number({
      unit: "fraction",
      min: 0,
      max: 1,
      default: 0.25,
      summary: "Share of all tokens that is output.",
    }),
    cached_share: number({
      unit: "fraction",
      min: 0,
      max: 1,
      default: 0,
      summary: "Share of the input tokens that is read from a cache.",
    }),
    cached_price: priceBeside("cached tokens"),
  },
  result: { kind: "number", unit: "USD/M tokens" },
  examples: [{ args: "2, 8", result: 3.5, note: "a quarter of the tokens is output" }],
  related: ["MODELPRICE", "SELFHOSTPRICE"],
  evaluate({ price_or_model, output_price, output_share, cached_share, cached_price }) {
    const prices = callPrices(
      price_or_model,
      { output_price, cached_price },
      {
        inputTokens: 0,
        input: output_share < 1 && cached_share < 1,
        output: output_share > 0,
        cached: output_share < 1 && cached_share > 0,
        cacheWrite: false,
      },
    );
    return blendedPrice({ outputShare: output_share, cachedShare: cached_share }, prices);
  },
});
