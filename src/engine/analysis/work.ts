import { valueError, type MessageValue } from "../cost-error";
import { monthCount } from "../calendar/month";
import type { MetricKey } from "../metrics/metrics";
import type { InputKey } from "../strategy/inputs";
import type { Strategy } from "../strategy/strategy";

/** Months and events that one call of a function may go through: some tenths of a second. */
const most = 6_000_000;

/** Several retrainings of a month are gone through at once, but for months in which the saving may change sign. */
const stepsOfRetraining = 0.25;

/** Months and retrainings that one look at a scenario goes through. */
const stepsOf = (strategies: readonly Strategy[]): number =>
  strategies.reduce((sum, s) => {
    const retrainings = s.retrain_every_days > 0 ? s.horizon_days / s.retrain_every_days : 0;
    return sum + 4 + monthCount(s.horizon_days) + stepsOfRetraining * retrainings;
  }, 0);

/** A figure that is searched for among the steps of GPUs takes as long as so many others. */
const stepsOfSearch = 8;

/**
 * Throws where a scenario would have to be looked at too often for a sheet that waits.
 * @returns what a search among steps may look at for each
 */
export function checkWork(
  strategies: readonly Strategy[],
  times: number,
  what: MessageValue,
  metric: MetricKey,
): number {
  const isSearch = searchedFor.has(metric) && strategies.some((s) => s.gpu_price_per_hour > 0);
  const allowed = Math.floor(most / stepsOf(strategies) / (isSearch ? stepsOfSearch : 1));
  if (times > allowed) {
    throw valueError("work.too-much", { what, allowed, times });
  }
  return Math.max(workOfOneOfMany / 10, workOfOneOf(times / 10));
}

/** Figures that are themselves searched for among the steps of GPUs, which takes as long as hundreds of others. */
const searchedFor: ReadonlySet<MetricKey> = new Set(["breakeven_calls", "breakeven_tokens"]);

/** What such a search may look at where it is one of hundreds. */
export const workOfOneOfMany = 50_000;

/** What all searches of one call together may look at. */
const workOfAll = 1_500_000;

/** What such a search may look at where it is one of so many. */
export const workOfOneOf = (searches: number): number => Math.floor(workOfAll / Math.max(4, searches));

/** How often a search looks where each look is such a search itself. */
export const fewLooks = 300;

/** More months of GPUs than this, each with steps of its own, are too many to search through again and again. */
const mostSteppedMonths = 240;

/**
 * How often SOLVE may look at a figure while one input changes.
 * @throws CostError value where each look would take so long that too few were left
 */
export function looksOfSolving(
  strategies: readonly Strategy[],
  metric: MetricKey,
  input: { readonly key: InputKey; readonly min?: number; readonly max?: number },
): number {
  const longest = input.key === "horizon_days" ? input.max! / 10 : strategies[0]!.horizon_days;
  const stepped =
    searchedFor.has(metric) && (input.key === "gpu_price_per_hour" || strategies.some((s) => s.gpu_price_per_hour > 0));
  if (!stepped)
    return looksWithin(
      input.key === "retrain_every_days"
        ? strategies.map((s) => ({ ...s, retrain_every_days: input.min! }))
        : strategies,
      longest,
    );
  if (monthCount(longest) > mostSteppedMonths)
    throw valueError("work.solve-horizon", { metric, months: mostSteppedMonths, days: longest });
  return fewLooks;
}

/**
 * How often a search may look at a scenario.
 * @param longest the days of the longest horizon that it looks at, where that is not the scenario's own
 */
export function looksWithin(strategies: readonly Strategy[], longest?: number): number {
  const looked = longest === undefined ? strategies : strategies.map((s) => ({ ...s, horizon_days: longest }));
  return Math.max(500, Math.min(6000, Math.floor(most / stepsOf(looked) / 4)));
}
