import { expect, test } from "@jest/globals";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Uniform } from "../../../src/engine/analysis/beta";
import { Pert } from "../../../src/engine/analysis/pert";

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
