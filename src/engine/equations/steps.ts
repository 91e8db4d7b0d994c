import { callSteps } from "./call";
import { daySteps } from "./day";
import type { Step } from "./expression";
import { upfrontSteps } from "./upfront";

/** The steps of one call of a strategy's own model. */
export type CallStepKey =
  | "resent_output"
  | "prefix_tokens"
  | "fresh_tokens"
  | "input_tokens"
  | "short_calls"
  | "short_prefix"
  | "found_prefix"
  | "calls_without_cache"
  | "plain_tokens"
  | "written_tokens"
  | "found_price"
  | "input_cost"
  | "batch_found_price"
  | "batch_input_cost"
  | "attempt_at_once"
  | "attempt_in_batch"
  | "attempt_token_cost"
  | "attempts"
  | "billed_attempts"
  | "lost_calls"
  | "uncached_tokens"
  | "latency_seconds"
  | "token_cost"
  | "fee_cost"
  | "failure_cost"
  | "latency_cost"
  | "own_cost";

/** The steps of what is paid once and at each retraining, and of the days on which the strategy runs. */
export type UpfrontStepKey =
  | "trained_tokens"
  | "training_run"
  | "setup_cost"
  | "label_cost"
  | "own_upfront"
  | "derived_retraining"
  | "retraining"
  | "retires"
  | "ends_on"
  | "ready_on"
  | "baseline_share"
  | "upfront";

/** The steps of a day, and of a call whoever answers it. */
export type DayStepKey =
  | "gpu_uncached_tokens"
  | "gpu_seconds"
  | "failure_share"
  | "cost_per_call"
  | "tokens_of_call"
  | "tokens_per_call"
  | "latency"
  | "hosting_per_day"
  | "other_per_day"
  | "own_labour_per_day"
  | "labour_per_day"
  | "volume"
  | "price_factor"
  | "infrastructure_factor"
  | "gpus"
  | "gpus_beside"
  | "own_infrastructure_per_day"
  | "baseline_infrastructure_per_day"
  | "infrastructure_per_day"
  | "token_per_day"
  | "fee_per_day"
  | "failure_per_day"
  | "latency_per_day"
  | "cost_per_day";

/** The key of a step. */
export type StepKey = CallStepKey | UpfrontStepKey | DayStepKey;

/** Every step by its key; each uses inputs and steps that stand before it, or the baseline's. */
export const steps: Readonly<Record<StepKey, Step>> = { ...callSteps, ...upfrontSteps, ...daySteps };

/** All keys, in the order in which they are worked out. */
export const stepKeys = Object.keys(steps) as readonly StepKey[];
