import { expect, test } from "@jest/globals";
import { Beta, type Uniform } from "../../../src/engine/analysis/beta";

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
