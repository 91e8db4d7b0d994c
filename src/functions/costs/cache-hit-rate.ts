import { cacheHitRate } from "../../engine/rules/calls";
import { define } from "../definition";
import { input, number } from "../parameters";

export const cacheHitRateFunction = define({
  id: "CACHEHITRATE",
  group: "Costs",
  summary: "Expected cache hit rate: the share of calls that find the prompt cached.",
  remarks: [
    "1 − e^(−λ·TTL), λ the calls a minute in the active hours: calls come at random, and each hit renews the cache's lifetime. 0 for 0 calls.",
    "Providers spread heavy traffic over machines, each with a cache of its own: enter how many calls a minute one of them takes, and λ is divided by the number of machines. By default one machine takes all calls.",
    "By default calls come in all 24 hours; calls of office hours only come closer together, so enter those hours. For single calls: those of a conversation follow each other and find more.",
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
      summary: "Hours of the day in which the calls come; 24, around the clock, where left out.",
    }),
    calls_per_minute_per_cache: number({
      unit: "calls/minute",
      min: 0,
      default: 0,
      summary:
        "Calls a minute that one machine's cache takes before the provider uses another; 0: one machine takes all.",
    }),
  },
  result: { kind: "number", unit: "fraction" },
  examples: [
    { args: "1440, 5", result: 0.993262053, note: "a call a minute" },
    { args: "43200, 5, 24, 15", result: 1 - Math.exp(-75), note: "30 calls a minute on two machines" },
  ],
  related: ["BREAKEVEN_CACHE", "PROMPTCOST"],
  evaluate: ({ calls_per_day, ttl_minutes, active_hours, calls_per_minute_per_cache }) =>
    cacheHitRate(calls_per_day, ttl_minutes, active_hours, calls_per_minute_per_cache),
});
