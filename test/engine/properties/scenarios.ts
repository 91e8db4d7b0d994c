import fc from "fast-check";
import { strategyOf, type GivenInputs, type Strategy } from "../../../src/engine/strategy/strategy";

/** Round figures are the likely ones on a sheet, and the ones whose events coincide. */
const round = (values: readonly number[], max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(...values),
    fc.integer({ min: 1, max: 1000 }).map((part) => (max * part) / 1000),
  );

const workload = fc.record({
  calls_per_day: round([1, 100, 1000, 5000, 40_000], 50_000),
  growth_per_month: fc.constantFrom(0, 0, 0.05, 0.15, -0.1, 1),
  horizon_days: fc.constantFrom(0.5, 30, 90, 365, 365, 730, 1095),
  discount_rate: fc.constantFrom(0, 0.1, -0.05),
});

const prices = {
  input_price: round([0.15, 2, 3], 20),
  output_price: round([0.6, 8, 12], 60),
  cached_price: round([0, 0.5], 5),
  cache_write_price: round([2, 3.75], 10),
};

const tokens = {
  prompt_tokens: round([0, 400, 1024, 2000], 8000),
  user_tokens: round([0, 200], 1000),
  output_tokens: round([0, 1, 150], 1000),
};

const running = {
  cache_hit_rate: fc.constantFrom(0, 0, 0.5, 0.9, 1),
  batch_share: fc.constantFrom(0, 0, 0.5, 1),
  failure_rate: fc.constantFrom(0, 0, 0.05, 1),
  retries: fc.constantFrom(0, 1, 3),
  cost_per_failure: fc.constantFrom(0, 0.01),
  price_change_per_year: fc.constantFrom(0, 0, -0.3, 0.2),
  hosting_per_hour: fc.constantFrom(0, 0, 1.7),
  other_cost_per_month: fc.constantFrom(0, 100),
  maintenance_hours_per_month: fc.constantFrom(0, 2),
  hourly_rate: fc.constant(90),
  retrain_every_days: fc.constantFrom(0, 0, 1, 30, 365 / 12, 90, 180),
  retrain_cost: round([0, 120, 500], 3000),
};

const gpus = fc.record({
  gpu_price_per_hour: fc.constantFrom(0, 2),
  gpu_input_tokens_per_second: fc.constantFrom(8000, 1000),
  gpu_output_tokens_per_second: fc.constantFrom(800, 1100),
  peak_factor: fc.constantFrom(1, 2),
  utilisation: fc.constantFrom(0.7, 1),
  min_gpus: fc.constantFrom(1, 2),
});

const tuning = {
  setup_hours: fc.constantFrom(0, 40),
  training_examples: fc.constantFrom(0, 2000),
  tokens_per_example: fc.constant(800),
  epochs: fc.constantFrom(1, 3),
  training_price: round([3, 25], 50),
  cost_per_label: fc.constantFrom(0, 0.5),
  other_upfront: fc.constantFrom(0, 0, 500),
  ready_after_days: fc.constantFrom(0, 0, 30, 365 / 12, 45, 90),
  retires_after_days: fc.constantFrom(0, 0, 52, 90, 300, 400),
};

/** A baseline and an alternative; `withGpus` prices some on either side. */
export const scenarios = (withGpus: boolean): fc.Arbitrary<Strategy[]> => {
  const gpu = withGpus ? gpus : fc.constant({});
  const side = fc.record({ ...prices, ...tokens, ...running });
  return fc.tuple(workload, side, gpu, side, gpu, fc.record(tuning)).map(([shared, a, gpuA, b, gpuB, tuned]) => {
    const given: GivenInputs[] = [
      { ...shared, ...a, ...gpuA },
      { ...shared, ...b, ...gpuB, ...tuned },
    ];
    return given.map(strategyOf);
  });
};
