import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "@jest/globals";
import { messageText } from "../../src/messages/text";
import { type ModelVocabulary, vocabularyOf } from "../../src/tokens/model-vocabulary";
import { answer } from "../prices/asked";

const require = createRequire(import.meta.url);

/** The vocabulary's name, or why there is none. */
const told = (way: ModelVocabulary): string => ("vocabulary" in way ? way.vocabulary : messageText(way.notPublic));

describe("the vocabulary of a model", () => {
  test.each([
    ["gpt-4o", "o200k_base"],
    ["gpt-4o-mini-2024-07-18", "o200k_base"],
    ["chatgpt-4o-latest", "o200k_base"],
    ["GPT-4.1", "o200k_base"],
    ["GPT 4.1", "o200k_base"],
    ["gpt4o", "o200k_base"],
    ["gpt-4.1@2026-06-30", "o200k_base"],
    ["openai/gpt-4o", "o200k_base"],
    ["openrouter/openai/gpt-4o:extended", "o200k_base"],
    ["azure:gpt-4.1", "o200k_base"],
    ["ft:gpt-4.1-mini:org::id", "o200k_base"],
    ["openai:ft:gpt-4o-2024-08-06:org:name:id", "o200k_base"],
    ["gpt-4o-mini-2024-07-18.ft-0123456789abcdef", "o200k_base"],
    ["gpt-5", "o200k_base"],
    ["gpt-5.1-codex-mini", "o200k_base"],
    ["o1", "o200k_base"],
    ["o3-mini", "o200k_base"],
    ["o4-mini", "o200k_base"],
    ["openai.gpt-oss-120b-1:0", "o200k_base"],
    ["o200k_base", "o200k_base"],
    ["o200k_harmony", "o200k_base"],
    [" gpt-4 ", "cl100k_base"],
    ["gpt-4-0613", "cl100k_base"],
    ["gpt-4-turbo-2024-04-09", "cl100k_base"],
    ["gpt-3.5-turbo", "cl100k_base"],
    ["gpt-35-turbo-16k", "cl100k_base"],
    ["ft:gpt-3.5-turbo:org:name:id", "cl100k_base"],
    ["text-embedding-3-large", "cl100k_base"],
    ["text-embedding-ada-002", "cl100k_base"],
    ["davinci-002", "cl100k_base"],
    ["cl100k_base", "cl100k_base"],
  ])("%s: %s", (model, vocabulary) => {
    expect(vocabularyOf(model)).toEqual({ vocabulary });
  });

  test("is what tiktoken's list of models gives, where that is one of the two", () => {
    const list = JSON.parse(
      readFileSync(require.resolve("tiktoken").replace(/[^/\\]+$/, "model_to_encoding.json"), "utf8"),
    ) as Record<string, string>;
    for (const [model, vocabulary] of Object.entries(list)) {
      const carried = ["o200k_base", "cl100k_base"].includes(vocabulary);
      expect([model, told(vocabularyOf(model))]).toEqual([
        model,
        carried ? vocabulary : expect.stringContaining("not part of this add-in"),
      ]);
    }
  });

  test.each([
    ["claude-sonnet-4-5", "The tokenizer of claude-sonnet-4-5 (Anthropic) is not public."],
    ["anthropic:claude-sonnet-4.5", "(Anthropic) is not public."],
    ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", "(Anthropic) is not public."],
    ["Claude Opus 4.5", "(Anthropic) is not public."],
    ["gemini-2.5-pro", "(Google) is not public."],
    ["x-ai/grok-4", "(xAI) is not public."],
    ["amazon.nova-lite-v1:0", "(Amazon) is not public."],
    ["gpt-6-sol", "(OpenAI) is not public."],
    ["meta-llama/Llama-3.3-70B-Instruct-Turbo", "(Meta) is public, but not part of this add-in."],
    ["mistral-large-latest", "(Mistral) is public, but not part of this add-in."],
    ["deepseek.r1-v1:0", "(DeepSeek) is public, but not part of this add-in."],
    ["deepseek/deepseek-chat:free", "(DeepSeek) is public, but not part of this add-in."],
    ["Qwen/Qwen3-32B", "(Alibaba) is public, but not part of this add-in."],
    ["text-davinci-003", "(OpenAI) is public, but not part of this add-in."],
  ])("%s: none, and why", (model, reason) => {
    expect(told(vocabularyOf(model))).toContain(reason);
    expect(told(vocabularyOf(model))).toContain("Set estimate to TRUE");
  });

  test.each([
    ["gpt-41", "No tokenizer is known for the model 'gpt-41'. Did you mean gpt-4.1?"],
    ["gpt-4-1", "No tokenizer is known for the model 'gpt-4-1'. Did you mean gpt-4.1?"],
    ["gpt-4-mini", "No tokenizer is known for the model 'gpt-4-mini'. Did you mean gpt-4o-mini?"],
    ["claud-sonnet-4-5", "No tokenizer is known for the model 'claud-sonnet-4-5'. Did you mean claude-sonnet-4-5?"],
    ["", "No tokenizer is known for the model ''."],
    ["__proto__", "No tokenizer is known for the model '__proto__'."],
    ["constructor", "No tokenizer is known for the model 'constructor'."],
  ])("%j is no model", (model, message) => {
    expect(answer(() => told(vocabularyOf(model)))).toBe(`notAvailable: ${message}`);
  });

  test("a name of any length is answered at once, and the message stays short", () => {
    for (const long of [
      "a".repeat(32_767),
      "a-".repeat(16_000),
      "a.".repeat(16_000),
      "gpt-4" + "-0".repeat(16_000),
      ":".repeat(32_767),
    ]) {
      expect(answer(() => told(vocabularyOf(long)))).toMatch(/^notAvailable: .{1,200}$/s);
    }
    expect(told(vocabularyOf(`claude-${"x".repeat(32_000)}`))).toMatch(/^.{1,250}$/s);
  });
});
