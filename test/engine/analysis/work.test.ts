import { expect, test } from "@jest/globals";
import { checkWork, fewLooks, looksOfSolving, looksWithin, workOfOneOf } from "../../../src/engine/analysis/work";
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

test("a figure that is searched for among GPUs counts as eight, and each search has its share of the work", () => {
  checkWork(gpus, 23_437, "draws", "breakeven_calls");
  expect(() => checkWork(gpus, 23_438, "draws", "breakeven_calls")).toThrow(expect.objectContaining({ code: "value" }));
  expect(checkWork(gpus, 100, "draws", "breakeven_calls")).toBe(workOfOneOf(10));
  expect(checkWork(gpus, 10_000, "draws", "breakeven_calls")).toBe(5000);
});

test("a search looks some thousand times, less often where each look takes long", () => {
  expect(looksWithin(year)).toBe(6000);
  // A quarter of 6 000 000 / 397; of 6 000 000 / (2 · 1204); and never less than 500.
  expect(looksWithin(daily)).toBe(3778);
  expect(looksWithin(century)).toBe(622);
  expect(looksWithin([century[0]!, { ...century[1]!, retrain_every_days: 1 }])).toBe(500);
  expect(looksWithin(year, 36_500)).toBe(622);
});

test("solving for the horizon looks at long ones", () => {
  expect(looksOfSolving(daily, "saving", { key: "setup_hours" })).toBe(3778);
  // A tenth of the longest that there may be, 3 650 days, has 120 months and 365 retrainings: a quarter of 6 000 000 / (2 · 124 + 365).
  const often = [year[0]!, { ...daily[1]!, retrain_every_days: 10 }];
  expect(looksOfSolving(often, "saving", { key: "horizon_days", max: 36_500 })).toBe(2446);
  expect(looksOfSolving(often, "saving", { key: "setup_hours", max: 36_500 })).toBe(6000);
});

test("solving for the days between retrainings looks at daily ones, on either side", () => {
  // A quarter of 6 000 000 / (2 · 16 + 2 · 365).
  expect(looksOfSolving(year, "saving", { key: "retrain_every_days", min: 1 })).toBe(1968);
});

test("a figure that is itself searched for among GPUs is looked at a few times only", () => {
  for (const metric of ["breakeven_calls", "breakeven_tokens"] as const)
    expect(looksOfSolving(gpus, metric, { key: "setup_hours" })).toBe(fewLooks);
  expect(looksOfSolving(gpus, "saving", { key: "setup_hours" })).toBe(6000);
  expect(looksOfSolving(year, "breakeven_calls", { key: "setup_hours" })).toBe(6000);
  // Solving for their price puts GPUs where there were none.
  expect(looksOfSolving(year, "breakeven_calls", { key: "gpu_price_per_hour" })).toBe(fewLooks);
  expect(looksOfSolving(year, "saving", { key: "gpu_price_per_hour" })).toBe(6000);
});

test("and over more than 240 months not at all", () => {
  const over = (days: number): typeof gpus => gpus.map((s) => ({ ...s, horizon_days: days }));
  expect(looksOfSolving(over(7300), "breakeven_calls", { key: "setup_hours" })).toBe(fewLooks);
  expect(() => looksOfSolving(over(7301), "breakeven_calls", { key: "setup_hours" })).toThrow(
    expect.objectContaining({ values: { metric: "breakeven_calls", months: 240, days: 7301 } }),
  );
  expect(looksOfSolving(over(7301), "saving", { key: "setup_hours" })).toBeLessThan(6000);
});
