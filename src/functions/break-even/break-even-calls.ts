import { breakEvenCalls } from "../../engine/rules/break-even";
import { define } from "../definition";
import { input, number } from "../parameters";
import { hostingPerDay, upfrontCost } from "./break-even-days";

export const breakEvenCallsFunction = define({
  id: "BREAKEVEN_CALLS",
  group: "Break-even",
  summary: "Calls per day above which tuning costs less over the horizon.",
  remarks: ["0 where it is cheaper at every volume."],
  parameters: {
    upfront_cost: upfrontCost,
    prompt_cost_per_call: number({ unit: "USD/call", min: 0, summary: "Cost of a call with the prompt." }),
    tuned_cost_per_call: number({ unit: "USD/call", min: 0, summary: "Cost of a call with the tuned model." }),
    horizon_days: input("horizon_days"),
    hosting_per_day: hostingPerDay,
  },
  result: { kind: "number", unit: "calls/day" },
  noAnswer: "Tuning is not cheaper at any volume.",
  examples: [{ args: "1440, 0.004, 0.0008, 90", result: 5000 }],
  related: ["BREAKEVEN_DAYS", "BREAKEVEN_TOKENS", "CALLCOST"],
  evaluate: ({ upfront_cost, prompt_cost_per_call, tuned_cost_per_call, horizon_days, hosting_per_day }) =>
    breakEvenCalls({
      upfrontCost: upfront_cost,
      promptCostPerCall: prompt_cost_per_call,
      tunedCostPerCall: tuned_cost_per_call,
      horizonDays: horizon_days,
      hostingPerDay: hosting_per_day,
    }),
});
