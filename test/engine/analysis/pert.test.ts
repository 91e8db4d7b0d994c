import { expect, test } from "@jest/globals";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { Beta, Pert, type Uniform } from "../../../src/engine/analysis/pert";

/** A source of chance that gives these numbers, one after the other. */
function scripted(...numbers: number[]): Uniform {
  const left = [...numbers];
  return () => {
    if (left.length === 0) throw new Error("a draw took more than there is");
    return left.shift()!;
  };
}

test("with one parameter 1 a draw is the quantile itself: of 1 − (1 − x)^b, and of x^a", () => {
  // 1 − (1 − 0.4)² = 0.64 and 0.6² = 0.36: what is drawn at u = 0.36 lies 0.64 from the other end.
  expect(new Beta(1, 2).draw(scripted(0.36))).toBeCloseTo(0.4, 14);
  expect(new Beta(2, 1).draw(scripted(0.36))).toBeCloseTo(0.6, 14);
  expect(new Beta(1, 5).draw(scripted(0.00032))).toBeCloseTo(1 - 0.2, 14);
  expect(new Beta(5, 1).draw(scripted(0.00032))).toBeCloseTo(0.2, 14);
});

const parameters = [
  [2, 4],
  [4, 2],
  [3, 3],
  [1.5, 4.5],
  [4.9, 1.1],
] as const;

/** Where Cheng's curve puts u: w/(w + larger), w = smaller · (u/(1 − u))^β, β = √((a + b − 2)/(2ab − a − b)); from the other end where a is the larger. */
function proposed(a: number, b: number, u: number): number {
  const [smaller, larger] = [Math.min(a, b), Math.max(a, b)];
  const w = smaller * (u / (1 - u)) ** Math.sqrt((a + b - 2) / (2 * a * b - a - b));
  return a <= b ? w / (w + larger) : larger / (w + larger);
}

/** The beta density over that of the curve, as a share of what it is where the two are closest, at u = 1/2. */
function accepted(a: number, b: number, u: number): number {
  const [x, closest] = [proposed(a, b, u), proposed(a, b, 0.5)];
  return (x ** a * (1 - x) ** b) / (u * (1 - u)) / (4 * closest ** a * (1 - closest) ** b);
}

test("a place on the curve is drawn with the share that the density has of the curve, else another place", () => {
  for (const [a, b] of parameters)
    for (let u = 0.005; u < 1; u += 0.033) {
      const [place, share] = [proposed(a, b, u), accepted(a, b, u)];
      const draw = (second: number): number => new Beta(a, b).draw(scripted(u, second, 0.5, 0.5));
      expect(draw(share * (1 - 1e-9))).toBeCloseTo(place, 12);
      expect(draw(share * (1 + 1e-9))).toBeCloseTo(proposed(a, b, 0.5), 12);
    }
});

/** Chance from a seed, for a hundred thousand numbers: a draw takes two, and seldom four or more. */
const seeded = (seed: number): Uniform => {
  const random = xoroshiro128plus(seed);
  let left = 100_000;
  return () => {
    if (left-- === 0) throw new Error("the draws take too many numbers");
    return uniformFloat64(random);
  };
};

const drawn = (pert: Pert, uniform: Uniform, count: number): number[] =>
  Array.from({ length: count }, () => pert.draw(uniform));

/** Low, mode and high. */
const distributions = [
  [20, 40, 120],
  [0, 1, 1],
  [-5, -5, 3],
  [0.5, 0.8, 0.9],
] as const;

test("the mean is (low + 4 mode + high)/6, the variance (mean − low)(high − mean)/7, and no draw leaves the bounds", () => {
  for (const [low, mode, high] of distributions) {
    const values = drawn(new Pert(low, mode, high), seeded(3), 20_000);
    const mean = (low + 4 * mode + high) / 6;
    const variance = ((mean - low) * (high - mean)) / 7;
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
    // Four standard errors of a mean of so many.
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(variance / values.length));
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.06);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...values)).toBeLessThanOrEqual(high);
  }
});

test("the same seed draws the same, another seed another", () => {
  const pert = new Pert(20, 40, 120);
  expect(drawn(pert, seeded(7), 100)).toEqual(drawn(new Pert(20, 40, 120), seeded(7), 100));
  expect(drawn(pert, seeded(8), 100)).not.toEqual(drawn(pert, seeded(7), 100));
});

test("where low and high are equal every draw is that value, and no chance is used up", () => {
  const never: Uniform = () => {
    throw new Error("a number was drawn");
  };
  expect(drawn(new Pert(3, 3, 3), never, 2)).toEqual([3, 3]);
});

test("the highest draw is high itself, where low and the width together are rounded beyond it", () => {
  const [low, high] = [0.3, 0.9];
  expect(low + (high - low)).toBeGreaterThan(high);
  expect(new Pert(low, high, high).draw(() => 1 - 2 ** -53)).toBe(high);
});
