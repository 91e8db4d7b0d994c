import { describe, expect, test } from "@jest/globals";
import {
  compounded,
  costPerDay,
  gpusForLoad,
  gpusIn,
  infrastructurePerDay,
  outlookOf,
  perDayIn,
  tokensPerDay,
  volumeIn,
} from "../../../src/engine/strategy/outlook";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";

const of = (given: GivenInputs) => outlookOf(strategyOf(given));
/** A call costs its tokens in USD at 1 USD per million of a million tokens. */
const calls = (calls_per_day: number, usd: number): GivenInputs => ({
  calls_per_day,
  user_tokens: 1e6 * usd,
  input_price: 1,
});
const expectAll = (got: readonly number[], expected: readonly number[]): void => {
  expect(got).toHaveLength(expected.length);
  got.forEach((figure, i) => expect(figure).toBeCloseTo(expected[i]!, 9));
};

describe("a change compounds", () => {
  test("over each period, from month 0 on", () => {
    expect(compounded(0, 1, 3)).toEqual([1, 1, 1]);
    expect(compounded(1, 1, 4)).toEqual([1, 2, 4, 8]);
    expect(compounded(-0.5, 1, 3)).toEqual([1, 0.5, 0.25]);
    expect(compounded(0.5, 1, 1)).toEqual([1]);
    expectAll(
      compounded(3, 12, 13),
      Array.from({ length: 13 }, (_, m) => 2 ** (m / 6)),
    );
  });

  test("to the last digits over the longest horizon", () => {
    for (const [change, period] of [
      [-0.3, 12],
      [0.2, 12],
      [0.01, 1],
    ] as const) {
      compounded(change, period, 1200).forEach((factor, m) =>
        expect(Math.abs(factor / (1 + change) ** (m / period) - 1)).toBeLessThan(1e-14),
      );
    }
  });
});

describe("a day costs", () => {
  test("28 USD in the example of 5 000 calls", () => {
    const o = of({
      calls_per_day: 5000,
      prompt_tokens: 2000,
      user_tokens: 200,
      output_tokens: 150,
      input_price: 2,
      output_price: 8,
    });
    expect(costPerDay(o)).toBeCloseTo(28, 12);
    expect(o.months).toBe(12);
    expectAll(
      [0, 6, 11].map((m) => perDayIn(o, m)),
      [28, 28, 28],
    );
    expect(o.perDay).toHaveLength(1);
  });

  test("its calls, which grow from month to month", () => {
    const o = of({ ...calls(100, 0.5), growth_per_month: 1, horizon_days: 100 });
    expectAll(o.perDay, [50, 100, 200, 400]);
    expect([0, 1, 2, 3].map((m) => volumeIn(o, m))).toEqual([100, 200, 400, 800]);
  });

  test("tokens at prices that change from year to year, but failures and waiting at the same", () => {
    const o = of({
      ...calls(10, 1),
      price_change_per_year: 3,
      failure_rate: 0.5,
      cost_per_failure: 4,
      overhead_seconds: 2,
      latency_cost_per_second: 1,
      horizon_days: 547,
    });
    expect(o.months).toBe(18);
    expectAll(
      [0, 6, 12].map((m) => o.perDay[m]!),
      [10 * (1 + 2 + 2), 10 * (2 + 4), 10 * (4 + 4)],
    );
  });

  test("hosting, other cost and maintenance, whatever the volume", () => {
    const o = of({
      ...calls(10, 1),
      growth_per_month: 1,
      hosting_per_hour: 1.5,
      other_cost_per_month: 365,
      maintenance_hours_per_month: 7.3,
      hourly_rate: 50,
      horizon_days: 50,
    });
    expect(o.hostingPerDay + o.otherPerDay).toBeCloseTo(36 + 12, 12);
    expect(o.labourPerDay).toBeCloseTo(12, 12);
    expectAll(o.perDay, [10 + 48 + 12, 20 + 48 + 12]);
    expect(infrastructurePerDay(o, 1)).toBeCloseTo(48, 12);
  });

  test("nothing without calls, however far growth and prices would go", () => {
    const endless = { growth_per_month: 1e200, price_change_per_year: Number.MAX_VALUE, horizon_days: 730 };
    expect(of({ ...calls(0, 1), ...endless }).perDay.at(-1)).toBe(0);
    expect(volumeIn(of({ ...calls(0, 1), ...endless }), 23)).toBe(0);
    expect(
      of({
        ...calls(1, 0),
        price_change_per_year: Number.MAX_VALUE,
        cost_per_failure: 3,
        failure_rate: 1,
        horizon_days: 900,
      }).perDay.at(-1),
    ).toBe(3);
    expect(of({ ...calls(1, 1), ...endless }).perDay.at(-1)).toBe(Infinity);
  });
});

describe("GPUs", () => {
  const second: GivenInputs = {
    calls_per_day: 86_400,
    user_tokens: 1,
    gpu_price_per_hour: 2,
    gpu_input_tokens_per_second: 1,
    hosting_per_hour: 1,
    horizon_days: 91,
  };

  test("keep up with the load, its peaks and the share of their time that is planned with", () => {
    expect(gpusForLoad(40_000, 0.35, 2, 0.7)).toBe(1);
    expect(gpusForLoad(86_400, 1, 1, 1)).toBe(1);
    expect(gpusForLoad(86_401, 1, 1, 1)).toBe(2);
    expect(gpusForLoad(86_400, 3, 1, 1)).toBe(3);
    expect(gpusForLoad(86_400, 1, 2.5, 1)).toBe(3);
    expect(gpusForLoad(86_400, 1, 1, 0.4)).toBe(3);
    expect(gpusForLoad(0, 1, 1, 1)).toBe(0);
  });

  test("that fit exactly are not rounded up, more than rounding is", () => {
    expect(gpusForLoad(86_400 * (1 + 1e-13), 1, 1, 1)).toBe(1);
    expect(gpusForLoad(86_400 * (1 + 1e-11), 1, 1, 1)).toBe(2);
  });

  test("grow with the volume, and never below the fewest that run", () => {
    const o = of({ ...second, growth_per_month: 1, min_gpus: 2 });
    expect([0, 1, 2].map((m) => gpusIn(o, m))).toEqual([2, 2, 4]);
    expect([0, 1, 2].map((m) => infrastructurePerDay(o, m))).toEqual([24 + 96, 24 + 96, 24 + 192]);
    expect(o.perDay).toEqual([120, 120, 216]);
  });

  test("run at any volume where they are priced, and not at all where they are not", () => {
    expect(gpusIn(of({ ...second, calls_per_day: 0 }), 0)).toBe(1);
    expect(gpusIn(of({ ...second, gpu_price_per_hour: 0, min_gpus: 3 }), 0)).toBe(0);
    expect(infrastructurePerDay(of({ ...second, gpu_price_per_hour: 0 }), 0)).toBe(24);
  });
});

test("a day's tokens are those of every attempt", () => {
  const o = of({
    calls_per_day: 10,
    prompt_tokens: 1000,
    user_tokens: 200,
    output_tokens: 30,
    failure_rate: 0.5,
    retries: 1,
  });
  expect(tokensPerDay(o)).toBe(10 * 1.5 * 1230);
});
