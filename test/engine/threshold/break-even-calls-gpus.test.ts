import { describe, expect, test } from "@jest/globals";
import type { GivenInputs } from "../../../src/engine/strategy/strategy";
import { breakEvenCalls } from "../../../src/engine/threshold/break-even-volume";
import { sides, told } from "./outlooks";

/**
 * Calls of 0.01 USD against GPUs of 1 USD an hour: 24 USD a day, as much as 2 400 calls. A GPU writes 100 tokens a second, a call has 1 000:
 * 10 seconds, 8 640 calls a day fill it; at a peak of 2.88 it is 3 000.
 */
const shared = { calls_per_day: 3, horizon_days: 100, output_tokens: 1000 };
const bought = { output_price: 10 };
const hosted = { gpu_price_per_hour: 1, gpu_output_tokens_per_second: 100 };

const calls = (alternative: GivenInputs, baseline: GivenInputs, more: GivenInputs = {}): number | string =>
  told(breakEvenCalls(...sides({ ...shared, ...more }, baseline, alternative)));

/** So much a day, paid up front over 100 days. */
const aDay = (amount: number): GivenInputs => ({ other_upfront: 100 * amount });

describe("GPUs of one's own instead of calls bought", () => {
  test.each<[string, GivenInputs, number]>([
    ["a GPU is 2 400 calls; the second, at 8 640, is long paid", {}, 2400],
    ["two GPUs at least are 4 800 calls", { min_gpus: 2 }, 4800],
    ["200 USD a day more: 200 + 4 · 24 = 296 USD are 29 600 calls, which four GPUs serve", aDay(200), 29_600],
    [
      "2.88 in the peak: 1 + 5 · 24 = 121 USD at 12 100 calls, above the fifth GPU's 12 000; 14 500 calls need no sixth",
      { ...aDay(1), peak_factor: 2.88 },
      12_100,
    ],
    ["the same by half as much to be used of a GPU", { ...aDay(1), peak_factor: 1.44, utilisation: 0.5 }, 12_100],
    [
      "the same by one and a half attempts a call",
      { ...aDay(1), peak_factor: 1.92, failure_rate: 0.5, retries: 1 },
      12_100,
    ],
    ["calls that keep no GPU busy: three at least, 72 USD", { output_tokens: 0, min_gpus: 3 }, 7200],
  ])("%s", (_, alternative, expected) => expect(calls({ ...hosted, ...alternative }, bought)).toBeCloseTo(expected, 7));

  test("twice the volume in the second month needs the second GPU at 4 320 calls: 150 + 24 · (2 + 3) = 270 USD for three months' 9 000 calls", () => {
    const months = 365 / 12;
    const two = { horizon_days: 2 * months, growth_per_month: 1 };
    expect(calls(hosted, bought, two)).toBeCloseTo((24 + 24) / 0.03, 7);
    expect(calls({ ...hosted, other_upfront: 150 * months }, bought, two)).toBeCloseTo(9000, 7);
  });
});

describe("calls bought, of 0.002 USD, instead of GPUs of one's own", () => {
  const cheap = { output_price: 2 };

  test("10 USD a day more are paid from the second GPU on, where the totals jump", () => {
    expect(calls({ ...cheap, ...aDay(10) }, hosted)).toBeCloseTo(8640, 6);
  });

  test("no more is to be paid: the first call is cheaper than a GPU", () => {
    expect(calls(cheap, hosted)).toBe(0);
  });

  test("with two GPUs from the start: at 25 920 calls 24 + 51.84 USD are more than three cost, and less than four", () => {
    expect(calls({ ...cheap, ...aDay(24) }, { ...hosted, min_gpus: 2 })).toBeCloseTo(3 * 8640, 6);
  });
});

test("GPUs that both need alike cancel out: 10 USD a day are 1 000 calls", () => {
  expect(calls({ ...hosted, ...aDay(10) }, { ...hosted, ...bought })).toBeCloseTo(1000, 7);
});

test("more expensive GPUs than the baseline's: 24 USD a day more for each, against 0.01 USD a call", () => {
  expect(calls({ ...hosted, gpu_price_per_hour: 2 }, { ...hosted, ...bought })).toBeCloseTo(2400, 7);
});

describe("there is none", () => {
  test("where a GPU costs more than the calls that fill it: 2 160 at a peak of 4", () => {
    expect(calls({ ...hosted, peak_factor: 4 }, bought)).toBe("No break-even volume: it costs more at every volume.");
  });

  test("and it is cheaper only below, up to the step after which no GPU is filled enough: 5 · 24 − 10 = 110 USD are never saved by the fifth", () => {
    expect(calls({ ...hosted, peak_factor: 4 }, { ...bought, ...aDay(10) })).toBe(
      "Cheaper only below 8,640 calls per day; above that it costs more.",
    );
  });

  test("nor where the last step only brings the totals together: 9.6 USD a day less are 4 · 24 − 86.4 at 8 640 calls, and saved at 6 480", () => {
    expect(calls({ ...hosted, peak_factor: 4 }, { ...bought, ...aDay(9.6) })).toBe(
      "Cheaper only below 6,480 calls per day; above that it costs more.",
    );
  });

  test("where it is cheaper before each GPU and more expensive after, for ever: 2 400 calls fill it at a peak of 3.6", () => {
    expect(calls({ ...hosted, peak_factor: 3.6 }, { ...bought, ...aDay(12) })).toMatch(
      /^There is no volume above which it stays cheaper/,
    );
  });

  test("to be told within the work that may be done", () => {
    const [o, baseline] = sides(shared, bought, { ...hosted, ...aDay(200) });
    expect(told(breakEvenCalls(o, baseline, 1))).toBe(
      "Break-even could not be determined: costs are nearly equal over many GPU steps.",
    );
    expect(breakEvenCalls(o, baseline, 1000)).toBeCloseTo(29_600, 7);
  });

  test("where the price of a GPU is beyond a number", () => {
    expect(calls({ ...hosted, gpu_price_per_hour: 1e308 }, bought)).toMatch(/is too large to be a number/);
  });
});
