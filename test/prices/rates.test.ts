import { describe, expect, test } from "@jest/globals";
import { numberText } from "../../src/messages/fill";
import { messageText } from "../../src/messages/text";
import { priceBook } from "../../src/prices/price-book";
import { rateNames, type RateName } from "../../src/prices/rates";
import { isoToSerial } from "../../src/prices/serial-date";
import { answer, dayBefore } from "./asked";

describe("rates", () => {
  test.each<[string, RateName, number]>([
    ["gpt-4.1", "input", 2],
    ["gpt-4.1", "output", 8],
    ["gpt-4.1", "cached", 0.5],
    ["gpt-4.1", "batch_input", 1],
    ["gpt-4.1", "batch_output", 4],
    ["gpt-4.1", "training", 25],
    ["gpt-4.1", "tuned_input", 3],
    ["gpt-4.1", "tuned_cached", 0.75],
    ["gpt-4.1", "tuned_output", 12],
    ["gpt-4.1", "hosting", 0],
    ["azure:gpt-4.1", "hosting", 1.7],
    ["azure:gpt-4.1", "input", 2],
    ["claude-sonnet-4-5", "cache_write", 3.75],
    // Without a price for them, cache writes are billed as input.
    ["gpt-4.1", "cache_write", 2],
    ["gpt-4-turbo", "cache_write", 10],
    ["ft:gpt-4.1-mini:org::id", "cache_write", 0.8],
    ["claude-haiku-4-5", "output", 5],
    ["ft:gpt-4.1-mini:org::id", "input", 0.8],
    ["ft:gpt-4.1-mini:org::id", "cached", 0.2],
    ["ft:gpt-4.1-mini:org::id", "output", 3.2],
    ["ft:gpt-4o:org::id", "batch_input", 2.225],
    ["together:open model <=16B (full supervised)", "training", 0.54],
  ])("%s %s is %d", (model, rateName, price) => {
    expect(priceBook.find(model).rate(rateName)).toBe(price);
  });

  test.each<[string, RateName, string]>([
    ["gpt-5", "training", "notAvailable: openai:gpt-5 has no training price per token in the price book."],
    ["gpt-5", "hosting", "notAvailable: openai:gpt-5 has no hosting price in the price book."],
    [
      "text-embedding-3-small",
      "output",
      "notAvailable: openai:text-embedding-3-small has no output price in the price book.",
    ],
    [
      "o4-mini",
      "training",
      "notAvailable: openai:o4-mini has no training price per token: training is billed by the hour, at 100 USD per hour.",
    ],
    [
      "ft:gpt-3.5-turbo",
      "cached",
      "notAvailable: The tuned model of openai:gpt-3.5-turbo has no cached price in the price book.",
    ],
    [
      "mistral:any model",
      "training",
      "notAvailable: mistral:any model has no training price per token in the price book.",
    ],
  ])("%s has no %s: never 0", (model, rateName, message) => {
    expect(answer(() => priceBook.find(model).rate(rateName))).toBe(message);
    expect(`notAvailable: ${messageText(priceBook.find(model).missing(rateName))}`).toBe(message);
  });

  test("ways of tuning that cost differently are listed, not guessed", () => {
    expect(answer(() => priceBook.find("together:open model <=16B").rate("training"))).toMatch(
      /^notAvailable: together:open model <=16B can be tuned in ways with different prices: enter together:open model <=16B \(LoRA supervised\) at 0\.48, /,
    );
  });

  test("no model has a rate that is not a positive, finite number, the free ones aside", () => {
    const free = new Set<string>();
    for (const { provider, model } of priceBook.search("", "2099-01-01")) {
      for (const rateName of rateNames) {
        const value = answer(() => priceBook.find(`${provider}:${model}`).rate(rateName, { date: "2099-01-01" }));
        if (typeof value === "string") expect(value).toMatch(/^notAvailable: /);
        else expect(Number.isFinite(value) && value >= 0).toBe(true);
        if (value === 0) free.add(rateName);
      }
    }
    expect([...free]).toEqual(["hosting"]);
  });
});

describe("long-context tiers", () => {
  test("the whole call costs more above the threshold, and not at it", () => {
    expect(priceBook.find("claude-sonnet-4-5").callPrices({ inputTokens: 199_999 }).input).toBe(3);
    expect(priceBook.find("claude-sonnet-4-5").callPrices({ inputTokens: 200_000 }).input).toBe(3);
    expect(priceBook.find("claude-sonnet-4-5").callPrices({ inputTokens: 200_001 })).toEqual({
      input: 6,
      output: 22.5,
      cached: 0.6,
      cacheWrite: 7.5,
    });
    expect(
      (200_001 * priceBook.find("claude-sonnet-4-5").callPrices({ inputTokens: 200_001 }).input!) / 1e6,
    ).toBeCloseTo(1.200006, 12);
    expect(priceBook.find("gpt-5.4").rate("batch_output", { inputTokens: 272_001 })).toBe(11.25);
  });

  test.each([
    ["gpt-5.4", 272_000, 2.5, 5],
    ["gpt-5.5", 272_000, 5, 10],
    ["gpt-5.6-sol", 272_000, 4, 8],
    ["azure:gpt-5.6-luna", 272_000, 0.2, 0.4],
    ["aws:openai.gpt-5.6-sol", 272_000, 4.4, 8.8],
    ["gpt-6-astra", 272_000, 10, 20],
    ["gpt-6-sol", 272_000, 2, 4],
    ["gpt-6.1-terra", 272_000, 1, 2],
    ["gpt-6.2-astra", 272_000, 8, 16],
    ["gpt-6.2-sol", 272_000, 2, 4],
    ["claude-haiku-5-5", 100_000, 0.1, 0.5],
    ["claude-sonnet-4-5", 200_000, 3, 6],
    ["gemini-2.5-pro", 200_000, 1.25, 2.5],
    ["gemini-1.5-flash", 128_000, 0.075, 0.15],
    // "200K and above" is xAI's own wording.
    ["grok-4.7", 199_999, 2, 4],
  ])("%s takes the short price up to %d input tokens", (name, last, short, long) => {
    const input = (inputTokens: number): number => priceBook.find(name).rate("input", { inputTokens });
    expect([input(last - 1), input(last), input(last + 1)]).toEqual([short, short, long]);
  });

  const tiered = priceBook
    .search("")
    .filter(({ provider, model }) => priceBook.find(`${provider}:${model}`).describe().longContextAbove !== undefined);

  test("there are tiers at several providers", () => {
    expect(new Set(tiered.map(({ provider }) => provider))).toEqual(
      new Set(["openai", "azure", "anthropic", "google", "aws", "x-ai"]),
    );
  });

  test.each(tiered.map(({ provider, model }) => `${provider}:${model}`))("%s: below, at, above", (name) => {
    const above = priceBook.find(name).describe().longContextAbove!;
    const [below, at, over] = [above - 1, above, above + 1].map((inputTokens) =>
      priceBook.find(name).callPrices({ inputTokens }),
    );
    expect(at).toEqual(below);
    expect(over!.input!).toBeGreaterThan(at!.input!);
    expect(over!.output!).toBeGreaterThan(at!.output!);
    expect(priceBook.find(name).callPrices({ inputTokens: 1e9 })).toEqual(over);
  });

  test.each([-1, NaN, Infinity])("%d input tokens are none", (inputTokens) => {
    expect(answer(() => priceBook.find("gpt-4.1").rate("input", { inputTokens }))).toBe(
      `value: input_tokens must be at least 0, got ${numberText(inputTokens, "exact")}.`,
    );
  });
});

describe("dates", () => {
  test("a change of price holds from its day on", () => {
    expect(priceBook.find("o3").rate("input", { date: "2025-06-01" })).toBe(10);
    expect(priceBook.find("o3").rate("input", { date: "2025-06-09" })).toBe(10);
    expect(priceBook.find("o3").rate("input", { date: "2025-06-10" })).toBe(2);
    expect(priceBook.find("o3").rate("input", { date: isoToSerial("2025-06-01") + 0.75 })).toBe(10);
    expect(priceBook.find("o3@2025-06-01").rate("input")).toBe(10);
    expect(priceBook.find("o3@2025-06-01").rate("input", { date: "2025-06-01" })).toBe(10);
    expect(priceBook.find("gemini-3.8-flash").rate("input", { date: "2026-12-31" })).toBe(0.75);
    expect(priceBook.find("gemini-3.8-flash").rate("input", { date: "2027-01-01" })).toBe(1.5);
    expect(priceBook.find("gpt-4o").rate("input", { date: "2024-06-01" })).toBe(5);
  });

  test("before the first row there is no price", () => {
    expect(answer(() => priceBook.find("gpt-4.1").rate("input", { date: "2023-01-01" }))).toBe(
      "notAvailable: openai:gpt-4.1 had no price on 2023-01-01: the price book has its prices from 2025-04-14 on.",
    );
    expect(answer(() => priceBook.find("gpt-4.1").rate("training", { date: "2023-01-01" }))).toMatch(
      /had no price on 2023-01-01/,
    );
    expect(answer(() => priceBook.find("ft:gpt-4.1@2023-01-01").callPrices())).toMatch(/had no price on 2023-01-01/);
  });

  test("tuning prices of a model without token prices begin when they were first read", () => {
    const name = "ori:<=10B";
    expect(priceBook.find(name).rate("training")).toBe(0.46);
    expect(priceBook.find(name).rate("training", { date: "2026-11-23" })).toBe(0.46);
    expect(answer(() => priceBook.find(name).rate("training", { date: "2026-11-22" }))).toBe(
      "notAvailable: ori:<=10B had no price on 2026-11-22: the price book has its prices from 2026-11-23 on.",
    );
  });

  test("two different days are a contradiction", () => {
    expect(answer(() => priceBook.find("o3@2025-06-01").rate("input", { date: "2025-06-10" }))).toBe(
      "value: o3@2025-06-01 asks for the prices of 2025-06-01, date for those of 2025-06-10. Omit one of them.",
    );
  });

  test.each(["2025-6-1", "yesterday", "2025-02-29", 60, 3_000_000, NaN])("%p is no date", (date) => {
    expect(answer(() => priceBook.find("o3").rate("input", { date }))).toMatch(/^value: A date must be /);
  });

  test("a model past its end still has its price, and the notes say that it is retired", () => {
    expect(priceBook.find("gpt-3.5-turbo").rate("input")).toBe(0.5);
    expect(priceBook.find("gpt-3.5-turbo").describe()).toMatchObject({
      endsOn: "2026-10-23",
      notes: expect.arrayContaining(["Retired by its provider on 2026-10-23."]),
    });
    expect(priceBook.find("gpt-4.1").describe().notes).toContain("Its provider retires it on 2027-01-14.");
  });

  test("the book's date is a day, and the day where none is asked for", () => {
    expect(priceBook.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(priceBook.find("o3").describe().date).toBe(priceBook.date);
    expect(priceBook.find("o3").rate("input")).toBe(priceBook.find("o3").rate("input", { date: priceBook.date }));
  });

  test("every model's first day, and the day before", () => {
    const last = "2099-01-01";
    for (const { provider, model } of priceBook.search("", last)) {
      const name = `${provider}:${model}`;
      const first = /from (\d{4}-\d\d-\d\d) on/.exec(
        String(answer(() => priceBook.find(name).rate("input", { date: "1950-01-01" }))),
      )![1]!;
      expect(typeof priceBook.find(name).rate("input", { date: first })).toBe("number");
      expect(answer(() => priceBook.find(name).rate("input", { date: dayBefore(first) }))).toMatch(/had no price on/);
    }
  });
});
