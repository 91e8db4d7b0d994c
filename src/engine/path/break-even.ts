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
  const first = path.value[0]!;
  if (!Number.isFinite(path.saving)) return NaN;
  if (first >= 0 && path.saving < 0) return undefined;
  if (first > 0) return 0;
  const up = crossings.find((crossing) => crossing.direction === "up")?.day;
  return first < 0 ? up : (firstPositiveDay(path) ?? up);
}

/** The day from which the saving is positive for the first time, where it was 0 until then; undefined where it was negative first. */
function firstPositiveDay(path: SavingPath): number | undefined {
  for (let i = 0; i < path.segments; i++) {
    if (path.value[i]! < 0) return undefined;
    if (path.value[i]! > 0 || path.limit[i]! > 0) return path.day[i]!;
    if (path.limit[i]! < 0) return undefined;
  }
  return undefined;
}

/** Whether the saving is above 0 anywhere. */
function isEverPositive(path: SavingPath): boolean {
  for (let i = 0; i < path.segments; i++) if (path.value[i]! > 0 || path.limit[i]! > 0) return true;
  return false;
}

/** The day from which the alternative stays cheaper to the horizon; undefined where there is none, no number where there is no telling. */
export function lastingBreakEvenDay(path: SavingPath, crossings: readonly Crossing[], breakEven: number | undefined): number | undefined {
  if (breakEven === undefined || Number.isNaN(breakEven)) return breakEven;
  if (path.saving < 0) return undefined;
  const fallsAgain = crossings.some((crossing) => crossing.direction === "down" && crossing.day >= breakEven);
  return fallsAgain ? crossings.findLast((crossing) => crossing.direction === "up")!.day : breakEven;
}

/**
 * Why there is no break-even, in words: the first reason that holds.
 * @param retirement the day the model is switched off, where without that it would break even within the horizon
 */
export function noBreakEvenReason(path: SavingPath, crossings: readonly Crossing[], o: Outlook, baseline: Outlook, retirement: number | undefined): string {
  if (path.value[0]! >= 0 && path.saving < 0 && isEverPositive(path)) {
    const last = crossings.findLast((crossing) => crossing.direction === "down");
    return `cheaper only until day ${inWords(last?.day ?? 0)}`;
  }
  if (retirement !== undefined) return `the provider retires it on day ${inWords(retirement)}`;
  if (neverSaves(o, baseline)) {
    const more = costPerDay(o) - costPerDay(baseline);
    return more > relativeZero * (costPerDay(o) + costPerDay(baseline)) ? `it costs ${moneyInWords(more)} USD more a day` : "it saves nothing";
  }
  return `not within ${inWords(o.strategy.horizon_days)} days`;
}

/** Whether the alternative's own day costs no less than the baseline's in any month. */
function neverSaves(o: Outlook, baseline: Outlook): boolean {
  for (let m = 0; m < o.months; m++) {
    const own = o.perDay[m]!;
    const other = baseline.perDay[m]!;
    if (other - own > relativeZero * (own + other)) return false;
  }
  return true;
}
