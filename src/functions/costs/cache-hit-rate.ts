import { cacheHitRate } from "../../engine/rules/cache-hit-rate";
import { define } from "../definition";
import { input, number } from "../parameters";

export const cacheHitRateFunction = define({
  id: "CACHEHITRATE",
  group: "Costs",
  summary: "Expected cache hit rate: the share of calls that find the prompt cached.",
  remarks: [
    "1 − e^(−λ·TTL), λ the calls a minute in the active hours: calls come at random, and each hit renews the cache's lifetime. 0 for 0 calls.",
  ],
  parameters: {
    calls_per_day: input("calls_per_day", { summary: "Calls with that prompt on a day." }),
    ttl_minutes: number({ unit: "minutes", min: 0, summary: "How long the cache keeps a prompt after its last use." }),
    active_hours: number({
      unit: "h/day",
      min: 0,
      aboveMin: true,
      max: 24,
      default: 24,
      summary: "Hours of the day in which the calls come.",
    }),
  },
  result: { kind: "number", unit: "fraction" },
  examples: [{ args: "1440, 5", result: 0.993262053, note: "a call a minute" }],
  related: ["BREAKEVEN_CACHE", "PROMPTCOST"],
  evaluate: ({ calls_per_day, ttl_minutes, active_hours }) => cacheHitRate(calls_per_day, ttl_minutes, active_hours),
});
