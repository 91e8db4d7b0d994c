import fc from "fast-check";
import { scenario, type RandomStrategy } from "./random-scenario";

/** Inputs that are stretched together: what is paid for tokens, for people, for machines; the volume; what a call holds. */
const together: readonly (readonly string[])[] = [
  ["input_price", "output_price", "cached_price", "cache_write_price"],
  ["training_price", "cost_per_label", "evaluation_cost", "other_upfront", "retrain_cost"],
  ["hourly_rate", "setup_hours"],
  ["hosting_per_hour", "gpu_price_per_hour", "other_cost_per_month"],
  ["calls_per_day"],
  ["prompt_tokens", "user_tokens", "output_tokens", "cache_min_tokens"],
  ["cost_per_failure", "latency_cost_per_second"],
];

const largestPower = 12;

const stretched = (strategy: RandomStrategy, powers: readonly number[]): RandomStrategy => {
  const factors = together.flatMap((keys, i) => keys.map((key) => [key, 10 ** powers[i]!] as const));
  return {
    ...strategy,
    ...Object.fromEntries(
      factors.filter(([key]) => strategy[key] !== undefined).map(([key, factor]) => [key, strategy[key]! * factor]),
    ),
  };
};

/** A random scenario whose prices and volumes are up to 10¹² times as large or as small as any that one meets, each kind by another power of ten. */
const stretchedScenario = fc
  .tuple(scenario, fc.tuple(...together.map(() => fc.integer({ min: -largestPower, max: largestPower }))))
  .map(([strategies, powers]) => strategies.map((strategy) => stretched(strategy, powers)));

/** The stretched scenario of a seed. */
export const stretchedScenarioOf = (seed: number): RandomStrategy[] =>
  fc.sample(stretchedScenario, { seed, numRuns: 1 })[0]!;
