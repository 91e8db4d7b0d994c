import { promptCost } from "../../engine/rules/calls";
import { define } from "../definition";
import { input, number } from "../parameters";
import { callPrices, inputPriceOrModel, priceBeside } from "../prices/call-prices";

export const promptCostFunction = define({
  id: "PROMPTCOST",
  group: "Costs",
  summary: "Cost of identical calls over a number of days.",
  parameters: {
    calls_per_day: input("calls_per_day", { summary: "Calls to the model on a day." }),
    input_tokens: number({ unit: "tokens/call", min: 0, summary: "All input tokens of a call, cached ones included." }),
    output_tokens: number({ unit: "tokens/call", min: 0, summary: "Output tokens of a call, reasoning included." }),
    price_or_model: inputPriceOrModel,
    output_price: priceBeside("output tokens"),
    days: number({ unit: "days", min: 0, default: 1, summary: "Number of days." }),
    cached_share: number({
      unit: "fraction",
      min: 0,
      max: 1,
      default: 0,
      summary: "Share of the input tokens that is read from a cache.",
    }),
    cached_price: priceBeside("cached tokens"),
  },
  result: { kind: "number", unit: "USD" },
  examples: [
    { args: "10000, 4000, 0, 2", result: 80, note: "40 million tokens a day at 2 USD per 1M" },
    { args: "10000, 4000, 0, 10", result: 400 },
    { args: "10000, 4000, 0, 2, , 91", result: 7280, note: "a quarter" },
    { args: "10000, 4000, 0, 2, , 1, 1, 0.2", result: 8, note: "all of it cached" },
    { args: "5000, 2200, 150, 2, 8", result: 28 },
    { args: "5000, 2200, 150, 2", result: "#VALUE!", note: "output tokens without a price" },
  ],
  related: ["CALLCOST", "CACHEHITRATE", "BREAKEVEN_DAYS"],
  evaluate({
    calls_per_day,
    input_tokens,
    output_tokens,
    price_or_model,
    output_price,
    days,
    cached_share,
    cached_price,
  }) {
    const prices = callPrices(
      price_or_model,
      { output_price, cached_price },
      {
        inputTokens: input_tokens,
        input: input_tokens > 0 && cached_share < 1,
        output: output_tokens > 0,
        cached: input_tokens > 0 && cached_share > 0,
        cacheWrite: false,
      },
    );
    return promptCost(
      {
        callsPerDay: calls_per_day,
        days,
        inputTokens: input_tokens,
        outputTokens: output_tokens,
        cachedShare: cached_share,
      },
      prices,
    );
  },
});
