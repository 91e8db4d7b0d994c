import { describe, expect, test } from "@jest/globals";
import {
  breakEvenCache,
  breakEvenCalls,
  breakEvenDays,
  breakEvenTokens,
  linearThreshold,
} from "../../../src/engine/rules/break-even";

const noAnswer = (id: RegExp) => expect.objectContaining({ code: "notAvailable", id: expect.stringMatching(id) });

/** What a computation throws. */
function thrownBy(compute: () => number): unknown {
  try {
    return compute();
  } catch (error) {
    return error;
  }
}

describe("a threshold of two lines", () => {
  const threshold = (saving: number, extra: number) =>
    thrownBy(() =>
      linearThreshold(
        { more: Math.max(0, saving), less: Math.max(0, -saving) },
        { more: Math.max(0, extra), less: Math.max(0, -extra) },
        "calls",
      ),
    );

  test("lies where the saving has paid for the extra", () => {
    expect(threshold(2, 10)).toBe(5);
  });

  test("is 0 where it always holds", () => {
    expect(threshold(2, 0)).toBe(0);
    expect(threshold(2, -10)).toBe(0);
    expect(threshold(0, -10)).toBe(0);
  });

  test("has no answer where it never holds, holds only below, or both are equal", () => {
    expect(threshold(-2, 10)).toEqual(noAnswer(/^threshold\.never\.calls$/));
    expect(threshold(0, 10)).toEqual(noAnswer(/^threshold\.never\.calls$/));
    expect(threshold(-2, -10)).toMatchObject({ id: "threshold.only-below.calls", values: { x: expect.closeTo(5, 6) } });
    expect(threshold(0, 0)).toEqual(noAnswer(/^threshold\.never-stays/));
  });

  test("says so where it holds below an amount that no number holds", () => {
    expect(threshold(-1e-6, -1e308)).toEqual(noAnswer(/^threshold\.only-below-too-large/));
  });

  test("takes a difference within rounding for none", () => {
    expect(thrownBy(() => linearThreshold({ more: 0.1 + 0.2, less: 0.3 }, { more: 10, less: 0 }, "calls"))).toEqual(
      noAnswer(/^threshold\.never\.calls$/),
    );
    expect(thrownBy(() => linearThreshold({ more: 0, less: 0 }, { more: 0.3, less: 0.1 + 0.2 }, "calls"))).toEqual(
      noAnswer(/^threshold\.never-stays/),
    );
  });

  test("says so where a cost is beyond a number", () => {
    expect(thrownBy(() => linearThreshold({ more: Infinity, less: 0 }, { more: 1, less: 0 }, "calls"))).toMatchObject({
      code: "number",
    });
  });
});

describe("break-even calls", () => {
  const comparison = {
    upfrontCost: 1440,
    promptCostPerCall: 0.004,
    tunedCostPerCall: 0.0008,
    horizonDays: 90,
    hostingPerDay: 0,
  };

  test("pay upfront cost and hosting from what each call saves", () => {
    expect(breakEvenCalls(comparison)).toBeCloseTo(5000, 8);
    expect(breakEvenCalls({ ...comparison, hostingPerDay: 16 })).toBeCloseTo(10_000, 8);
  });

  test("are 0 where nothing is paid first, and none where a call saves nothing", () => {
    expect(breakEvenCalls({ ...comparison, upfrontCost: 0 })).toBe(0);
    expect(thrownBy(() => breakEvenCalls({ ...comparison, tunedCostPerCall: 0.004 }))).toEqual(
      noAnswer(/^threshold\.never\./),
    );
    expect(thrownBy(() => breakEvenCalls({ ...comparison, upfrontCost: 0, tunedCostPerCall: 0.004 }))).toEqual(
      noAnswer(/^threshold\.never-stays/),
    );
  });

  test("leave the totals equal there, and tuning cheaper at one call more", () => {
    const total = (calls: number, perCall: number, fixed: number): number => fixed + calls * perCall * 90;
    const calls = breakEvenCalls(comparison);
    expect(total(calls, 0.0008, 1440)).toBeCloseTo(total(calls, 0.004, 0), 6);
    expect(total(calls + 1, 0.0008, 1440)).toBeLessThan(total(calls + 1, 0.004, 0));
  });
});

describe("break-even prompt tokens", () => {
  const comparison = {
    upfrontCost: 1440,
    callsPerDay: 5000,
    horizonDays: 90,
    promptPrice: 2,
    tunedPrice: 2,
    promptReduction: 0.8,
    extraCostPerCall: 0,
    hostingPerDay: 0,
  };

  test("pay the upfront cost from the tokens spared", () => {
    expect(breakEvenTokens(comparison)).toBeCloseTo(2000, 8);
  });

  test("a more expensive rest of the call and hosting move it up, a cheaper rest down to 0", () => {
    expect(breakEvenTokens({ ...comparison, extraCostPerCall: 0.0016 })).toBeCloseTo(3000, 8);
    expect(breakEvenTokens({ ...comparison, hostingPerDay: 8 })).toBeCloseTo(3000, 8);
    expect(breakEvenTokens({ ...comparison, extraCostPerCall: -0.01 })).toBe(0);
  });

  test("where a shorter prompt costs more, tuning can be cheaper only below a length", () => {
    expect(thrownBy(() => breakEvenTokens({ ...comparison, tunedPrice: 20, extraCostPerCall: -0.01 }))).toMatchObject({
      id: "threshold.only-below.tokens",
      values: { x: expect.closeTo(3400, 6) },
    });
    expect(thrownBy(() => breakEvenTokens({ ...comparison, tunedPrice: 20 }))).toEqual(noAnswer(/^threshold\.never\./));
  });

  test("without calls there is none", () => {
    expect(thrownBy(() => breakEvenTokens({ ...comparison, callsPerDay: 0 }))).toEqual(
      noAnswer(/^threshold\.no-calls$/),
    );
  });
});

describe("the hit rate from which caching pays", () => {
  test("makes the mix of reading and writing cost what input costs", () => {
    const rate = breakEvenCache(1, 0.1, 1.25);
    expect(rate * 0.1 + (1 - rate) * 1.25).toBeCloseTo(1, 12);
  });

  test("is 0 where writing costs no more than input", () => {
    expect(breakEvenCache(1, 0.1, 1)).toBe(0);
    expect(breakEvenCache(1, 0.1, 0.5)).toBe(0);
  });

  test("has no answer where reading saves nothing, or writing is no more expensive than reading", () => {
    expect(thrownBy(() => breakEvenCache(1, 1, 1.25))).toEqual(noAnswer(/^cache\.never-pays$/));
    expect(thrownBy(() => breakEvenCache(1, 2, 3))).toEqual(noAnswer(/^cache\.never-pays$/));
    expect(thrownBy(() => breakEvenCache(1, 0.5, 0.5))).toEqual(noAnswer(/^cache\.always-pays$/));
  });
});

describe("break-even days", () => {
  const comparison = {
    upfrontCost: 500,
    promptCostPerDay: 25,
    tunedCostPerDay: 7.5,
    hostingPerDay: 0,
    growthPerMonth: 0,
    retrainCost: 0,
    retrainEveryDays: 0,
    horizonDays: 1095,
  };

  test("are upfront over saving a day, hosting taken off", () => {
    expect(breakEvenDays(comparison)).toBeCloseTo(500 / 17.5, 9);
    expect(breakEvenDays({ ...comparison, hostingPerDay: 7.5 })).toBeCloseTo(50, 9);
  });

  test("growth makes both costs grow, not hosting", () => {
    const month = 365 / 12;
    const grown = breakEvenDays({ ...comparison, upfrontCost: 1000, hostingPerDay: 7.5, growthPerMonth: 1 });
    expect(10 * month + 27.5 * (grown - month)).toBeCloseTo(1000, 8);
  });

  test("a retraining on the way is paid first", () => {
    expect(breakEvenDays({ ...comparison, retrainCost: 35, retrainEveryDays: 20 })).toBeCloseTo(535 / 17.5, 9);
  });

  test("beyond the horizon there is none; on its last day there is", () => {
    expect(breakEvenDays({ ...comparison, upfrontCost: 1750, horizonDays: 100 })).toBeCloseTo(100, 9);
    expect(thrownBy(() => breakEvenDays({ ...comparison, upfrontCost: 1751, horizonDays: 100 }))).toMatchObject({
      id: "breakeven.not-within",
      values: { days: 100 },
    });
    expect(thrownBy(() => breakEvenDays({ ...comparison, tunedCostPerDay: 29.2 }))).toMatchObject({
      id: "breakeven.costs-more",
      values: { more: expect.closeTo(4.2, 9) },
    });
  });

  test("paid back from the first day where nothing is paid up front", () => {
    expect(breakEvenDays({ ...comparison, upfrontCost: 0 })).toBe(0);
  });
});
