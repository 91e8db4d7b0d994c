import { inputDefinition, type InputKey, inputKeys } from "./inputs";

/** The inputs that, left out, follow from others. */
type DerivedKey = "cached_price" | "cache_write_price" | "batch_cache_hit_rate" | "retrain_cost";

/** One way to do the task: every input by its key; a derived one is undefined where it follows from others. */
export type Strategy = { readonly [K in Exclude<InputKey, DerivedKey>]: number } & {
  readonly [K in DerivedKey]?: number | undefined;
};

/** Some inputs of a strategy. */
export type GivenInputs = { readonly [K in InputKey]?: number };

const defaults = Object.fromEntries(
  inputKeys.map((key) => {
    const value = inputDefinition(key).default;
    return [key, typeof value === "number" ? value : value === "required" ? 0 : undefined];
  }),
) as unknown as Strategy;

/** A whole strategy out of the inputs given, the others at their defaults. */
export const strategyOf = (given: GivenInputs): Strategy => ({ ...defaults, ...given });

/** Tokens trained in one run, validation included. */
export const trainedTokens = (s: Strategy): number =>
  s.training_examples * s.tokens_per_example * s.epochs + s.validation_tokens;

/** USD of one training run: (examples · tokens · epochs + validation tokens) · price / 10⁶ + hours · price per hour. */
export const trainingRunCost = (s: Strategy): number =>
  (trainedTokens(s) * s.training_price) / 1e6 + s.training_hours * s.training_price_per_hour;

/**
 * USD paid on day 0: work, labels, training runs, evaluation, anything else.
 * @example 40 h at 90, 2 000 labels at 0.50 and a run of 120 USD make 4 720 USD.
 */
export const upfrontCost = (s: Strategy): number =>
  s.setup_hours * s.hourly_rate +
  s.training_examples * s.cost_per_label +
  s.training_runs * trainingRunCost(s) +
  s.evaluation_cost +
  s.other_upfront;

/** USD of one retraining: as given, else one training run, new labels, work and evaluation. */
export const retrainingCost = (s: Strategy): number =>
  s.retrain_cost ??
  trainingRunCost(s) + s.retrain_examples * s.cost_per_label + s.retrain_hours * s.hourly_rate + s.evaluation_cost;
