import { expect, test } from "@jest/globals";
import { compare } from "../../../src/engine/metrics/comparison";
import { adviceKey, savesForGood, verdictOf } from "../../../src/engine/analysis/verdict";
import type { Strategy } from "../../../src/engine/strategy/strategy";
import { costing as plain } from "../worked-example";
import type { GivenInputs } from "../../../src/engine/strategy/strategy";

/** So much a day for 100 days, and batch takes nothing off. */
const costing = (aDay: number, changes: GivenInputs = {}): Strategy => plain(aDay, { batch_discount: 0, ...changes });

/** The same with 1 000 USD up front: it costs what 10 USD a day more would. */
const tuned = (aDay: number, changes: GivenInputs = {}): Strategy => costing(aDay, { other_upfront: 1000, ...changes });

const advice = (
  strategies: readonly Strategy[],
  batchIsOption = true,
  isLikely?: (place: number) => boolean,
): readonly [string, number] => {
  const verdict = verdictOf(strategies, batchIsOption, isLikely);
  return [adviceKey(verdict), verdict.place];
};

test("tune where it saves for good, as the cheapest that does says", () => {
  expect(advice([costing(30), tuned(15)])).toEqual(["tune 1", 1]);
  expect(advice([costing(30), tuned(15), tuned(10), tuned(12)])).toEqual(["tune 2", 2]);
  expect(advice([costing(30), tuned(10), tuned(10)])).toEqual(["tune 1", 1]);
  const { comparisons } = verdictOf([costing(30), tuned(15), tuned(10)], true);
  expect(comparisons.map(({ own }) => own.upfront)).toEqual([0, 1000, 1000]);
});

test("stay where none does; the verdict still names the one that comes nearest", () => {
  expect(advice([costing(30), tuned(25)])).toEqual(["stay", 1]);
  expect(advice([costing(30), tuned(25), tuned(22), tuned(24)])).toEqual(["stay", 2]);
  // Only a strategy that is tuned comes near, and the baseline never, though it be cheapest and hosted.
  expect(advice([costing(30), costing(31), tuned(25)])).toEqual(["stay", 2]);
  expect(advice([costing(20, { hosting_per_hour: 0.1 }), tuned(25)])).toEqual(["stay", 1]);
  expect(advice([costing(30), costing(31), costing(32)])).toEqual(["stay", 1]);
  expect(advice([costing(30)])).toEqual(["stay", 0]);
});

test("stay where the saving is not likely, though the base case saves", () => {
  expect(advice([costing(30), tuned(15), tuned(10)], true, (place) => place === 1)).toEqual(["tune 1", 1]);
  expect(advice([costing(30), tuned(15), tuned(10)], true, () => false)).toEqual(["stay", 2]);
  const asked: number[] = [];
  verdictOf([costing(30), costing(29), tuned(25), tuned(10)], true, (place) => asked.push(place) > 0);
  // Draws take long: of those alone that save in the base case.
  expect(asked).toEqual([3]);
});

test("a strategy that only prompts comes first where it costs as little, not where it costs more", () => {
  // 1 000 + 10 a day are 2 000 USD, and so are 20 a day.
  expect(advice([costing(30), tuned(10), costing(19)])).toEqual(["strategy 2", 1]);
  expect(advice([costing(30), tuned(10), costing(19)], false)).toEqual(["strategy 2", 1]);
  expect(advice([costing(30), tuned(10), costing(21)])).toEqual(["tune 1", 1]);
  expect(advice([costing(30), costing(24), costing(23), tuned(15)])).toEqual(["strategy 2", 3]);
  // Tuning that costs to the cent what prompting does: it is retrained only after the horizon.
  expect(advice([costing(30), costing(20, { retrain_every_days: 500 }), costing(20)])).toEqual(["strategy 2", 1]);
});

test("a step that saves nothing is none", () => {
  expect(advice([costing(30), costing(30), tuned(25)])).toEqual(["stay", 2]);
  expect(advice([costing(30), costing(29.99), tuned(25)])).toEqual(["strategy 1", 2]);
});

/** 1 000 calls a day of 15 000 tokens at 2 USD/M: 30 USD a day; batch halves it. */
const tokens = { prompt_tokens: 15_000, input_price: 2, batch_discount: 0.5 };

test("batch is a step where calls can wait, and is told of in any case", () => {
  expect(advice([costing(0, tokens), tuned(15)], true)).toEqual(["batch", 1]);
  expect(advice([costing(0, tokens), tuned(15)], false)).toEqual(["tune 1", 1]);
  expect(verdictOf([costing(0, tokens), tuned(15)], false).steps).toEqual([
    { kind: "batch", totalCost: expect.closeTo(1500, 8) },
  ]);
  expect(advice([costing(0, tokens), tuned(4)], true)).toEqual(["tune 1", 1]);
});

test("of several steps the one that costs least", () => {
  // 1 000 calls a day hit for 1 − e^(−5000/1440) = 96.9 %: at a tenth of the price 3.84 USD a day, at nine tenths 27.1.
  expect(advice([costing(0, { ...tokens, cached_price: 0.2 }), tuned(15)])).toEqual(["cache", 1]);
  expect(advice([costing(0, { ...tokens, cached_price: 1.8 }), tuned(15)])).toEqual(["batch", 1]);
  expect(verdictOf([costing(0, { ...tokens, cached_price: 0.2 }), costing(1)], true)).toMatchObject({
    kind: "step",
    step: { kind: "strategy", place: 1 },
  });
});

test("saving for good: more than nothing, and before the horizon and the retirement", () => {
  const saves = (baseline: Strategy, own: Strategy): boolean => savesForGood(compare([baseline, own])[1]!);
  expect(saves(costing(30), tuned(19.99))).toBe(true);
  // To 0 on the last day; from 500 USD less up front to 0 on the last day; nothing at all.
  expect(saves(costing(30), tuned(20))).toBe(false);
  expect(saves(costing(30, { other_upfront: 500 }), costing(35))).toBe(false);
  expect(saves(costing(30), costing(30))).toBe(false);
  // 20 USD a day make up for 1 000 in 50 days.
  expect(saves(costing(30), tuned(10, { retires_after_days: 51 }))).toBe(true);
  expect(saves(costing(30), tuned(10, { retires_after_days: 50 }))).toBe(false);
  expect(saves(costing(30), tuned(10, { retires_after_days: 49 }))).toBe(false);
  // No telling where no number holds the costs.
  expect(saves(costing(1e308), tuned(10))).toBe(false);
});
