import { expect, test } from "@jest/globals";
import { linearScale } from "../../src/workbench/charts/scale";

const ticks = (values: number[], more: object = {}): number[] =>
  linearScale(values, { from: 0, to: 100, about: 5, ...more }).ticks;

test("ticks are round, hold all values and take zero in where it is near", () => {
  expect(ticks([0, 11_530])).toEqual([0, 5000, 10_000, 15_000]);
  expect(ticks([3, 9])).toEqual([0, 2, 4, 6, 8, 10]);
  expect(ticks([95, 100])).toEqual([95, 96, 97, 98, 99, 100]);
  expect(ticks([-1200, 1500])).toEqual([-2000, -1000, 0, 1000, 2000]);
});

test("bars always begin at zero, lines across end at their last value", () => {
  expect(ticks([95, 100], { fromZero: true })[0]).toBe(0);
  expect(linearScale([0, 37], { from: 0, to: 100, about: 5, tight: true }).at(37)).toBe(100);
});

test("given bounds are kept", () => {
  expect(ticks([0, 7], { minimum: 2, maximum: 6 })).toEqual([2, 3, 4, 5, 6]);
});

test("nothing, one value and equal values still make a scale", () => {
  for (const values of [[], [0], [5], [-3, -3]]) {
    const scale = linearScale(values, { from: 100, to: 0, about: 4 });
    expect(scale.ticks.length).toBeGreaterThan(1);
    expect(values.every((value) => scale.at(value) >= -1e-9 && scale.at(value) <= 100 + 1e-9)).toBe(true);
  }
});
