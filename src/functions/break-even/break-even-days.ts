import { breakEvenDays } from "../../engine/rules/break-even";
import { define } from "../definition";
import { input, number } from "../parameters";

/** What tuning costs before its first call. */
export const upfrontCost = number({ unit: "USD", min: 0, summary: "What tuning costs up front, more than prompting." });

/** A fee that volume does not change. */
export const hostingPerDay = number({
  unit: "USD/day",
  min: 0,
  default: 0,
  summary: "Fee for hosting the tuned model; it does not grow with volume.",
});

export const breakEvenDaysFunction = define({
  id: "BREAKEVEN_DAYS",
  group: "Break-even",
  summary: "Days until fine-tuning first breaks even.",
  remarks: [
    "The two costs per day grow with volume, month by month (365/12 days); hosting does not. A retraining counts on its day.",
    "Whether it stays so to the horizon: a scenario's lasting_breakeven_days.",
  ],
  parameters: {
    upfront_cost: upfrontCost,
    prompt_cost_per_day: number({ unit: "USD/day", min: 0, summary: "Cost of a day with the prompt, at go-live." }),
    tuned_cost_per_day: number({
      unit: "USD/day",
      min: 0,
      summary: "Cost of a day with the tuned model, at go-live, without hosting.",
    }),
    hosting_per_day: hostingPerDay,
    growth_per_month: input("growth_per_month", { default: 0 }),
    retrain_cost: input("retrain_cost", { default: 0, summary: "Cost of each retraining." }),
    retrain_every_days: input("retrain_every_days", { default: 0 }),
    horizon_days: input("horizon_days", { default: 1095, summary: "Days within which it must pay back." }),
  },
  result: { kind: "number", unit: "days" },
  noAnswer: "It does not pay back within the horizon; the message has the reason.",
  examples: [
    { args: "500, 25, 7.5", result: 28.57142857142857 },
    { args: "4720, 28, 18", result: 472 },
    { args: "500, 10, 12", result: "#N/A", note: "the tuned strategy costs 2 USD a day more" },
  ],
  related: ["BREAKEVEN_CALLS", "BREAKEVEN_TOKENS", "SCENARIO"],
  evaluate: (of) =>
    breakEvenDays({
      upfrontCost: of.upfront_cost,
      promptCostPerDay: of.prompt_cost_per_day,
      tunedCostPerDay: of.tuned_cost_per_day,
      hostingPerDay: of.hosting_per_day,
      growthPerMonth: of.growth_per_month,
      retrainCost: of.retrain_cost,
      retrainEveryDays: of.retrain_every_days,
      horizonDays: of.horizon_days,
    }),
});
