import { Rational } from "./rational";

/** What an input is where a scenario leaves its row out. Those that follow from other inputs are below. */
const DEFAULTS = {
  calls_per_day: 0,
  growth_per_month: 0,
  horizon_days: 365,
  discount_rate: 0,
  prompt_tokens: 0,
  user_tokens: 0,
  output_tokens: 0,
  reasoning_tokens: 0,
  turns_per_conversation: 1,
  input_price: 0,
  output_price: 0,
  cache_hit_rate: 0,
  cache_min_tokens: 1024,
  batch_share: 0,
  batch_discount: 0.5,
  price_change_per_year: 0,
  fee_per_call: 0,
  failure_rate: 0,
  retries: 0,
  billed_failures: 1,
  cost_per_failure: 0,
  maintenance_hours_per_month: 0,
  hourly_rate: 0,
  hosting_per_hour: 0,
  other_cost_per_month: 0,
  gpu_price_per_hour: 0,
  gpu_input_tokens_per_second: 0,
  gpu_output_tokens_per_second: 0,
  peak_factor: 1,
  utilisation: 1,
  min_gpus: 1,
  infrastructure_price_change_per_year: 0,
  setup_hours: 0,
  training_examples: 0,
  tokens_per_example: 0,
  epochs: 1,
  training_price: 0,
  training_hours: 0,
  training_price_per_hour: 0,
  training_runs: 1,
  validation_tokens: 0,
  cost_per_label: 0,
  evaluation_cost: 0,
  other_upfront: 0,
  ready_after_days: 0,
  retrain_every_days: 0,
  retrain_examples: 0,
  retrain_hours: 0,
  retires_after_days: 0,
  traffic_share: 1,
  escalation_rate: 0,
  overhead_seconds: 0,
  prefill_tokens_per_second: 0,
  output_tokens_per_second: 0,
  latency_cost_per_second: 0,
} as const;

type PlainKey = keyof typeof DEFAULTS;
type DerivedKey = "cached_price" | "cache_write_price" | "batch_cache_hit_rate" | "retrain_cost";

/** A strategy as a scenario gives it: inputs by key, those left out missing. */
export type Given = Readonly<Partial<Record<PlainKey | DerivedKey, number>>>;

/** A strategy's inputs as exact fractions; a retraining's cost is missing where it follows from the others. */
export type Inputs = Readonly<
  Record<PlainKey | "cached_price" | "cache_write_price" | "batch_cache_hit_rate", Rational>
> & {
  readonly retrain_cost: Rational | undefined;
};

export const inputsOf = (given: Given): Inputs => {
  const plain = Object.fromEntries(
    Object.entries(DEFAULTS).map(([key, value]) => [key, Rational.of(given[key as PlainKey] ?? value)]),
  ) as Record<PlainKey, Rational>;
  const { input_price, cache_hit_rate } = plain;
  return {
    ...plain,
    cached_price: given.cached_price === undefined ? input_price : Rational.of(given.cached_price),
    cache_write_price: given.cache_write_price === undefined ? input_price : Rational.of(given.cache_write_price),
    batch_cache_hit_rate:
      given.batch_cache_hit_rate === undefined ? cache_hit_rate : Rational.of(given.batch_cache_hit_rate),
    retrain_cost: given.retrain_cost === undefined ? undefined : Rational.of(given.retrain_cost),
  };
};
