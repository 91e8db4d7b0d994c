import { valueError } from "../../engine/cost-error";
import { callCost } from "../../engine/rules/calls";
import { define } from "../definition";
import { number } from "../parameters";
import { callPrices, inputPriceOrModel, priceBeside } from "../prices/call-prices";

export const callCostFunction = define({
  id: "CALLCOST",
  group: "Costs",
  summary: "Cost of one call.",
  remarks: ["input_tokens includes the cached and the written ones; more of those than input_tokens is an error."],
  parameters: {
    input_tokens: number({ unit: "tokens/call", min: 0, summary: "All input tokens of the call." }),
    output_tokens: number({ unit: "tokens/call", min: 0, summary: "Output tokens of the call, reasoning included." }),
    price_or_model: inputPriceOrModel,
    output_price: priceBeside("output tokens"),
    cached_tokens: number({ unit: "tokens/call", min: 0, default: 0, summary: "Input tokens read from a cache." }),
    cached_price: priceBeside("cached tokens"),
    cache_write_tokens: number({
      unit: "tokens/call",
      min: 0,
      default: 0,
      summary: "Input tokens written to a cache.",
    }),
    cache_write_price: priceBeside("tokens written to a cache", "the model's price, or the input price"),
  },
  result: { kind: "number", unit: "USD" },
  examples: [
    { args: "1000, 100, 3, 15, 30, 0.3, 20, 3.75", result: 0.004434 },
    { args: "1000, 100, 2.5, 10", result: 0.0035 },
    { args: "1, 0, 1, , 0, , 2, 1", result: "#VALUE!", note: "two tokens written, but only one sent" },
  ],
  related: ["PROMPTCOST", "MODELPRICE", "TOKENS"],
  evaluate({
    input_tokens,
    output_tokens,
    price_or_model,
    output_price,
    cached_tokens,
    cached_price,
    cache_write_tokens,
    cache_write_price,
  }) {
    const special = cached_tokens + cache_write_tokens;
    if (special > input_tokens) throw valueError("cost.cached-beyond-input", { special, input: input_tokens });
    const prices = callPrices(
      price_or_model,
      { output_price, cached_price, cache_write_price },
      {
        inputTokens: input_tokens,
        input: special < input_tokens,
        output: output_tokens > 0,
        cached: cached_tokens > 0,
        cacheWrite: cache_write_tokens > 0,
      },
    );
    return callCost(
      {
        inputTokens: input_tokens,
        outputTokens: output_tokens,
        cachedTokens: cached_tokens,
        cacheWriteTokens: cache_write_tokens,
      },
      prices,
    );
  },
});
