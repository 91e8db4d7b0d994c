import { describe, expect, test } from "@jest/globals";
import { compare } from "../../../../src/engine/metrics/comparison";
import { evaluate, type MetricKey } from "../../../../src/engine/metrics/metrics";
import { strategyOf, type GivenInputs } from "../../../../src/engine/strategy/strategy";
import { kinds, shownOf, type Typed } from "./claim-cells";

const one = (metric: MetricKey, given: GivenInputs): number =>
  evaluate(metric, compare([strategyOf({ calls_per_day: 1, ...given })])[0]!);
const beside = (metric: MetricKey, baseline: GivenInputs, alternative: GivenInputs): number =>
  evaluate(
    metric,
    compare([
      strategyOf({ calls_per_day: 1, ...baseline }),
      strategyOf({ calls_per_day: 1, ...baseline, ...alternative }),
    ])[1]!,
  );

/** Figures of a claim with other inputs, and the same by the engine. */
const computed: readonly (readonly [id: string, typed: Typed, figures: Readonly<Record<string, number>>])[] = [
  [
    "volume",
    { calls_per_day: 7300, prompt_tokens: 3100, price_from: 1.7, price_to: 9, cached_share: 0.35, cached_price: 0.25 },
    Object.fromEntries(
      [["low", 1.7] as const, ["high", 9] as const].map(([key, price]) => [
        key,
        one("cost_per_day", {
          calls_per_day: 7300,
          prompt_tokens: 3100,
          input_price: price,
          cached_price: price * 0.25,
          cache_write_price: price,
          cache_hit_rate: 0.35,
        }),
      ]),
    ),
  ],
  [
    "run",
    {
      training_examples: 1234,
      tokens_per_example: 640,
      epochs: 2.5,
      training_price: 8,
      cost_per_label: 0.7,
      setup_hours: 12,
      hourly_rate: 75,
    },
    {
      training: one("upfront", { training_examples: 1234, tokens_per_example: 640, epochs: 2.5, training_price: 8 }),
      all: one("upfront", {
        training_examples: 1234,
        tokens_per_example: 640,
        epochs: 2.5,
        training_price: 8,
        cost_per_label: 0.7,
        setup_hours: 12,
        hourly_rate: 75,
      }),
    },
  ],
  [
    "shorter",
    {
      prompt_tokens: 6000,
      tuned_tokens: 1300,
      cache_hit_rate: 0.65,
      cache_min_tokens: 1200,
      input_price: 3,
      cached_price: 0.3,
      cache_write_price: 3.75,
    },
    Object.fromEntries(
      [["long", 6000] as const, ["short", 1300] as const].map(([key, tokens]) => [
        key,
        1000 *
          one("cost_per_call", {
            prompt_tokens: tokens,
            cache_hit_rate: 0.65,
            cache_min_tokens: 1200,
            input_price: 3,
            cached_price: 0.3,
            cache_write_price: 3.75,
          }),
      ]),
    ),
  ],
  [
    "cheaper",
    { prompt_tokens: 2600, tuned_tokens: 300, user_tokens: 450, output_tokens: 320 },
    {
      prompting: one("cost_per_call", {
        prompt_tokens: 2600,
        user_tokens: 450,
        output_tokens: 320,
        input_price: 2,
        output_price: 8,
      }),
      tuned: one("cost_per_call", {
        prompt_tokens: 300,
        user_tokens: 450,
        output_tokens: 320,
        input_price: 3,
        output_price: 12,
      }),
    },
  ],
  [
    "weeks",
    {
      calls_per_day: 9000,
      tokens: 1100,
      input_price: 2.5,
      premium: 0.0004,
      hosting_per_hour: 0.3,
      upfront_from: 80,
      upfront_to: 2100,
    },
    Object.fromEntries(
      [["days_from", 80] as const, ["days_to", 2100] as const].map(([key, upfront]) => [
        key,
        beside(
          "breakeven_days",
          { calls_per_day: 9000, horizon_days: 3000, prompt_tokens: 1100, input_price: 2.5 },
          {
            prompt_tokens: 0,
            user_tokens: 1100,
            input_price: 0.0004e6 / 1100,
            hosting_per_hour: 0.3,
            other_upfront: upfront,
          },
        ),
      ]),
    ),
  ],
  [
    "inflection",
    {
      prompt_tokens: 3500,
      reduction: 0.6,
      input_price: 2.2,
      tuned_input_price: 2.6,
      other_upfront: 2000,
      horizon_days: 120,
      hosting_per_hour: 0.9,
    },
    {
      without: beside(
        "breakeven_calls",
        { horizon_days: 120, prompt_tokens: 3500, input_price: 2.2 },
        { prompt_tokens: 1400, input_price: 2.6, other_upfront: 2000 },
      ),
      with: beside(
        "breakeven_calls",
        { horizon_days: 120, prompt_tokens: 3500, input_price: 2.2 },
        { prompt_tokens: 1400, input_price: 2.6, other_upfront: 2000, hosting_per_hour: 0.9 },
      ),
      tokens: beside(
        "breakeven_tokens",
        { calls_per_day: 5000, horizon_days: 120, prompt_tokens: 3500, input_price: 2.2 },
        { prompt_tokens: 1400, input_price: 2.6, other_upfront: 2000 },
      ),
    },
  ],
  [
    "small",
    { calls_per_day: 800, prompt_tokens: 2400, reduction: 0.75, input_price: 3, other_upfront: 900, horizon_days: 400 },
    {
      payback: beside(
        "breakeven_days",
        { calls_per_day: 800, prompt_tokens: 2400, input_price: 3, horizon_days: 400 },
        { prompt_tokens: 600, other_upfront: 900 },
      ),
      calls_needed: beside(
        "breakeven_calls",
        { calls_per_day: 800, prompt_tokens: 2400, input_price: 3, horizon_days: 400 },
        { prompt_tokens: 600, other_upfront: 900 },
      ),
    },
  ],
  [
    "slower",
    {
      prompt_tokens: 5000,
      tuned_tokens: 700,
      cached_share: 0.4,
      output_tokens: 90,
      prefill_tokens_per_second: 6000,
      output_tokens_per_second: 70,
    },
    {
      long: one("latency", {
        prompt_tokens: 5000,
        cache_hit_rate: 0.4,
        output_tokens: 90,
        prefill_tokens_per_second: 6000,
        output_tokens_per_second: 70,
        cached_price: 0,
      }),
      short: one("latency", {
        prompt_tokens: 700,
        output_tokens: 90,
        prefill_tokens_per_second: 6000,
        output_tokens_per_second: 70,
      }),
    },
  ],
  [
    "hardware",
    {
      prompt_tokens: 4000,
      tuned_tokens: 900,
      output_tokens: 260,
      calls_per_day: 350_000,
      peak_factor: 3,
      utilisation: 0.6,
    },
    Object.fromEntries(
      [["gpus_long", 4000] as const, ["gpus_short", 900] as const].map(([key, tokens]) => [
        key,
        one("gpus", {
          calls_per_day: 350_000,
          prompt_tokens: tokens,
          output_tokens: 260,
          gpu_price_per_hour: 1,
          gpu_input_tokens_per_second: 8000,
          gpu_output_tokens_per_second: 800,
          peak_factor: 3,
          utilisation: 0.6,
        }),
      ]),
    ),
  ],
  [
    "survive",
    { saved: 21, other_upfront: 1500, horizon_days: 500, retires_after_days: 210 },
    {
      held: beside(
        "saving",
        { calls_per_day: 1, horizon_days: 500, prompt_tokens: 21, input_price: 1e6 },
        { prompt_tokens: 0, other_upfront: 1500 },
      ),
      hosted: beside(
        "saving",
        { calls_per_day: 1, horizon_days: 500, prompt_tokens: 21, input_price: 1e6 },
        { prompt_tokens: 0, other_upfront: 1500, retires_after_days: 210 },
      ),
      payback: beside(
        "breakeven_days",
        { calls_per_day: 1, horizon_days: 500, prompt_tokens: 21, input_price: 1e6 },
        { prompt_tokens: 0, other_upfront: 1500 },
      ),
    },
  ],
  [
    "fraction",
    {
      calls_per_day: 260_000,
      prompt_tokens: 1800,
      tuned_tokens: 350,
      output_tokens: 240,
      large_price: 0.88,
      gpu_price_per_hour: 2.4,
    },
    {
      large: one("cost_per_day", {
        calls_per_day: 260_000,
        prompt_tokens: 1800,
        output_tokens: 240,
        input_price: 0.88,
        output_price: 0.88,
      }),
      api: one("cost_per_day", {
        calls_per_day: 260_000,
        prompt_tokens: 350,
        output_tokens: 240,
        input_price: 0.2,
        output_price: 0.2,
      }),
      own: one("cost_per_day", {
        calls_per_day: 260_000,
        prompt_tokens: 350,
        output_tokens: 240,
        gpu_price_per_hour: 2.4,
        gpu_input_tokens_per_second: 8000,
        gpu_output_tokens_per_second: 800,
        peak_factor: 1.4,
        utilisation: 0.7,
      }),
    },
  ],
];

describe.each(kinds)("after changing inputs, %s", (kind) => {
  test.each(computed)("%s has the engine's figures", (id, typed, figures) => {
    const part = shownOf(id, typed, kind);
    for (const [key, figure] of Object.entries(figures))
      expect(Math.abs((part(key) as number) / figure - 1)).toBeLessThan(1e-12);
  });
});

test("no sentence is longer than its column", () => {
  for (const [id, typed] of computed)
    for (const given of [{}, typed]) {
      const part = shownOf(id, given);
      for (const key of ["why", "turns"]) expect(String(part(key)).length).toBeLessThanOrEqual(115);
    }
});
