import { describe, expect, test } from "@jest/globals";
import type { GivenInputs } from "../../../src/engine/strategy/strategy";
import { breakEvenTokens } from "../../../src/engine/threshold/break-even-volume";
import { example, sides, told } from "./outlooks";

const month = 365 / 12;

/** A million calls a day: a token costs its price a day. 15 USD a day are paid up front; the prompt is half as long at half the price: 15 + 0.5 p = 2 p. */
const shared = { calls_per_day: 1e6, horizon_days: 100 };
const baseline = { prompt_tokens: 50, input_price: 2 };
const alternative = { prompt_tokens: 25, input_price: 1, other_upfront: 1500 };

const tokens = (own: GivenInputs = {}, other: GivenInputs = {}, more: GivenInputs = {}): number | string =>
  told(breakEvenTokens(...sides({ ...shared, ...more }, { ...baseline, ...other }, { ...alternative, ...own })));

test("the worked example: 2 717.8 USD a million calls for up front and retrainings, 800 for the rest of the call, 2 − 0.2 · 3 for a token", () => {
  const [o, prompting] = sides(example.shared, example.prompting, example.tuned);
  expect(told(breakEvenTokens(o, prompting))).toBeCloseTo(((4720 + 2 * 120) / (365 * 0.005) + 800) / 1.4, 8);
});

describe("the tokens that pay 15 USD a day", () => {
  test.each<[string, GivenInputs, GivenInputs, number]>([
    ["half as many of half the price: 2 − 0.5", {}, {}, 10],
    ["as many of half the price: 2 − 1", { prompt_tokens: 50 }, {}, 15],
    ["none instead: 2", { prompt_tokens: 0 }, {}, 7.5],
    ["twice as many of a quarter of the price: 2 − 1", { prompt_tokens: 100, input_price: 0.5 }, {}, 15],
    ["3 user tokens on top save 3 USD", { user_tokens: 3 }, { user_tokens: 3 }, 12 / 1.5],
    ["3 output tokens of 4 USD cost 12 USD", { output_tokens: 3, output_price: 4 }, {}, 27 / 1.5],
    ["one and a half attempts of the baseline: 3 − 0.5", {}, { failure_rate: 0.5, retries: 1 }, 6],
    ["one and a half attempts of the alternative: 2 − 0.75", { failure_rate: 0.5, retries: 1 }, {}, 12],
    ["a lost call in two, of 6 USD a million: 3 USD", { failure_rate: 0.5, cost_per_failure: 6e-6 }, {}, 18 / 1.5],
    ["a second, of 3 USD a million: 3 USD", { overhead_seconds: 1, latency_cost_per_second: 3e-6 }, {}, 18 / 1.5],
    ["a second of the baseline", {}, { overhead_seconds: 1, latency_cost_per_second: 3e-6 }, 12 / 1.5],
    [
      "a token of the baseline waits for 0.5 USD more",
      {},
      { prefill_tokens_per_second: 1e6, latency_cost_per_second: 0.5 },
      15 / 2,
    ],
    [
      "half a token of the alternative waits for half of that",
      { prefill_tokens_per_second: 1e6, latency_cost_per_second: 0.5 },
      {},
      15 / 1.25,
    ],
    ["half the baseline's price in batch: 1 − 0.5", {}, { batch_share: 1, batch_discount: 0.5 }, 30],
    ["the rest of the call saves more than is paid", {}, { user_tokens: 10 }, 0],
    ["the baseline pays as much up front", {}, { other_upfront: 1500 }, 0],
  ])("%s", (_, own, other, expected) => expect(tokens(own, other)).toBeCloseTo(expected, 10));

  test("half of the days: 30 USD a day", () =>
    expect(tokens({ ready_after_days: 20, retires_after_days: 70 })).toBeCloseTo(30 / 1.5, 10));

  test("the volume asked for counts, here a fifth: 75 USD a million", () =>
    expect(tokens({}, {}, { calls_per_day: 2e5 })).toBeCloseTo(75 / 1.5, 10));
});

describe("month by month, 30 USD over two months", () => {
  const two = { horizon_days: 2 * month };
  const paid = { other_upfront: 30 * month };
  const halving = { price_change_per_year: 0.5 ** 12 - 1 };

  test.each<[string, GivenInputs, GivenInputs, GivenInputs, number]>([
    ["twice the volume in the second", {}, {}, { growth_per_month: 1 }, 30 / (1.5 + 3)],
    ["half the baseline's price in the second", {}, halving, {}, 30 / (1.5 + 0.5)],
    ["half the alternative's price in the second", halving, {}, {}, 30 / (1.5 + 1.75)],
    [
      "at half the price a token that waits, and a failure, cost as before",
      {
        ...halving,
        user_tokens: 2,
        failure_rate: 0.5,
        cost_per_failure: 6e-6,
        prefill_tokens_per_second: 1e6,
        latency_cost_per_second: 0.5,
      },
      {},
      {},
      (30 + 2 + 1 + 2 + 6) / (1.25 + 1.5),
    ],
  ])("%s", (_, own, other, more, expected) =>
    expect(tokens({ ...paid, ...own }, other, { ...two, ...more })).toBeCloseTo(expected, 10),
  );
});

describe("where a cache begins the totals jump", () => {
  const cached = (min: number): GivenInputs => ({ cache_hit_rate: 0.5, cached_price: 0, cache_min_tokens: min });
  const unfound: GivenInputs = { ...cached(0), cache_hit_rate: 0 };

  test.each<[string, GivenInputs, GivenInputs, number]>([
    [
      "the baseline's, at 20 tokens: cheaper from 10 tokens on, at 20 no more, 15 + 0.5 p = p from 30",
      {},
      cached(20),
      30,
    ],
    ["the baseline's, at 40 tokens: there 15 + 20 is less than 40", {}, cached(40), 10],
    ["the baseline's, at any length: 15 + 0.5 p = p", {}, cached(0), 30],
    [
      "the alternative's, as long and as dear as the baseline's, at 25 tokens: 15 + 25 is less than 50",
      { ...cached(25), prompt_tokens: 50, input_price: 2 },
      {},
      25,
    ],
    ["the alternative's, at 10 tokens: 15 + p = 2 p", { ...cached(10), prompt_tokens: 50, input_price: 2 }, {}, 15],
    [
      "the alternative's, at 6 tokens of its own, 12 of the baseline: 15 + 12 is more than 24, 15 + 6 less",
      { ...cached(6), input_price: 2 },
      {},
      12,
    ],
    ["the alternative's, at any length: 15 + 0.25 p = 2 p", cached(0), {}, 15 / 1.75],
    [
      "no call finds the prompt: there is no cache, and nothing is written to it, at any length",
      { ...unfound, cache_write_price: 9 },
      { ...unfound, cache_write_price: 99 },
      10,
    ],
    ["a prompt of no tokens is never long enough", { ...cached(1), prompt_tokens: 0 }, {}, 7.5],
    [
      "a prompt of no tokens costs nothing from any length on: beside the baseline's cache at 14, 15 = p",
      { ...cached(0), prompt_tokens: 0 },
      cached(14),
      15,
    ],
    ["both at the same length, 12 tokens: 15 + 0.25 p = p from 20", cached(6), cached(12), 20],
    [
      "the baseline's at 16, the alternative's at 22: 15 + 0.5 p = p is not reached, 15 + 0.25 p = p before 22",
      cached(11),
      cached(16),
      22,
    ],
    [
      "the alternative's at 8 of the baseline, 15 + 2 is more than 16; the baseline's at 18: 15 + 0.25 p = p from 20",
      cached(4),
      cached(18),
      20,
    ],
    ["the alternative's at 8, the baseline's at 21: 15 + 0.25 p = 2 p is before", cached(4), cached(21), 15 / 1.75],
  ])("%s", (_, own, other, expected) => expect(tokens(own, other)).toBeCloseTo(expected, 10));

  test("writing to an expensive cache may make the alternative more expensive again for ever", () => {
    expect(tokens({ ...cached(20), cache_write_price: 10 })).toBe(
      "Cheaper only below 40 prompt tokens; above that it costs more.",
    );
  });
});

describe("there is none", () => {
  test.each<[string, GivenInputs, GivenInputs, string]>([
    [
      "where half a token costs more than a token",
      { input_price: 5 },
      {},
      "No break-even prompt length: it costs more at every length.",
    ],
    [
      "where half a token costs as much as a token",
      { input_price: 4 },
      {},
      "No break-even prompt length: it costs more at every length.",
    ],
    [
      "where there is nothing to pay either",
      { input_price: 4, other_upfront: 0 },
      {},
      "There is no prompt length above which it stays cheaper.",
    ],
    [
      "where half a token costs 0.5 USD more and 5 USD are saved",
      { input_price: 5, other_upfront: 0 },
      { output_tokens: 1, output_price: 5 },
      "Cheaper only below 10 prompt tokens; above that it costs more.",
    ],
    [
      "where the baseline sends no prompt",
      {},
      { prompt_tokens: 0 },
      "No break-even prompt length: the baseline has no prompt tokens.",
    ],
    [
      "where a cost is no number",
      { input_price: Infinity },
      {},
      "A cost of the break-even is too large to be a number.",
    ],
  ])("%s", (_, own, other, reason) => expect(tokens(own, other)).toBe(reason));

  test("without calls", () =>
    expect(tokens({}, {}, { calls_per_day: 0 })).toBe("No break-even prompt length: it costs more at every length."));
});
