import { describe, expect, test } from "@jest/globals";
import { lastNotBelow, type Piece, valueAt } from "../../../src/engine/threshold/stepped-line";
import { gpus, piece } from "./pieces";

/** The x above which it stays below 0, or why there is none. */
const lastX = (...pieces: Piece[]): number | string => {
  const threshold = lastNotBelow(pieces);
  return threshold.kind === "above" ? threshold.x : threshold.kind;
};

describe("the difference at one x", () => {
  const line = piece({
    fixed: 12,
    perX: -0.1,
    steps: [gpus({ min: 2 }), gpus({ weight: -7, perX: 0.001, offset: 0.5 })],
  });

  test.each([
    ["at 0: the fewest GPUs, and half a GPU busy already", 0, 12 + 5 * 2 - 7 * 1],
    ["where the third GPU comes", 201, 12 - 20.1 + 5 * 3 - 7 * 1],
    ["where half a GPU and half a GPU fit in one", 500, 12 - 50 + 5 * 5 - 7 * 1],
    ["a call later", 501, 12 - 50.1 + 5 * 6 - 7 * 2],
    ["where 0.01 · 700 is more than 7 by rounding alone", 700, 12 - 70 + 5 * 7 - 7 * 2],
  ])("%s", (_, x, value) => expect(valueAt(line, x)).toBeCloseTo(value, 9));
});

describe("with GPUs of the alternative, 5 USD for each hundred calls, and 0.1 USD saved by a call", () => {
  const saved = (fixed: number, steps = [gpus()]) => piece({ fixed, perX: -0.1, steps });

  test.each([
    ["12 USD: paid back at 270 calls, lost at the 4th GPU, 12 + 4 · 5 = 32 USD at 320 calls for good", saved(12), 320],
    [
      "nothing up front: the first GPU, at 50 calls; the 2nd takes at 100 no more than what was saved, 10 USD",
      saved(0),
      50,
    ],
    ["1 000 USD: at 20 000 calls 200 GPUs have eaten half; a further GPU is paid 50 calls on", saved(1000), 20_050],
    ["ten GPUs from the start: 50 USD, at 500 calls", saved(0, [gpus({ min: 10 })]), 500],
    [
      "ten from the start, five of them busy at no call: −20 + 50 = 30 USD, at 300 calls",
      saved(-20, [gpus({ min: 10, offset: 5 })]),
      300,
    ],
    [
      "half a GPU busy at no call: the 2nd comes at 50 calls: 2 + 2 · 5 = 12 USD at 120, the 3rd at 150: 17 USD at 170",
      saved(2, [gpus({ offset: 0.5 })]),
      170,
    ],
  ])("%s", (_, line, x) => expect(lastX(line)).toBeCloseTo(x, 6));

  test("a GPU that costs just what a hundred calls save is never paid back", () => {
    expect(lastX(saved(0, [gpus({ weight: 10 })]))).toBe("never");
    expect(lastX(saved(-9, [gpus({ weight: 10 })]))).toBe("never");
    expect(lastX(saved(-10, [gpus({ weight: 10 })]))).toBe("never");
    expect(lastX(saved(-11, [gpus({ weight: 10 })]))).toBe(0);
  });

  test("a GPU that costs more than a hundred calls save makes it more expensive in the long run", () => {
    expect(lastX(saved(-1000, [gpus({ weight: 11 })]))).toBe("never");
  });
});

describe("with GPUs of the baseline, 5 USD for each hundred calls, and 0.02 USD more for a call", () => {
  const costlier = (fixed: number, steps = [gpus({ weight: -5 })]) => piece({ fixed, perX: 0.02, steps });

  test.each([
    ["12 USD: at 400 calls 12 + 8 = 4 · 5, and the baseline's 5th GPU settles it", costlier(12), 400],
    [
      "11 USD: at 300 calls 11 + 6 is more than 3 · 5, at 400 calls 11 + 8 less than 4 · 5, as at 500",
      costlier(11),
      300,
    ],
    ["3 USD: 3 + 2 at a hundred calls are a GPU's 5", costlier(3), 100],
    ["2 USD: the baseline pays more at once", costlier(2), 0],
    [
      "8 GPUs from the start: 40 USD are more than 30 + 2 at 100 calls, 30 + 16 at 800 are not covered, 30 + 20 at 1 000 just",
      costlier(30, [gpus({ weight: -5, min: 8 })]),
      1000,
    ],
    ["9.99 busy at no call: 50 USD up to the first call", costlier(50 - 0.01, [gpus({ weight: -5, offset: 9.99 })]), 1],
  ])("%s", (_, line, x) => expect(lastX(line)).toBeCloseTo(x, 6));

  test("where a call costs just what its part of a GPU does, what is left decides", () => {
    const even = (fixed: number) => piece({ fixed, perX: 0.05, steps: [gpus({ weight: -5 })] });
    expect(lastX(even(-1))).toBe(0);
    expect(lastX(even(0))).toBe("never");
    expect(lastX(even(1))).toBe("never");
  });

  test("a jump at the place where the baseline's GPU comes counts to the left of it", () => {
    const [before, from] = [piece({ to: 100, fixed: -5 }), { from: 100, fixed: 5 }];
    expect(lastX(before, piece({ ...from, steps: [gpus({ weight: -5 })] }))).toBe(100);
    expect(lastX(before, piece({ ...from, fixed: 4, steps: [gpus({ weight: -5 })] }))).toBe(0);
  });
});

test("with GPUs on both sides the last turn is found among all their steps", () => {
  // 100 + 0.01·x + 5·⌈x/100⌉ − 9·⌈x/150⌉: the slope is 0.01 + 0.05 − 0.06 = 0, the highest value just after a common step of 300: 100 + 3 + 5 − 9 and more.
  expect(lastX(piece({ fixed: 100, perX: 0.01, steps: [gpus(), gpus({ weight: -9, perX: 1 / 150 })] }))).toBe("never");
  // 5·⌈x/100⌉ − 12·⌈x/150⌉ + 40: −0.03 a call. At 1 500: 40 + 75 − 120 < 0; up to 1 350: 40 + 70 − 108 = 2; at 1 400 calls (10th of 150): −10; just above: −5.
  expect(lastX(piece({ fixed: 40, steps: [gpus(), gpus({ weight: -12, perX: 1 / 150 })] }))).toBeCloseTo(1350, 6);
});

test("with GPUs, too, what is never paid back by any x that a number holds is paid back above all of them", () => {
  expect(lastX(piece({ fixed: 1e308, perX: -0.1, steps: [gpus({ weight: 9.99 })] }))).toBe(Infinity);
});

describe("within a piece that ends", () => {
  const cheaper = piece({ from: 1000, fixed: -1 });

  test.each([
    [
      "the alternative's 4th GPU, at 300 calls, is paid at 320",
      piece({ to: 1000, fixed: 12, perX: -0.1, steps: [gpus()] }),
      320,
    ],
    ["a last step makes it more expensive up to the end", piece({ to: 1000, fixed: -48, steps: [gpus()] }), 1000],
    ["the last step of all just not", piece({ to: 1000, fixed: -51, steps: [gpus()] }), 0],
    ["up to the baseline's 3rd GPU, at 200 calls", piece({ to: 1000, fixed: 12, steps: [gpus({ weight: -5 })] }), 200],
  ])("%s", (_, line, x) => expect(lastX(line, cheaper)).toBeCloseTo(x, 6));
});
