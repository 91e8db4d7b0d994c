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
      "No value of the input gives 312. The figure jumps over the target: the nearest found is 310, at 300. Searched: 0 to 1,000.",
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
      "No whole value of the input gives 0.5. The figure jumps over the target: the nearest found is 1, at 6. Searched: 0 to 20.",
    looked: [6, ...Array.from({ length: 14 }, (_, i) => 7 + i), ...Array.from({ length: 6 }, (_, i) => 5 - i)],
  });
});

test("whole inputs without a bound: two thousand numbers one by one, then ever farther", () => {
  const far = (x: number, looks?: number): unknown =>
    solving({
      value: (at_) => at_,
      bounds: { whole: true },
      present: 1,
      target: x,
      ...(looks === undefined ? {} : { looks }),
    }).answer;
  expect(far(2001)).toBe(2001);
  // Farther ones by halving, where the figure changes sides.
  expect(far(2002)).toBe(2002);
  expect(far(-123_456)).toBe(-123_456);
  expect(far(2002.5)).toMatch(/^No whole value of the input gives 2,002\.5\. The figure jumps over the target: /);
  expect(far(-1999)).toBe(-1999);
  expect(far(152, 300)).toBe(152);
});

test("why there is no solution: the range of the figure, one value, or none anywhere", () => {
  const share = { present: 0.5, bounds: { min: 0, max: 1 } };
  expect(solving({ ...share, value: (x) => 10 * x, target: 11 }).answer).toBe(
    "No value of the input gives 11. The nearest found is 10, at 1. Searched: 0 to 1.",
  );
  expect(solving({ ...share, value: (x) => 10 * x, target: -1 }).answer).toBe(
    "No value of the input gives −1. The nearest found is 0, at 0. Searched: 0 to 1.",
  );
  expect(
    solving({ ...share, value: (x) => (x < 0.7 ? 1 : 3), structure: (x) => [x < 0.7 ? 2 : 3], target: 2 }).answer,
  ).toMatch(/^No value of the input gives 2\. The figure jumps over the target: the nearest found is 1, at 0\.5\./);
  expect(solving({ ...share, value: () => 4, target: 2 }).answer).toBe(
    "No value of the input gives 2. It is 4 at every value that was tried. Searched: 0 to 1.",
  );
  expect(solving({ ...share, value: (x) => (x === 0.5 ? undefined : 4), target: 5 }).answer).toBe(
    "No value of the input gives 5. It is 4 at every value that was tried. Searched: 0 to 1.",
  );
  expect(solving({ ...share, value: () => undefined, target: 2 }).answer).toBe(
    "The metric has no answer at any value of the input. Searched: 0 to 1.",
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

test("a bend between the looks is closed in on, on either side of the present value", () => {
  const share = { present: 0.3, bounds: { min: 0, max: 1 } };
  // Highest at 0.7123, lowest at 0.1234, and nowhere else near the target.
  for (const top of [0.7123, 0.1234]) {
    const value = (x: number): number => -((x - top) ** 2);
    for (const target of [-1e-4, -1e-6, -1e-10]) {
      const { answer, looked } = solving({ ...share, value, target });
      const nearer = top > 0.3 ? top - Math.sqrt(-target) : top + Math.sqrt(-target);
      expect(answer).toBeCloseTo(nearer, 6);
      expect(looked.length).toBeLessThan(1000);
    }
    expect(solving({ ...share, value, target: 1e-6 }).answer).toMatch(/^No value of the input gives/);
    expect(solving({ ...share, value: (x) => -value(x), target: 1e-8 }).answer).toBeCloseTo(top, 3);
  }
});

test("of a plateau on the target the end nearest the present value", () => {
  const plateau = (x: number): number => Math.min(5, Math.max(3, x));
  expect(solving({ value: plateau, present: 7, target: 3 }).answer).toBe(3);
  expect(solving({ value: plateau, present: 1, target: 5 }).answer).toBe(5);
  expect(solving({ value: plateau, present: 6, target: 5 }).answer).toBe(6);
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
