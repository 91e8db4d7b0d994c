import { describe, expect, test } from "@jest/globals";
import { estimateTokens } from "../../src/tokens/model-vocabulary";
import { referenceCount } from "./oracle";

const prose =
  "Fine-tuning pays when the prompt is long and is sent often. A prompt of four thousand tokens that ten thousand customers " +
  "cause every day costs eighty dollars a day; a tuned model that needs none of it saves nearly all of that, and the price " +
  "of the training is earned back within weeks. Whoever sends it ten times a day should not even think about tuning a model.";

describe("an estimate of tokens", () => {
  test.each([
    ["", "claude-sonnet-4-5", 0],
    ["tiktoken is great!", "claude-sonnet-4-5", 6],
    ["tiktoken is great!", "gemini-2.5-pro", 5],
    ["é", "gemini-2.5-pro", 1],
    ["中文字符", "gemini-2.5-pro", 3],
    ["😀😀", "gemini-2.5-pro", 2],
    ["\ud800\ud800\ud800\ud800", "gemini-2.5-pro", 3],
  ])("%j for %s is %i: bytes by the family's bytes per token, rounded up", (text, model, tokens) => {
    expect(estimateTokens(text, model)).toBe(tokens);
  });

  test("of English prose is within 25% of what a published vocabulary counts", () => {
    expect(Math.abs(estimateTokens(prose, "gemini-2.5-pro") / referenceCount(prose, "o200k_base") - 1)).toBeLessThan(
      0.25,
    );
  });

  test("of other scripts is at least of the right size", () => {
    for (const text of [
      "我能吞下玻璃而不伤身体。模型微调的成本是多少?这取决于每天的调用次数。",
      "Экономическая эффективность модели зависит от количества вызовов.",
      "モデルの微調整にはいくらかかりますか。",
    ]) {
      const ratio = estimateTokens(text, "gemini-2.5-pro") / referenceCount(text, "o200k_base");
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(3);
    }
  });

  test("needs a model that is known", () => {
    expect(() => estimateTokens("a", "claud-sonnet-4-5")).toThrow(expect.objectContaining({ code: "notAvailable" }));
  });
});
