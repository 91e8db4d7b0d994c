import { describe, expect, test } from "@jest/globals";
import { outlookOf } from "../../../src/engine/strategy/outlook";
import {
  type GivenInputs,
  retrainingCost,
  strategyOf,
  trainedTokens,
  trainingRunCost,
  upfrontCost,
} from "../../../src/engine/strategy/strategy";

/** A run of (2 000 · 800 · 3 + 200 000) tokens at 25 USD per 1M tokens: 125 USD. */
const tuning: GivenInputs = {
  training_examples: 2000,
  tokens_per_example: 800,
  epochs: 3,
  validation_tokens: 200_000,
  training_price: 25,
};
const paid: GivenInputs = {
  ...tuning,
  setup_hours: 40,
  hourly_rate: 90,
  cost_per_label: 0.5,
  training_runs: 3,
  evaluation_cost: 70,
  other_upfront: 11,
};

test("a training run takes the examples in every epoch, and validation once", () => {
  const s = strategyOf(tuning);
  expect(trainedTokens(s)).toBe(4_800_000 + 200_000);
  expect(trainingRunCost(s)).toBe(125);
  expect(trainedTokens(strategyOf({ ...tuning, epochs: 0.5 }))).toBe(800_000 + 200_000);
  expect(trainingRunCost(strategyOf({ ...tuning, training_price: 0 }))).toBe(0);
});

describe("up front", () => {
  test("work, labels, runs, evaluation and the rest are paid", () => {
    expect(upfrontCost(strategyOf(paid))).toBe(3600 + 1000 + 3 * 125 + 70 + 11);
    expect(upfrontCost(strategyOf({}))).toBe(0);
  });

  test.each<[keyof GivenInputs, number]>([
    ["setup_hours", 3600],
    ["cost_per_label", 1000],
    ["training_runs", 375],
    ["evaluation_cost", 70],
    ["other_upfront", 11],
  ])("no %s: %d USD less", (key, less) => {
    expect(upfrontCost(strategyOf({ ...paid, [key]: 0 }))).toBe(5056 - less);
  });
});

describe("a retraining", () => {
  const again: GivenInputs = { ...paid, retrain_examples: 100, retrain_hours: 2 };

  test("costs one run, new labels, work and evaluation", () => {
    expect(retrainingCost(strategyOf(again))).toBe(125 + 50 + 180 + 70);
  });

  test("costs what is said, nothing included", () => {
    expect(retrainingCost(strategyOf({ ...again, retrain_cost: 33 }))).toBe(33);
    expect(retrainingCost(strategyOf({ ...again, retrain_cost: 0 }))).toBe(0);
  });

  test("costs a strategy nothing that is never retrained", () => {
    const of = (retrain_every_days: number) => outlookOf(strategyOf({ ...again, retrain_every_days }));
    expect([of(0).retraining, of(1).retraining, of(30).upfront]).toEqual([0, 425, 5056]);
  });
});

test("an input that is left out has its default; a price that follows from others has none", () => {
  const s = strategyOf({ calls_per_day: 7 });
  expect(s).toMatchObject({
    calls_per_day: 7,
    horizon_days: 365,
    cache_min_tokens: 1024,
    batch_discount: 0.5,
    epochs: 1,
    training_runs: 1,
    min_gpus: 1,
    peak_factor: 1,
    utilisation: 1,
    retries: 0,
  });
  expect([s.cached_price, s.cache_write_price, s.retrain_cost]).toEqual([undefined, undefined, undefined]);
  expect(strategyOf({}).calls_per_day).toBe(0);
});
