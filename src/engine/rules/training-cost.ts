import { strategyOf } from "../strategy/strategy";
import { trainingRunCost } from "../strategy/upfront";

/** Training on a set of tokens. */
export interface Training {
  /** Tokens of the training set. */
  readonly trainingTokens: number;
  /** Passes over the training set. */
  readonly epochs: number;
  /** Tokens billed for validation in each run. */
  readonly validationTokens: number;
  /** Full runs. */
  readonly runs: number;
  /** USD that a run costs at least. */
  readonly minimumFee: number;
}

/**
 * What training costs, in USD.
 *
 * Cost = runs · max(minimum fee, (training tokens · epochs + validation tokens) · price / 10⁶), the price in USD per million trained tokens.
 * No run costs nothing, whatever the fee.
 * @example 100 000 tokens, 3 epochs at 8 USD per 1M tokens: 2.40 USD.
 * @see providers' price lists for fine-tuning, which bill tokens · epochs
 */
export function trainingCost(
  { trainingTokens, epochs, validationTokens, runs, minimumFee }: Training,
  pricePerMTok: number,
): number {
  const run = strategyOf({
    training_examples: trainingTokens,
    tokens_per_example: 1,
    epochs,
    validation_tokens: validationTokens,
    training_price: pricePerMTok,
  });
  return runs * Math.max(minimumFee, trainingRunCost(run));
}
