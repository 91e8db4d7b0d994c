import { expect, test } from "@jest/globals";
import { simulate, type Simulation } from "../../../src/engine/analysis/simulation";
import { Variable } from "../../../src/engine/analysis/variable";
import type { MetricKey } from "../../../src/engine/metrics/metrics";
import type { Strategy } from "../../../src/engine/strategy/strategy";
import { costing } from "../worked-example";

/** A figure of the second of 30 USD a day and what is drawn, 100 days. */
function drawing(metric: MetricKey, alternatives: readonly Strategy[], place = 1): Simulation {
  let next = 0;
  return simulate(new Variable(metric, place), () => [costing(30), alternatives[next++]!], alternatives.length);
}

/** 1 000 USD up front, then so much a day: saves 100 · (30 − a day) − 1 000. */
const alternatives = [15, 25, 5, 20, 10].map((aDay) => costing(aDay, { other_upfront: 1000 }));
const close = (figures: readonly number[]): unknown[] => figures.map((figure) => expect.closeTo(figure, 8));

test("percentiles, mean and shares of draws that save 500, −500, 1 500, 0 and 1 000 USD", () => {
  const found = drawing("saving", alternatives);
  expect([...found.sorted]).toEqual(close([-500, 0, 500, 1000, 1500]));
  // Ranks 0.4, 2 and 3.6.
  expect([found.p10, found.p50, found.p90, found.mean]).toEqual(close([-300, 500, 1300, 500]));
  expect(found.shareWithValue).toBe(1);
  // Saving nothing is not saving, but breaks even on the last day.
  expect([found.shareSaving, found.shareBreakingEven]).toEqual([0.6, 0.8]);
});

test("a draw without break-even is later than any: a percentile that falls there is none, and so is the mean", () => {
  const found = drawing("breakeven_days", alternatives);
  expect([...found.sorted]).toEqual(close([40, 50, 1000 / 15, 100]));
  expect([found.p10, found.p50]).toEqual(close([44, 1000 / 15]));
  expect([found.p90, found.mean]).toEqual([undefined, undefined]);
  expect([found.shareWithValue, found.shareSaving, found.shareBreakingEven]).toEqual([0.8, 0.6, 0.8]);
});

test("a break-even that does not last is a break-even, but no lasting one", () => {
  // Even on day 20, then 500 USD every 30 days: behind from day 30, 60 and 90 on, ahead again on day 95. With 900 USD it stays behind.
  const eaten = [500, 900, 500].map((retrain_cost) =>
    costing(10, { other_upfront: 400, retrain_every_days: 30, retrain_cost }),
  );
  expect([...drawing("breakeven_days", eaten).sorted]).toEqual(close([20, 20, 20]));
  const [lasting, payback] = [drawing("lasting_breakeven_days", eaten), drawing("payback_months", eaten)];
  expect([lasting.p10, lasting.p50, lasting.p90, lasting.mean, lasting.shareWithValue]).toEqual([
    ...close([95, 95]),
    undefined,
    undefined,
    ...close([2 / 3]),
  ]);
  expect([payback.p10, payback.p50, payback.p90, payback.mean, payback.shareWithValue]).toEqual([
    ...close([(95 * 12) / 365, (95 * 12) / 365]),
    undefined,
    undefined,
    ...close([2 / 3]),
  ]);
});

test("other figures: over the draws that have one, and their share is told", () => {
  // Without anything up front there is no return on it; −50% and 50%.
  const found = drawing("roi", [
    costing(25, { other_upfront: 1000 }),
    costing(10),
    costing(15, { other_upfront: 1000 }),
    costing(20),
  ]);
  expect([...found.sorted]).toEqual(close([-0.5, 0.5]));
  expect([found.p10, found.p50, found.p90, found.mean]).toEqual(close([-0.4, 0, 0.4, 0]));
  expect([found.shareWithValue, found.shareSaving]).toEqual([0.5, 0.75]);
});

test("where no draw has one, nothing is told but the shares", () => {
  const none = { p10: undefined, p50: undefined, p90: undefined, mean: undefined, shareWithValue: 0 };
  expect(drawing("roi", [costing(25), costing(35)])).toMatchObject({
    ...none,
    shareSaving: 0.5,
    shareBreakingEven: 0.5,
  });
  expect(drawing("breakeven_days", [costing(31), costing(35)])).toMatchObject({ ...none, shareSaving: 0 });
});

test("the baseline saves nothing beside itself", () => {
  const found = drawing("total_cost", alternatives, 0);
  expect(found).toMatchObject({
    mean: expect.closeTo(3000, 8),
    shareWithValue: 1,
    shareSaving: 0,
    shareBreakingEven: 0,
  });
});

test("a question that cannot be asked, or a figure that no number holds, ends it", () => {
  expect(() => drawing("saving", alternatives, 0)).toThrow("metric.baseline");
  expect(() => drawing("total_cost", [costing(10), costing(1e308)])).toThrow("too-large");
});
