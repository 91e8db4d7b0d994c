import { costPerDay, type Outlook } from "../strategy/outlook";
import { inWords, moneyInWords } from "../wording";
import { relativeZero } from "../zero";
import type { Crossing } from "./crossings";
import type { SavingPath } from "./saving-path";

/**
 * The day from which the alternative has paid back for the first time; undefined where there is none.
 *
 * Dearer on day 0: the first upward crossing. Cheaper on day 0: day 0. Equal on day 0: the day from which the saving first becomes positive, if it
 * was not negative before, else the first upward crossing. Not dearer on day 0 but dearer at the horizon: none. No number where costs are too large to be compared.
 */
export function breakEvenDay(path: SavingPath, crossings: readonly Crossing[]): number | undefined {
  if (!Number.isFinite(path.saving)) return NaN;
  if (path.value[0]! >= 0 && path.saving < 0) return undefined;
  return firstPositiveDay(path) ?? crossings.find((crossing) => crossing.direction === "up")?.day;
}

/** The day from which the saving is positive for the first time, where it was 0 until then; undefined where it is negative first. */
function firstPositiveDay({ value, limit, day }: SavingPath): number | undefined {
  const i = value.findIndex((from, k) => from !== 0 || limit[k] !== 0);
  return (value[i] || limit[i]!) > 0 ? day[i] : undefined;
}

/** Whether the saving is above 0 anywhere. */
const isEverPositive = ({ value, limit }: SavingPath): boolean => value.some((from, i) => from > 0 || limit[i]! > 0);

/** The day from which the alternative stays cheaper to the horizon; undefined where there is none, no number where there is no telling. */
export function lastingBreakEvenDay(path: SavingPath, crossings: readonly Crossing[], breakEven: number | undefined): number | undefined {
  if (breakEven === undefined || Number.isNaN(breakEven)) return breakEven;
  if (path.saving < 0) return undefined;
  // The saving ends at 0 or above: the last crossing, where there is one, is upward.
  return Math.max(breakEven, crossings.at(-1)?.day ?? 0);
}

/**
 * Why there is no break-even, in words: the first reason that holds. Where there is none, a saving that was once above 0 falls below it for good at the
 * last crossing.
 * @param retirement the day the model is switched off, where without that it would break even within the horizon
 */
export function noBreakEvenReason(path: SavingPath, crossings: readonly Crossing[], o: Outlook, baseline: Outlook, retirement: number | undefined): string {
  if (isEverPositive(path)) return `cheaper only until day ${inWords(crossings.at(-1)!.day)}`;
  if (retirement !== undefined) return `the provider retires it on day ${inWords(retirement)}`;
  if (neverSaves(o, baseline)) {
    const more = costPerDay(o) - costPerDay(baseline);
    return more > relativeZero * (costPerDay(o) + costPerDay(baseline)) ? `it costs ${moneyInWords(more)} USD more a day` : "it saves nothing";
  }
  return `not within ${inWords(o.strategy.horizon_days)} days`;
}

/** Whether the alternative's own day costs no less than the baseline's in any month. */
const neverSaves = (o: Outlook, baseline: Outlook): boolean =>
  !o.perDay.some((own, m) => baseline.perDay[m]! - own > relativeZero * (own + baseline.perDay[m]!));
