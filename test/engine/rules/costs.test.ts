import { describe, expect, test } from "@jest/globals";
import { blendedPrice, cacheHitRate, callCost, latency, promptCost } from "../../../src/engine/rules/calls";
import { gpusNeeded, selfHostPrice } from "../../../src/engine/rules/gpus";
import { trainingCost, tuningCost } from "../../../src/engine/rules/tuning";

const prices = { input: 3, output: 15, cached: 0.3, cacheWrite: 3.75 };

describe("the cost of a call", () => {
  test("bills each kind of token at its own price", () => {
    expect(
      callCost({ inputTokens: 1000, outputTokens: 100, cachedTokens: 30, cacheWriteTokens: 20 }, prices),
    ).toBeCloseTo(0.004434, 15);
  });

  test("costs nothing without tokens", () => {
    expect(callCost({ inputTokens: 0, outputTokens: 0, cachedTokens: 0, cacheWriteTokens: 0 }, prices)).toBe(0);
  });
});

describe("the cost of prompting", () => {
  const traffic = { callsPerDay: 10_000, days: 1, inputTokens: 4000, outputTokens: 0, cachedShare: 0 };

  test("is 80 USD for 40 million tokens at 2 USD per 1M tokens", () => {
    expect(promptCost(traffic, { ...prices, input: 2 })).toBeCloseTo(80, 12);
  });

  test("mixes cached and uncached tokens", () => {
    expect(promptCost({ ...traffic, cachedShare: 0.25 }, prices)).toBeCloseTo(
      10_000 * 0.004 * (0.75 * 3 + 0.25 * 0.3),
      12,
    );
  });
});

describe("the cost of training", () => {
  const training = { trainingTokens: 100_000, epochs: 3, validationTokens: 50_000, runs: 2, minimumFee: 0 };

  test("validation tokens and the minimum fee count in each run", () => {
    expect(trainingCost(training, 8)).toBeCloseTo(2 * 2.8, 12);
    expect(trainingCost({ ...training, minimumFee: 4 }, 8)).toBe(8);
    expect(trainingCost({ ...training, minimumFee: 2.5 }, 8)).toBeCloseTo(2 * 2.8, 12);
  });

  test("no run costs nothing, whatever the fee", () => {
    expect(trainingCost({ ...training, runs: 0, minimumFee: 4 }, 8)).toBe(0);
  });
});

test("the cost of tuning adds labels, runs, work and evaluation", () => {
  const tuning = {
    examples: 2000,
    tokensPerExample: 800,
    epochs: 3,
    costPerLabel: 0.5,
    setupHours: 40,
    hourlyRate: 90,
    evaluationCost: 200,
    runs: 2,
  };
  expect(tuningCost(tuning, 25)).toBeCloseTo(3600 + 1000 + 2 * 120 + 200, 9);
});

test("a price per 1M tokens follows from a GPU's price, speed and use", () => {
  expect(selfHostPrice(2, 1000, 1)).toBeCloseTo(0.5555555556, 10);
  expect(selfHostPrice(2, 1000, 0.1)).toBeCloseTo(5.555555556, 9);
});

describe("GPUs", () => {
  const load = {
    callsPerDay: 1_219_680,
    inputTokens: 0,
    outputTokens: 900,
    inputTokensPerSecond: 0,
    outputTokensPerSecond: 1100,
    peakFactor: 2,
    utilisation: 0.7,
  };

  test("an exact fit is not rounded up, a call more is", () => {
    expect(gpusNeeded(load)).toBe(33);
    expect(gpusNeeded({ ...load, callsPerDay: 1_219_681 })).toBe(34);
  });

  test("tokens that are not there need no speed; no calls need no GPU", () => {
    expect(gpusNeeded({ ...load, outputTokens: 0, outputTokensPerSecond: 0 })).toBe(0);
    expect(gpusNeeded({ ...load, callsPerDay: 0 })).toBe(0);
    expect(gpusNeeded({ ...load, callsPerDay: 1 })).toBe(1);
  });
});

describe("the expected cache hit rate", () => {
  test("is 1 − e^(−calls within the lifetime)", () => {
    expect(cacheHitRate(1440, 5, 24)).toBeCloseTo(1 - Math.exp(-5), 15);
    expect(cacheHitRate(1440, 5, 12)).toBeCloseTo(1 - Math.exp(-10), 15);
  });

  test("is 0 without calls or lifetime, and exact where it is tiny", () => {
    expect(cacheHitRate(0, 5, 24)).toBe(0);
    expect(cacheHitRate(1440, 0, 24)).toBe(0);
    expect(cacheHitRate(1e-9, 1, 24) / (1e-9 / 1440)).toBeCloseTo(1, 11);
  });
});

describe("latency", () => {
  const call = {
    inputTokens: 4000,
    outputTokens: 200,
    prefillTokensPerSecond: 12_500,
    outputTokensPerSecond: 50,
    overheadSeconds: 0.01,
    cachedShare: 0,
  };

  test("the first output token comes with the prefill", () => {
    expect(latency(call)).toBeCloseTo(4.31, 12);
    expect(latency({ ...call, outputTokens: 1 })).toBeCloseTo(0.33, 12);
    expect(latency({ ...call, outputTokens: 0 })).toBeCloseTo(0.33, 12);
  });

  test("cached tokens take no time; a speed of 0 leaves its part out", () => {
    expect(latency({ ...call, cachedShare: 0.5 })).toBeCloseTo(4.15, 12);
    expect(latency({ ...call, prefillTokensPerSecond: 0 })).toBeCloseTo(3.99, 12);
    expect(latency({ ...call, outputTokensPerSecond: 0 })).toBeCloseTo(0.33, 12);
  });
});

test("a blended price weighs input, cached and output tokens", () => {
  expect(blendedPrice({ outputShare: 0.25, cachedShare: 0 }, { input: 2, output: 8, cached: 0.5 })).toBe(3.5);
  expect(blendedPrice({ outputShare: 0.25, cachedShare: 0.5 }, { input: 2, output: 8, cached: 0.5 })).toBeCloseTo(
    0.75 * 1.25 + 2,
    12,
  );
});
