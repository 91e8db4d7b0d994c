import { describe, expect, test } from "@jest/globals";
import type { GivenInputs } from "../../../src/engine/strategy/strategy";
import { breakEvenTokens } from "../../../src/engine/threshold/break-even-volume";
import { sides, told } from "./outlooks";

const secondsPerDay = 86_400;

/**
 * A million calls a day: a bought token costs its price, 2 USD a day. A GPU of 12 USD a day takes in 5 million tokens a day: with half the baseline's prompt,
 * 10 tokens of the baseline fill it.
 */
const shared = { calls_per_day: 1e6, horizon_days: 100 };
const bought = { prompt_tokens: 50, input_price: 2 };
const hosted = { prompt_tokens: 25, gpu_price_per_hour: 0.5, gpu_input_tokens_per_second: 5e6 / secondsPerDay };

/** 6 USD a day, paid up front. */
const paid = { other_upfront: 600 };

/** One output token a call, which keeps half a GPU busy. */
const halfBusy = { output_tokens: 1, gpu_output_tokens_per_second: 2e6 / secondsPerDay };

const tokens = (own: GivenInputs, other: GivenInputs = bought, more: GivenInputs = {}): number | string =>
  told(breakEvenTokens(...sides({ ...shared, ...more }, other, own)));

describe("a GPU for each 10 tokens", () => {
  test.each<[string, GivenInputs, number]>([
    ["the first is 6 tokens, and 12 are not reached by the second, 10 to 20: 12; 18 are not above 20", {}, 12],
    ["6 USD more: three of them are 21 tokens; four, 27, come at 30 only", paid, 21],
    ["half a GPU busy at no token: they come at 5, 15, 25: four are 27 tokens", { ...paid, ...halfBusy }, 27],
    ["four at least: 54 USD", { ...paid, min_gpus: 4 }, 27],
    ["five at least: 66 USD", { ...paid, min_gpus: 5 }, 33],
    [
      "half of the prompt found in a cache: a GPU for 20 tokens",
      { ...paid, cache_hit_rate: 0.5, cache_min_tokens: 0 },
      9,
    ],
    [
      "a peak of 2 and a cache that all calls find from 20 of the baseline on: there one GPU is enough",
      { ...paid, peak_factor: 2, cache_hit_rate: 1, cache_min_tokens: 10 },
      20,
    ],
  ])("%s", (_, own, expected) => expect(tokens({ ...hosted, ...own })).toBeCloseTo(expected, 7));

  test("twice the volume in the second month needs as many GPUs at half as many tokens: 12 + (2 + 3) · 12 = 72 USD for 12 tokens of 6 USD", () => {
    const month = 365 / 12;
    // n and m GPUs: n = ⌈p/10⌉, m = ⌈p/5⌉. (2, 3): 10 … 15, 12 + 60 = 72: 12. (2, 4): 15 … 20, 84: 14. (3, 5): 20 … 25, 108: 18. So 12 is the last.
    expect(
      tokens({ ...hosted, other_upfront: 12 * month }, bought, { horizon_days: 2 * month, growth_per_month: 1 }),
    ).toBeCloseTo(12, 7);
  });

  test("at half the speed 5 tokens fill it: 12 USD are more than the 10 that they cost elsewhere", () => {
    expect(tokens({ ...hosted, gpu_input_tokens_per_second: 2.5e6 / secondsPerDay })).toMatch(
      /^No break-even prompt length/,
    );
  });
});

describe("GPUs that the prompt does not keep busy", () => {
  const fit = { calls_per_day: 1_219_680, horizon_days: 100, output_tokens: 900 };
  const served = {
    prompt_tokens: 0,
    gpu_price_per_hour: 0.5,
    gpu_output_tokens_per_second: 1100,
    peak_factor: 2,
    utilisation: 0.7,
  };

  test("an exact fit of 33, which rounding makes more, is not rounded up", () => {
    expect((((1_219_680 * (900 / 1100)) / secondsPerDay) * 2) / 0.7).toBeGreaterThan(33);
    expect(tokens(served, bought, fit)).toBeCloseTo((33 * 12) / (1.21968 * 2), 8);
  });

  test("a call more needs another", () => {
    expect(tokens(served, bought, { ...fit, calls_per_day: 1_219_681 })).toBeCloseTo((34 * 12) / (1.219681 * 2), 8);
  });

  test("there are 40 at least", () => {
    expect(tokens({ ...served, min_gpus: 40 }, bought, fit)).toBeCloseTo((40 * 12) / (1.21968 * 2), 8);
  });

  test("are those of a prompt that every call finds in its cache, too", () => {
    const all = {
      ...served,
      prompt_tokens: 25,
      gpu_input_tokens_per_second: 1,
      cache_hit_rate: 1,
      cache_min_tokens: 0,
    };
    expect(tokens(all, bought, fit)).toBeCloseTo((33 * 12) / (1.21968 * 2), 8);
  });
});

test("GPUs of the baseline: one for 5 tokens, 12 USD; tokens bought at 4 USD, half as many, and 21 USD more are 11 + 10.5 tokens", () => {
  // 21 + 2 p against 12 · ⌈p/5⌉: at 15 tokens 51 > 36, at 20 61 > 48, at 50 121 > 120, just above less than 132; at 55 131 < 132.
  const own = { prompt_tokens: 25, input_price: 4, other_upfront: 2100 };
  expect(tokens(own, { ...hosted, prompt_tokens: 50 })).toBeCloseTo(50, 7);
});
