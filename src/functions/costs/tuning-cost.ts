import { valueError } from "../../engine/cost-error";
import { tuningCost } from "../../engine/rules/tuning";
import { define } from "../definition";
import { input } from "../parameters";
import { trainingPriceOrModel } from "../prices/call-prices";
import { trainingPriceOf } from "../prices/model-prices";

export const tuningCostFunction = define({
  id: "TUNINGCOST",
  group: "Costs",
  summary: "Upfront cost of fine-tuning: labels, training, evaluation, labour.",
  parameters: {
    examples: input("training_examples", { summary: "Labelled examples in the training set." }),
    tokens_per_example: input("tokens_per_example"),
    epochs: input("epochs"),
    price_or_model: trainingPriceOrModel,
    cost_per_label: input("cost_per_label", { default: 0 }),
    setup_hours: input("setup_hours", { default: 0 }),
    hourly_rate: input("hourly_rate", { otherwise: "none; required where there are hours" }),
    evaluation_cost: input("evaluation_cost", { default: 0 }),
    runs: input("training_runs", { default: 1 }),
  },
  result: { kind: "number", unit: "USD" },
  examples: [{ args: "2000, 800, 3, 25, 0.5, 40, 90", result: 4720, note: "120 of it is the training itself" }],
  related: ["TRAININGCOST", "BREAKEVEN_DAYS", "TUNABLE"],
  evaluate({
    examples,
    tokens_per_example,
    epochs,
    price_or_model,
    cost_per_label,
    setup_hours,
    hourly_rate,
    evaluation_cost,
    runs,
  }) {
    if (setup_hours > 0 && hourly_rate === undefined) throw valueError("cost.rate-missing", { hours: setup_hours });
    return tuningCost(
      {
        examples,
        tokensPerExample: tokens_per_example,
        epochs,
        costPerLabel: cost_per_label,
        setupHours: setup_hours,
        hourlyRate: hourly_rate ?? 0,
        evaluationCost: evaluation_cost,
        runs,
      },
      trainingPriceOf(price_or_model),
    );
  },
});
