import { contextTokens } from "../../engine/rules/calls";
import { valueError } from "../../engine/cost-error";
import { define } from "../definition";
import { input } from "../parameters";

export const contextTokensFunction = define({
  id: "CONTEXTTOKENS",
  group: "Costs",
  summary: "Mean input tokens per call of a conversation whose calls send everything before them again.",
  remarks: ["prompt + user + (turns − 1)/2 · (user + output − reasoning)."],
  parameters: {
    prompt_tokens: input("prompt_tokens"),
    user_tokens: input("user_tokens", { summary: "Tokens of each new message." }),
    output_tokens: input("output_tokens"),
    turns: input("turns_per_conversation"),
    reasoning_tokens: input("reasoning_tokens", { default: 0 }),
  },
  result: { kind: "number", unit: "tokens/call" },
  examples: [
    { args: "2000, 200, 150, 1", result: 2200, note: "a single call" },
    { args: "2000, 200, 150, 6", result: 3075 },
    { args: "2000, 200, 150, 6, 100", result: 2825 },
  ],
  related: ["CALLCOST", "PROMPTCOST", "TOKENS"],
  evaluate({ prompt_tokens, user_tokens, output_tokens, turns, reasoning_tokens }) {
    if (reasoning_tokens > output_tokens)
      throw valueError(
        "row.reasoning",
        { reasoning: reasoning_tokens, output: output_tokens },
        { argument: "reasoning_tokens" },
      );
    return contextTokens({
      promptTokens: prompt_tokens,
      userTokens: user_tokens,
      outputTokens: output_tokens,
      turns,
      reasoningTokens: reasoning_tokens,
    });
  },
});
