import { expect, test } from "@jest/globals";
import { bySwing, sensitivityRow, swungValues } from "../../../src/engine/analysis/sensitivity";
import type { Bounds } from "../../../src/engine/bounds";
import { noAnswer } from "../../../src/engine/cost-error";

test("a swing goes as far down as up, within the bounds, whole inputs outward", () => {
  const cases: readonly (readonly [string, number, number, Bounds, number, number])[] = [
    ["a fifth", 100, 0.2, {}, 80, 120],
    ["below 0 the low end is the farther one", -0.3, 0.5, {}, -0.45, -0.15],
    ["a share", 0.9, 0.2, { min: 0, max: 1 }, 0.72, 1],
    ["not below the least", 5, 0.5, { min: 4 }, 4, 7.5],
    ["three times itself", 100, 2, { min: 0 }, 0, 300],
    ["a whole number", 3, 0.2, { whole: true }, 2, 4],
    ["a whole number that swings by whole ones", 10, 0.2, { whole: true }, 8, 12],
    ["a whole number at its bounds", 20, 0.2, { min: 0, max: 20, whole: true }, 16, 20],
    ["what may not come to its least stays as it is", 0.7, 1, { min: 0, max: 1, aboveMin: true }, 0.7, 1],
    ["nor below it", 100, 2, { min: 0, aboveMin: true }, 100, 300],
    ["above its least it moves freely", 0.7, 0.5, { min: 0, max: 1, aboveMin: true }, 0.35, 1],
    ["what may come to its least does", 0.7, 1, { min: 0, max: 1 }, 0, 1],
  ];
  for (const [name, base, swing, bounds, low, high] of cases)
    expect([name, swungValues(base, swing, bounds)]).toEqual([
      name,
      { low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) },
    ]);
});

test("a row tells the metric at both ends, and how far they are apart, whichever is higher", () => {
  expect(sensitivityRow(2, 5, (x) => 10 * x)).toEqual({ low: 2, high: 5, atLow: 20, atHigh: 50, swing: 30 });
  expect(sensitivityRow(2, 5, (x) => -10 * x)).toEqual({ low: 2, high: 5, atLow: -20, atHigh: -50, swing: 30 });
});

test("without an answer at an end there is no swing, for the reason of the low end first", () => {
  const [never, later] = [noAnswer("Never."), noAnswer("Later.")];
  expect(sensitivityRow(2, 5, (x) => (x === 2 ? never : 7))).toEqual({
    low: 2,
    high: 5,
    atLow: never,
    atHigh: 7,
    swing: never,
  });
  expect(sensitivityRow(2, 5, (x) => (x === 5 ? later : 7))).toEqual({
    low: 2,
    high: 5,
    atLow: 7,
    atHigh: later,
    swing: later,
  });
  expect(sensitivityRow(2, 5, (x) => (x === 2 ? never : later)).swing).toBe(never);
});

test("the tornado: largest swing first, none at all last, equal ones in their order", () => {
  const row = (low: number, at: number | undefined): ReturnType<typeof sensitivityRow> =>
    sensitivityRow(low, 0, (x) => (x === 0 ? 0 : (at ?? noAnswer("None."))));
  const rows = [
    row(1, 5),
    row(2, undefined),
    row(3, -20),
    row(4, 0.001),
    row(5, 5),
    row(6, 100),
    row(7, undefined),
    row(8, 0),
  ];
  // The rows at −20 and 100 swing by 20 and 100; a swing of 0 is still one.
  expect(rows.sort(bySwing).map(({ low }) => low)).toEqual([6, 3, 1, 5, 4, 8, 2, 7]);
});
