import { describe, expect, test } from "@jest/globals";
import { CostError } from "../../../src/engine/cost-error";
import { compare } from "../../../src/engine/metrics/comparison";
import { evaluate, figureOrError, type MetricKey } from "../../../src/engine/metrics/metrics";
import { costPerCall } from "../../../src/engine/strategy/one-call";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";

/** The alternative beside the baseline; what it does not give is as in the baseline. */
const pair = (baseline: GivenInputs, alternative: GivenInputs) =>
  compare([strategyOf(baseline), strategyOf({ ...baseline, ...alternative })]);
const figure = (key: MetricKey, baseline: GivenInputs, alternative: GivenInputs): number =>
  evaluate(key, pair(baseline, alternative)[1]!);
const perDay = (given: GivenInputs): number => evaluate("cost_per_day", compare([strategyOf(given)])[0]!);

describe("10 000 calls a day of 4 000 tokens cost 80 to 400 USD a day", () => {
  const load = { calls_per_day: 10_000, prompt_tokens: 4000 };
  test("exactly, at 2 and 10 USD per 1M tokens, uncached", () => {
    expect(perDay({ ...load, input_price: 2 })).toBeCloseTo(80, 9);
    expect(perDay({ ...load, input_price: 10 })).toBeCloseTo(400, 9);
  });
  test("not with a cache: 9.2 USD at 2 USD per 1M tokens, 90% of calls finding the prompt at a tenth of the price", () => {
    expect(
      perDay({ ...load, input_price: 2, cached_price: 0.2, cache_hit_rate: 0.9, cache_write_price: 0.5 }),
    ).toBeCloseTo(9.2, 9);
  });
});

describe("a tuning run costs 50 to several thousand USD", () => {
  const run = { training_examples: 500, tokens_per_example: 800, epochs: 3, training_price: 25 };
  const upfront = (given: GivenInputs): number => evaluate("upfront", compare([strategyOf(given)])[0]!);
  test("training alone is often below that: 30 USD", () => expect(upfront(run)).toBeCloseTo(30, 9));
  test("labels and labour make the thousands", () =>
    expect(upfront({ ...run, cost_per_label: 1, setup_hours: 40, hourly_rate: 90 })).toBeCloseTo(30 + 500 + 3600, 9));
});

describe("a tuned prompt is 80% shorter", () => {
  const cache = { input_price: 2, cached_price: 0.2, cache_hit_rate: 1, calls_per_day: 1 };
  test("2 000 → 400 tokens loses the cache: the short prompt costs twice the long one", () => {
    const [long, short] = pair({ ...cache, prompt_tokens: 2000 }, { prompt_tokens: 400 });
    expect(costPerCall(short!.own.call) / costPerCall(long!.own.call)).toBeCloseTo(2, 9);
  });
  test("10 000 → 2 000 keeps it, and the saving", () => {
    const [long, short] = pair({ ...cache, prompt_tokens: 10_000 }, { prompt_tokens: 2000 });
    expect(costPerCall(short!.own.call) / costPerCall(long!.own.call)).toBeCloseTo(0.2, 9);
  });
});

describe("tuned inference is dramatically cheaper", () => {
  const costlier = (output: number): number => {
    const [prompting, tuned] = pair(
      { calls_per_day: 1, prompt_tokens: 2000, output_tokens: output, input_price: 2, output_price: 8 },
      { prompt_tokens: 400, input_price: 3, output_price: 12 },
    );
    return costPerCall(tuned!.own.call) - costPerCall(prompting!.own.call);
  };
  test("not from 700 output tokens on, at 2/8 against 3/12 USD per 1M tokens", () => {
    expect(costlier(700)).toBeCloseTo(0, 12);
    expect(costlier(701)).toBeGreaterThan(0);
  });
  test("with few output tokens it is cheaper: by 70% of the call's cost at none", () => {
    expect(costlier(0)).toBeCloseTo(-0.0028, 12);
  });
});

describe("it pays back in weeks at high volume", () => {
  const load = { calls_per_day: 5000, input_price: 2, prompt_tokens: 2000 };
  test("16 USD a day pay 50 USD back in 3.125 days, 896 USD in 8 weeks", () => {
    expect(figure("breakeven_days", load, { prompt_tokens: 400, other_upfront: 50 })).toBeCloseTo(3.125, 9);
    expect(figure("breakeven_days", load, { prompt_tokens: 400, other_upfront: 896 })).toBeCloseTo(56, 9);
  });
  test("never, where the long prompt is cached at a tenth of the price and the short one is too short", () => {
    const cached = { ...load, cached_price: 0.2, cache_hit_rate: 1 };
    expect(figureOrError("breakeven_days", pair(cached, { prompt_tokens: 400, other_upfront: 50 })[1]!)).toMatchObject({
      code: "notAvailable",
      id: "breakeven.costs-more",
      values: { more: expect.closeTo(2, 9) },
    });
  });
});

describe("the inflection is at about 5 000 calls a day with prompts of 2 000 tokens", () => {
  const load = { calls_per_day: 1, horizon_days: 90, input_price: 2, prompt_tokens: 2000 };
  test("one point of a surface: 1 440 USD up front over 90 days", () => {
    expect(figure("breakeven_calls", load, { prompt_tokens: 400, other_upfront: 1440 })).toBeCloseTo(5000, 6);
  });
  test("a hosting fee of 1.70 USD/h alone moves it past 12 000", () => {
    expect(
      figure("breakeven_calls", load, { prompt_tokens: 400, other_upfront: 1440, hosting_per_hour: 1.7 }),
    ).toBeGreaterThan(12_000);
  });
});

test("under about 1 000 calls a day, stay with prompting: there is at most 3.20 USD a day to save", () => {
  const load = { calls_per_day: 1000, input_price: 2, prompt_tokens: 2000 };
  expect(perDay(load) - perDay({ ...load, prompt_tokens: 400 })).toBeCloseTo(3.2, 9);
  expect(figureOrError("breakeven_days", pair(load, { prompt_tokens: 400, other_upfront: 4720 })[1]!)).toBeInstanceOf(
    CostError,
  );
});

describe("longer prompts are slower", () => {
  const speed = { calls_per_day: 1, prefill_tokens_per_second: 8000, output_tokens_per_second: 50, output_tokens: 150 };
  const seconds = (given: GivenInputs): number => evaluate("latency", compare([strategyOf(given)])[0]!);
  test("by the uncached tokens over the prefill speed: 0.2 s for 1 600 tokens, of 3.2 s", () => {
    expect(seconds({ ...speed, prompt_tokens: 2000 }) - seconds({ ...speed, prompt_tokens: 400 })).toBeCloseTo(0.2, 9);
  });
  test("not where they are cached", () => {
    expect(seconds({ ...speed, prompt_tokens: 2000, cache_hit_rate: 1 })).toBeLessThan(
      seconds({ ...speed, prompt_tokens: 400, cache_hit_rate: 1 }),
    );
  });
});

describe("shorter prompts let the same hardware serve more", () => {
  const gpu = {
    calls_per_day: 100_000,
    gpu_price_per_hour: 2,
    gpu_input_tokens_per_second: 8000,
    gpu_output_tokens_per_second: 800,
    output_tokens: 150,
    peak_factor: 2,
    utilisation: 0.7,
  };
  const gpus = (given: GivenInputs): number => evaluate("gpus", compare([strategyOf({ ...gpu, ...given })])[0]!);
  test("input counts: 2 GPUs in place of 3 for 1 000 in place of 4 000 tokens", () => {
    expect([gpus({ prompt_tokens: 4000 }), gpus({ prompt_tokens: 1000 })]).toEqual([3, 2]);
  });
  test("output counts apart: with long answers the prompt hardly matters", () => {
    expect([
      gpus({ prompt_tokens: 4000, output_tokens: 2000 }),
      gpus({ prompt_tokens: 3600, output_tokens: 2000 }),
    ]).toEqual([10, 10]);
  });
});

describe("tuned weights survive a change of provider or model version", () => {
  const load = { calls_per_day: 5000, input_price: 2, prompt_tokens: 2000, horizon_days: 365 };
  test("weights one holds do", () =>
    expect(figure("saving", load, { prompt_tokens: 400, other_upfront: 896 })).toBeCloseTo(16 * 365 - 896, 6));
  test("hosted ones stop with their base model", () => {
    expect(figure("saving", load, { prompt_tokens: 400, other_upfront: 896, retires_after_days: 100 })).toBeCloseTo(
      16 * 100 - 896,
      6,
    );
    expect(
      figureOrError(
        "breakeven_days",
        pair(load, { prompt_tokens: 400, other_upfront: 896, retires_after_days: 50 })[1]!,
      ),
    ).toMatchObject({ id: "breakeven.retired", values: { day: 50 } });
  });
});

describe("a tuned 7B replaces a prompted 70B for a fraction", () => {
  const large = { input_price: 0.9, output_price: 0.9, prompt_tokens: 2000, output_tokens: 200 };
  const small = { input_price: 0.2, output_price: 0.2, prompt_tokens: 400 };
  test("per token, by API: yes", () => {
    const [a, b] = pair({ ...large, calls_per_day: 1 }, small);
    expect(costPerCall(b!.own.call) / costPerCall(a!.own.call)).toBeLessThan(0.1);
  });
  const own = {
    input_price: 0,
    output_price: 0,
    prompt_tokens: 400,
    gpu_price_per_hour: 2,
    gpu_input_tokens_per_second: 8000,
    gpu_output_tokens_per_second: 800,
    utilisation: 0.7,
  };
  test("a GPU of one's own needs volume to be filled: more expensive at 1 000 calls a day, cheaper at 100 000", () => {
    const saving = (calls: number): number => figure("saving", { ...large, calls_per_day: calls }, own);
    expect(saving(1000)).toBeLessThan(0);
    expect(saving(100_000)).toBeGreaterThan(0);
  });
});
