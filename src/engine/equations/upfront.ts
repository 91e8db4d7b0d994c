import { above, all, any, before, choose, input, minus, over, plus, step, times, type Step } from "./expression";
import type { UpfrontStepKey } from "./steps";

const traffic = input("traffic_share");

/** Training, upfront, retraining, and the life of the strategy. */
export const upfrontSteps: Readonly<Record<UpfrontStepKey, Step>> = {
  trained_tokens: {
    label: "Trained tokens of one run",
    unit: "tokens",
    expression: plus(
      times(input("training_examples"), input("tokens_per_example"), input("epochs")),
      input("validation_tokens"),
    ),
  },
  training_run: {
    label: "Training cost of one run",
    unit: "USD",
    expression: plus(
      over(times(step("trained_tokens"), input("training_price")), 1e6),
      times(input("training_hours"), input("training_price_per_hour")),
    ),
  },
  setup_cost: {
    label: "Set-up work",
    unit: "USD",
    expression: times(input("setup_hours"), input("hourly_rate")),
  },
  label_cost: {
    label: "Labels",
    unit: "USD",
    expression: times(input("training_examples"), input("cost_per_label")),
  },
  own_upfront: {
    label: "Own upfront cost",
    unit: "USD",
    expression: plus(
      step("setup_cost"),
      step("label_cost"),
      times(input("training_runs"), step("training_run")),
      input("evaluation_cost"),
      input("other_upfront"),
    ),
  },
  derived_retraining: {
    label: "One run, new labels, work and evaluation",
    unit: "USD",
    expression: plus(
      step("training_run"),
      times(input("retrain_examples"), input("cost_per_label")),
      times(input("retrain_hours"), input("hourly_rate")),
      input("evaluation_cost"),
    ),
  },
  retraining: { label: "Cost of one retraining", unit: "USD", expression: input("retrain_cost") },
  retires: {
    label: "Retires within the horizon (1: yes)",
    unit: "yes/no",
    expression: choose(
      all(above(input("retires_after_days"), 0), before(input("retires_after_days"), input("horizon_days"))),
      1,
      0,
    ),
  },
  ends_on: {
    label: "Runs until day",
    unit: "days",
    expression: choose(above(step("retires"), 0), input("retires_after_days"), input("horizon_days")),
  },
  ready_on: {
    label: "Runs from day",
    unit: "days",
    expression: choose(before(input("ready_after_days"), step("ends_on")), input("ready_after_days"), step("ends_on")),
  },
  baseline_share: {
    label: "Share of the calls that the baseline answers",
    unit: "fraction",
    expression: plus(minus(1, traffic), times(traffic, input("escalation_rate"))),
  },
  upfront: {
    label: "Upfront",
    unit: "USD",
    expression: plus(
      step("own_upfront"),
      choose(
        any(above(step("baseline_share"), 0), above(step("ready_on"), 0), above(step("retires"), 0)),
        step("own_upfront", "baseline"),
        0,
      ),
    ),
  },
};
