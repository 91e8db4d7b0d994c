import { describe, expect, test } from "@jest/globals";
import {
  baselineRetrainings,
  lifeOf,
  ownRetrainings,
  retrainingsBefore,
  unsavedRetrainings,
} from "../../../src/engine/strategy/life";
import { monthlyBill } from "../../../src/engine/strategy/monthly-bill";
import { outlookOf } from "../../../src/engine/strategy/outlook";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";

const month = 365 / 12;
/** Within rounding of the same day, and well beyond it. */
const [less, muchLess] = [1 - 1e-13, 1 - 1e-11];

describe("a strategy runs", () => {
  test.each([
    ["all the time", 0, 0, 0, 365],
    ["from the day it is ready", 30, 0, 30, 365],
    ["to the day it is retired", 0, 300, 0, 300],
    ["between the two", 30, 300, 30, 300],
    ["from the last moment on", 364.999, 0, 364.999, 365],
    ["to the horizon where it is retired there", 0, 365, 0, 365],
    ["to the horizon where it is retired later", 0, 400, 0, 365],
    ["to the horizon itself where rounding alone is between", 0, 365 * less, 0, 365],
    ["to a moment before the horizon", 0, 365 * muchLess, 0, 365 * muchLess],
    ["never where it is ready at the horizon", 365, 0, 365, 365],
    ["never where rounding alone is between readiness and the horizon", 365 * less, 0, 365, 365],
    ["never where it is ready later", 400, 0, 365, 365],
    ["never where it is retired as it is ready", 52, 52, 52, 52],
    ["never where it is retired before it is ready", 90, 52, 52, 52],
  ])("%s: ready %d, retired %d", (_when, ready_after_days, retires_after_days, from, to) => {
    expect(lifeOf(strategyOf({ ready_after_days, retires_after_days }))).toEqual({ from, to });
  });
});

describe("retrainings fall due every R days before the end, not on it", () => {
  test.each([
    [0, 90, 365, 4],
    [0, 91.25, 365, 3],
    [0, 365, 365, 0],
    [0, 364, 365, 1],
    [0, 400, 365, 0],
    [0, 1, 365, 364],
    [5, 90, 365, 3],
    [5, 90, 366, 4],
    [5, 90, 5, 0],
    [0, 90, 0, 0],
    [0, 0, 365, 0],
    [0, 90 * less, 90, 0],
    [0, 90 * muchLess, 90, 1],
    [90 * less, 30, 90, 0],
  ])("from day %d every %d days to day %d: %d", (begin, every, end, count) =>
    expect(retrainingsBefore(begin, every, end)).toBe(count),
  );

  test("however a month's end is rounded", () => {
    for (let m = 1; m <= 1200; m++) {
      expect(retrainingsBefore(0, month, (m * 365) / 12)).toBe(m - 1);
      expect(retrainingsBefore(month, month, (m * 365) / 12)).toBe(Math.max(0, m - 2));
    }
  });
});

const of = (given: GivenInputs) => outlookOf(strategyOf({ other_cost_per_month: 1, ...given }));
/** The months, from 0 on, in which a bill has retrainings, and what they cost. */
const billed = (o: ReturnType<typeof of>, baseline: ReturnType<typeof of>): number[][] =>
  monthlyBill(o, baseline).retraining.flatMap((cost, m) => (cost === 0 ? [] : [[m, cost]]));

describe("beside a baseline that is retrained on days 90, 180, 270 and 360", () => {
  const baseline = of({ retrain_every_days: 90, retrain_cost: 7 });

  test.each([
    ["none is saved before readiness", { ready_after_days: 100 }, { before: 1, from: 4, all: 4 }],
    ["one on the day of readiness is saved", { ready_after_days: 180 }, { before: 1, from: 4, all: 4 }],
    ["one a moment before it is not", { ready_after_days: 180.5 }, { before: 2, from: 4, all: 4 }],
    ["none is saved after retirement", { retires_after_days: 300 }, { before: 0, from: 3, all: 4 }],
    ["one on the day of retirement is not saved", { retires_after_days: 270 }, { before: 0, from: 2, all: 4 }],
    [
      "one between the two is saved",
      { ready_after_days: 100, retires_after_days: 200 },
      { before: 1, from: 2, all: 4 },
    ],
    ["all are where the alternative runs all the time", {}, { before: 0, from: 4, all: 4 }],
  ])("%s", (_what, given, expected) => {
    const o = of(given);
    expect(baselineRetrainings(baseline, o)).toEqual(expected);
    expect(unsavedRetrainings(baseline, o)).toBe(expected.before + expected.all - expected.from);
  });

  test("a bill without a life of its own holds all of the baseline's and none of its own", () => {
    for (const life of [
      { ready_after_days: 365 },
      { ready_after_days: 100, retires_after_days: 100 },
      { ready_after_days: 300, retires_after_days: 90 },
    ]) {
      const o = of({ ...life, retrain_every_days: 10 });
      expect(ownRetrainings(o)).toBe(0);
      expect(unsavedRetrainings(baseline, o)).toBe(4);
      expect(billed(o, baseline)).toEqual([
        [2, 7],
        [5, 7],
        [8, 7],
        [11, 7],
      ]);
    }
  });

  test("a bill holds its own, counted from readiness, and those of the baseline outside its life", () => {
    const o = of({ ready_after_days: 100, retires_after_days: 280, retrain_every_days: 60, retrain_cost: 5 });
    expect(ownRetrainings(o)).toBe(2);
    expect(billed(o, baseline)).toEqual([
      [2, 7],
      [5, 5],
      [7, 5],
      [11, 7],
    ]);
  });

  test("its own bill holds each once", () => {
    expect(billed(baseline, baseline)).toEqual([
      [2, 7],
      [5, 7],
      [8, 7],
      [11, 7],
    ]);
    expect(unsavedRetrainings(baseline, baseline)).toBe(0);
  });
});
