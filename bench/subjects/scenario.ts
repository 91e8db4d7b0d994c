import type { GivenInputs, Strategy } from "../../src/engine/strategy/strategy";
import { strategyOf } from "../../src/engine/strategy/strategy";

const workload: GivenInputs = { calls_per_day: 5000, horizon_days: 365, discount_rate: 0.1 };
const priced: GivenInputs = { user_tokens: 200, output_tokens: 150, hourly_rate: 90 };

const prompting: GivenInputs = { ...workload, ...priced, prompt_tokens: 6000, input_price: 2, output_price: 8 };
const tuned: GivenInputs = {
  ...workload,
  ...priced,
  prompt_tokens: 1200,
  input_price: 3,
  output_price: 12,
  setup_hours: 40,
  training_examples: 2000,
  tokens_per_example: 800,
  epochs: 3,
  training_price: 25,
  cost_per_label: 0.5,
  retrain_every_days: 180,
};

/** What makes a scenario hard: every month is another one, and both sides have events of their own. */
const growth: GivenInputs = { growth_per_month: 0.05, price_change_per_year: -0.3 };
const prompted: GivenInputs = {
  ...growth,
  cached_price: 0.5,
  cache_write_price: 2,
  cache_hit_rate: 0.6,
  failure_rate: 0.02,
  retries: 1,
  cost_per_failure: 0.1,
  maintenance_hours_per_month: 4,
  retrain_every_days: 90,
  retrain_cost: 100,
};
const hosted: GivenInputs = {
  ...growth,
  cached_price: 0.5,
  cache_write_price: 2,
  cache_hit_rate: 0.3,
  failure_rate: 0.01,
  retries: 1,
  cost_per_failure: 0.1,
  maintenance_hours_per_month: 2,
  hosting_per_hour: 0.2,
  ready_after_days: 20,
  retires_after_days: 340,
};

/** A scenario of two strategies over twelve months. */
export type Pair = readonly [baseline: Strategy, alternative: Strategy];

/** The worked example of the cost model with prompts three times as long, so that every metric has an answer. */
export const steadyYear = (changes: GivenInputs = {}): Pair => [
  strategyOf({ ...prompting, ...changes }),
  strategyOf({ ...tuned, ...changes }),
];

/** The same with growth, falling prices, caches, failures, hosting, readiness and retirement. */
export const changingYear = (changes: GivenInputs = {}): Pair => [
  strategyOf({ ...prompting, ...prompted, ...changes }),
  strategyOf({ ...tuned, ...hosted, ...changes }),
];
