import { number } from "../parameters";

/** What tuning costs before its first call. */
export const upfrontCost = number({ unit: "USD", min: 0, summary: "What tuning costs up front, more than prompting." });

/** A fee that volume does not change. */
export const hostingPerDay = number({
  unit: "USD/day",
  min: 0,
  default: 0,
  summary: "Fee for hosting the tuned model; it does not grow with volume.",
});
