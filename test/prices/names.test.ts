import { describe, expect, test } from "@jest/globals";
import { priceBook } from "../../src/prices/price-book";
import { answer } from "./asked";

describe("names as people write them", () => {
  test.each([
    ["gpt-4.1", "openai:gpt-4.1"],
    ["GPT-4.1", "openai:gpt-4.1"],
    ["  GPT 4.1 mini ", "openai:gpt-4.1-mini"],
    ["gpt‑4.1", "openai:gpt-4.1"],
    ["gpt_4.1", "openai:gpt-4.1"],
    ["gpt-4-1", "openai:gpt-4.1"],
    ["gpt-4.1-2025-04-14", "openai:gpt-4.1"],
    ["gpt-4", "openai:gpt-4"],
    ["gpt-4o-2024-05-13", "openai:gpt-4o-2024-05-13"],
    ["openai/gpt-4o", "openai:gpt-4o"],
    ["openai:gpt-4o", "openai:gpt-4o"],
    ["azure:gpt-4.1", "azure:gpt-4.1"],
    ["azure/gpt-4o", "azure:gpt-4o"],
    ["Azure OpenAI:gpt-4.1", "azure:gpt-4.1"],
    ["claude-sonnet-4.5", "anthropic:claude-sonnet-4-5"],
    ["Claude Sonnet 4.5", "anthropic:claude-sonnet-4-5"],
    ["anthropic:claude-sonnet-4-5", "anthropic:claude-sonnet-4-5"],
    ["claude-sonnet-4-5-20250929", "anthropic:claude-sonnet-4-5"],
    ["claude-sonnet-4-5-latest", "anthropic:claude-sonnet-4-5"],
    ["claude-sonnet-4@20250514", "anthropic:claude-sonnet-4-0"],
    ["claude-opus-4-20250514", "anthropic:claude-opus-4-0"],
    ["claude-opus-4-7", "anthropic:claude-opus-4-7"],
    ["Claude 3.5 Sonnet", "anthropic:claude-3-5-sonnet"],
    ["claude-2.1", "anthropic:claude-2"],
    ["vertex_ai/claude-sonnet-4-5@20250929", "google:claude-sonnet-4-5"],
    ["models/gemini-2.5-pro", "google:gemini-2.5-pro"],
    ["publishers/google/models/gemini-2.5-flash", "google:gemini-2.5-flash"],
    ["gemini/gemini-2.5-pro-preview-05-06", "google:gemini-2.5-pro"],
    ["gemini-2.0-flash-001", "google:gemini-2.0-flash"],
    ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", "aws:anthropic.claude-sonnet-4-5-20250929"],
    ["anthropic.claude-3-5-sonnet-20241022-v2:0", "aws:anthropic.claude-3-5-sonnet-20241022"],
    ["eu.anthropic.claude-opus-4-5-20251101-v1:0", "aws:anthropic.claude-opus-4-5"],
    ["global.anthropic.claude-sonnet-4-5-20250929-v1:0", "aws:global.anthropic.claude-sonnet-4-5-20250929"],
    ["bedrock/us.amazon.nova-lite-v1:0", "aws:amazon.nova-lite"],
    ["Nova Micro", "aws:amazon.nova-micro"],
    ["accounts/fireworks/models/kimi-k3", "fireworks:kimi-k3"],
    ["together_ai/meta-llama/Llama-3.3-70B-Instruct-Turbo", "together:meta-llama/Llama-3.3-70B-Instruct-Turbo"],
    ["groq/openai/gpt-oss-120b", "groq:openai/gpt-oss-120b"],
    ["llama-3.1-8b-instant", "groq:llama-3.1-8b-instant"],
    ["xai/grok-4-latest", "x-ai:grok-4-0709"],
    ["mistral-large-2411", "mistral:mistral-large"],
    ["mistral-large-latest", "mistral:mistral-large-latest"],
    ["mistral-medium-3", "mistral:mistral-medium-3-1"],
    ["deepseek/deepseek-chat", "deepseek:deepseek-chat"],
    ["davinci-002", "openai:davinci-002"],
    ["together:open model <=16B (LoRA supervised)", "together:open model <=16B"],
  ])("%s is %s", (written, name) => {
    expect(priceBook.find(written).name).toBe(name);
  });

  test("the name it gives finds the same model again", () => {
    const { name } = priceBook.find("gpt-4.1");
    expect(priceBook.find(name).describe()).toEqual(priceBook.find("gpt-4.1").describe());
  });

  test.each([
    ["ft:gpt-4.1-mini:org::id", "openai:gpt-4.1-mini"],
    ["ft:gpt-4o-2024-08-06:my-org:suffix:abc123", "openai:gpt-4o"],
    ["openai/ft:gpt-3.5-turbo", "openai:gpt-3.5-turbo"],
    ["azure:ft:gpt-4.1", "azure:gpt-4.1"],
    ["azure:gpt-4o-mini-2024-07-18.ft-0a1b2c", "azure:gpt-4o-mini"],
    ["gpt-4.1 tuned", "openai:gpt-4.1"],
    ["gpt-4.1, tuned", "openai:gpt-4.1"],
    ["gpt-4.1 (tuned)", "openai:gpt-4.1"],
    ["GPT-4.1 fine-tuned", "openai:gpt-4.1"],
    ["tuned gpt-4.1", "openai:gpt-4.1"],
    ["fine-tuned azure:gpt-4.1", "azure:gpt-4.1"],
    ["openai:gpt-4.1 (tuned)@2026-06-30", "openai:gpt-4.1"],
    ["list:tuned gpt-4.1-mini", "openai:gpt-4.1-mini"],
  ])("%s is a tuned %s", (written, name) => {
    expect(priceBook.find(written)).toMatchObject({ name, tuned: true });
  });

  test("a pin is a day, and no part of the name", () => {
    expect(priceBook.find("gpt-4.1@2026-06-30")).toMatchObject({
      provider: "openai",
      model: "gpt-4.1",
      name: "openai:gpt-4.1",
      tuned: false,
      pinnedOn: "2026-06-30",
    });
    expect(priceBook.find("claude-sonnet-4@20250514@2026-06-30")).toMatchObject({
      name: "anthropic:claude-sonnet-4-0",
      pinnedOn: "2026-06-30",
    });
  });
});

describe("names that mean no one model", () => {
  test.each([
    [
      "gpt-41",
      "notAvailable: No model 'gpt-41' in the price book of 2026-11-30. Did you mean gpt-4.1? If it is newer, enter its price.",
    ],
    [
      "claude-sonet-4-5",
      "notAvailable: No model 'claude-sonet-4-5' in the price book of 2026-11-30. Did you mean claude-sonnet-4-5? If it is newer, enter its price.",
    ],
    [
      "gpt-4.1-2099-01-01",
      "notAvailable: No model 'gpt-4.1-2099-01-01' in the price book of 2026-11-30. Did you mean gpt-4.1? If it is newer, enter its price.",
    ],
    [
      "cohere:gpt-4.1",
      /^notAvailable: No model 'cohere:gpt-4.1' among the prices of Cohere in the price book of 2026-11-30\. If it is newer, enter its price\.$/,
    ],
    ["mistral/gpt-4o", /^notAvailable: No model/],
    ["claude", /^notAvailable: claude could be any of \d+ models: claude-2, .* and \d+ more\.$/],
    ["sonnet", /^notAvailable: sonnet could be any of \d+ models: claude-3-5-sonnet, .* and \d+ more\.$/],
    ["sonnet 4.5", /^notAvailable: sonnet 4\.5 could be any of \d+ models: claude-sonnet-4-5, /],
    ["llama 3.1 8b", /^notAvailable: llama 3\.1 8b could be any of 2 models: together:.* or groq:/],
    [
      "llama-3.3-70b",
      /^notAvailable: llama-3\.3-70b could be any of 3 models: together:.*, groq:llama-3\.3-70b-specdec or groq:llama-3\.3-70b-versatile\.$/,
    ],
    [
      "gpt-oss-120b",
      "notAvailable: gpt-oss-120b is sold at different prices: enter together:openai/gpt-oss-120b, fireworks:gpt-oss-120b or groq:openai/gpt-oss-120b.",
    ],
    ["openai/gpt-oss-120b", /^notAvailable: openai\/gpt-oss-120b is sold at different prices: enter together:/],
    [
      "aws:claude-sonnet-4-5",
      /^notAvailable: aws:claude-sonnet-4-5 is sold at different prices: enter aws:global\..* or aws:anthropic\./,
    ],
    [
      "open model <=16B",
      "notAvailable: open model <=16B can be tuned at several providers: enter together:open model <=16B or fireworks:open model <=16B.",
    ],
    ["ft:claude-3-haiku", "notAvailable: The price book has no prices of a tuned anthropic:claude-3-haiku."],
    ["", "value: The model name is empty. Enter one such as gpt-4.1, or a price in USD per 1M tokens."],
    [
      "gpt-4.1@2026-6-30",
      "value: The model name 'gpt-4.1@2026-6-30' must have a date such as 2026-06-30 after its @, got '2026-6-30'.",
    ],
    [
      "gpt-4.1@2026-02-30",
      "value: The model name 'gpt-4.1@2026-02-30' must have a date such as 2026-06-30 after its @, got '2026-02-30'.",
    ],
    ["gpt-4.1@", "value: The model name 'gpt-4.1@' must have a date such as 2026-06-30 after its @, got ''."],
  ])("%s", (written, expected) => {
    const found = answer(() => priceBook.find(written).name);
    if (expected instanceof RegExp) expect(found).toMatch(expected);
    else expect(found).toBe(expected);
  });
});

describe("hostile names", () => {
  test.each([
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "openai:__proto__",
    "ft:constructor",
    "__proto__:gpt-4.1",
    "\u0000",
    "💸💸💸",
    "=1+1",
    "a".repeat(200),
    "-".repeat(200),
    "@@@@",
    ":::",
    "///",
    "ft:",
    "ft:::",
    "openai:",
    "...",
  ])("%j is no model", (written) => {
    expect(answer(() => priceBook.find(written).name)).toMatch(/^(?:notAvailable|value): /);
  });

  test("a very long name is refused at once", () => {
    expect(answer(() => priceBook.find("gpt-4.1-".repeat(100_000)).name)).toMatch(
      /^notAvailable: No model has a name of 800,000 characters/,
    );
    expect(answer(() => priceBook.find(`${"claude-2025".repeat(18)}`).name)).toMatch(/^notAvailable: /);
  });

  test("ten thousand different names do not pile up, and stay right", () => {
    for (let i = 0; i < 2_500; i++)
      expect(priceBook.find(`gpt-4.1@2026-01-01${" ".repeat(i % 50)}`).name).toBe("openai:gpt-4.1");
    expect(priceBook.find("gpt-4.1").name).toBe("openai:gpt-4.1");
  });
});
