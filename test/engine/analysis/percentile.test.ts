import { expect, test } from "@jest/globals";
import { percentile } from "../../../src/engine/analysis/percentile";

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
