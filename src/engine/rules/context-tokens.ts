import { meanInputTokens } from "../strategy/one-call";
import { strategyOf } from "../strategy/strategy";

/** The calls of a conversation, each of which sends everything before it again. */
export interface Conversation {
  /** Tokens sent with every call: instructions and examples. */
  readonly promptTokens: number;
  /** Tokens of each new message. */
  readonly userTokens: number;
  /** Tokens of each answer, reasoning included. */
  readonly outputTokens: number;
  /** Calls of the conversation. */
  readonly turns: number;
  /** Of the output tokens, those that no later call sends again. */
  readonly reasoningTokens: number;
}

/**
 * Input tokens of a call, the mean over a conversation.
 *
 * Tokens = prompt + user + (turns − 1)/2 · (user + output − reasoning).
 * @example 2 000 + 200 tokens, answers of 150 and six turns: 3 075 tokens a call.
 * @see the cost model, "One call"
 */
export const contextTokens = (c: Conversation): number =>
  meanInputTokens(
    strategyOf({
      prompt_tokens: c.promptTokens,
      user_tokens: c.userTokens,
      output_tokens: c.outputTokens,
      turns_per_conversation: c.turns,
      reasoning_tokens: c.reasoningTokens,
    }),
  );
