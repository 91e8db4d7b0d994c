import { strategyOf, trainingRunCost, upfrontCost } from "../strategy/strategy";

/** Training on a set of tokens. */
interface Training {
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

/** What goes into a tuned model before it runs. */
interface Tuning {
  /** Labelled examples. */
  readonly examples: number;
  readonly tokensPerExample: number;
  /** Passes over the examples in one run. */
  readonly epochs: number;
  /** USD for labelling one example. */
  readonly costPerLabel: number;
  /** Hours of work. */
  readonly setupHours: number;
  /** USD an hour. */
  readonly hourlyRate: number;
  /** USD, once. */
  readonly evaluationCost: number;
  /** Full training runs before one is good enough. */
  readonly runs: number;
}

/**
 * What fine-tuning costs up front, in USD: a scenario's upfront, without its other cost.
 *
 * Cost = hours · hourly rate + examples · cost per label + runs · examples · tokens · epochs · price / 10⁶ + evaluation.
 * @example 2 000 examples of 800 tokens, 3 epochs at 25 USD per 1M tokens, 0.50 USD a label, 40 h at 90 USD: 4 720 USD.
 * @see the cost model, "Up front"
 */
export const tuningCost = (tuning: Tuning, pricePerMTok: number): number =>
  upfrontCost(
    strategyOf({
      training_examples: tuning.examples,
      tokens_per_example: tuning.tokensPerExample,
      epochs: tuning.epochs,
      training_price: pricePerMTok,
      training_runs: tuning.runs,
      cost_per_label: tuning.costPerLabel,
      setup_hours: tuning.setupHours,
      hourly_rate: tuning.hourlyRate,
      evaluation_cost: tuning.evaluationCost,
    }),
  );
