import { expect, test } from "@jest/globals";
import { hits, rootBetween, solveBetween } from "../../../src/engine/analysis/root-finding";
import { looking, type Formula } from "./looking";

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

/** The solution next to `from`, and how often it was looked for between the ends. */
function solved(
  formula: Formula,
  from: number,
  to: number,
  target: number,
  inDollars = false,
): { readonly x: number | undefined; readonly looks: number } {
  const { look, looked } = looking(formula);
  const x = solveBetween({ look, target, inDollars }, look(from), look(to));
  return { x, looks: looked.length - 2 };
}

const at = (place: number): unknown => expect.closeTo(place, 12);
/** Where x has passed some places, in whole steps that are GPUs: 2 and more. */
const passed =
  (...places: number[]): ((x: number) => number[]) =>
  (x) =>
    places.map((place) => (x >= place ? 3 : 2));

test("on a smooth stretch the place where the figure changes sides, going up or down", () => {
  expect(solved({ value: (x) => 2 * x }, 0, 10, 7).x).toEqual(at(3.5));
  expect(solved({ value: (x) => 2 * x }, 10, 0, 7).x).toEqual(at(3.5));
  expect(solved({ value: (x) => -2 * x }, 10, 0, -7).x).toEqual(at(3.5));
});

test("the far end is a solution where the figure only comes up to the target there; the near end is not asked", () => {
  // From 4 on the parabola falls to 0 at 5 and stays on its side.
  expect(solved({ value: (x) => (x - 5) ** 2 }, 4, 5, 0).x).toBe(5);
  expect(solved({ value: (x) => (x - 5) ** 2 }, 4, 6, 0).x).toBeUndefined();
  expect(solved({ value: (x) => Math.max(5, x), structure: () => [] }, 4, 3, 5).x).toBe(4);
  expect(solved({ value: () => 7 }, 4, 6, 8)).toEqual({ x: undefined, looks: 0 });
});

test("across a step each side is searched, the nearer first", () => {
  // Falls by 5 at 6: the target 4 is met at 4 and, after the step, at 9.
  const saw: Formula = { value: (x) => (x < 6 ? x : x - 5), structure: passed(6) };
  expect(solved(saw, 0, 10, 4).x).toEqual(at(4));
  expect(solved(saw, 10, 0, 4).x).toEqual(at(9));
  expect(solved(saw, 0, 10, 0.5).x).toEqual(at(0.5));
  expect(solved(saw, 0, 10, 5.5).x).toEqual(at(5.5));
  expect(solved(saw, 10, 0, 5.5).x).toEqual(at(5.5));
});

test("the step itself is a solution where the figure comes to the target with it, down to the last digit", () => {
  // 0 below 6, 3 to 8, 7 above: going up, 3 begins at 6; going down, just below 8.
  const stairs: Formula = { value: (x) => (x < 6 ? 0 : x < 8 ? 3 : 7), structure: passed(6, 8) };
  expect(solved(stairs, 0, 10, 3).x).toBe(6);
  expect(solved(stairs, 10, 0, 3).x).toBe(8 - 2 ** -50);
  expect(solved(stairs, 0, 10, 5).x).toBeUndefined();
  expect(solved(stairs, 10, 0, 5).x).toBeUndefined();
  expect(solved({ value: (x) => (x > 0 ? 3 : 1), structure: (x) => [x > 0 ? 1 : 0] }, 10, 0, 2).x).toBeUndefined();
});

test("where it has no figure at one end, from where it has one on", () => {
  const from5 = (slope: number): Formula => ({ value: (x) => (x < 5 ? undefined : slope * x) });
  expect(solved(from5(1), 0, 10, 7).x).toEqual(at(7));
  expect(solved(from5(1), 10, 0, 7).x).toEqual(at(7));
  expect(solved(from5(1), 0, 10, 5).x).toEqual(at(5));
  expect(solved(from5(0), 10, 0, 3).x).toBeUndefined();
  const to5: Formula = { value: (x) => (x > 5 ? undefined : x) };
  expect(solved(to5, 0, 10, 2).x).toEqual(at(2));
  expect(solved(to5, 10, 0, 2).x).toEqual(at(2));
  expect(solved(to5, 0, 10, 6).x).toBeUndefined();
  // One value wherever it has any: the first place that has it.
  expect(solved({ value: (x) => (x < 5 ? undefined : 8) }, 0, 10, 8).x).toEqual(at(5));
  expect(solved({ value: () => undefined }, 0, 10, 8)).toEqual({ x: undefined, looks: 0 });
});

test("the edge of where it has a figure is found to the last digits in sixty looks", () => {
  const { x, looks } = solved({ value: (x_) => (x_ < Math.PI ? undefined : 8) }, 0, 10, 8);
  expect(Math.abs(x! - Math.PI)).toBeLessThan(1e-15);
  expect(looks).toBeLessThanOrEqual(60);
});

/** A saving with a GPU of the baseline at 3, which adds to it, and one of its own at 6; both sides have GPUs for 1 000 USD throughout. */
const gpus: Formula = {
  value: (x) => 0.1 * x + (x < 3 ? 0 : 5) - (x < 6 ? 0 : 5),
  structure: passed(3, 6),
  gpuCost: (x) => 1000 + (x < 3 ? 0 : 5) + (x < 6 ? 0 : 5),
};

test("in USD, what neither the smooth part nor the GPUs can reach is not searched for", () => {
  // Of 10 USD for GPUs, each may have come and gone: from ends at 0 and 1 the figure may come to 1 + 1 + 2 · 10.
  expect(solved(gpus, 0, 10, 5.4, true).x).toEqual(at(4));
  expect(solved(gpus, 10, 0, 5.4, true).x).toEqual(at(4));
  expect(solved(gpus, 0, 10, 22.01, true).looks).toBe(0);
  expect(solved(gpus, 0, 10, 21.99, true).looks).toBeGreaterThan(0);
  expect(solved(gpus, 10, 0, -21.01, true).looks).toBe(0);
  expect(solved(gpus, 10, 0, -20.99, true).looks).toBeGreaterThan(0);
});

test("what the GPUs can just reach is searched for", () => {
  // One for 5 USD comes at 3 and saves 10, and its saving goes at 6: from 0 at both ends to 10, twice what the GPUs cost.
  expect(
    solved(
      { value: (x) => (x < 3 || x >= 6 ? 0 : 10), structure: passed(3, 6), gpuCost: (x) => (x < 3 ? 0 : 5) },
      0,
      10,
      10,
      true,
    ).x,
  ).toEqual(at(3));
});

test("what is no figure in USD, or has none at an end, is searched for all the same", () => {
  expect(solved(gpus, 0, 10, 30, false).looks).toBeGreaterThan(0);
  for (const hole of [0, 10])
    expect(
      solved({ ...gpus, value: (x) => (x === hole ? undefined : gpus.value(x)) }, 0, 10, 30, true).looks,
    ).toBeGreaterThan(0);
});

test("a figure on different sides of the target at the two ends is in reach however little moves", () => {
  const jump: Formula = { value: (x) => (x < 2 ? -100 : 100) + x / 1e3, structure: passed(2, 7), gpuCost: () => 0 };
  expect(solved(jump, 0, 10, 0, true)).toEqual({ x: undefined, looks: expect.any(Number) });
  expect(solved({ value: (x) => (x < 2 ? x - 1 : 100), structure: passed(2) }, 0, 10, 0, true).x).toEqual(at(1));
});

test("a cache that begins or ends in between may bring any figure into reach", () => {
  // Cached from 4 to 6 alone, which the ends do not tell but the structure at 5 does; at its ends another cache differs.
  const cached = (entries: (x: number) => number[]): Formula => ({
    value: (x) => (x < 4 || x > 6 ? x / 10 : 50),
    structure: entries,
  });
  expect(
    solved(
      cached((x) => [x < 4 ? 0 : 1, x > 6 ? 1 : 0]),
      0,
      10,
      50,
      true,
    ).x,
  ).toEqual(at(4));
  expect(
    solved(
      cached((x) => [2, x < 4 ? 1 : 0]),
      0,
      10,
      50,
      true,
    ).x,
  ).toEqual(at(4));
  expect(
    solved(
      cached((x) => (x < 4 ? [2] : [2, 2])),
      0,
      10,
      50,
      true,
    ).x,
  ).toEqual(at(4));
  // Only GPUs differ, and they cost nothing.
  expect(
    solved(
      cached((x) => [1, x < 4 ? 1 : 2]),
      0,
      10,
      50,
      true,
    ),
  ).toEqual({ x: undefined, looks: 0 });
  expect(
    solved(
      cached((x) => [0, x < 4 ? 2 : 1]),
      0,
      10,
      50,
      true,
    ),
  ).toEqual({ x: undefined, looks: 0 });
});
