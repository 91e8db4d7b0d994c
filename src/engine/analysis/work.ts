import { valueError, type MessageValue } from "../cost-error";
import { monthCount } from "../calendar";
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
const stepsOfSearch = 1.5;

/** What each search of thousands may look at. */
const workOfEach = 15_000;

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
  return Math.max(workOfEach, workOfOneOf(times / 10));
}

/** Figures that are themselves searched for among the steps of GPUs, which takes as long as hundreds of others. */
const searchedFor: ReadonlySet<MetricKey> = new Set(["breakeven_calls", "breakeven_tokens"]);

/** What such a search may look at where it is one of hundreds. */
export const workOfOneOfMany = 50_000;

/** What all searches of one call together may look at. */
const workOfAll = 700_000;

/** What such a search may look at where it is one of so many. */
export const workOfOneOf = (searches: number): number => Math.floor(workOfAll / Math.max(4, searches));

/** How often a search looks where each look is such a search itself. */
export const fewLooks = 200;

/** More months of GPUs than this, each with steps of its own, are too many to search through again and again. */
const mostSteppedMonths = 240;

/** Microseconds that one call may take for its looks, about. */
const timeOfLooks = 100_000;

/** What one look takes by month, in microseconds: of totals, of month-end flows, of the path of the saving; and more where GPUs step or a baseline stays in service. */
const timeByMonth = { totals: 0.01, flows: 0.14, path: 0.26, gpus: 0.12, beside: 0.1 };

const flowMetrics: ReadonlySet<MetricKey> = new Set([
  "npv",
  "irr",
  "total_cost_pv",
  "breakeven_calls",
  "breakeven_tokens",
]);
const pathMetrics: ReadonlySet<MetricKey> = new Set(["breakeven_days", "lasting_breakeven_days", "payback_months"]);

const changes = (s: Strategy): boolean =>
  s.growth_per_month !== 0 || s.price_change_per_year !== 0 || s.infrastructure_price_change_per_year !== 0;

/** Microseconds that a look at a figure of the scenario takes, about: what searches are bounded by, so that they end alike on every machine. */
export function timeOfLook(strategies: readonly Strategy[], metric: MetricKey): number {
  const byMonth = flowMetrics.has(metric) ? "flows" : pathMetrics.has(metric) ? "path" : "totals";
  const isStepped = strategies.some((s) => s.gpu_price_per_hour > 0 && changes(s));
  const isBeside = byMonth !== "totals" && strategies.some((s) => s.traffic_share < 1 || s.escalation_rate > 0);
  const perMonth = timeByMonth[byMonth] + (isStepped ? timeByMonth.gpus : 0) + (isBeside ? timeByMonth.beside : 0);
  return 8 + monthCount(strategies[0]!.horizon_days) * perMonth;
}

/**
 * How often SOLVE may look at a figure while one input changes.
 * @throws CostError value where each look would take so long that too few were left
 */
export function looksOfSolving(
  strategies: readonly Strategy[],
  metric: MetricKey,
  input: { readonly key: InputKey; readonly max?: number },
): number {
  const isStepped =
    searchedFor.has(metric) && (input.key === "gpu_price_per_hour" || strategies.some((s) => s.gpu_price_per_hour > 0));
  if (isStepped) {
    const longest = input.key === "horizon_days" ? input.max! / 10 : strategies[0]!.horizon_days;
    if (monthCount(longest) > mostSteppedMonths)
      throw valueError("work.solve-horizon", { metric, months: mostSteppedMonths, days: longest });
    return fewLooks;
  }
  // What is moved may make volumes or prices change that are steady in the table.
  const moved =
    input.key === "growth_per_month" ? strategies.map((s) => ({ ...s, growth_per_month: 0.01 })) : strategies;
  return Math.floor(Math.max(200, Math.min(8000, timeOfLooks / timeOfLook(moved, metric))));
}
