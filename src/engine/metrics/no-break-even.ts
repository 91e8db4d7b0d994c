import { noAnswer, type CostError } from "../cost-error";
import { noBreakEvenReason } from "../path/break-even";
import { outlookOf } from "../strategy/outlook";
import { inWords } from "../wording";
import { Comparison } from "./comparison";

/** The error of a comparison without a break-even, with its reason. */
export function neverBreaksEven(c: Comparison): CostError {
  const retires = c.own.strategy.retires_after_days;
  const without = new Comparison(outlookOf({ ...c.own.strategy, retires_after_days: 0 }), c.baseline);
  const retirement = without.breakEven === undefined ? undefined : retires;
  return noAnswer(`Never breaks even: ${noBreakEvenReason(c.path, c.own, c.baseline, retirement)}.`);
}

/** The error of a comparison that breaks even but does not stay there. */
export function neverForGood(c: Comparison): CostError {
  if (c.breakEven === undefined) return neverBreaksEven(c);
  // It is behind at the horizon, so the last crossing of all is the one at which it fell behind.
  const last = c.crossings.at(-1)!;
  return noAnswer(
    `Breaks even on day ${inWords(c.breakEven)} but not for good: from day ${inWords(last.day)} on it is dearer again.`,
  );
}
