import { expect, test } from "@jest/globals";
import { growthPerMonth } from "../../../src/scenario/usage/growth";

const perMonth = 365 / 12;

/** Calls on every day from the first to the last. */
const every = (first: number, last: number, calls: (day: number) => number) =>
  new Map(Array.from({ length: last - first + 1 }, (_, i) => [first + i, calls(first + i)]));

test("calls that double every 365/12 days give 1, those that halve −0.5, level ones 0 and no −0", () => {
  expect(
    growthPerMonth(
      every(20_000, 20_060, (day) => 100 * 2 ** (day / perMonth - 657)),
      20_000,
      20_060,
    ),
  ).toBeCloseTo(1, 9);
  expect(
    growthPerMonth(
      every(20_000, 20_060, (day) => 1e6 * 2 ** (657 - day / perMonth)),
      20_000,
      20_060,
    ),
  ).toBeCloseTo(-0.5, 9);
  for (const level of [1, 3, 0.1, 977])
    expect(
      growthPerMonth(
        every(100, 141, () => level),
        100,
        141,
      ),
    ).toBe(0);
});

test("two days a week apart are enough for a line: twice the calls after 7 days are 2^(365/84) − 1 a month", () => {
  expect(
    growthPerMonth(
      new Map([
        [5, 30],
        [12, 60],
      ]),
      0,
      13,
    ),
  ).toBeCloseTo(2 ** (365 / 84) - 1, 9);
  expect(
    growthPerMonth(
      new Map([
        [5, 60],
        [12, 30],
      ]),
      0,
      13,
    ),
  ).toBeCloseTo(2 ** (-365 / 84) - 1, 9);
});

test("a weekday is compared with itself: another level on every weekday is no growth, and each line counts by how far its days are apart", () => {
  expect(
    growthPerMonth(
      every(0, 27, (day) => 10 ** (day % 7)),
      0,
      27,
    ),
  ).toBe(0);
  // Mondays double in 7 days: Σ(x−x̄)(y−ȳ) = 7·ln 2/2, Σ(x−x̄)² = 49/2. Tuesdays are level over 14 days: 0 and 98. slope = 3.5·ln 2/122.5 = ln 2/35.
  const calls = new Map([
    [4, 8],
    [11, 16],
    [5, 3],
    [19, 3],
  ]);
  expect(growthPerMonth(calls, 0, 20)).toBeCloseTo(2 ** (365 / 12 / 35) - 1, 9);
});

test("three days of a weekday make the line that LOGEST fits", () => {
  // x = 0, 7, 14; ln y = 0, 3, 3: slope (14·3 − 0·3)/2 ÷ … = Σ(x−7)(y−2) = 7·2 + 7·1 = 21, Σ(x−7)² = 98.
  const calls = new Map([
    [2, 1],
    [9, Math.exp(3)],
    [16, Math.exp(3)],
  ]);
  expect(growthPerMonth(calls, 0, 20)).toBeCloseTo(Math.exp((21 / 98) * perMonth) - 1, 6);
});

test("the first and the last day are left out, and days without calls", () => {
  const level = every(1, 20, () => 50);
  expect(growthPerMonth(new Map([...level, [0, 1], [21, 5000]]), 0, 21)).toBe(0);
  expect(growthPerMonth(new Map([...level, [7, 0]]), 0, 21)).toBe(0);
  expect(
    growthPerMonth(
      new Map([
        [0, 5],
        [7, 10],
        [14, 20],
      ]),
      0,
      14,
    ),
  ).toBeUndefined();
});

test("days before 1970 have weekdays too", () => {
  expect(
    growthPerMonth(
      new Map([
        [-1, 30],
        [6, 60],
      ]),
      -5,
      10,
    ),
  ).toBeCloseTo(2 ** (365 / 84) - 1, 9);
  expect(
    growthPerMonth(
      new Map([
        [-1, 30],
        [1, 60],
      ]),
      -5,
      10,
    ),
  ).toBeUndefined();
});

test("14 days are enough, 13 are not", () => {
  const calls = new Map([
    [3, 5],
    [10, 5],
  ]);
  expect(growthPerMonth(calls, 0, 13)).toBe(0);
  expect(growthPerMonth(calls, 0, 12)).toBeUndefined();
});

test("is not known without calls, without two days of a weekday, and where it is beyond what an input can be", () => {
  expect(growthPerMonth(new Map(), 0, 30)).toBeUndefined();
  expect(
    growthPerMonth(
      new Map([
        [1, 5],
        [9, 8],
        [17, 9],
      ]),
      0,
      30,
    ),
  ).toBeUndefined();
  expect(
    growthPerMonth(
      new Map([
        [1, 1e15],
        [8, 1],
      ]),
      0,
      30,
    ),
  ).toBeUndefined();
  expect(
    growthPerMonth(
      new Map([
        [1, 1e-300],
        [8, 1e300],
      ]),
      0,
      30,
    ),
  ).toBeUndefined();
});
