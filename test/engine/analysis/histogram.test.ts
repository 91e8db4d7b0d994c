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

  test("every value stands in the column that begins at or below it, and all of them are counted", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 }), fc.integer({ min: 2, max: 50 }), (values, most) => {
        const sorted = values.sort((a, b) => a - b);
        const bins = histogram(sorted, most);
        expect(bins.length).toBeLessThanOrEqual(most);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        bins.forEach(({ from, count }, at) => {
          const next = bins[at + 1]?.from ?? Infinity;
          const slack = 1e-9 * Math.max(Math.abs(sorted[0]!), Math.abs(sorted.at(-1)!));
          expect(sorted.filter((value) => value >= from + slack && value < next - slack).length).toBeLessThanOrEqual(count);
          expect(count).toBeLessThanOrEqual(sorted.filter((value) => value >= from - slack && value <= next + slack).length);
        });
      }),
    );
  });
});
