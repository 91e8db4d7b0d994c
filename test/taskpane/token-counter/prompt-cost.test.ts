import { describe, expect, jest, test } from "@jest/globals";
import { priceBook } from "../../../src/prices/price-book";
import { countFor, promptCounter } from "../../../src/taskpane/token-counter/prompt-counter";
import { promptCost } from "../../../src/taskpane/token-counter/prompt-cost";

const volume = { callsPerDay: 1440, outputTokens: 100, varyingTokens: 0 };

describe("what a prompt costs", () => {
  test("a call, a day and a month, at the price book's prices", () => {
    const { rates } = priceBook.find("gpt-4.1").describe();
    const cost = promptCost("gpt-4.1", 2000, volume);
    if (cost.is !== "cost") throw cost.reason;
    const perCall = (2000 * rates.input! + 100 * rates.output!) / 1e6;
    expect(cost.perCall).toBeCloseTo(perCall, 12);
    expect(cost.perDay).toBeCloseTo(1440 * perCall, 9);
    expect(cost.perMonth).toBeCloseTo((1440 * perCall * 365) / 12, 9);
  });

  test("with a cache: what it covers, and how often it is found", () => {
    const cost = promptCost("gpt-4.1", 2000, { ...volume, varyingTokens: 500 });
    expect(cost).toMatchObject({ cache: { is: "covers", share: 0.75, hitRate: expect.closeTo(0.993262053, 9) } });
    if (cost.is === "cost" && cost.cache.is === "covers") expect(cost.cache.ofCost).toBeLessThan(1);
  });

  test("a prompt whose steady part is short has no cache", () => {
    expect(promptCost("gpt-4.1", 1023, volume)).toMatchObject({ cache: { is: "too short" } });
    expect(promptCost("gpt-4.1", 2000, { ...volume, varyingTokens: 5000 })).toMatchObject({
      cache: { is: "too short" },
    });
  });

  test("of a model without a price is not 0", () => {
    expect(promptCost("gpt-41", 2000, volume)).toMatchObject({
      is: "unknown",
      reason: { id: "model.unknown", values: { name: "gpt-41" } },
    });
  });
});

describe("the tokens of a prompt", () => {
  test("are counted where the vocabulary is public, else estimated and told so", async () => {
    expect(await countFor(["gpt-4.1", "claude-sonnet-4-5"], "tiktoken is great!")).toEqual([
      { model: "gpt-4.1", tokens: 6, exact: true },
      { model: "claude-sonnet-4-5", tokens: 6, exact: false },
    ]);
  });

  test("follow a moment after the typing, for the last text only", async () => {
    jest.useFakeTimers();
    try {
      const asked: string[] = [];
      const counter = promptCounter(["m"], async (models, text) => {
        asked.push(text);
        return models.map((model) => ({ model, tokens: text.length, exact: true }));
      });
      for (const text of ["H", "He", "Hello"]) counter.prompt.set(text);
      await jest.runAllTimersAsync();
      expect(asked).toEqual(["Hello"]);
      expect(counter.counts()).toEqual([{ model: "m", tokens: 5, exact: true }]);
      counter.prompt.set("");
      expect(counter.counts()).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });

  test("that cannot be counted say so, and can be counted again", async () => {
    jest.useFakeTimers();
    try {
      let connected = false;
      const counter = promptCounter(["m"], async (models) => {
        if (!connected) throw new Error("no connection");
        return models.map((model) => ({ model, tokens: 1, exact: true }));
      });
      counter.prompt.set("Hello");
      await jest.runAllTimersAsync();
      expect(counter.counting.state().at).toBe("failed");
      connected = true;
      await counter.counting.again();
      expect(counter.counts()).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });
});
