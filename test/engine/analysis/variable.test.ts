import { expect, test } from "@jest/globals";
import { Variable } from "../../../src/engine/analysis/variable";
import { costing, prompting, tuned } from "../worked-example";

test("asks the figure of one strategy, beside the baseline, where the strategies are so", () => {
  const saving = new Variable("saving", 2);
  expect(saving.at([costing(30), costing(20), costing(10)])).toBeCloseTo(2000, 9);
  expect(saving.at([costing(30), costing(20), costing(12)])).toBeCloseTo(1800, 9);
  expect(saving.at([costing(35), costing(20), costing(12)])).toBeCloseTo(2300, 9);
  expect(new Variable("total_cost", 0).at([costing(30), costing(20)])).toBeCloseTo(3000, 9);
});

test("the baseline asked about is compared with itself", () => {
  const c = new Variable("total_cost", 0).compare([prompting(), tuned()]);
  expect(c.own).toBe(c.baseline);
});

test("what stays the same object is worked out once, in its place", () => {
  const variable = new Variable("saving", 1);
  const [baseline, other] = [costing(30), costing(10)];
  const first = variable.compare([baseline, other]);
  const second = variable.compare([baseline, costing(20)]);
  expect(second.baseline).toBe(first.baseline);
  expect(second.own).not.toBe(first.own);
  expect(variable.compare([other, baseline]).own.strategy).toBe(baseline);
});

test("no answer is given back as its reason; a question that cannot be asked is thrown", () => {
  expect(new Variable("breakeven_days", 1).at([prompting(), tuned()])).toMatchObject({ code: "notAvailable" });
  expect(
    new Variable("saving", 1).at([costing(1e308, { horizon_days: 365 }), costing(1, { horizon_days: 365 })]),
  ).toMatchObject({ code: "number" });
  expect(() => new Variable("saving", 0).at([prompting(), tuned()])).toThrow("metric.baseline");
});
