import { describe, expect, test } from "@jest/globals";
import { CostError } from "../../src/engine/cost-error";
import { resolvePrice } from "../../src/functions/prices/model-prices";
import { takesModel } from "../../src/scenario/scenario";
import { typed } from "./asked";

const noAnswer = (message: RegExp) => ({ error: "#N/A", message: expect.stringMatching(message) });

describe("a model name in place of a price", () => {
  test.each([
    ["CALLCOST", '200000, 0, "claude-sonnet-4-5"', 0.6],
    ["CALLCOST", '200001, 0, "claude-sonnet-4-5"', 1.200006],
    ["CALLCOST", '1000, 100, "gpt-4.1"', (1000 * 2 + 100 * 8) / 1e6],
    ["CALLCOST", '1000, 100, "gpt-4.1", , 400', (600 * 2 + 400 * 0.5 + 100 * 8) / 1e6],
    ["CALLCOST", '1000, 0, "claude-sonnet-4-5", , 400, , 100', (500 * 3 + 400 * 0.3 + 100 * 3.75) / 1e6],
    ["PROMPTCOST", '5000, 2200, 150, "gpt-4.1"', 28],
    ["PROMPTCOST", '5000, 2200, 150, "GPT-4.1", , 2, 0.5', (2 * 5000 * (1100 * 2 + 1100 * 0.5 + 150 * 8)) / 1e6],
    ["BLENDEDPRICE", '"gpt-4.1"', 3.5],
    ["BLENDEDPRICE", '"gpt-4.1", , 0, 0.5', 1.25],
    ["TRAININGCOST", '100000, 4, "gpt-4.1"', 10],
    ["TUNINGCOST", '2000, 800, 3, "gpt-4.1", 0.5, 40, 90', 4720],
  ])("%s(%s) is %d", async (id, args, result) => {
    expect(await typed(id, args)).toBeCloseTo(result, 12);
  });

  test("a price that is typed goes before the model's", async () => {
    expect(await typed("CALLCOST", '1000, 100, "gpt-4.1", 80')).toBeCloseTo((1000 * 2 + 100 * 80) / 1e6, 15);
    expect(await typed("CALLCOST", '1000, 0, "gpt-4.1", , 400, 1')).toBeCloseTo((600 * 2 + 400) / 1e6, 15);
  });

  test("a day behind the name pins its prices", async () => {
    expect(await typed("CALLCOST", '1000000, 0, "o3@2025-06-01"')).toBe(10);
    expect(await typed("CALLCOST", '1000000, 0, "o3@2025-06-10"')).toBe(2);
  });

  test("the long-context price is chosen by one call, not by a day's tokens", async () => {
    expect(await typed("PROMPTCOST", '1000, 200000, 0, "claude-sonnet-4-5"')).toBeCloseTo(600, 9);
    expect(await typed("PROMPTCOST", '1, 200001, 0, "claude-sonnet-4-5"')).toBeCloseTo(1.200006, 12);
  });

  test("a model without a price for cache writes bills them as input, in calls, prices and scenarios alike", async () => {
    expect(await typed("CALLCOST", '2000, 0, "gpt-4.1", , 0, , 500')).toBeCloseTo(0.004, 15);
    expect(await typed("CALLCOST", '1000, 0, "gpt-4-turbo", , 0, , 100')).toBeCloseTo(0.01, 15);
    expect(await typed("MODELPRICE", '"gpt-4.1", "cache_write"')).toBe(2);
    expect(resolvePrice("cache_write_price", "gpt-4.1", 0)).toBe(2);
    expect(resolvePrice("cache_write_price", "gpt-4-turbo", 0)).toBe(10);
  });

  test("a rate that is needed and not there is #N/A, one that is not needed does not matter", async () => {
    expect(await typed("CALLCOST", '1000, 0, "gpt-4-turbo", , 100')).toEqual(
      noAnswer(/gpt-4-turbo has no cached price/),
    );
    expect(await typed("CALLCOST", '1000, 0, "gpt-4-turbo"')).toBeCloseTo(0.01, 15);
    expect(await typed("TRAININGCOST", '1000, 1, "claude-sonnet-4-5"')).toEqual(
      noAnswer(/claude-sonnet-4-5 has no training price/),
    );
    expect(await typed("MODELPRICE", '"gpt-5", "training"')).toEqual(noAnswer(/has no training price/));
  });

  test("an unknown name is #N/A with a near one; a day before its first price says so", async () => {
    for (const [id, args] of [
      ["CALLCOST", "1, 1, "],
      ["PROMPTCOST", "1, 1, 1, "],
      ["BLENDEDPRICE", ""],
      ["TRAININGCOST", "1, 1, "],
      ["MODELPRICE", ""],
    ] as const)
      expect(await typed(id, `${args}"gpt-41"`)).toEqual(noAnswer(/gpt-41.*Did you mean gpt-4\.1\?/));
    expect(await typed("MODELPRICE", '"gpt-4.1", , DATE(2023,1,1)')).toEqual(noAnswer(/had no price on 2023-01-01/));
  });
});

describe("a price that is not there", () => {
  test.each([
    ["CALLCOST", "1000, 100, 2", "output_price is missing"],
    ["CALLCOST", "1000, 0, 2, , 100", "cached_price is missing"],
    ["PROMPTCOST", "10, 1000, 100, 2", "output_price is missing"],
    ["PROMPTCOST", "10, 1000, 0, 2, , 1, 0.5", "cached_price is missing"],
    ["BLENDEDPRICE", "2", "output_price is missing"],
    ["BLENDEDPRICE", "2, 8, 0.25, 0.5", "cached_price is missing"],
    ["TUNINGCOST", "10, 100, 1, 25, 0, 5", "hourly_rate is missing"],
  ])("%s(%s): %s", async (id, args, message) => {
    expect(await typed(id, args)).toEqual({ error: "#VALUE!", message: expect.stringContaining(message) });
  });

  test.each([
    ["CALLCOST", "1000, 0, 2"],
    ["PROMPTCOST", "10, 1000, 0, 2, , 1, 0"],
    ["PROMPTCOST", "10, 0, 0, 2, , 1, 0.5"],
    ["BLENDEDPRICE", "2, , 0"],
    ["TUNINGCOST", "10, 100, 1, 25, 0, 0"],
  ])("%s(%s) does without, as there is nothing to pay with it", async (id, args) => {
    expect(typeof (await typed(id, args))).toBe("number");
  });

  test("more cached and written tokens than there are is an error that says how many", async () => {
    expect(await typed("CALLCOST", "100, 0, 2, , 60, 1, 50")).toEqual({
      error: "#VALUE!",
      message: "cached_tokens and cache_write_tokens together must not be more than input_tokens, got 110 of 100.",
    });
  });

  test("a GPU needs a speed for the tokens that are there", async () => {
    expect(await typed("GPUS", "10, 5, 0, 0, 0, 1, 1")).toEqual({
      error: "#VALUE!",
      message: "input_tokens_per_second is 0: 5 input tokens need a speed above 0.",
    });
    expect(await typed("GPUS", "10, 5, 7, 1, 0, 1, 1")).toEqual({
      error: "#VALUE!",
      message: "output_tokens_per_second is 0: 7 output tokens need a speed above 0.",
    });
  });
});

describe("a model name in a price row of a scenario", () => {
  test("stands for that row's price, its tier by the call's tokens", () => {
    expect(resolvePrice("input_price", "claude-sonnet-4-5", 200_000)).toBe(3);
    expect(resolvePrice("input_price", "claude-sonnet-4-5", 200_001)).toBe(6);
    expect(resolvePrice("output_price", "gpt-4.1", 0)).toBe(8);
    expect(resolvePrice("cached_price", "gpt-4.1", 0)).toBe(0.5);
    expect(resolvePrice("cache_write_price", "gpt-4.1", 0)).toBe(2);
    expect(resolvePrice("cache_write_price", "claude-sonnet-4-5", 0)).toBe(3.75);
    expect(resolvePrice("training_price", "gpt-4.1", 0)).toBe(25);
  });

  test("a model without it, or unknown, is an error to be shown with the row", () => {
    for (const [row, model] of [
      ["training_price", "claude-sonnet-4-5"],
      ["cached_price", "gpt-4-turbo"],
      ["input_price", "gpt-41"],
    ] as const) {
      const answer = resolvePrice(row, model, 0);
      expect(answer).toBeInstanceOf(CostError);
      expect(answer).toMatchObject({ code: "notAvailable" });
    }
  });

  test("only price rows take one", () => {
    expect(takesModel("input_price")).toBe(true);
    expect(takesModel("epochs")).toBe(false);
  });
});
