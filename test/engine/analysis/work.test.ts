import { expect, test } from "@jest/globals";
import { checkWork, fewLooks, looksOfSolving, timeOfLook, workOfOneOf } from "../../../src/engine/analysis/work";
import type { MetricKey } from "../../../src/engine/metrics/metrics";
import type { Strategy } from "../../../src/engine/strategy/strategy";
import { costing } from "../worked-example";

/** Two strategies over a year: 12 months and 4 steps each, 32 in all. */
const year = [costing(1, { horizon_days: 365 }), costing(2, { horizon_days: 365 })];
const century = [costing(1, { horizon_days: 36_500 }), costing(2, { horizon_days: 36_500 })];

/** With a retraining every day: another 365 / 4 steps, 91.25. */
const daily = [year[0]!, costing(2, { horizon_days: 365, retrain_every_days: 1 })];
const gpus = [year[0]!, costing(2, { horizon_days: 365, gpu_price_per_hour: 2 })];

test("as many questions as six million months and retrainings allow, not one more, and the message says how many", () => {
  checkWork(year, 187_500, "draws", "saving");
  expect(() => checkWork(year, 187_501, "draws", "saving")).toThrow(
    expect.objectContaining({ values: { what: "draws", allowed: 187_500, times: 187_501 } }),
  );
  // 6 000 000 / (32 + 91.25) = 48 681.5
  checkWork(daily, 48_681, "draws", "saving");
  expect(() => checkWork(daily, 48_682, "draws", "saving")).toThrow(expect.objectContaining({ code: "value" }));
});

test("a figure that is searched for among GPUs counts for more, and each search has its share of the work", () => {
  checkWork(gpus, 125_000, "draws", "breakeven_calls");
  expect(() => checkWork(gpus, 125_001, "draws", "breakeven_calls")).toThrow(
    expect.objectContaining({ code: "value" }),
  );
  expect(checkWork(gpus, 100, "draws", "breakeven_calls")).toBe(workOfOneOf(10));
  expect(checkWork(gpus, 10_000, "draws", "breakeven_calls")).toBe(15_000);
});

test("a search looks some thousand times, less often where each look takes long: with its months, GPUs and path", () => {
  const looks = (strategies: readonly Strategy[], metric: MetricKey): number =>
    looksOfSolving(strategies, metric, { key: "setup_hours" });
  expect(looks(year, "saving")).toBe(8000);
  const growing = century.map((s) => ({ ...s, growth_per_month: 0.01, gpu_price_per_hour: 2 }));
  const order = [
    looks(century, "saving"),
    looks(century, "npv"),
    looks(century, "breakeven_days"),
    looks(growing, "breakeven_days"),
  ];
  expect(order).toEqual([...order].sort((a, b) => b - a));
  expect(order.at(-1)!).toBeGreaterThanOrEqual(200);
  expect(timeOfLook(century, "breakeven_days")).toBeGreaterThan(10 * timeOfLook(year, "breakeven_days"));
});

test("solving for growth counts the GPUs of every month, though there is no growth in the table", () => {
  const gpusOfCentury = century.map((s) => ({ ...s, gpu_price_per_hour: 2 }));
  const looks = (key: "growth_per_month" | "setup_hours"): number => looksOfSolving(gpusOfCentury, "saving", { key });
  expect(looks("growth_per_month")).toBeLessThan(looks("setup_hours"));
});

test("a figure that is itself searched for among GPUs is looked at a few times only", () => {
  for (const metric of ["breakeven_calls", "breakeven_tokens"] as const)
    expect(looksOfSolving(gpus, metric, { key: "setup_hours" })).toBe(fewLooks);
  expect(looksOfSolving(gpus, "saving", { key: "setup_hours" })).toBe(8000);
  expect(looksOfSolving(year, "breakeven_calls", { key: "setup_hours" })).toBe(8000);
  // Solving for their price puts GPUs where there were none.
  expect(looksOfSolving(year, "breakeven_calls", { key: "gpu_price_per_hour" })).toBe(fewLooks);
  expect(looksOfSolving(year, "saving", { key: "gpu_price_per_hour" })).toBe(8000);
});

test("and over more than 240 months not at all", () => {
  const over = (days: number): typeof gpus => gpus.map((s) => ({ ...s, horizon_days: days }));
  expect(looksOfSolving(over(7300), "breakeven_calls", { key: "setup_hours" })).toBe(fewLooks);
  expect(() => looksOfSolving(over(7301), "breakeven_calls", { key: "setup_hours" })).toThrow(
    expect.objectContaining({ values: { metric: "breakeven_calls", months: 240, days: 7301 } }),
  );
  expect(looksOfSolving(over(7301), "saving", { key: "setup_hours" })).toBeGreaterThan(fewLooks);
});
