import { trainingCost } from "../../engine/rules/tuning";
import { define } from "../definition";
import { input, number } from "../parameters";
import { trainingPriceOrModel } from "../prices/call-prices";
import { trainingPriceOf } from "../prices/model-prices";

export const trainingCostFunction = define({
  id: "TRAININGCOST",
  group: "Costs",
  summary: "Cost of training on a set of tokens, as the provider bills it.",
  parameters: {
    training_tokens: number({ unit: "tokens", min: 0, summary: "Tokens of the training set, counted once." }),
    epochs: input("epochs"),
    price_or_model: trainingPriceOrModel,
    validation_tokens: input("validation_tokens", { default: 0 }),
    runs: input("training_runs", { default: 1 }),
    minimum_fee: number({ unit: "USD/run", min: 0, default: 0, summary: "What a run costs at least." }),
  },
  result: { kind: "number", unit: "USD" },
  examples: [
    { args: "100000, 3, 8", result: 2.4 },
    { args: "5000000, 3, 0.46, 1000000", result: 7.36, note: "a million validation tokens" },
  ],
  related: ["TUNINGCOST", "TUNABLE", "MODELPRICE"],
  evaluate: ({ training_tokens, epochs, price_or_model, validation_tokens, runs, minimum_fee }) =>
    trainingCost(
      { trainingTokens: training_tokens, epochs, validationTokens: validation_tokens, runs, minimumFee: minimum_fee },
      trainingPriceOf(price_or_model),
    ),
});
