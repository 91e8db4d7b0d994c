import { expect, test } from "@jest/globals";
import { compare } from "../../../src/engine/metrics/comparison";
import {
  answerOf,
  evaluate,
  figureOrError,
  isForBaseline,
  type MetricKey,
  metricKeys,
} from "../../../src/engine/metrics/metrics";
import { costing, prompting, tuned } from "../worked-example";

const comparing: readonly MetricKey[] = [
  "saving",
  "breakeven_days",
  "lasting_breakeven_days",
  "payback_months",
  "npv",
  "irr",
  "roi",
  "breakeven_calls",
  "breakeven_tokens",
];

test("the baseline has every figure but those that compare", () => {
  const [baseline] = compare([prompting(), tuned()]);
  for (const key of metricKeys) {
    expect([key, isForBaseline(key)]).toEqual([key, !comparing.includes(key)]);
    const figure = figureOrError(key, baseline!);
    if (comparing.includes(key))
      expect(figure).toMatchObject({
        code: "value",
        id: "metric.baseline",
        values: { metric: key },
      });
    else if (key !== "latency") expect([key, typeof figure]).toEqual([key, "number"]);
  }
  expect(evaluate("total_cost", baseline!)).toBeCloseTo(10_220, 8);
});

test("an equal strategy that is not the baseline is compared, and saves nothing", () => {
  const same = prompting();
  expect(figureOrError("saving", compare([same, same])[1]!)).toBe(0);
});

test("a figure is returned; its reason where there is none is thrown, returned, or kept for later", () => {
  const [, c] = compare([prompting(), tuned()]);
  expect(evaluate("saving", c!)).toBeCloseTo(-1310, 8);
  expect(() => evaluate("breakeven_days", c!)).toThrow("breakeven.not-within");
  expect(figureOrError("breakeven_days", c!)).toMatchObject({ code: "notAvailable" });
  expect(answerOf("breakeven_days", c!)).toEqual(expect.any(Function));
});

test("beyond what a number holds it is too large, by name, whatever its sign", () => {
  const [dear, c] = compare([costing(1e308, { horizon_days: 365 }), costing(0, { horizon_days: 365 })]);
  expect(figureOrError("total_cost", dear!)).toMatchObject({
    code: "number",
    id: "too-large",
    values: { what: "Total cost" },
  });
  expect(figureOrError("saving", c!)).toMatchObject({ code: "number", id: "too-large", values: { what: "Saving" } });
  expect(figureOrError("breakeven_days", c!)).toMatchObject({ code: "number" });
  expect(
    figureOrError("saving", compare([costing(0, { horizon_days: 365 }), costing(1e308, { horizon_days: 365 })])[1]!),
  ).toMatchObject({ code: "number" });
});

test("nothing is 0, never −0, which a sheet would show with a sign", () => {
  // 30 USD now and 30 back within the only month: an IRR of 0.
  const [, c] = compare([costing(1, { horizon_days: 30 }), costing(0, { horizon_days: 30, other_upfront: 30 })]);
  expect(evaluate("irr", c!)).toBe(0);
  expect(evaluate("saving", c!)).toBe(0);
});

test("a search among the steps of GPUs looks no further than it may", () => {
  const gpus = {
    gpu_price_per_hour: 2,
    gpu_input_tokens_per_second: 1000,
    gpu_output_tokens_per_second: 100,
    input_price: 0,
    output_price: 0,
    growth_per_month: 0.1,
    horizon_days: 730,
  };
  const strategies = [
    prompting({ ...gpus, calls_per_day: 50_000 }),
    tuned({ ...gpus, calls_per_day: 50_000, min_gpus: 2 }),
  ];
  for (const key of ["breakeven_calls", "breakeven_tokens"] as const) {
    const [, c] = compare(strategies);
    const [enough, tooFew] = [answerOf(key, c!), answerOf(key, c!, 0)];
    expect([key, tooFew]).not.toEqual([key, enough]);
    expect(typeof tooFew === "function" && tooFew().id).toBe("threshold.undecided");
  }
});
