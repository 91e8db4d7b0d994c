import { expect, test } from "@jest/globals";
import { batchStep, cacheStep, cheaperSteps, onlyPrompts } from "../../../src/engine/analysis/cheaper-steps";
import { outlookOf } from "../../../src/engine/strategy/outlook";
import type { GivenInputs } from "../../../src/engine/strategy/strategy";
import { costing, prompting, tuned } from "../worked-example";

/** A call each minute for a year: within the five minutes that a cache keeps a prompt, 1 − e⁻⁵ of them find it. */
const eachMinute = { calls_per_day: 1440, cached_price: 0.5 };
const hitRate = 1 - Math.exp(-5);

test("the cache turned on, with the hit rate of calls that come at random", () => {
  const cost = (promptPrice: number): number => (1440 * 365 * (2000 * promptPrice + 200 * 2 + 150 * 8)) / 1e6;
  expect(cacheStep(prompting(eachMinute))).toEqual({
    kind: "cache",
    hitRate: expect.closeTo(hitRate, 12),
    totalCost: expect.closeTo(cost(hitRate * 0.5 + (1 - hitRate) * 2), 8),
  });
  expect(cacheStep(prompting({ ...eachMinute, cache_write_price: 2.5 }))).toMatchObject({
    totalCost: expect.closeTo(cost(hitRate * 0.5 + (1 - hitRate) * 2.5), 8),
  });
});

test("why the cache is no step", () => {
  const cases: readonly (readonly [GivenInputs, string])[] = [
    [{ cache_hit_rate: 0.01 }, "on"],
    [{ prompt_tokens: 1023 }, "too short"],
    [{ prompt_tokens: 0, cache_min_tokens: 0 }, "too short"],
    [{ prompt_tokens: 2000, cache_min_tokens: 2001 }, "too short"],
    [{ cached_price: 2 }, "no price"],
    [{ cached_price: 2.1 }, "no price"],
    [{ calls_per_day: 0 }, "no calls"],
    [{ prompt_tokens: 1024 }, "cache"],
    [{ prompt_tokens: 1, cache_min_tokens: 0 }, "cache"],
    [{ cached_price: 1.99 }, "cache"],
    [{ calls_per_day: 0.001 }, "cache"],
  ];
  for (const [changes, expected] of cases) {
    const step = cacheStep(prompting({ ...eachMinute, ...changes }));
    expect([changes, typeof step === "string" ? step : step.kind]).toEqual([changes, expected]);
  }
  expect(cacheStep(prompting())).toBe("no price");
});

test("every call in batch: the discount on all of its tokens, and nobody waits", () => {
  expect(batchStep(prompting())).toEqual({ kind: "batch", totalCost: expect.closeTo(28 * 365 * 0.5, 8) });
  expect(
    batchStep(prompting({ batch_share: 0.9, batch_discount: 0.2, overhead_seconds: 1, latency_cost_per_second: 0.01 })),
  ).toEqual({ kind: "batch", totalCost: expect.closeTo(28 * 365 * 0.8, 8) });
});

test("batch is no step where all calls are in it, or it takes nothing off", () => {
  expect(batchStep(prompting({ batch_share: 1 }))).toBeUndefined();
  expect(batchStep(prompting({ batch_discount: 0 }))).toBeUndefined();
});

test("a strategy only prompts where nothing is paid up front, hosted, retrained or run on GPUs", () => {
  expect(onlyPrompts(prompting())).toBe(true);
  expect(
    onlyPrompts(
      prompting({ other_cost_per_month: 100, maintenance_hours_per_month: 2, hourly_rate: 90, overhead_seconds: 1 }),
    ),
  ).toBe(true);
  for (const changes of [
    { other_upfront: 1 },
    { setup_hours: 1, hourly_rate: 1 },
    { gpu_price_per_hour: 1 },
    { retrain_every_days: 900 },
    { hosting_per_hour: 0.1 },
  ])
    expect([changes, onlyPrompts(prompting(changes))]).toEqual([changes, false]);
});

test("the steps in the order in which they are tried: cache, batch, other strategies that only prompt, each with its place", () => {
  const baseline = prompting({ cached_price: 0.5 });
  // Half a year passes before the cheap model is there: until then the baseline runs.
  const strategies = [
    baseline,
    tuned(),
    costing(7, { horizon_days: 365 }),
    costing(1, { horizon_days: 365, ready_after_days: 182.5 }),
  ];
  expect(cheaperSteps(strategies, outlookOf(baseline))).toEqual([
    expect.objectContaining({ kind: "cache" }),
    expect.objectContaining({ kind: "batch" }),
    { kind: "strategy", place: 2, totalCost: expect.closeTo(7 * 365, 8) },
    { kind: "strategy", place: 3, totalCost: expect.closeTo((28 + 1) * 182.5, 8) },
  ]);
});

test("where there is none, the list is empty; the baseline itself is no step", () => {
  const baseline = prompting({ batch_discount: 0 });
  expect(cheaperSteps([baseline, tuned()], outlookOf(baseline))).toEqual([]);
});
