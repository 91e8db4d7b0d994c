import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { histogram } from "../../../src/engine/analysis/histogram";

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
