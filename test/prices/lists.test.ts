import { describe, expect, test } from "@jest/globals";
import { priceBook } from "../../src/prices/price-book";

describe("the list of models", () => {
  test("has every word of the search, in any order and case", () => {
    expect(priceBook.search("Sonnet 4.5 anthropic").map(({ provider, model }) => `${provider}:${model}`)).toEqual([
      "anthropic:claude-sonnet-4-5",
      "aws:global.anthropic.claude-sonnet-4-5-20250929",
      "aws:anthropic.claude-sonnet-4-5-20250929",
    ]);
    expect(priceBook.search("openai gpt-4.1").map(({ model }) => model)).toEqual([
      "gpt-4.1",
      "gpt-4.1-mini",
      "gpt-4.1-nano",
    ]);
    expect(priceBook.search("no such model")).toEqual([]);
    expect(priceBook.search("   ")).toEqual(priceBook.search());
  });

  test("shows a model's prices, context window, source and check", () => {
    expect(priceBook.search("openai gpt-4.1-nano")).toEqual([
      {
        provider: "openai",
        model: "gpt-4.1-nano",
        contextWindow: 1_000_000,
        input: 0.1,
        cached: 0.025,
        cacheWrite: undefined,
        output: 0.4,
        checkedOn: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        source: "https://developers.openai.com/api/docs/pricing",
        endsOn: "2026-10-23",
        marks: { old: false },
        agreed: false,
        notes: [],
      },
    ]);
  });

  test("of a day has the prices of that day, and no model that came later", () => {
    expect(priceBook.search("openai o3", "2025-06-01").find(({ model }) => model === "o3")?.input).toBe(10);
    expect(priceBook.search("gpt-4.1", "2023-01-01")).toEqual([]);
    expect(priceBook.search("", "2024-01-01").length).toBeLessThan(priceBook.search("").length);
  });

  test("covers the providers people buy from", () => {
    expect(new Set(priceBook.search().map(({ provider }) => provider))).toEqual(
      new Set([
        "openai",
        "anthropic",
        "google",
        "mistral",
        "azure",
        "aws",
        "deepseek",
        "together",
        "fireworks",
        "groq",
        "x-ai",
        "cohere",
      ]),
    );
  });
});

describe("the list of what can be tuned", () => {
  test("shows prices, who may start jobs, and the last days", () => {
    expect(priceBook.tunable("openai gpt-4.1-2025")).toEqual([
      expect.objectContaining({
        model: "gpt-4.1-2025-04-14",
        method: "supervised",
        training: 25,
        trainingPerHour: undefined,
        tunedInput: 3,
        tunedCached: 0.75,
        tunedOutput: 12,
        hostingPerHour: 0,
        closedToNewCustomersOn: "2026-05-07",
        lastNewJobOn: "2027-01-06",
        retiresOn: "2027-01-14",
        confidence: "excerpt",
      }),
    ]);
  });

  test("says of a model that it is retired, and of a row that it is in doubt", () => {
    expect(priceBook.tunable("o4-mini reinforcement openai")[0]?.notes).toContain(
      "Retired by its provider on 2026-10-23.",
    );
    expect(priceBook.tunable("o4-mini reinforcement openai")[0]?.notes).toContain(
      "Training is billed by the hour: 100 USD per hour.",
    );
    expect(priceBook.tunable("mistral")[0]?.notes.slice(0, 2)).toEqual([
      "Storage: 2 USD per month.",
      "A training job costs at least 4 USD.",
    ]);
    expect(priceBook.tunable("gpt-4o-2024-08-06 openai")[0]?.notes[0]).toBe(
      "Batch prices: input 2.225, output 12.5, cached 0.9 USD per 1M tokens.",
    );
    expect(priceBook.tunable("openai gpt-3.5")[0]?.notes).toContain(
      "Batch prices: input 1.5, output 3 USD per 1M tokens.",
    );
    expect(priceBook.tunable("together full supervised")[0]?.notes[0]).toBe(
      "In doubt, sources conflict: check it before you rely on it.",
    );
    expect(priceBook.tunable("nova micro")[0]?.notes).toContain("In doubt, old: check it before you rely on it.");
  });

  test("lists each method of a model apart", () => {
    expect(priceBook.tunable("together 16B").map(({ method, training }) => [method, training])).toEqual([
      ["LoRA supervised", 0.48],
      ["full supervised", 0.54],
      ["LoRA preference", 1.2],
      ["full preference", 1.35],
    ]);
  });
});
