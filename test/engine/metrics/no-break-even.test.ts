import { expect, test } from "@jest/globals";
import { compare } from "../../../src/engine/metrics/comparison";
import { figureOrError, type MetricKey } from "../../../src/engine/metrics/metrics";
import type { CostError } from "../../../src/engine/cost-error";
import { messageText } from "../../../src/messages/text";
import type { GivenInputs } from "../../../src/engine/strategy/strategy";
import { costing } from "../worked-example";

/** Why a strategy of 10 USD a day beside one of 30 (horizon: 100 days) has no such figure. */
function whyNot(key: MetricKey, changes: GivenInputs, dollarsPerDay = 10, baseline: GivenInputs = {}): string {
  const got = figureOrError(key, compare([costing(30, baseline), costing(dollarsPerDay, changes)])[1]!);
  expect(got).toMatchObject({ code: "notAvailable" });
  return messageText(got as CostError);
}

test("the provider retires it, where without that it would break even within the horizon", () => {
  // 1 000 USD at 20 a day take 50 days.
  expect(whyNot("breakeven_days", { other_upfront: 1000, retires_after_days: 40 })).toBe(
    "No break-even: the provider retires it on day 40.",
  );
  expect(whyNot("lasting_breakeven_days", { other_upfront: 1000, retires_after_days: 40 })).toBe(
    "No break-even: the provider retires it on day 40.",
  );
  expect(whyNot("breakeven_days", { other_upfront: 2000, retires_after_days: 99 })).toBe(
    "No break-even: the provider retires it on day 99.",
  );
});

test("where it would not break even without the retirement either, the retirement is not the reason", () => {
  for (const retires_after_days of [0, 40, 99, 100, 101, 500])
    expect(whyNot("breakeven_days", { other_upfront: 2001, retires_after_days })).toBe(
      "No break-even within 100 days.",
    );
  expect(whyNot("breakeven_days", { retires_after_days: 40 }, 31.5)).toBe(
    "No break-even: it costs 1.50 USD a day more.",
  );
});

test("more a day, nothing saved, not within the horizon", () => {
  expect(whyNot("breakeven_days", { other_upfront: 5 }, 30.25)).toBe("No break-even: it costs 0.25 USD a day more.");
  expect(whyNot("breakeven_days", { other_upfront: 5 }, 30)).toBe("No break-even: it saves nothing.");
  expect(whyNot("breakeven_days", { other_upfront: 5, horizon_days: 0.1 }, 10, { horizon_days: 0.1 })).toBe(
    "No break-even within 0.1 days.",
  );
});

test("cheaper only until a day: more expensive at the horizon after a cheaper start", () => {
  // 500 USD less up front are eaten at 20 a day in 25 days.
  expect(whyNot("breakeven_days", {}, 50, { other_upfront: 500 })).toBe(
    "No break-even: it is cheaper only until day 25.",
  );
});

test("breaking even but not for good: until the last day on which it falls behind", () => {
  // 400 USD are back on day 20; on days 30, 60 and 90 come 900 each, which the 600 that 30 days save never make up for.
  const eaten = { other_upfront: 400, retrain_every_days: 30, retrain_cost: 900 };
  for (const key of ["lasting_breakeven_days", "payback_months"] as const)
    expect(whyNot(key, eaten)).toBe(
      "No lasting break-even: it breaks even on day 20 but costs more again from day 30.",
    );
  // 500 USD every 30 days: up on day 20, down to −300 on day 30, up on day 45, down to −200 on day 60, up on day 70, down to −100 on day 90 and, at 20 a day, up on day 95.
  const often = { other_upfront: 400, retrain_every_days: 30, retrain_cost: 500 };
  const [, c] = compare([costing(30), costing(10, often)]);
  expect(c!.lastingBreakEven).toBeCloseTo(95, 9);
  // Four days of horizon less, and it ends behind.
  expect(whyNot("lasting_breakeven_days", { ...often, horizon_days: 94 }, 10, { horizon_days: 94 })).toBe(
    "No lasting break-even: it breaks even on day 20 but costs more again from day 90.",
  );
});
