import { describe, expect, test } from "@jest/globals";
import type { GivenInputs } from "../../../src/engine/strategy/strategy";
import { breakEvenCalls } from "../../../src/engine/threshold/break-even-volume";
import { example, sides, told } from "./outlooks";

const month = 365 / 12;

/** A call of the baseline costs 2 USD, one of the alternative 1 USD, 100 USD up front, over 100 days: 1 call a day. */
const simple = {
  shared: { calls_per_day: 7, horizon_days: 100, user_tokens: 1e6 },
  baseline: { input_price: 2 },
  alternative: { input_price: 1, other_upfront: 100 },
};

const calls = (alternative: GivenInputs = {}, baseline: GivenInputs = {}, shared: GivenInputs = {}): number | string =>
  told(
    breakEvenCalls(
      ...sides(
        { ...simple.shared, ...shared },
        { ...simple.baseline, ...baseline },
        { ...simple.alternative, ...alternative },
      ),
    ),
  );

test("the worked example: up front and two retrainings, paid from 0.002 USD a call over 365 days", () => {
  expect(told(breakEvenCalls(...sides(example.shared, example.prompting, example.tuned)))).toBeCloseTo(
    (4720 + 2 * 120) / (365 * 0.002),
    8,
  );
});

describe("what is paid beside the calls", () => {
  test.each<[string, GivenInputs, GivenInputs, number]>([
    ["100 USD up front over 100 days, 1 USD a call", {}, {}, 1],
    ["hosting, 0.25 USD an hour: 6 USD a day", { hosting_per_hour: 0.25 }, {}, 7],
    ["another cost of 365/12 USD a month: 1 USD a day", { other_cost_per_month: month }, {}, 2],
    [
      "maintenance, 2 · 365/12 hours a month at 1.5 USD: 3 USD a day",
      { maintenance_hours_per_month: 2 * month, hourly_rate: 1.5 },
      {},
      4,
    ],
    ["the baseline's cost a day is saved", { hosting_per_hour: 0.25 }, { other_cost_per_month: 2 * month }, 5],
    ["60 USD that the baseline paid up front too", {}, { other_upfront: 60 }, 0.4],
    ["retrainings on days 30, 60 and 90", { retrain_every_days: 30, retrain_cost: 50 }, {}, 2.5],
    [
      "the baseline's retrainings on days 40 and 80 are saved",
      { other_upfront: 400 },
      { retrain_every_days: 40, retrain_cost: 50 },
      3,
    ],
    ["nothing is left to pay", {}, { other_upfront: 100 }, 0],
    ["less is paid than by the baseline", {}, { other_upfront: 101 }, 0],
  ])("%s", (_, alternative, baseline, expected) => expect(calls(alternative, baseline)).toBeCloseTo(expected, 10));
});

describe("what a call saves", () => {
  test.each<[string, GivenInputs, GivenInputs, number]>([
    ["a failure of one in two costs 0.5 USD more: 0.5 USD left", { failure_rate: 0.5, cost_per_failure: 1 }, {}, 2],
    ["of the baseline, it saves 1 USD more", {}, { failure_rate: 0.5, cost_per_failure: 2 }, 0.5],
    [
      "10 seconds that cost 0.05 USD each: 0.5 USD left",
      { overhead_seconds: 10, latency_cost_per_second: 0.05 },
      {},
      2,
    ],
    ["a price of 8 USD: 7 USD", {}, { input_price: 8 }, 1 / 7],
  ])("%s", (_, alternative, baseline, expected) => expect(calls(alternative, baseline)).toBeCloseTo(expected, 10));
});

describe("only the days on which the alternative runs count", () => {
  test("it is ready after 20 days and retired after 70: 50 days of 1 USD a call", () => {
    expect(calls({ ready_after_days: 20, retires_after_days: 70 })).toBeCloseTo(2, 10);
  });

  test("the baseline's retrainings before day 20 and from day 70 on are paid by both: of those on days 10, 20 … 90 five are saved", () => {
    expect(
      calls(
        { other_upfront: 200, ready_after_days: 20, retires_after_days: 70 },
        { retrain_every_days: 10, retrain_cost: 10 },
      ),
    ).toBeCloseTo(150 / 50, 10);
  });

  test("it is never ready: nothing is ever saved", () => {
    expect(calls({ ready_after_days: 100 })).toBe("No break-even volume: it costs more at every volume.");
    expect(calls({ ready_after_days: 100, other_upfront: 0 })).toMatch(/no volume above which it stays cheaper/);
  });
});

describe("month by month, over two months", () => {
  const two = { horizon_days: 2 * month };

  test("twice the volume in the second month is three months' calls", () => {
    expect(calls({}, {}, { ...two, growth_per_month: 1 })).toBeCloseTo(100 / (3 * month), 10);
  });

  test("of a horizon that ends within the second month, the days up to it", () => {
    expect(calls({}, {}, { horizon_days: month + 10, growth_per_month: 1 })).toBeCloseTo(100 / (month + 20), 10);
  });

  test("a price that falls by 1 − 0.5¹² a year is half the price in the second month: of the alternative, of the baseline, of both", () => {
    const halving = { price_change_per_year: 0.5 ** 12 - 1 };
    expect(calls(halving, {}, two)).toBeCloseTo(100 / ((2 - 1 + 2 - 0.5) * month), 10);
    expect(calls({}, { ...halving, input_price: 4 }, two)).toBeCloseTo(100 / ((4 - 1 + 2 - 1) * month), 10);
    expect(calls(halving, halving, two)).toBeCloseTo(100 / ((2 - 1 + 1 - 0.5) * month), 10);
  });

  test("prices do not change what failing and waiting cost", () => {
    const change = {
      price_change_per_year: 0.5 ** 12 - 1,
      failure_rate: 0.5,
      cost_per_failure: 1,
      overhead_seconds: 10,
      latency_cost_per_second: 0.01,
    };
    expect(calls(change, {}, two)).toBeCloseTo(100 / ((2 - 1 - 0.6 + 2 - 0.5 - 0.6) * month), 10);
  });

  test("months before readiness and after retirement do not count, whatever the volume", () => {
    expect(
      calls(
        { ready_after_days: month, retires_after_days: 2 * month },
        {},
        { horizon_days: 4 * month, growth_per_month: 1 },
      ),
    ).toBeCloseTo(100 / (2 * month), 10);
  });
});

test("0.1 and 0.2 USD up front are the baseline's 0.3, although their sum is more by rounding", () => {
  expect(calls({ input_price: 2, other_upfront: 0.1, evaluation_cost: 0.2 }, { other_upfront: 0.3 })).toMatch(
    /no volume above which it stays cheaper/,
  );
});

describe("there is none", () => {
  test.each<[string, GivenInputs, GivenInputs, string]>([
    ["where a call costs the same", { input_price: 2 }, {}, "No break-even volume: it costs more at every volume."],
    ["where a call costs more", { input_price: 3 }, {}, "No break-even volume: it costs more at every volume."],
    [
      "where all costs are the same",
      { input_price: 2, other_upfront: 0 },
      {},
      "There is no volume above which it stays cheaper.",
    ],
    [
      "where it is cheaper only below a number of calls: 300 USD less up front, 1 USD more a call",
      { input_price: 3 },
      { other_upfront: 400 },
      "Cheaper only below 3 calls per day; above that it costs more.",
    ],
    [
      "where a cost is no number",
      { other_upfront: Infinity },
      {},
      "A cost of the break-even is too large to be a number.",
    ],
  ])("%s", (_, alternative, baseline, reason) => expect(calls(alternative, baseline)).toBe(reason));
});
