import type { Message, MessageValue } from "../cost-error";
import { monthsToCount } from "../strategy/life";
import { costPerDay, perDayIn, type Outlook } from "../strategy/outlook";
import { relativeZero } from "../zero";
import type { SavingPath } from "./saving-path";

/**
 * The day from which the alternative has paid back for the first time; undefined where there is none.
 *
 * More expensive on day 0: the first upward crossing. Cheaper on day 0: day 0. Equal on day 0: the day from which the saving first becomes positive, if it
 * was not negative before, else the first upward crossing. Not more expensive on day 0 but more expensive at the horizon: none. No number where costs are too large to be compared.
 */
export function breakEvenDay(path: SavingPath): number | undefined {
  if (!Number.isFinite(path.saving)) return NaN;
  if (path.start >= 0 && path.saving < 0) return undefined;
  return path.firstPositiveDay ?? path.crossings.find((crossing) => crossing.direction === "up")?.day;
}

/** The day from which the alternative stays cheaper to the horizon; undefined where there is none, no number where there is no telling. */
export function lastingBreakEvenDay(path: SavingPath, breakEven: number | undefined): number | undefined {
  if (breakEven === undefined || Number.isNaN(breakEven)) return breakEven;
  if (path.saving < 0) return undefined;
  // The saving ends at 0 or above: the last crossing, where there is one, is upward.
  return Math.max(breakEven, path.crossings.at(-1)?.day ?? 0);
}

/**
 * Why there is no break-even: the first reason that holds. Where there is none, a saving that was once above 0 falls below it for good at the last crossing.
 * @param retirement the day the model is switched off, where without that it would break even within the horizon
 * @param name what the alternative is called
 */
export function whyNoBreakEven(
  path: SavingPath,
  o: Outlook,
  baseline: Outlook,
  retirement: number | undefined,
  name: MessageValue,
): Message {
  if (path.isEverPositive) return { id: "breakeven.only-until", values: { name, day: path.crossings.at(-1)!.day } };
  if (retirement !== undefined) return { id: "breakeven.retired", values: { name, day: retirement } };
  if (neverSaves(o, baseline)) {
    const more = costPerDay(o) - costPerDay(baseline);
    return more > relativeZero * (costPerDay(o) + costPerDay(baseline))
      ? { id: "breakeven.costs-more", values: { name, more } }
      : { id: "breakeven.saves-nothing", values: { name } };
  }
  return { id: "breakeven.not-within", values: { days: o.strategy.horizon_days } };
}

/** Whether the alternative's own day costs no less than the baseline's in any month. */
function neverSaves(o: Outlook, baseline: Outlook): boolean {
  const months = monthsToCount(o, baseline);
  for (let m = 0; m < months; m++) {
    const [ownPerDay, baselinePerDay] = [perDayIn(o, m), perDayIn(baseline, m)];
    if (baselinePerDay - ownPerDay > relativeZero * (ownPerDay + baselinePerDay)) return false;
  }
  return true;
}
