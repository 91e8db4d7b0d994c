import { breakEvenCache } from "../../engine/rules/break-even";
import { define } from "../definition";
import { number } from "../parameters";

const price = (of: string) => number({ unit: "USD/M tokens", min: 0, summary: `Price of ${of}.` });

export const breakEvenCacheFunction = define({
  id: "BREAKEVEN_CACHE",
  group: "Break-even",
  summary: "Cache hit rate above which caching saves money.",
  remarks: ["(write − input)/(write − cached); 0 where writing costs no more than input."],
  parameters: {
    input_price: price("input tokens that are not cached"),
    cached_price: price("tokens read from the cache"),
    cache_write_price: price("tokens written to the cache"),
  },
  result: { kind: "number", unit: "fraction" },
  noAnswer: "Cached tokens cost no less than input tokens, or writing no more than reading.",
  examples: [{ args: "1, 0.1, 1.25", result: 0.21739130434782608 }],
  related: ["CACHEHITRATE", "CALLCOST"],
  evaluate: ({ input_price, cached_price, cache_write_price }) =>
    breakEvenCache(input_price, cached_price, cache_write_price),
});
