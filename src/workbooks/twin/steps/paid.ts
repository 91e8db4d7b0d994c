import type { GridBlock, InputsBlock } from "../../template/template";
import { stepBlock } from "../blocks/step-block";
import { baseline, given, life, paid, type Side } from "../blocks/references";
import { givesRetrainCost } from "./given";

/** What is paid on day 0, and at each retraining. */
export function paidBlock(inputs: InputsBlock, sides: readonly Side[]): GridBlock {
  const retraining = givesRetrainCost(inputs)
    ? ({ how: "as given", each: (s) => `{${inputs.id}.retrain_cost.${s}}` } as const satisfies Pick<
        Parameters<typeof stepBlock>[0]["steps"][number],
        "how" | "each"
      >)
    : derivedRetraining;
  return stepBlock({
    id: "paid",
    heading: "Up front, and again",
    note: "Paid on day 0, and at each retraining.",
    sides,
    steps: [
      {
        key: "run",
        label: "One training run",
        unit: "USD",
        how: "(examples · tokens · epochs + validation tokens) · training price / million",
        each: (s) =>
          `(${given("training_examples", s)}*${given("tokens_per_example", s)}*${given("epochs", s)}+${given("validation_tokens", s)})*${given("training_price", s)}/10^6`,
      },
      {
        key: "work",
        label: "Set-up work",
        unit: "USD",
        how: "set-up hours · hourly rate",
        each: (s) => `${given("setup_hours", s)}*${given("hourly_rate", s)}`,
      },
      {
        key: "labels",
        label: "Labels",
        unit: "USD",
        how: "examples · cost per label",
        each: (s) => `${given("training_examples", s)}*${given("cost_per_label", s)}`,
      },
      {
        key: "upfront",
        label: "Upfront",
        unit: "USD",
        how: "work + labels + training runs · one run + evaluation + other; an alternative's holds the baseline's too, where the baseline runs before it is ready or after it is retired",
        each: (s) =>
          `${paid("work", s)}+${paid("labels", s)}+${given("training_runs", s)}*${paid("run", s)}+${given("evaluation_cost", s)}+${given("other_upfront", s)}${s === baseline ? "" : `+IF(OR(${life("ready", s)}>0,${life("retires", s)}=1),${paid("upfront", baseline)},0)`}`,
      },
      { key: "retraining", label: "Each retraining", unit: "USD", ...retraining },
    ],
  });
}

const derivedRetraining = {
  how: "one training run + new labels + hours · hourly rate + evaluation",
  each: (s: Side) =>
    `${paid("run", s)}+${given("retrain_examples", s)}*${given("cost_per_label", s)}+${given("retrain_hours", s)}*${given("hourly_rate", s)}+${given("evaluation_cost", s)}`,
};
