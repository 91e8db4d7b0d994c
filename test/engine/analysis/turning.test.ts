import { expect, test } from "@jest/globals";
import { nearestTurn } from "../../../src/engine/analysis/turning";
import type { Bounds } from "../../../src/engine/bounds";

/** One in the sixth digit. */
const digit = (value: number): number => 10 ** (Math.floor(Math.log10(Math.abs(value) || 1e-9)) - 5);

/** The turn to six digits, as it is shown; and what was looked at. */
function turning(
  present: number,
  bounds: Bounds,
  isSame: (value: number) => boolean,
): { readonly turn: readonly number[] | undefined; readonly looked: readonly number[] } {
  const looked: number[] = [];
  const look = (value: number): boolean => {
    if (looked.push(value) > 1000) throw new Error("the search goes on and on");
    return isSame(value);
  };
  const { turn } = nearestTurn([{ present, bounds, isSame: look }]);
  if (turn) {
    expect(isSame(turn.value)).toBe(false);
    // One digit nearer to the present value it has not turned.
    const nearer = Number(turn.value.toPrecision(6)) - Math.sign(turn.change) * digit(turn.value);
    if (Math.abs(turn.change) > 1e-5) expect(isSame(nearer)).toBe(true);
  }
  return { turn: turn && [turn.value, turn.change].map((figure) => Number(figure.toPrecision(6))), looked };
}

test("the first value beyond the turn, and how far that is, as a share of the present one", () => {
  const cases: readonly (readonly [string, number, (value: number) => boolean, number, number])[] = [
    ["a little up", 2, (x) => x < 2.02, 2.02, 0.01],
    ["a little down", 2, (x) => x > 1.99, 1.99, -0.005],
    ["up", 2, (x) => x < 2.32628, 2.32628, 0.16314],
    ["down", 5000, (x) => x > 1234.5, 1234.5, -0.7531],
    ["to 0", 40, (x) => x > 0, 0, -1],
    ["ten times itself", 1, (x) => x < 9.9, 9.9, 8.9],
    ["down through 0, where it may be below", 0.05, (x) => x > -0.1, -0.1, -3],
    ["below 0, up", -0.1, (x) => x < -0.05, -0.05, 0.5],
    ["below 0, down", -0.1, (x) => x > -0.25, -0.25, -1.5],
  ];
  for (const [name, present, isSame, value, change] of cases)
    expect([name, turning(present, {}, isSame).turn]).toEqual([
      name,
      [expect.closeTo(value, 5), expect.closeTo(change, 5)],
    ]);
});

test("of a turn up and one down at the same distance of looking the nearer, whichever it is", () => {
  expect(turning(100, {}, (x) => x > 92 && x < 107).turn).toEqual([107, 0.07]);
  expect(turning(100, {}, (x) => x > 93 && x < 108).turn).toEqual([93, -0.07]);
  // As far up as down: up.
  expect(turning(100, { min: 90, max: 110 }, (x) => x > 90 && x < 110).turn).toEqual([110, 0.1]);
  // 130 is looked at with 70, and 60 only after both.
  expect(turning(100, {}, (x) => x > 61 && x < 129).turn).toEqual([129, 0.29]);
});

test("nothing that turns within ten times the value is no turn", () => {
  expect(turning(1, {}, () => true).turn).toBeUndefined();
  expect(turning(1, {}, (x) => x < 10.001).turn).toBeUndefined();
  expect(turning(1, {}, (x) => x < 10).turn).toEqual([10, 9]);
});

test("nothing beyond the bounds is looked at, the bounds themselves once", () => {
  const { turn, looked } = turning(0.9, { min: 0, max: 1 }, () => true);
  expect(turn).toBeUndefined();
  expect(Math.max(...looked)).toBe(1);
  expect(Math.min(...looked)).toBe(0);
  expect(turning(0.9, { min: 0, max: 1 }, (x) => x < 1).turn).toEqual([1, 0.111111]);
  expect(turning(0.9, { min: 0, max: 1 }, (x) => x > 0).turn).toEqual([expect.closeTo(0, 9), -1]);
});

test("a bound that the input may not come to is not looked at", () => {
  const { turn, looked } = turning(0.9, { min: 0, max: 1, aboveMin: true }, (x) => x > 0);
  expect(turn).toBeUndefined();
  expect(looked).not.toContain(0);
  expect(looked).toContain(1);
  expect(turning(0.9, { min: 0, aboveMin: true }, (x) => x < 5).turn).toEqual([5, 4.55556]);
});

test("a turn is searched for only where the last look found none: what turns and turns back in between is passed by", () => {
  // The statement changes from 101 to 101.5 alone, between two looks, and for good above 113.
  expect(turning(100, {}, (x) => x < 113 && !(x > 107 && x < 108)).turn).toEqual([113, 0.13]);
});

test("forty looks close in on a turn, after one up and one down for each move", () => {
  // The first move is 2%, the eighth 50%, the last of seventeen to ten times the value.
  for (const [turn, moves] of [
    [1.001, 1],
    [1.5, 8],
    [9.9, 17],
  ] as const)
    expect(turning(1, {}, (x) => x < turn).looked.length).toBeLessThanOrEqual(2 * moves + 40);
  expect(turning(1, {}, () => true).looked).toHaveLength(2 * 17);
});
