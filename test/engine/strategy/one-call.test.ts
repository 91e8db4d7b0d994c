import { describe, expect, test } from "@jest/globals";
import { callCost, costPerCall, hasLatency, firstCached, promptTokenCost } from "../../../src/engine/strategy/one-call";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";

/** 2 000 + 200 tokens at 2 USD per 1M tokens and 150 at 8 USD per 1M tokens: 0.004 + 0.0004 + 0.0012 USD. */
const plain: GivenInputs = {
  prompt_tokens: 2000,
  user_tokens: 200,
  output_tokens: 150,
  input_price: 2,
  output_price: 8,
};
const of = (more: GivenInputs) => callCost(strategyOf({ ...plain, ...more }));
const cache: GivenInputs = { cache_hit_rate: 0.75, cached_price: 0.5, cache_write_price: 3 };

describe("the tokens of a call", () => {
  test.each<[string, GivenInputs, number]>([
    ["cost each kind its own price", {}, 0.004 + 0.0004 + 0.0012],
    [
      "of the prompt cost a mix of reading and writing where it is cached",
      cache,
      (2000 * (0.75 * 0.5 + 0.25 * 3)) / 1e6 + 0.0004 + 0.0012,
    ],
    [
      "written to the cache cost the input price where no other is given",
      { ...cache, cache_write_price: undefined! },
      (2000 * (0.75 * 0.5 + 0.25 * 2)) / 1e6 + 0.0016,
    ],
    [
      "read from the cache cost the input price where no other is given",
      { ...cache, cached_price: undefined! },
      (2000 * (0.75 * 2 + 0.25 * 3)) / 1e6 + 0.0016,
    ],
    ["read for nothing cost nothing", { ...cache, cached_price: 0, cache_hit_rate: 1 }, 0.0016],
    ["cost the input price where no call finds the prompt", { ...cache, cache_hit_rate: 0 }, 0.0056],
    ["cost the input price where the prompt is too short for the cache", { ...cache, cache_min_tokens: 2001 }, 0.0056],
    ["cost less in batch", { batch_share: 0.5, batch_discount: 0.4 }, 0.0056 * 0.8],
    ["cost what they cost where batch takes nothing off", { batch_share: 1, batch_discount: 0 }, 0.0056],
    ["are paid for in each attempt", { failure_rate: 0.5, retries: 2 }, 0.0056 * 1.75],
  ])("%s", (_what, given, expected) => expect(of(given).token).toBeCloseTo(expected, 15));

  test("a prompt is cached from the shortest length on that is, where any call finds it", () => {
    const s = strategyOf(cache);
    expect([0, 1023, 1024, 1025].map((tokens) => firstCached(s, tokens) === 1)).toEqual([false, false, true, true]);
    expect(firstCached(strategyOf({ ...cache, cache_min_tokens: 0 }), 0)).toBe(1);
    expect(firstCached(strategyOf({ ...cache, cache_hit_rate: 0, cache_min_tokens: 0 }), 2000)).toBe(Infinity);
  });

  test("another prompt costs what it would cost as the strategy's own, and is cached by its own length or as told", () => {
    const s = strategyOf({ ...plain, ...cache });
    expect(callCost(s, 400)).toEqual(of({ ...cache, prompt_tokens: 400 }));
    expect(callCost(s, 1024)).toEqual(of({ ...cache, prompt_tokens: 1024 }));
    expect(callCost(s, 400, 1)).toEqual(of({ ...cache, prompt_tokens: 400, cache_min_tokens: 0 }));
    expect(callCost(s, 2000, Infinity)).toEqual(of({ ...cache, cache_hit_rate: 0 }));
  });
});

describe("attempts", () => {
  test.each([
    [0, 0, 1, 0],
    [0, 3, 1, 0],
    [0.5, 0, 1, 0.5],
    [0.5, 1, 1.5, 0.25],
    [0.5, 2, 1 + 0.5 + 0.25, 0.125],
    [1, 20, 21, 1],
  ])(
    "at a failure rate of %d and %d retries are %d, and %d of the calls are lost",
    (failure_rate, retries, attempts, lost) => {
      const call = of({ failure_rate, retries, cost_per_failure: 8 });
      expect([call.attempts, call.failure]).toEqual([attempts, 8 * lost]);
    },
  );
});

describe("waiting", () => {
  const seconds: GivenInputs = {
    overhead_seconds: 0.5,
    prefill_tokens_per_second: 1000,
    output_tokens_per_second: 50,
    output_tokens: 151,
    latency_cost_per_second: 0.01,
  };

  test.each<[string, GivenInputs, number]>([
    ["is overhead, prompt and user tokens at the prefill speed, and output after its first token", {}, 0.5 + 2.2 + 3],
    ["leaves out the cached part of the prompt", cache, 0.5 + 0.7 + 3],
    ["leaves out a part whose speed is not given", { prefill_tokens_per_second: 0 }, 0.5 + 3],
    ["leaves out output whose speed is not given", { output_tokens_per_second: 0 }, 0.5 + 2.2],
    ["is none for the only token of the output", { output_tokens: 1 }, 0.5 + 2.2],
    ["is none for no output", { output_tokens: 0 }, 0.5 + 2.2],
    ["is told of one attempt", { failure_rate: 0.5, retries: 1 }, 0.5 + 2.2 + 3],
  ])("%s", (_what, given, expected) => {
    const call = of({ ...seconds, ...given });
    expect(call.latencySeconds).toBeCloseTo(expected, 12);
    expect(call.latency).toBeCloseTo(call.attempts * expected * 0.01, 12);
  });

  test("costs nothing in batch", () => {
    expect(of({ ...seconds, batch_share: 0.25 }).latency).toBeCloseTo(0.75 * 5.7 * 0.01, 12);
    expect(of({ ...seconds, batch_share: 1 })).toMatchObject({ latency: 0, latencySeconds: 5.7 });
  });

  test("is known where any part of it is", () => {
    expect(hasLatency(strategyOf(plain))).toBe(false);
    for (const key of ["overhead_seconds", "prefill_tokens_per_second", "output_tokens_per_second"] as const)
      expect(hasLatency(strategyOf({ [key]: 0.1 }))).toBe(true);
  });
});

test.each<[string, GivenInputs, number]>([
  ["input and output at their speeds", {}, 2.2 + 1.5],
  ["no cached part", cache, 0.7 + 1.5],
  ["each attempt", { failure_rate: 0.5, retries: 1 }, 1.5 * 3.7],
  ["no output whose speed is not given", { gpu_output_tokens_per_second: 0 }, 2.2],
  ["no input whose speed is not given", { gpu_input_tokens_per_second: 0 }, 1.5],
  ["nothing where no GPU is priced", { gpu_price_per_hour: 0 }, 0],
])("a GPU takes %s", (_what, given, expected) => {
  expect(
    of({ gpu_price_per_hour: 2, gpu_input_tokens_per_second: 1000, gpu_output_tokens_per_second: 100, ...given })
      .gpuSeconds,
  ).toBeCloseTo(expected, 12);
});

test("a call costs its tokens, failures and waiting", () => {
  const call = of({ failure_rate: 0.5, cost_per_failure: 0.02, overhead_seconds: 2, latency_cost_per_second: 0.001 });
  expect(costPerCall(call)).toBeCloseTo(0.0056 + 0.01 + 0.002, 15);
});

test("each token of the prompt adds what a call with one token more costs more", () => {
  const given: GivenInputs = {
    ...cache,
    batch_share: 0.5,
    batch_discount: 0.4,
    failure_rate: 0.5,
    retries: 1,
    prefill_tokens_per_second: 0.01,
    latency_cost_per_second: 3,
    gpu_price_per_hour: 2,
    gpu_input_tokens_per_second: 0.01,
  };
  const without: GivenInputs[] = [
    {},
    { gpu_price_per_hour: 0 },
    { gpu_input_tokens_per_second: 0 },
    { prefill_tokens_per_second: 0 },
  ];
  for (const cached of [1, Infinity]) {
    for (const other of without) {
      const s = strategyOf({ ...plain, ...given, ...other });
      const [before, after, each] = [callCost(s, 0, cached), callCost(s, 1, cached), promptTokenCost(s, cached)];
      for (const part of ["token", "latency", "gpuSeconds"] as const)
        expect(each[part]).toBeCloseTo(after[part] - before[part], 9);
      expect(each.token * 1e6).toBeCloseTo(1.5 * 0.8 * (cached === 1 ? 0.75 * 0.5 + 0.25 * 3 : 2), 12);
    }
  }
});
