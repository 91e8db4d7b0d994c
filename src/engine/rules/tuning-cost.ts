import { strategyOf } from "../strategy/strategy";
import { upfrontCost } from "../strategy/upfront";

/** What goes into a tuned model before it runs. */
export interface Tuning {
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
