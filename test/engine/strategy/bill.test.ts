import { describe, expect, test } from "@jest/globals";
import { costParts, totalCost, type CostParts } from "../../../src/engine/strategy/cost-parts";
import { baselineDays, monthEnd, ownDays } from "../../../src/engine/strategy/life";
import { monthlyBill } from "../../../src/engine/strategy/monthly-bill";
import { outlookOf, type Outlook } from "../../../src/engine/strategy/outlook";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";

const month = 365 / 12;
const of = (given: GivenInputs) => outlookOf(strategyOf(given));
const parts = ["upfront", "token", "failure", "latency", "infrastructure", "labour", "retraining"] as const;
const expectParts = (got: CostParts, expected: CostParts): void => {
  for (const part of parts) expect([part, got[part]]).toEqual([part, expect.closeTo(expected[part], 8)]);
  expect(totalCost(got)).toBeCloseTo(
    parts.reduce((sum, part) => sum + expected[part], 0),
    7,
  );
};
const expectAll = (got: readonly number[], expected: readonly number[]): void => {
  expect(got).toHaveLength(expected.length);
  got.forEach((figure, i) => expect(figure).toBeCloseTo(expected[i]!, 8));
};

/** Three months and ten days; the volume doubles each month, the prices of tokens each year. */
const workload: GivenInputs = { calls_per_day: 10, growth_per_month: 1, horizon_days: 3 * month + 10 };
const baselineInputs: GivenInputs = {
  ...workload,
  ...{
    user_tokens: 2e6,
    input_price: 1,
    failure_rate: 0.5,
    cost_per_failure: 6,
    overhead_seconds: 1,
    latency_cost_per_second: 5,
  },
  ...{
    other_cost_per_month: 30 * month,
    maintenance_hours_per_month: month,
    hourly_rate: 4,
    other_upfront: 900,
    retrain_every_days: 20,
    retrain_cost: 17,
  },
};
const ownInputs: GivenInputs = {
  ...workload,
  ...{
    user_tokens: 1e6,
    input_price: 1,
    price_change_per_year: 4095,
    failure_rate: 0.5,
    cost_per_failure: 1,
    overhead_seconds: 1,
    latency_cost_per_second: 0.25,
  },
  ...{
    hosting_per_hour: 0.5,
    maintenance_hours_per_month: month,
    hourly_rate: 2,
    setup_hours: 50,
    retrain_every_days: 15,
    retrain_cost: 11,
  },
};
const baseline = of(baselineInputs);
/** Call days at a volume that doubles: 10 a day, then 20, 40, 80. */
const callDays = (days: readonly number[]): number => days.reduce((sum, d, m) => sum + d * 10 * 2 ** m, 0);
/** Call days times a price that doubles too. */
const pricedDays = (days: readonly number[]): number => days.reduce((sum, d, m) => sum + d * 10 * 4 ** m, 0);
const sumOf = (days: readonly number[]): number => days.reduce((sum, d) => sum + d, 0);

/** The days on which the alternative itself and the baseline in its place run, by month, and the retrainings of both. */
const lives: [string, GivenInputs, number[], number[], number, number][] = [
  ["all the time", {}, [month, month, month, 10], [0, 0, 0, 0], 6, 0],
  ["from within a month", { ready_after_days: 12 }, [month - 12, month, month, 10], [12, 0, 0, 0], 5, 0],
  ["from a month's end", { ready_after_days: month }, [0, month, month, 10], [month, 0, 0, 0], 4, 1],
  ["to within the last month", { retires_after_days: 3 * month + 4 }, [month, month, month, 4], [0, 0, 0, 6], 6, 1],
  [
    "between two days",
    { ready_after_days: 25, retires_after_days: 2 * month - 5 },
    [month - 25, month - 5, 0, 0],
    [25, 5, month, 10],
    2,
    1 + 3,
  ],
  [
    "within one month",
    { ready_after_days: 2, retires_after_days: 18 },
    [16, 0, 0, 0],
    [month - 16, month, month, 10],
    1,
    5,
  ],
  ["never", { ready_after_days: 200 }, [0, 0, 0, 0], [month, month, month, 10], 0, 5],
];

describe.each(lives)("a strategy that runs %s", (_when, life, ownDaysOf, otherDays, retrainings, unsaved) => {
  const o = of({ ...ownInputs, ...life });

  test("has its days and those of the baseline", () => {
    expectAll(
      [0, 1, 2, 3].map((m) => ownDays(o, m)),
      ownDaysOf,
    );
    expectAll(
      [0, 1, 2, 3].map((m) => baselineDays(o, m, ownDays(o, m))),
      otherDays,
    );
    expectAll(
      [0, 1, 2, 3].map((m) => monthEnd(o, m)),
      [month, 2 * month, 3 * month, 3 * month + 10],
    );
  });

  test("costs its parts on its own days and the baseline's on the others", () => {
    expectParts(costParts(o, baseline), {
      upfront: 100,
      token: pricedDays(ownDaysOf) + 2 * callDays(otherDays),
      fee: 0,
      failure: 0.5 * callDays(ownDaysOf) + 3 * callDays(otherDays),
      latency: 0.25 * callDays(ownDaysOf) + 5 * callDays(otherDays),
      infrastructure: 12 * sumOf(ownDaysOf) + 30 * sumOf(otherDays),
      labour: 2 * sumOf(ownDaysOf) + 4 * sumOf(otherDays),
      retraining: 11 * retrainings + 17 * unsaved,
    });
  });

  test("has a bill of each month that adds up to its costs without the upfront", () => {
    const { running, retraining } = monthlyBill(o, baseline);
    expectAll(
      running,
      ownDaysOf.map((d, m) => d * (10 * 2 ** m * (2 ** m + 0.75) + 14) + otherDays[m]! * (10 * 2 ** m * 10 + 34)),
    );
    expect(sumOf(retraining)).toBe(11 * retrainings + 17 * unsaved);
  });
});

test("the baseline's own costs hold nothing twice", () => {
  const all = [month, month, month, 10];
  expectParts(costParts(baseline, baseline), {
    upfront: 900,
    token: 2 * callDays(all),
    fee: 0,
    failure: 3 * callDays(all),
    latency: 5 * callDays(all),
    infrastructure: 30 * sumOf(all),
    labour: 4 * sumOf(all),
    retraining: 17 * 5,
  });
});

test("prices of the baseline's tokens change on its days as well", () => {
  const changing = of({ ...baselineInputs, price_change_per_year: 4095 });
  expect(costParts(of({ ...ownInputs, ready_after_days: 200 }), changing).token).toBeCloseTo(
    2 * pricedDays([month, month, month, 10]),
    8,
  );
});

describe("retrainings stand in the bill of the month in which they are paid", () => {
  const bill = (o: Outlook) => monthlyBill(o, o).retraining;

  test("one on a boundary in the month that begins there", () => {
    expect(bill(of({ ...workload, retrain_every_days: month, retrain_cost: 11 }))).toEqual([0, 11, 11, 11]);
    expect(bill(of({ ...workload, retrain_every_days: 20, retrain_cost: 11 }))).toEqual([11, 22, 11, 11]);
    expect(bill(of({ ...workload, retrain_every_days: 0, retrain_cost: 11 }))).toEqual([0, 0, 0, 0]);
  });

  test("one a moment before the horizon in the last month that there is", () => {
    const horizon = month * (1 + 0.9e-12);
    expect(
      bill(of({ ...workload, horizon_days: horizon, retrain_every_days: month * (1 - 0.9e-12), retrain_cost: 11 })),
    ).toEqual([11]);
  });

  test("and nowhere in another's bill of the same length", () => {
    const o = of({ ...workload, retrain_every_days: 20, retrain_cost: 11 });
    const before = bill(of({ ...workload }));
    monthlyBill(o, o);
    expect(before).toEqual([0, 0, 0, 0]);
    expect(bill(of({ ...workload }))).toEqual([0, 0, 0, 0]);
  });
});

describe("endless costs", () => {
  const workload: GivenInputs = { calls_per_day: 10, horizon_days: 60 };
  const cheap = (more: GivenInputs = {}) => of({ ...workload, user_tokens: 1e6, input_price: 1, ...more });
  const endless: [string, GivenInputs][] = [
    ["tokens", { user_tokens: 1e6, input_price: Number.MAX_VALUE, failure_rate: 1, retries: 20 }],
    ["failures", { failure_rate: 1, cost_per_failure: Number.MAX_VALUE }],
    ["hosting", { hosting_per_hour: Number.MAX_VALUE }],
  ];

  test.each(endless)("of %s cost nothing on days that are not there", (_what, given) => {
    const never = of({ ...workload, ...given, ready_after_days: 60 });
    const dear = of({ ...workload, ...given });
    for (const [o, baseline] of [
      [never, cheap()],
      [cheap(), dear],
    ] as const) {
      expect(totalCost(costParts(o, baseline))).toBeCloseTo(600, 9);
      expectAll(monthlyBill(o, baseline).running, [10 * month, 600 - 10 * month]);
    }
  });

  test("are endless on days that are", () => {
    const dear = of({ ...workload, hosting_per_hour: Number.MAX_VALUE });
    expect(totalCost(costParts(dear, cheap()))).toBe(Infinity);
    expect(totalCost(costParts(cheap({ ready_after_days: 1 }), dear))).toBe(Infinity);
    expect(monthlyBill(cheap({ ready_after_days: 1 }), dear).running).toEqual([
      Infinity,
      expect.closeTo(600 - 10 * month, 9),
    ]);
  });

  test("of calls that are not there are none, however their number and price would grow", () => {
    const o = of({
      calls_per_day: 0,
      growth_per_month: 1e200,
      price_change_per_year: Number.MAX_VALUE,
      user_tokens: 1e6,
      input_price: 1e308,
      horizon_days: 730,
    });
    expect(totalCost(costParts(o, o))).toBe(0);
  });
});

describe("a strategy whose every month costs the same beside one whose prices double each month", () => {
  const steady = (usd: number, more: GivenInputs = {}) =>
    of({ calls_per_day: 10, user_tokens: usd * 1e6, input_price: 1, horizon_days: 2 * month, ...more });
  const doubling: GivenInputs = { price_change_per_year: 4095 };

  test("has its own days and the other's, each at its month's price", () => {
    const late = { ready_after_days: 10, retires_after_days: month + 10 };
    expect(costParts(steady(1, late), steady(3, doubling)).token).toBeCloseTo(
      10 * month + 3 * (10 * 10 + (month - 10) * 20),
      8,
    );
    expect(costParts(steady(1, { ...late, ...doubling }), steady(3)).token).toBeCloseTo(
      (month - 10) * 10 + 10 * 20 + 3 * month * 10,
      8,
    );
  });

  test("and where both are alike, the sum of all days", () => {
    expect(costParts(steady(1, { ready_after_days: 10 }), steady(3)).token).toBeCloseTo(
      10 * (2 * month - 10) + 3 * 10 * 10,
      8,
    );
    expect(costParts(steady(1), steady(3)).token).toBeCloseTo(10 * 2 * month, 8);
  });
});
