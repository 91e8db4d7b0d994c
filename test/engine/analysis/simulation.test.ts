import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { histogram, percentile, simulate, type Simulation } from "../../../src/engine/analysis/simulation";
import { Variable } from "../../../src/engine/analysis/variable";
import type { MetricKey } from "../../../src/engine/metrics/metrics";
import type { Strategy } from "../../../src/engine/strategy/strategy";
import { costing } from "../worked-example";

test("lies between the values at rank share · (n − 1), in proportion, as PERCENTILE.INC does", () => {
  const cases: readonly (readonly [readonly number[], number, number])[] = [
    [[1, 2, 4], 0.5, 2],
    [[1, 2, 4], 0.25, 1.5],
    // Rank 1.8: 2 and four fifths of the way to 4.
    [[1, 2, 4], 0.9, 3.6],
    [[1, 2, 4], 0, 1],
    [[1, 2, 4], 1, 4],
    [[-10, 30], 0.1, -6],
    [[7], 0.9, 7],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110], 0.1, 20],
  ];
  for (const [sorted, share, expected] of cases)
    expect([sorted, share, percentile(sorted, share)]).toEqual([sorted, share, expect.closeTo(expected, 12)]);
});

test("a value later than any stands for itself where the rank is whole, and takes all that falls before it", () => {
  expect(percentile([1, 2, Infinity], 0.5)).toBe(2);
  expect(percentile([1, 2, Infinity], 0.6)).toBe(Infinity);
  expect(percentile([1, Infinity, Infinity], 0.5)).toBe(Infinity);
});

test("of no values there is no number", () => {
  for (const share of [0.1, 0.5, 0.9]) expect(percentile([], share)).toBeNaN();
});

describe("a histogram", () => {
  test("the example", () => {
    expect(histogram([-1, 0, 2, 3.5], 3)).toEqual([
      { from: -2, count: 1 },
      { from: 0, count: 1 },
      { from: 2, count: 2 },
    ]);
  });

  test("of nothing has no column, of equal values one", () => {
    expect(histogram([], 10)).toEqual([]);
    expect(histogram([7.25, 7.25], 10)).toEqual([{ from: 7.25, count: 2 }]);
    expect(histogram([0.1 + 0.2, 0.3], 10)).toHaveLength(1);
  });

  test("losses and gains never stand in one column, however few are wanted", () => {
    expect(histogram([-5, -1, 1, 4], 1)).toEqual([
      { from: -5, count: 2 },
      { from: 0, count: 2 },
    ]);
  });

  test("the narrowest round width that is enough, and columns begin at plain numbers", () => {
    const cases: readonly (readonly [readonly number[], number, readonly number[]])[] = [
      // With a width of 2 the value 10 would begin a sixth column.
      [[0, 10], 5, [0, 2.5, 5, 7.5, 10]],
      [[0, 9.99], 5, [0, 2, 4, 6, 8]],
      [[0, 99], 10, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]],
      [[0, 100], 10, [0, 12, 24, 36, 48, 60, 72, 84, 96]],
      [[0, 0.35], 4, [0, 0.1, 0.2, 0.3]],
      [[-0.001, 0.002], 3, [-0.0012, 0, 0.0012]],
      [[4e6, 4.9e6], 3, [4e6, 4.4e6, 4.8e6]],
      [[-7, -1], 2, [-8, -4]],
      [[-1e9, 1], 4, [-1.2e9, -8e8, -4e8, 0]],
      [[1, 100], 2, [0, 60]],
    ];
    for (const [values, most, starts] of cases)
      expect([values, most, histogram(values, most).map(({ from }) => from)]).toEqual([values, most, starts]);
  });

  test("empty columns between others are told", () => {
    expect(histogram([0, 0.5, 9.99], 5).map(({ count }) => count)).toEqual([2, 0, 0, 0, 1]);
  });

  test("values that differ by rounding are one column that begins with the least; by more they are two", () => {
    expect(histogram([1000, 1000 + 0.9e-9], 5)).toEqual([{ from: 1000, count: 2 }]);
    expect(histogram([-1000, -1000 + 0.9e-9], 5)).toEqual([{ from: -1000, count: 2 }]);
    expect(histogram([1000, 1000 + 1.1e-9], 5).length).toBeGreaterThan(1);
    expect(histogram([-1000 - 1.1e-9, -1000], 5).length).toBeGreaterThan(1);
    expect(histogram([0, 0], 5)).toEqual([{ from: 0, count: 2 }]);
  });

  test("widths that doubles do not tell apart are none", () => {
    expect(histogram([0, 1e-310], 10)).toEqual([{ from: 0, count: 2 }]);
  });

  test("every value stands in the column that begins at or below it, and all of them are counted", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 50 }),
        (values, most) => {
          const sorted = values.sort((a, b) => a - b);
          const bins = histogram(sorted, most);
          expect(bins.length).toBeLessThanOrEqual(most);
          expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
          bins.forEach(({ from, count }, at) => {
            const next = bins[at + 1]?.from ?? Infinity;
            const slack = 1e-9 * Math.max(Math.abs(sorted[0]!), Math.abs(sorted.at(-1)!));
            expect(sorted.filter((value) => value >= from + slack && value < next - slack).length).toBeLessThanOrEqual(
              count,
            );
            expect(count).toBeLessThanOrEqual(
              sorted.filter((value) => value >= from - slack && value <= next + slack).length,
            );
          });
        },
      ),
    );
  });
});

/** A figure of the second of 30 USD a day and what is drawn, 100 days. */
function drawing(metric: MetricKey, alternatives: readonly Strategy[], place = 1): Simulation {
  let next = 0;
  return simulate(new Variable(metric, place), () => [costing(30), alternatives[next++]!], alternatives.length);
}

/** 1 000 USD up front, then so much a day: saves 100 · (30 − a day) − 1 000. */
const alternatives = [15, 25, 5, 20, 10].map((aDay) => costing(aDay, { other_upfront: 1000 }));
const close = (figures: readonly number[]): unknown[] => figures.map((figure) => expect.closeTo(figure, 8));

test("percentiles, mean and shares of draws that save 500, −500, 1 500, 0 and 1 000 USD", () => {
  const found = drawing("saving", alternatives);
  expect([...found.sorted]).toEqual(close([-500, 0, 500, 1000, 1500]));
  // Ranks 0.4, 2 and 3.6.
  expect([found.p10, found.p50, found.p90, found.mean]).toEqual(close([-300, 500, 1300, 500]));
  expect(found.shareWithValue).toBe(1);
  // Saving nothing is not saving, but breaks even on the last day.
  expect([found.shareSaving, found.shareBreakingEven]).toEqual([0.6, 0.8]);
});

test("a draw without break-even is later than any: a percentile that falls there is none, and so is the mean", () => {
  const found = drawing("breakeven_days", alternatives);
  expect([...found.sorted]).toEqual(close([40, 50, 1000 / 15, 100]));
  expect([found.p10, found.p50]).toEqual(close([44, 1000 / 15]));
  expect([found.p90, found.mean]).toEqual([undefined, undefined]);
  expect([found.shareWithValue, found.shareSaving, found.shareBreakingEven]).toEqual([0.8, 0.6, 0.8]);
});

test("a break-even that does not last is a break-even, but no lasting one", () => {
  // Even on day 20, then 500 USD every 30 days: behind from day 30, 60 and 90 on, ahead again on day 95. With 900 USD it stays behind.
  const eaten = [500, 900, 500].map((retrain_cost) =>
    costing(10, { other_upfront: 400, retrain_every_days: 30, retrain_cost }),
  );
  expect([...drawing("breakeven_days", eaten).sorted]).toEqual(close([20, 20, 20]));
  const [lasting, payback] = [drawing("lasting_breakeven_days", eaten), drawing("payback_months", eaten)];
  expect([lasting.p10, lasting.p50, lasting.p90, lasting.mean, lasting.shareWithValue]).toEqual([
    ...close([95, 95]),
    undefined,
    undefined,
    ...close([2 / 3]),
  ]);
  expect([payback.p10, payback.p50, payback.p90, payback.mean, payback.shareWithValue]).toEqual([
    ...close([(95 * 12) / 365, (95 * 12) / 365]),
    undefined,
    undefined,
    ...close([2 / 3]),
  ]);
});

test("other figures: over the draws that have one, and their share is told", () => {
  // Without anything up front there is no return on it; −50% and 50%.
  const found = drawing("roi", [
    costing(25, { other_upfront: 1000 }),
    costing(10),
    costing(15, { other_upfront: 1000 }),
    costing(20),
  ]);
  expect([...found.sorted]).toEqual(close([-0.5, 0.5]));
  expect([found.p10, found.p50, found.p90, found.mean]).toEqual(close([-0.4, 0, 0.4, 0]));
  expect([found.shareWithValue, found.shareSaving]).toEqual([0.5, 0.75]);
});

test("where no draw has one, nothing is told but the shares", () => {
  const none = { p10: undefined, p50: undefined, p90: undefined, mean: undefined, shareWithValue: 0 };
  expect(drawing("roi", [costing(25), costing(35)])).toMatchObject({
    ...none,
    shareSaving: 0.5,
    shareBreakingEven: 0.5,
  });
  expect(drawing("breakeven_days", [costing(31), costing(35)])).toMatchObject({ ...none, shareSaving: 0 });
});

test("the baseline saves nothing beside itself", () => {
  const found = drawing("total_cost", alternatives, 0);
  expect(found).toMatchObject({
    mean: expect.closeTo(3000, 8),
    shareWithValue: 1,
    shareSaving: 0,
    shareBreakingEven: 0,
  });
});

test("a question that cannot be asked, or a figure that no number holds, ends it", () => {
  expect(() => drawing("saving", alternatives, 0)).toThrow("metric.baseline");
  expect(() => drawing("total_cost", [costing(10), costing(1e308)])).toThrow("too-large");
});
