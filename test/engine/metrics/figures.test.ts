import { expect, test } from "@jest/globals";
import { compare } from "../../../src/engine/metrics/comparison";
import { figureOrError, type MetricKey } from "../../../src/engine/metrics/metrics";
import { strategyOf, type Strategy } from "../../../src/engine/strategy/strategy";
import { costing, prompting, tuned } from "../worked-example";

const month = 365 / 12;

/** Each figure of the second of two strategies to 1e-9, or the reason why there is none. */
function expectFigures(
  strategies: readonly Strategy[],
  expected: { readonly [K in MetricKey]?: number | RegExp },
  place = 1,
): void {
  const c = compare(strategies)[place]!;
  for (const [key, figure] of Object.entries(expected)) {
    const got = figureOrError(key as MetricKey, c);
    if (figure instanceof RegExp)
      expect([key, got]).toEqual([
        key,
        expect.objectContaining({ code: "notAvailable", id: expect.stringMatching(figure) }),
      ]);
    else expect([key, got]).toEqual([key, expect.closeTo(figure, 9 - Math.ceil(Math.log10(1 + Math.abs(figure))))]);
  }
}

/**
 * One call: 1 000 tokens at 2 USD per 1M tokens and 101 at 10 USD per 1M tokens are 0.00301 USD an attempt; every second attempt fails and one more is made, so 1.5 attempts and 0.25 calls
 * lost at 0.04 USD; an attempt waits 1 + 1000/500 + 100/50 = 5 s at 0.002 USD and takes a GPU 1 + 1 s.
 */
const everything = strategyOf({
  calls_per_day: 1000,
  horizon_days: 73,
  discount_rate: 2 ** 12 - 1,
  prompt_tokens: 1000,
  output_tokens: 101,
  input_price: 2,
  output_price: 10,
  failure_rate: 0.5,
  retries: 1,
  cost_per_failure: 0.04,
  overhead_seconds: 1,
  prefill_tokens_per_second: 500,
  output_tokens_per_second: 50,
  latency_cost_per_second: 0.002,
  gpu_price_per_hour: 2,
  gpu_input_tokens_per_second: 1000,
  gpu_output_tokens_per_second: 101,
  peak_factor: 20,
  utilisation: 0.5,
  hosting_per_hour: 0.5,
  other_cost_per_month: 365,
  maintenance_hours_per_month: 7.3,
  hourly_rate: 50,
  setup_hours: 10,
  other_upfront: 100,
  retrain_every_days: 30,
  retrain_cost: 40,
});

test("a strategy with every kind of cost, part by part", () => {
  const token = 1.5 * 0.00301;
  const perDay = 1000 * (token + 0.25 * 0.04 + 1.5 * 5 * 0.002) + 24 * 0.5 + 12 + 2 * 24 * 2 + 12;
  const upfront = 10 * 50 + 100;
  expectFigures([everything, everything], {
    cost_per_call: token + 0.01 + 0.015,
    cost_per_day: perDay,
    cost_per_month: perDay * month,
    tokens_per_day: 1000 * 1.5 * 1101,
    upfront,
    token_cost: 1000 * token * 73,
    failure_cost: 10 * 73,
    latency_cost: 15 * 73,
    infrastructure_cost: (12 + 12 + 96) * 73,
    labour_cost: 12 * 73,
    // On days 30 and 60.
    retraining_cost: 2 * 40,
    total_cost: upfront + perDay * 73 + 80,
    // The rate of a month is 100%; day 30 is in month 0, day 60 in month 1, and 73 days end 0.4 months into month 2.
    total_cost_pv: upfront + (perDay * month + 40) / 2 + (perDay * month + 40) / 4 + (0.4 * perDay * month) / 8,
    latency: 5,
    // 3 GPU seconds a call are 0.0347 GPUs on average, 20/0.5 times that in the peak: 1.39.
    gpus: 2,
  });
});

test("the comparison with a baseline of 200 USD a day", () => {
  const saved = 200 - 161.515;
  const day = 600 / saved;
  const npv = -600 + (saved * month - 40) / 2 + (saved * month - 40) / 4 + (0.4 * saved * month) / 8;
  expectFigures([costing(200, { horizon_days: 73 }), everything], {
    saving: 73 * saved - 600 - 80,
    breakeven_days: day,
    lasting_breakeven_days: day,
    payback_months: day / month,
    npv,
    roi: (73 * saved - 680) / 600,
  });
});

test("a baseline with a cost up front: only what is extra counts", () => {
  const baseline = costing(200, { horizon_days: 73, other_upfront: 150 });
  const saved = 200 - 161.515;
  expectFigures([baseline, everything], {
    saving: 73 * saved - 450 - 80,
    breakeven_days: 450 / saved,
    roi: (73 * saved - 530) / 450,
    npv: -450 + (saved * month - 40) * 0.75 + (0.4 * saved * month) / 8,
  });
  expectFigures([costing(200, { other_upfront: 600 }), costing(100, { other_upfront: 600 })], {
    roi: /^roi\.no-extra-upfront$/,
    irr: /no-extra-upfront/,
    breakeven_days: 0,
  });
  expectFigures([costing(200, { other_upfront: 700 }), costing(100, { other_upfront: 600 })], {
    roi: /no-extra-upfront/,
    npv: 100 + 100 * 100,
  });
});

test("costs up front that differ by rounding are the same", () => {
  const [three, another] = [0.3, 0.1 + 0.2];
  expectFigures([costing(200, { other_upfront: three }), costing(100, { other_upfront: another })], {
    roi: /no-extra-upfront/,
    irr: /no-extra-upfront/,
  });
});

test("the worked example of the model", () => {
  expectFigures([prompting(), tuned()], {
    cost_per_call: 0.0036,
    cost_per_day: 18,
    upfront: 4720,
    total_cost: 11_530,
    saving: -1310,
    breakeven_days: /^breakeven\.not-within$/,
    lasting_breakeven_days: /^breakeven\.not-within$/,
    payback_months: /^breakeven\.not-within$/,
    // 4 960 USD against 2 USD a day for each thousand calls.
    breakeven_calls: (4960 / 730) * 1000,
    roi: -1310 / 4720,
  });
  // Each prompt token costs 2 USD per 1M tokens before and a fifth of it 3 USD per 1M tokens after: 1.4 USD per 1M tokens saved, the rest of a call 0.0012 more expensive.
  expectFigures([prompting(), tuned()], {
    breakeven_tokens: (4960 / (5000 * 365) + (200 * 3 + 150 * 12 - 200 * 2 - 150 * 8) / 1e6) / 1.4e-6,
  });
});

test("an IRR is the rate at which the flows are worth what was paid", () => {
  // 1 000 USD back at the end of each of two months for 1 500 USD: x + x² = 1.5.
  const x = (Math.sqrt(7) - 1) / 2;
  expectFigures(
    [costing(12_000 / 365, { horizon_days: 2 * month }), costing(0, { horizon_days: 2 * month, other_upfront: 1500 })],
    { irr: x ** -12 - 1 },
  );
});

test("latency is known where any part of it is, and only there", () => {
  const waiting = { output_tokens: 101, prompt_tokens: 1000, calls_per_day: 1 };
  const at = (given: object): Strategy[] => [strategyOf(waiting), strategyOf({ ...waiting, ...given })];
  expectFigures(at({ overhead_seconds: 2 }), { latency: 2 });
  expectFigures(at({ prefill_tokens_per_second: 250 }), { latency: 4 });
  expectFigures(at({ output_tokens_per_second: 20 }), { latency: 5 });
  expectFigures(at({}), { latency: /^latency\.unknown$/, gpus: 0 });
});
