import { expect, test } from "@jest/globals";
import { hits, rootBetween } from "../../../../src/engine/analysis/solve/root";
import { looking } from "./looking";

const sample = (value: number | undefined): Parameters<typeof hits>[0] => ({ x: 1, value, structure: [], gpuCost: 0 });

test("a figure is the target to a billionth of it, or of the figures around it where these are larger", () => {
  expect(hits(sample(1000 + 0.9e-6), 1000, 0)).toBe(true);
  expect(hits(sample(1000 - 0.9e-6), 1000, 0)).toBe(true);
  expect(hits(sample(1000 + 1.1e-6), 1000, 0)).toBe(false);
  expect(hits(sample(-1000 - 0.9e-6), -1000, 0)).toBe(true);
  expect(hits(sample(1000 + 1.1e-6), 1000, 2000)).toBe(true);
  expect(hits(sample(1e-300), 0, 0)).toBe(false);
  expect(hits(sample(0), 0, 0)).toBe(true);
  expect(hits(sample(0.9e-6), 0, 1000)).toBe(true);
  expect(hits(sample(1.1e-6), 0, 1000)).toBe(false);
  expect(hits(sample(undefined), 0, 1000)).toBe(false);
});

/** The root, and how often it was looked for between the ends. */
function root(
  value: (x: number) => number | undefined,
  low: number,
  high: number,
  target: number,
): { readonly x: number | undefined; readonly looks: number } {
  const { look, looked } = looking({ value });
  const x = rootBetween(look, look(low), look(high), target);
  for (const at of looked) expect(at >= low && at <= high).toBe(true);
  return { x, looks: looked.length - 2 };
}

test("a line is met at once, rising or falling, on either side of 0", () => {
  for (const [slope, low, high, at] of [
    [2, 0, 10, 5],
    [-2, 0, 10, 5],
    [3, -100, 1, -7],
    [0.0056, 0, 1e9, 5000],
    [1, 3, 50, 3.5],
  ] as const) {
    const { x, looks } = root((at_) => slope * at_, low, high, slope * at);
    expect(x).toBe(at);
    expect(looks).toBeLessThanOrEqual(6);
  }
});

test("a target that an end has is met there", () => {
  // One look, whether a shorter number would do.
  expect(root((x) => x - 3, 3, 8, 0)).toEqual({ x: 3, looks: 1 });
  expect(root((x) => x - 8, 3, 8, 0)).toEqual({ x: 8, looks: 1 });
});

test("a curve is met to the last digits, in forty looks at the very most", () => {
  const curves: readonly (readonly [(x: number) => number, number, number, number, number])[] = [
    [(x) => x * x, 0, 10, 2, Math.SQRT2],
    [(x) => -x * x, 0, 10, -2, Math.SQRT2],
    [(x) => 1 / x, 0.01, 100, 3, 1 / 3],
    [(x) => x ** 5, 0, 100, 1e5, 10],
    [(x) => (1 + x) ** 12, 0, 5, 3, 3 ** (1 / 12) - 1],
    [(x) => Math.exp(x), 0, 300, 7, Math.log(7)],
    [(x) => Math.exp(x), 1, 300, 7, Math.log(7)],
    [(x) => -Math.exp(-x), -300, 0, -7, -Math.log(7)],
  ];
  for (const [curve, low, high, target, at] of curves) {
    const { x, looks } = root(curve, low, high, target);
    expect(Math.abs(x! - at)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(at)));
    expect(looks).toBeLessThanOrEqual(40);
  }
});

test("where the figure jumps over the target there is no root; over a rounding there is", () => {
  expect(root((x) => (x < 1 ? -1 : 1), 0, 3, 0).x).toBeUndefined();
  expect(root((x) => x + (x < 1 ? 0 : 1e-6), 0, 3, 1 + 5e-7).x).toBeUndefined();
  expect(root((x) => x + (x < 1 ? 0 : 1e-9), 0, 3, 1 + 5e-10).x).toBeCloseTo(1, 12);
});

test("two hundred looks are enough, also to find that there is no root, however near 0", () => {
  const { x, looks } = root((at) => (at < 1e-300 ? -8e8 : 1), 0, 1.5, 0);
  expect(x).toBeUndefined();
  expect(looks).toBe(200);
});

test("where the figure has no value on the way there is no root", () => {
  expect(root((x) => (x > 1 && x < 9 ? undefined : x - 5), 0, 10, 0)).toEqual({ x: undefined, looks: 1 });
});

test("the end nearer the target is the root", () => {
  // A jump of 1.2e-9 at 0.3, over a target that is 0.4e-9 above its lower side, or 0.8e-9.
  const jump = (x: number): number => 1 + x * 1e-3 + (x < 0.3 ? 0 : 1.2e-9);
  expect(root(jump, 0, 1, 1.0003 + 0.4e-9).x!).toBeLessThan(0.3);
  expect(root(jump, 0, 1, 1.0003 + 0.8e-9).x!).toBeGreaterThanOrEqual(0.3);
});

test("of the numbers right beside a root that are no worse the shortest is told", () => {
  // Added and taken off again, a larger number leaves a figure that many numbers share, and that is not quite the target.
  const blurred =
    (by: number) =>
    (x: number): number =>
      x + by - by;
  for (const [at, by] of [
    [0.3, 1000],
    [5000.1, 1e7],
    [-40.7, 1e5],
    [0.12345678901234, 1],
  ] as const) {
    expect(blurred(by)(at)).not.toBe(at);
    expect(root(blurred(by), at - 1, at + 1.23, at).x).toBe(at);
  }
});

test("but none farther away, though it be a root as well", () => {
  // From 4 000 to 6 000 the figure is the target throughout.
  expect(root((x) => (x < 4000 ? -1 : x > 6000 ? 1 : 0), 0, 9001.5, 0).x).toBe(4500.75);
});

test("and none that is a worse one", () => {
  const at = 1234.567890123456;
  expect(root((x) => x - at, 0, 9001.5, 0).x).toBeCloseTo(at, 12);
  expect(root((x) => (x - at) * 1e9, 1000, 9001.5, 0).x! - at).toBe(0);
});
