import { CostError, noAnswer, type MessageValue } from "../cost-error";
import { whyNoBreakEven } from "../path/break-even";
import { outlookOf } from "../strategy/outlook";
import { Comparison } from "./comparison";

/** What the alternative is called, where that is known. */
const nameOf = ({ name }: Comparison): MessageValue => name ?? { id: "breakeven.it" };

/** The error of a comparison without a break-even, with its reason. */
export function noBreakEven(c: Comparison): CostError {
  const retires = c.own.strategy.retires_after_days;
  const without = new Comparison(outlookOf({ ...c.own.strategy, retires_after_days: 0 }, c.baseline), c.baseline);
  const retirement = without.breakEven === undefined ? undefined : retires;
  return new CostError("notAvailable", whyNoBreakEven(c.path, c.own, c.baseline, retirement, nameOf(c)));
}

/** The error of a comparison that breaks even but does not stay there. */
export function noLastingBreakEven(c: Comparison): CostError {
  if (c.breakEven === undefined) return noBreakEven(c);
  // It is behind at the horizon, so the last crossing of all is the one at which it fell behind.
  const last = c.crossings.at(-1)!;
  return noAnswer("breakeven.not-lasting", { name: nameOf(c), day: c.breakEven, until: last.day });
}
