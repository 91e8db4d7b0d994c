import { figureOf } from "../../answer";
import { cheaperAbove, type ThresholdUnit } from "../../threshold/answer";

/** An amount as the difference of two costs, both 0 or more. */
export interface Difference {
  readonly more: number;
  readonly less: number;
}

/**
 * The least amount above which `amount · saving > extra` holds and goes on to hold: extra/saving; 0 where it always holds.
 * @param saving USD that each unit saves
 * @param extra USD that there is to be saved first
 * @param unit what is counted
 * @throws `#N/A` where it never holds, holds only below an amount (named), or both sides are equal everywhere; `#NUM!` where a cost is too large to be a number
 */
export function linearThreshold(saving: Difference, extra: Difference, unit: ThresholdUnit): number {
  const line = {
    from: 0,
    to: Infinity,
    fixed: extra.more - extra.less,
    perX: saving.less - saving.more,
    grossFixed: extra.more + extra.less,
    grossPerX: saving.more + saving.less,
    steps: [],
  };
  return figureOf(cheaperAbove([line], unit));
}
