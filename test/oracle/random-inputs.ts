import fc from "fast-check";
import type { Given } from "./inputs";

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Any double of a range, but for those so near 0, or the highest, that what is left of them has no digits. */
const crookedIn = ({ min, max }: Range): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((x) => (Math.abs(x) < 1e-12 * max ? 0 : max - x < 1e-9 * max ? max : x));

/** Round figures are the likely ones on a sheet, and the ones that coincide; crooked ones come between. */
const mostly = (usual: readonly number[], rare: readonly number[], crooked?: Range): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...usual) },
    { weight: 2, arbitrary: fc.constantFrom(...rare) },
    ...(crooked ? [{ weight: 4, arbitrary: crookedIn(crooked) }] : []),
  );

export const workload = fc.record({
  calls_per_day: mostly([1, 100, 1000, 5000, 40_000, 86_400, 172_800, 1_219_680], [0, 0.001, 1e9], {
    min: 1,
    max: 100_000,
  }),
  growth_per_month: mostly([0, 0, 0, 0.05, 0.15, -0.1], [1, -0.5, -0.999], { min: -0.2, max: 0.2 }),
  horizon_days: mostly(
    [30, 365 / 12, (365 / 12) * 7, 50, 90, 200, 365, 365, 400, 540, 730],
    [0.01, 0.5, 1, 1095, 3650],
    { min: 1, max: 800 },
  ),
  discount_rate: mostly([0, 0.1, 0.1, 0.08], [-0.05, -0.5, 1], { min: 0, max: 0.3 }),
});

const tokens = {
  prompt_tokens: mostly([100, 400, 1023, 1024, 2000, 2048, 4000], [0, 1e6], { min: 0, max: 8000 }),
  user_tokens: mostly([0, 200, 1000], [1e5], { min: 0, max: 1000 }),
  output_tokens: mostly([0, 1, 150, 900], [0.5, 1e5], { min: 0, max: 1000 }),
  reasoning_tokens: mostly([0, 0, 100], [1], { min: 0, max: 400 }),
  turns_per_conversation: mostly([1, 1, 1, 2, 6], [12]),
};

const prices = {
  input_price: mostly([2, 2, 3, 0.88], [0, 1e-6, 1e6], { min: 0, max: 20 }),
  output_price: mostly([8, 8, 12, 0.88], [0, 1e-6, 1e6], { min: 0, max: 60 }),
  cached_price: mostly([0.5, 0.2, 0.75], [0, 3], { min: 0, max: 5 }),
  cache_write_price: mostly([2, 2.5, 3.75], [0], { min: 0, max: 10 }),
  price_change_per_year: mostly([0, 0, 0, -0.3, 0.2], [-0.99, 1], { min: -0.5, max: 0.3 }),
  fee_per_call: mostly([0, 0, 0.0005], [0.1], { min: 0, max: 0.01 }),
};

const calls = {
  cache_hit_rate: mostly([0, 0, 0.6, 0.9], [1], { min: 0, max: 1 }),
  batch_cache_hit_rate: mostly([0, 0.6, 0.9], [1], { min: 0, max: 1 }),
  cache_min_tokens: mostly([1024, 1024, 2048], [0, 400, 2000, 4096]),
  batch_share: mostly([0, 0, 0.5], [1], { min: 0, max: 1 }),
  batch_discount: mostly([0.5], [0, 1], { min: 0, max: 1 }),
  failure_rate: mostly([0, 0, 0.06, 0.1], [0.5, 1], { min: 0, max: 0.3 }),
  retries: mostly([0, 1, 2, 3], [20]),
  billed_failures: mostly([1, 1, 0.25], [0], { min: 0, max: 1 }),
  cost_per_failure: mostly([0, 0, 0.01, 3], [1e4], { min: 0, max: 5 }),
};

const standing = {
  maintenance_hours_per_month: mostly([0, 0, 6, 20], [0.1]),
  hourly_rate: mostly([90], [0, 75.5]),
  hosting_per_hour: mostly([0, 0, 0, 1.7], [100], { min: 0, max: 5 }),
  other_cost_per_month: mostly([0, 0, 120], [1e-6, 1e5], { min: 0, max: 500 }),
};

const gpus = {
  gpu_price_per_hour: mostly([0, 0, 0, 2, 2.5], [100]),
  gpu_input_tokens_per_second: mostly([1000, 8000, 12_000], [1e5], { min: 500, max: 20_000 }),
  gpu_output_tokens_per_second: mostly([900, 1000, 1100], [1e4], { min: 100, max: 2000 }),
  peak_factor: mostly([1, 2, 2.5], [10], { min: 1, max: 4 }),
  utilisation: mostly([1, 0.7, 0.5], [0.01], { min: 0.3, max: 1 }),
  min_gpus: mostly([1, 1, 2], [8]),
  infrastructure_price_change_per_year: mostly([0, 0, 0, -0.2], [-0.9, 1], { min: -0.4, max: 0.2 }),
};

const upfront = {
  setup_hours: mostly([0, 0, 40, 100], [0.25]),
  training_examples: mostly([0, 2000, 5000], [1]),
  tokens_per_example: mostly([800, 900], [0, 1e5]),
  epochs: mostly([1, 3], [0.5]),
  training_price: mostly([25, 3, 0.48], [0]),
  training_hours: mostly([0, 0, 4], [0.5]),
  training_price_per_hour: mostly([100], [0]),
  training_runs: mostly([1, 3], [0, 1.5]),
  validation_tokens: mostly([0, 0, 1e6], [1]),
  cost_per_label: mostly([0, 0.5, 0.4], [10]),
  evaluation_cost: mostly([0, 0, 150], [1e-3]),
  other_upfront: mostly([0, 0, 10, 500], [1e-9, 1e7], { min: 0, max: 10_000 }),
};

const again = {
  retrain_examples: mostly([0, 500], [1]),
  retrain_hours: mostly([0, 8], [0.5]),
};

const waiting = {
  overhead_seconds: mostly([0, 0.2, 0.5], [10]),
  prefill_tokens_per_second: mostly([0, 12_500], [1]),
  output_tokens_per_second: mostly([0, 50], [1]),
  latency_cost_per_second: mostly([0, 0, 0.0005], [1]),
};

/** All of a strategy's own inputs but the days on which something happens. */
export const side: fc.Arbitrary<Given & Record<string, number>> = fc.record({
  ...tokens,
  ...prices,
  ...calls,
  ...standing,
  ...gpus,
  ...upfront,
  ...again,
  ...waiting,
});

/** What a retraining costs where a scenario says so. */
export const retrainCost = mostly([0, 60, 120, 400, 700, 2500], [1e-6, 1e6], { min: 0, max: 3000 });

/** Of an alternative: the share of the calls that it takes, and of those that the baseline answers as well. */
export const trafficShare = mostly([1, 1, 1, 0.7, 0.5], [0], { min: 0, max: 1 });
export const escalationRate = mostly([0, 0, 0, 0.125], [1], { min: 0, max: 1 });
