import { describe, expect, test } from "@jest/globals";
import { readModel, readPackage } from "../../../scripts/prices/read-package";

const day = "2026-09-23";

describe("a model of the package", () => {
  test("has its prices without noise, its exact names, and its families", () => {
    expect(
      readModel(
        "openai",
        {
          id: "one",
          match: {
            or: [
              { equals: "one" },
              { equals: "one-2026" },
              { starts_with: "one-mini-" },
              { regex: "^one\\.5-\\d{4}$" },
            ],
          },
          context_window: 1000,
          prices: { input_mtok: 14.999999999999998, output_mtok: 0.1 + 0.2 },
        },
        day,
      ),
    ).toEqual({
      provider: "openai",
      id: "one",
      aliases: ["one-2026"],
      families: ["one-mini", "one.5"],
      contextWindow: 1000,
      rows: [{ from: null, rates: { input: 15, output: 0.3 }, checkedOn: day }],
      notes: [],
    });
  });

  test("has a long-context tier for the whole call, the rates without one carried over", () => {
    const prices = { input_mtok: { base: 3, tiers: [{ start: 200_000, price: 6 }] }, output_mtok: 15 };
    expect(readModel("anthropic", { id: "one", match: { equals: "one" }, prices }, day).rows[0]).toEqual({
      from: null,
      rates: { input: 3, output: 15 },
      long: { above: 200_000, rates: { input: 6, output: 15 } },
      checkedOn: day,
    });
  });

  test("with more tiers than the book can hold is refused", () => {
    const prices = {
      input_mtok: {
        base: 3,
        tiers: [
          { start: 1, price: 6 },
          { start: 2, price: 9 },
        ],
      },
    };
    expect(() => readModel("anthropic", { id: "one", match: { equals: "one" }, prices }, day)).toThrow(
      "anthropic:one: A price has 2 tiers; the book holds one.",
    );
  });

  test("priced by the date has a row for each, by the time of day a note", () => {
    const rows = [
      { prices: { input_mtok: 1 } },
      { constraint: { type: "start_date" as const, start_date: "2026-08-17" }, prices: { input_mtok: 2 } },
      {
        constraint: { type: "time_of_date" as const, start_time: "01:00:00Z", end_time: "04:00:00Z" },
        prices: { input_mtok: 4, output_mtok: 8 },
      },
    ];
    const read = readModel("deepseek", { id: "one", match: { equals: "one" }, prices: rows }, day);
    expect(read.rows.map(({ from, rates }) => [from, rates.input])).toEqual([
      [null, 1],
      ["2026-08-17", 2],
    ]);
    expect(read.notes).toEqual([
      "Priced by the time of day; the book has the price that holds most of the week. 01:00-04:00 UTC: input 4, output 8 USD per 1M tokens.",
    ]);
  });

  test.each([
    ["a text", { input_mtok: "2" }, 'openai:one: input_mtok must be a price of 0 or more, got "2".'],
    ["nothing", { input_mtok: null }, "openai:one: input_mtok must be a price of 0 or more, got null."],
    [
      "a negative price",
      { input_mtok: 1, output_mtok: -1 },
      "openai:one: output_mtok must be a price of 0 or more, got -1.",
    ],
    ["no number", { input_mtok: NaN }, "openai:one: input_mtok must be a price of 0 or more, got null."],
    [
      "a tier without a price",
      { input_mtok: { base: 1, tiers: [{ start: 5 }] } },
      "openai:one: input_mtok must be a price of 0 or more, got nothing.",
    ],
    [
      "a day that there is none of",
      [
        { prices: { input_mtok: 1 } },
        { constraint: { type: "start_date", start_date: "2026-02-30" }, prices: { input_mtok: 1 } },
      ],
      'openai:one: A price must hold from a date such as 2026-06-30 on, got "2026-02-30".',
    ],
  ])("with %s in a price's place is refused", (_, prices, message) => {
    expect(() =>
      readModel(
        "openai",
        { id: "one", match: { equals: "one" }, prices } as unknown as Parameters<typeof readModel>[1],
        day,
      ),
    ).toThrow(message);
  });

  test("at Bedrock goes without region and version, but for the global price", () => {
    const at = (id: string) => readModel("aws", { id, match: { contains: "x" }, prices: { input_mtok: 1 } }, day).id;
    expect(at("regional.anthropic.claude-3-5-sonnet-20241022-v2:0")).toBe("anthropic.claude-3-5-sonnet-20241022");
    expect(at("global.anthropic.claude-opus-5")).toBe("global.anthropic.claude-opus-5");
  });
});

test("the package has text models of every provider, and none that is billed otherwise", () => {
  const { providers, models } = readPackage(day);
  expect(providers.map(({ id }) => id)).toEqual([
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
  ]);
  expect(models.filter(({ id }) => /image|tts|audio|realtime|whisper|^ft:/.test(id))).toEqual([]);
  for (const { rows } of models) for (const { rates } of rows) expect(rates.input).toBeGreaterThan(0);
});
