import { breakEvenTokens } from "../../engine/rules/break-even";
import { define } from "../definition";
import { input, number } from "../parameters";
import { hostingPerDay, upfrontCost } from "./break-even-days";

export const breakEvenTokensFunction = define({
  id: "BREAKEVEN_TOKENS",
  group: "Break-even",
  summary: "Prompt tokens per call above which tuning costs less over the horizon.",
  remarks: ["0 where it is cheaper at every length."],
  parameters: {
    upfront_cost: upfrontCost,
    calls_per_day: input("calls_per_day", { summary: "Calls to the model on a day." }),
    horizon_days: input("horizon_days"),
    prompt_price: number({
      unit: "USD/M tokens",
      min: 0,
      summary: "Price of the long prompt's tokens, caching included.",
    }),
    tuned_price: number({
      unit: "USD/M tokens",
      min: 0,
      summary: "Price of the tuned model's prompt tokens, caching included.",
    }),
    prompt_reduction: number({
      unit: "fraction",
      min: 0,
      max: 1,
      default: 0.8,
      summary: "By how much tuning shortens the prompt.",
    }),
    extra_cost_per_call: number({
      unit: "USD/call",
      default: 0,
      summary: "What the tuned call costs more for everything but the prompt; negative: less.",
    }),
    hosting_per_day: hostingPerDay,
  },
  result: { kind: "number", unit: "tokens/call" },
  noAnswer: "Tuning is not cheaper at any length, or only below one, which the message names.",
  examples: [{ args: "1440, 5000, 90, 2, 2", result: 2000 }],
  related: ["BREAKEVEN_CALLS", "BREAKEVEN_DAYS", "TOKENS"],
  evaluate: (of) =>
    breakEvenTokens({
      upfrontCost: of.upfront_cost,
      callsPerDay: of.calls_per_day,
      horizonDays: of.horizon_days,
      promptPrice: of.prompt_price,
      tunedPrice: of.tuned_price,
      promptReduction: of.prompt_reduction,
      extraCostPerCall: of.extra_cost_per_call,
      hostingPerDay: of.hosting_per_day,
    }),
});
