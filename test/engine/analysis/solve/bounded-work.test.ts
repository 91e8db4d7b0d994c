import { expect, test } from "@jest/globals";
import { solving, type Question } from "./asking";

/** A figure that rises by one with every hundredth, in so many steps that not all of them can be visited. */
const stairs = (rise: (x: number) => number): Pick<Question, "value" | "structure"> => ({
  value: rise,
  structure: (x) => [2 + Math.floor(100 * x)],
});
const bounds = { min: 0, max: 1e6 };

test("over more steps than there are looks, where the figure changes sides of the target", () => {
  const slope = stairs((x) => x + Math.floor(100 * x) / 1000);
  for (const target of [77_777.7, 400_000.123]) {
    // x + x/10 but for the last whole hundredth.
    const { answer, looked } = solving({ ...slope, present: 1, target, bounds, looks: 400 });
    expect(Math.abs((answer as number) - target / 1.1)).toBeLessThan(0.01);
    expect((answer as number) + Math.floor(100 * (answer as number)) / 1000).toBeCloseTo(target, 8);
    expect(looked.length).toBeLessThan(1000);
  }
});

test("downwards too, each direction with looks of its own", () => {
  const { answer, looked } = solving({
    ...stairs((x) => x + Math.floor(100 * x) / 1000),
    present: 900_000,
    target: 11_000.0005,
    bounds,
    looks: 400,
  });
  expect((answer as number) + Math.floor(100 * (answer as number)) / 1000).toBeCloseTo(11_000.0005, 8);
  expect(looked.length).toBeLessThan(1200);
});

test("where a step jumps over the target there is none, and that is found out in bounded work", () => {
  const { answer, looked } = solving({
    ...stairs((x) => Math.floor(100 * x)),
    present: 1,
    target: 12_345.5,
    bounds,
    looks: 400,
  });
  expect(answer).toBe(
    "No value of the input gives 12,345.5. The figure jumps over the target: the nearest found is 12,345, at 123.455. Searched: 0 to 1,000,000, but not every step in between: there are too many.",
  );
  expect(looked.length).toBeLessThan(1200);
});

test("where a step comes to the target, the step", () => {
  const { answer } = solving({ ...stairs((x) => Math.floor(100 * x)), present: 1, target: 12_345, bounds, looks: 400 });
  expect(Math.floor(100 * (answer as number))).toBe(12_345);
});

test("a place that is looked at in any case is a solution, with the looks used up as well, whatever lies before it", () => {
  // Only at the bound itself is the figure what is wanted; a few thousandths before it has none.
  const value = (x: number): number | undefined =>
    x === 1e6 ? 7 : x > 1e6 - 3e-3 ? undefined : Math.floor(100 * x) % 2;
  expect(solving({ ...stairs((x) => x), value, present: 1, target: 7, bounds, looks: 40 }).answer).toBe(1e6);
});

test("a hole on the way across the steps is not crossed", () => {
  const value = (x: number): number | undefined =>
    x > 1000 && x < 1500 && 100 * x !== Math.round(100 * x) ? undefined : Math.floor(x / 1250);
  expect(solving({ ...stairs((x) => x), value, present: 1, target: 0.5, bounds, looks: 40 }).answer).toMatch(
    /^No value of the input gives 0\.5\./,
  );
});
