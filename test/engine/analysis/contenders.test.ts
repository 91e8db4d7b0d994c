import { expect, test } from "@jest/globals";
import {
  Contest,
  isPrompted,
  stepSets,
  whyNoBatch,
  whyNoCache,
  winnerOf,
  withSteps,
  type Contender,
} from "../../../src/engine/analysis/contenders";
import { compare } from "../../../src/engine/metrics/comparison";
import type { GivenInputs, Strategy } from "../../../src/engine/strategy/strategy";
import { costing as plain, prompting } from "../worked-example";

/** A call each minute for a year: within the five minutes that a cache keeps a prompt, 1 − e⁻⁵ of them find it. */
const eachMinute = { calls_per_day: 1440, cached_price: 0.5 };
const hitRate = 1 - Math.exp(-5);

/** So much a day for 100 days. */
const costing = (aDay: number, changes: GivenInputs = {}): Strategy => plain(aDay, { batch_discount: 0, ...changes });

/** The same with 1 000 USD up front: it costs what 10 USD a day more would. */
const tuned = (aDay: number, changes: GivenInputs = {}): Strategy => costing(aDay, { other_upfront: 1000, ...changes });

/** Who wins: the place and the steps. */
const winner = (
  strategies: readonly Strategy[],
  { canBatch = true, isLikely = () => true }: { canBatch?: boolean; isLikely?: (contender: Contender) => boolean } = {},
): string => winnerOf(new Contest(canBatch).contenders(strategies), isLikely).key;

/** What a strategy costs with a set of its steps. */
const costs = (strategies: readonly Strategy[], key: string, canBatch = true): number | undefined =>
  new Contest(canBatch).contenders(strategies).find((each) => each.key === key)?.totalCost;

test("the cache enabled, with the hit rate of calls that come at random", () => {
  const cost = (promptPrice: number): number => (1440 * 365 * (2000 * promptPrice + 200 * 2 + 150 * 8)) / 1e6;
  expect(costs([prompting(eachMinute)], "0 cache")).toBeCloseTo(cost(hitRate * 0.5 + (1 - hitRate) * 2), 8);
  expect(costs([prompting({ ...eachMinute, cache_write_price: 2.5 })], "0 cache")).toBeCloseTo(
    cost(hitRate * 0.5 + (1 - hitRate) * 2.5),
    8,
  );
});

test("why the cache is no step", () => {
  const cases: readonly (readonly [GivenInputs, string | undefined])[] = [
    [{ cache_hit_rate: 0.01 }, "on"],
    [{ prompt_tokens: 1023 }, "too-short"],
    [{ prompt_tokens: 0, cache_min_tokens: 0 }, "too-short"],
    [{ prompt_tokens: 2000, cache_min_tokens: 2001 }, "too-short"],
    [{ cached_price: 2 }, "no-price"],
    [{ cached_price: 2.1 }, "no-price"],
    [{ calls_per_day: 0 }, "no-calls"],
    [{ prompt_tokens: 1024 }, undefined],
    [{ prompt_tokens: 1, cache_min_tokens: 0 }, undefined],
    [{ cached_price: 1.99 }, undefined],
    [{ calls_per_day: 0.001 }, undefined],
    // The later calls of a conversation have a prefix that is long enough, or none has.
    [{ prompt_tokens: 100, turns_per_conversation: 9 }, undefined],
    [{ prompt_tokens: 100, turns_per_conversation: 2 }, "too-short"],
  ];
  for (const [changes, expected] of cases)
    expect([changes, whyNoCache(prompting({ ...eachMinute, ...changes }))]).toEqual([changes, expected]);
  expect(whyNoCache(prompting())).toBe("no-price");
});

test("every call in batch: the discount on all of its tokens, and nobody waits", () => {
  expect(costs([prompting()], "0 batch")).toBeCloseTo(28 * 365 * 0.5, 8);
  const waiting = { batch_share: 0.9, batch_discount: 0.2, overhead_seconds: 1, latency_cost_per_second: 0.01 };
  expect(costs([prompting(waiting)], "0 batch")).toBeCloseTo(28 * 365 * 0.8, 8);
});

test("why batch is no step", () => {
  expect(whyNoBatch(prompting())).toBeUndefined();
  expect(whyNoBatch(prompting({ batch_share: 1 }))).toBe("all");
  expect(whyNoBatch(prompting({ batch_discount: 0 }))).toBe("no-discount");
  expect(whyNoBatch(prompting({ turns_per_conversation: 2 }))).toBe("conversation");
});

test("the sets of steps: none, each alone, both", () => {
  const both = prompting(eachMinute);
  expect(stepSets(both, true)).toEqual([[], ["cache"], ["batch"], ["cache", "batch"]]);
  expect(stepSets(both, false)).toEqual([[], ["cache"]]);
  expect(stepSets(prompting({ turns_per_conversation: 3 }), true)).toEqual([[]]);
  expect(withSteps(both, ["cache", "batch"])).toEqual({
    ...both,
    cache_hit_rate: expect.closeTo(hitRate, 12),
    batch_share: 1,
  });
  expect(withSteps(both, [])).toBe(both);
});

test("a strategy is prompted where nothing is paid up front or for retraining, hosted or not", () => {
  for (const changes of [
    {},
    { other_cost_per_month: 100, maintenance_hours_per_month: 2, hourly_rate: 90, overhead_seconds: 1 },
    { gpu_price_per_hour: 1 },
    { hosting_per_hour: 0.1 },
    { retrain_every_days: 900 },
  ])
    expect([changes, isPrompted(prompting(changes))]).toEqual([changes, true]);
  for (const changes of [
    { other_upfront: 1 },
    { setup_hours: 1, hourly_rate: 1 },
    { retrain_every_days: 900, retrain_cost: 1 },
  ])
    expect([changes, isPrompted(prompting(changes))]).toEqual([changes, false]);
});

test("tune where it saves for good, as the cheapest that does says", () => {
  expect(winner([costing(30), tuned(15)])).toBe("1");
  expect(winner([costing(30), tuned(15), tuned(10), tuned(12)])).toBe("2");
  expect(winner([costing(30), tuned(10), tuned(10)])).toBe("1");
  expect(winner([costing(30), tuned(25)])).toBe("0");
  expect(winner([costing(30), tuned(20)])).toBe("0");
  expect(winner([costing(30), tuned(10, { retires_after_days: 50 })])).toBe("0");
  expect(winner([costing(30), tuned(10, { retires_after_days: 51 })])).toBe("1");
});

test("not where the saving is not likely, though the base case saves; asked of those alone that would win", () => {
  const strategies = [costing(30), tuned(15), tuned(10)];
  expect(winner(strategies, { isLikely: ({ place }) => place === 1 })).toBe("1");
  expect(winner(strategies, { isLikely: () => false })).toBe("0");
  const asked: string[] = [];
  const isLikely = ({ key }: Contender): boolean => asked.push(key) > 1;
  expect(winner([costing(30), costing(29), tuned(25), tuned(12), tuned(10)], { isLikely })).toBe("3");
  expect(asked).toEqual(["4", "3"]);
});

test("a prompted strategy wins where it costs as little, not where it costs more", () => {
  // 1 000 + 10 a day are 2 000 USD, and so are 20 a day.
  expect(winner([costing(30), tuned(10), costing(20)])).toBe("2");
  expect(winner([costing(30), tuned(10), costing(21)])).toBe("1");
  expect(winner([costing(30), costing(24), costing(23), tuned(15)])).toBe("2");
  expect(winner([costing(30), costing(30), tuned(25)])).toBe("0");
});

/** 1 000 calls a day of 15 000 tokens at 2 USD per 1M tokens: 30 USD a day; batch halves it. */
const tokens = { prompt_tokens: 15_000, input_price: 2, batch_discount: 0.5 };

test("like is compared with like: each strategy with each set of its own steps", () => {
  expect(winner([costing(0, tokens), tuned(15)])).toBe("0 batch");
  expect(winner([costing(0, tokens), tuned(15)], { canBatch: false })).toBe("1");
  expect(winner([costing(0, { ...tokens, cached_price: 0.2 }), tuned(15)], { canBatch: false })).toBe("0 cache");
  expect(winner([costing(0, { ...tokens, cached_price: 0.2 }), tuned(15)])).toBe("0 cache batch");
  // The baseline in batch costs 1 500; the tuned one 2 000 as typed, and in batch 1 500 less the half of what it pays for tokens.
  const own = tuned(0, { ...tokens, input_price: 0.8 });
  expect(winner([costing(0, tokens), own], { canBatch: false })).toBe("1");
  expect(winner([costing(0, { ...tokens, input_price: 3 }), own])).toBe("1 batch");
});

test("what varies is worked out again, what depends on it too", () => {
  const contest = new Contest(true);
  const strategies = [prompting(eachMinute), tuned(5, { ready_after_days: 20 }), costing(9)];
  for (const changed of [
    strategies,
    [strategies[0]!, tuned(4, { ready_after_days: 20 }), strategies[2]!],
    [prompting({ ...eachMinute, output_price: 9 }), strategies[1]!, strategies[2]!],
  ]) {
    const fresh = new Contest(true).contenders(changed);
    expect(contest.contenders(changed).map(({ key, totalCost, saving }) => [key, totalCost, saving])).toEqual(
      fresh.map(({ key, totalCost, saving }) => [key, totalCost, saving]),
    );
    const [, c] = compare(changed);
    expect(fresh.find(({ key }) => key === "1")!.saving).toBe(c!.saving);
  }
});
