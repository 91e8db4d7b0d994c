import { expect, test } from "@jest/globals";
import { compare, Comparison } from "../../../src/engine/metrics/comparison";
import { outlookOf } from "../../../src/engine/strategy/outlook";
import { costing } from "../worked-example";

/** 30 USD a day and 100 up front; tuned: 10 USD a day from day 40 on, 400 up front, 50 on days 70 and 100, which is the horizon and so not paid. */
const strategies = [
  costing(30, { other_upfront: 100 }),
  costing(10, { other_upfront: 400, ready_after_days: 40, retrain_every_days: 30, retrain_cost: 50 }),
];

test("every strategy stands beside the first, and the first beside itself", () => {
  const [baseline, tuned] = compare(strategies);
  expect(baseline!.own).toBe(baseline!.baseline);
  expect(tuned!.baseline).toBe(baseline!.own);
  expect(tuned!.own.strategy).toBe(strategies[1]);
  expect(compare(strategies)).toHaveLength(2);
});

test("the bill and parts of the baseline are its own, without the alternative's days, worked out once for all", () => {
  const [baseline, tuned] = compare(strategies);
  expect(tuned!.baselineParts).toMatchObject({ upfront: 100, infrastructure: expect.closeTo(3000, 8), retraining: 0 });
  expect(tuned!.parts).toMatchObject({
    // The baseline runs before it is ready: its own upfront is paid too.
    upfront: 400 + 100,
    infrastructure: expect.closeTo(40 * 30 + 60 * 10, 8),
    retraining: 50,
  });
  expect(tuned!.baselineBill.running.reduce((sum, month) => sum + month, 0)).toBeCloseTo(3000, 8);
  expect(tuned!.bill.running.reduce((sum, month) => sum + month, 0)).toBeCloseTo(1800, 8);
  expect(tuned!.baselineParts).toBe(baseline!.parts);
  expect(tuned!.baselineBill).toBe(baseline!.bill);
  expect(baseline!.baselineParts).toBe(baseline!.parts);
  expect(baseline!.baselineBill).toBe(baseline!.bill);
});

test("without the baseline's own comparison at hand the figures are the same", () => {
  const [, kept] = compare(strategies);
  const [baseline, own] = strategies.map((s) => outlookOf(s));
  const alone = new Comparison(own!, baseline!);
  expect(alone.baselineParts).toEqual(kept!.baselineParts);
  expect(alone.baselineBill).toEqual(kept!.baselineBill);
  expect(alone.monthlySaving).toEqual(kept!.monthlySaving);
});

test("the saving of a month: nothing before it is ready, then 20 USD a day, less the retraining in its month", () => {
  const month = 365 / 12;
  const [, tuned] = compare(strategies);
  // Months 0 to 3 end on day 30.4, 60.8, 91.3 and, cut short, 100.
  expect(tuned!.monthlySaving).toEqual(
    [0, 20 * (2 * month - 40), 20 * month - 50, 20 * (100 - 3 * month)].map((saving) => expect.closeTo(saving, 8)),
  );
});

test("what is asked twice is worked out once", () => {
  const [, tuned] = compare(strategies);
  for (const key of ["path", "crossings", "parts", "bill", "monthlySaving"] as const)
    expect(tuned![key]).toBe(tuned![key]);
});

test("it breaks even where the saving has come to what was extra up front", () => {
  const [, tuned] = compare(strategies);
  // 400 USD at 20 a day from day 40: day 60; day 70 takes 50 of the 200 saved since.
  expect(tuned!.crossings).toEqual([{ day: expect.closeTo(60, 9), direction: "up", slope: expect.closeTo(20, 9) }]);
  expect(tuned!.breakEven).toBeCloseTo(60, 9);
  expect(tuned!.lastingBreakEven).toBeCloseTo(60, 9);
});
