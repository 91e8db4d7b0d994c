import { expect, test } from "@jest/globals";
import { compare } from "../../../src/engine/metrics/comparison";
import { cashFlow } from "../../../src/engine/path/cash-flow";
import { monthlySaving } from "../../../src/engine/strategy/monthly-bill";
import { strategyOf } from "../../../src/engine/strategy/strategy";
import { month } from "./paths";

test("a cash flow holds what both sides pay in each month, and the sums", () => {
  const workload = { calls_per_day: 10, growth_per_month: 1, horizon_days: 2 * month + 10 };
  const [, c] = compare([
    strategyOf({
      ...workload,
      other_cost_per_month: 3 * month,
      other_upfront: 30,
      retrain_every_days: 40,
      retrain_cost: 7,
    }),
    strategyOf({
      ...workload,
      other_cost_per_month: month,
      other_upfront: 100,
      ready_after_days: 12,
      retrain_every_days: 20,
      retrain_cost: 5,
    }),
  ]);
  // The alternative is ready on day 12 and trained again on days 32 and 52; the baseline on day 40.
  const running = [
    [3 * month, 3 * 12 + (month - 12)],
    [3 * month, month],
    [30, 10],
  ] as const;
  // Before it is ready the baseline serves, whose upfront is paid too.
  const upfront = [30, 100 + 30] as const;
  const oneOff = [
    [0, 0],
    [7, 10],
    [0, 0],
  ] as const;
  const calls = [10 * month, 20 * month, 400];
  const sum = (of: readonly (readonly [number, number])[], side: 0 | 1, upTo: number): number =>
    of.slice(0, upTo + 1).reduce((all, both) => all + both[side], 0);
  const rows = cashFlow(c!);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toEqual({
    month: 0,
    calls: 0,
    baselineRunning: 0,
    baselineOneOff: 30,
    strategyRunning: 0,
    strategyOneOff: 130,
    saving: -100,
    baselineCumulative: 30,
    strategyCumulative: 130,
    cumulativeSaving: -100,
  });
  rows.slice(1).forEach((row, m) => {
    const [[baselineRunning, strategyRunning], [baselineOneOff, strategyOneOff]] = [running[m]!, oneOff[m]!];
    const [baselineCumulative, strategyCumulative] = [0, 1].map(
      (side) => upfront[side as 0 | 1] + sum(running, side as 0 | 1, m) + sum(oneOff, side as 0 | 1, m),
    ) as [number, number];
    const saving = baselineRunning + baselineOneOff - strategyRunning - strategyOneOff;
    const expected = {
      month: m + 1,
      calls: calls[m]!,
      baselineRunning,
      baselineOneOff,
      strategyRunning,
      strategyOneOff,
      saving,
      baselineCumulative,
      strategyCumulative,
      cumulativeSaving: baselineCumulative - strategyCumulative,
    };
    expect(row).toEqual(
      Object.fromEntries(Object.entries(expected).map(([key, figure]) => [key, expect.closeTo(figure, 9)])),
    );
  });
});

test("a month's saving is what both sides pay less, retrainings included", () => {
  expect(
    monthlySaving({ running: [10, 20, 5], retraining: [0, 3, 0] }, { running: [16, 20, 2], retraining: [1, 0, 0] }),
  ).toEqual([7, -3, -3]);
  expect(monthlySaving({ running: [0.1 + 0.2], retraining: [0] }, { running: [0.3], retraining: [0] })).toEqual([0]);
});

test("a month's saving is none within rounding of all that both sides pay in it", () => {
  const saving = (more: number): number =>
    monthlySaving({ running: [1], retraining: [1] }, { running: [1 + more], retraining: [1] })[0]!;
  expect([saving(3e-12), saving(-3e-12)]).toEqual([0, 0]);
  expect(saving(5e-12)).toBeCloseTo(5e-12, 14);
  expect(saving(-5e-12)).toBeCloseTo(-5e-12, 14);
});
