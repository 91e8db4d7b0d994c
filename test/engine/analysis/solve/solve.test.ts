import { expect, test } from "@jest/globals";
import { solve } from "../../../../src/engine/analysis/solve/solve";
import { solving } from "./asking";

const at = (place: number): unknown => expect.closeTo(place, 9);

test("the present value where it is a solution, without looking farther", () => {
  expect(solving({ value: (x) => (x - 5) * (x - 6), present: 6, target: 0 })).toEqual({ answer: 6, looked: [6] });
});

test("of several solutions the smallest at or above the present value, else the largest below it", () => {
  const value = (x: number): number => (x - 2) * (x - 4) * (x - 7);
  const from = (present: number): unknown => solving({ value, present, target: 0, bounds: { min: 0 } }).answer;
  expect([1, 3, 5, 6.9, 8, 100].map(from)).toEqual([2, 4, 7, 7, 7, 7].map(at));
  expect(solving({ value: (x) => x * x, present: 0, target: 9 }).answer).toEqual(at(3));
  expect(solving({ value: (x) => x * x, present: 0, target: 9, bounds: { max: 2 } }).answer).toEqual(at(-3));
});

test("far away and near by", () => {
  for (const x of [5000.00001, 5001, 7e5, 9e14, 4999, 1, 1e-9, -3e8])
    expect(solving({ value: (at_) => at_, present: 5000, target: x }).answer).toBeCloseTo(x, 5);
  expect(solving({ value: (x) => x, present: 0, target: 0.003 }).answer).toEqual(at(0.003));
  expect(solving({ value: (x) => x, present: 1, target: 2e15 }).answer).toMatch(/^No value/);
  expect(solving({ value: (x) => x, present: 1, target: 1e15 }).answer).toBe(1e15);
});

test("a figure that comes to the target and turns back within a hair of the present value or of a bound is found", () => {
  const between =
    (low: number, high: number) =>
    (x: number): number =>
      (x > low && x < high ? 1 : -1) * Math.min(Math.abs(x - low), Math.abs(x - high));
  // Of a share from 0 to 1, at 0.5: right beside it, right beside 1, right beside 0.
  for (const [low, high] of [
    [0.5 + 1e-7, 0.5 + 2e-6],
    [1 - 1e-5, 1 - 1e-7],
  ] as const)
    expect(
      solving({ value: between(low, high), present: 0.5, target: 0, bounds: { min: 0, max: 1 } }).answer,
    ).toBeCloseTo(low, 12);
  for (const [low, high] of [
    [0.5 - 2e-6, 0.5 - 1e-7],
    [1e-7, 1e-5],
  ] as const)
    expect(
      solving({ value: between(low, high), present: 0.5, target: 0, bounds: { min: 0, max: 1 } }).answer,
    ).toBeCloseTo(high, 12);
});

test("steps and solutions between them", () => {
  // Five more with each hundred: in the third the figure goes from 210 to 310, and the fourth begins with 315.
  const stairs = {
    value: (x: number): number => x + 5 * Math.floor(x / 100),
    structure: (x: number): number[] => [Math.floor(x / 100)],
    bounds: { min: 0, max: 1000 },
  };
  for (const present of [0, 500]) {
    expect(solving({ ...stairs, present, target: 305 }).answer).toEqual(at(295));
    expect(solving({ ...stairs, present, target: 315 }).answer).toBeCloseTo(300, 6);
    expect(solving({ ...stairs, present, target: 312 }).answer).toBe(
      "No value of the input gives 312. Within the input's bounds it goes from 0 to 1,050, and jumps over the target.",
    );
  }
});

test("whole inputs: every whole number, upwards first", () => {
  const whole = { bounds: { min: 0, max: 20, whole: true } as const, value: (x: number): number => Math.abs(x - 5) };
  expect(solving({ ...whole, present: 4, target: 2 }).answer).toBe(7);
  expect(solving({ ...whole, present: 8, target: 1 }).answer).toBe(6);
  expect(solving({ ...whole, present: 6, target: 15 }).answer).toBe(20);
  expect(solving({ ...whole, present: 6, target: 5 }).answer).toBe(10);
  expect(solving({ ...whole, present: 12, target: 5 }).answer).toBe(10);
  expect(solving({ ...whole, present: 6, target: 0.5 })).toEqual({
    answer:
      "No whole value of the input gives 0.5. Within the input's bounds it goes from 0 to 15, and jumps over the target.",
    looked: [6, ...Array.from({ length: 14 }, (_, i) => 7 + i), ...Array.from({ length: 6 }, (_, i) => 5 - i)],
  });
});

test("whole inputs without a bound: two thousand numbers each way, or as many as there are looks", () => {
  const far = (x: number, looks?: number): unknown =>
    solving({
      value: (at_) => at_,
      bounds: { whole: true },
      present: 1,
      target: x,
      ...(looks === undefined ? {} : { looks }),
    }).answer;
  expect(far(2001)).toBe(2001);
  expect(far(2002)).toMatch(
    /^No whole value of the input gives 2,002\. Within the input's bounds it goes from −1,999 to 2,001\.$/,
  );
  expect(far(-1999)).toBe(-1999);
  expect(far(151, 300)).toBe(151);
  expect(far(152, 300)).toMatch(/^No whole value/);
});

test("why there is no solution: the range of the figure, one value, or none anywhere", () => {
  const share = { present: 0.5, bounds: { min: 0, max: 1 } };
  expect(solving({ ...share, value: (x) => 10 * x, target: 11 }).answer).toBe(
    "No value of the input gives 11. Within the input's bounds it goes from 0 to 10.",
  );
  expect(solving({ ...share, value: (x) => 10 * x, target: -1 }).answer).toBe(
    "No value of the input gives −1. Within the input's bounds it goes from 0 to 10.",
  );
  expect(
    solving({ ...share, value: (x) => (x < 0.7 ? 1 : 3), structure: (x) => [x < 0.7 ? 2 : 3], target: 2 }).answer,
  ).toBe("No value of the input gives 2. Within the input's bounds it goes from 1 to 3, and jumps over the target.");
  expect(solving({ ...share, value: () => 4, target: 2 }).answer).toBe(
    "No value of the input gives 2. It is 4 at every value of the input.",
  );
  expect(solving({ ...share, value: (x) => (x === 0.5 ? undefined : 4), target: 5 }).answer).toBe(
    "No value of the input gives 5. It is 4 at every value of the input.",
  );
  expect(solving({ ...share, value: () => undefined, target: 2 }).answer).toBe(
    "The metric has no answer at any value of the input.",
  );
  expect(() =>
    solve({
      look: (x) => ({ x, value: 4, structure: [], gpuCost: 0 }),
      target: 2,
      inDollars: false,
      looks: 50,
      ...share,
    }),
  ).toThrow(expect.objectContaining({ code: "notAvailable" }));
});

test("an error in looking is passed on, though it would not come again", () => {
  let broken = false;
  const value = (x: number): number => {
    if (x > 0.6 && x < 0.61 && !broken) {
      broken = true;
      throw new RangeError("broken");
    }
    return x < 0.605 ? 0 : 2;
  };
  expect(
    solving({ value, structure: (x) => [x < 0.605 ? 2 : 3], present: 0.5, target: 1, bounds: { min: 0, max: 1 } })
      .answer,
  ).toBe("RangeError: broken");
});
