import { daysPerMonth } from "../calendar";
import { type Answer, type CostError, figureOf, noAnswer, type Reason, tooLarge, valueError } from "../cost-error";
import { internalRate, presentValue } from "../path/returns";
import { type CostParts, totalCost } from "../strategy/cost-parts";
import { hasLatency } from "../strategy/one-call";
import { costOfCall, costPerDay, gpusIn, latencyOfCall, type Outlook, tokensPerDay } from "../strategy/outlook";
import { breakEvenCalls, breakEvenTokens } from "../threshold/break-even-volume";
import { settle } from "../zero";
import { type Comparison, noBreakEven, noLastingBreakEven } from "./comparison";

/** One figure of a strategy. */
interface Metric {
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
  /** It compares with the baseline, so the baseline itself has none. */
  readonly compares?: true;
  /** It is an estimate: a cost that nobody sends an invoice for. */
  readonly isNonCash?: true;
  /** The figure, or why there is none. `work`: how much a search among steps may look at; left out: as much as for a single figure. */
  readonly of: (c: Comparison, work?: number) => Answer;
}

const part = (label: string, key: keyof CostParts, meaning: string): Metric => ({
  label,
  unit: "USD",
  meaning,
  of: (c) => c.parts[key],
});

/** Upfront, running and retraining, each month's at its end, discounted. */
function totalCostPresentValue(c: Comparison): number {
  const { running, retraining } = c.bill;
  const rate = c.own.strategy.discount_rate;
  return presentValue(presentValue(c.own.upfront, running, rate), retraining, rate);
}

/** The saving on day 0: what is spared, or paid more, up front. */
const upfrontSaving = (c: Comparison): number =>
  settle(c.baseline.upfront - c.own.upfront, c.baseline.upfront + c.own.upfront);

function returnOnInvestment(c: Comparison): Answer {
  const extra = -upfrontSaving(c);
  return extra > 0 ? c.saving / extra : () => noAnswer("roi.no-extra-upfront");
}

/** A higher rate says only that it is paid back at once. */
const highestRate = 100;

function internalRateOfReturn(c: Comparison): Answer {
  const rate = internalRate(upfrontSaving(c), c.monthlySaving);
  return typeof rate === "number" && rate > highestRate ? () => noAnswer("irr.too-high") : rate;
}

function payback(c: Comparison): Answer {
  const day = c.lastingBreakEven;
  return day === undefined ? noLastingReason(c) : day / daysPerMonth;
}

const noBreakEvenReason =
  (c: Comparison): Reason =>
  () =>
    noBreakEven(c);
const noLastingReason =
  (c: Comparison): Reason =>
  () =>
    noLastingBreakEven(c);

/** Whether every model that takes a share of the calls has a latency. */
const isLatencyKnown = ({ strategy, share, beside }: Outlook): boolean =>
  (share === 0 || hasLatency(strategy)) && (beside === undefined || hasLatency(beside.outlook.strategy));

const unknownLatency = (): CostError => noAnswer("latency.unknown");

/** Every metric by its key, in the order in which tables show them. */
const metrics = {
  cost_per_call: {
    label: "Cost per call",
    unit: "USD/call",
    meaning: "Expected cost of one call at go-live, retries and waiting included.",
    of: (c) => costOfCall(c.own),
  },
  cost_per_day: {
    label: "Cost per day",
    unit: "USD/day",
    meaning: "Cost of a day at go-live.",
    of: (c) => costPerDay(c.own),
  },
  cost_per_month: {
    label: "Cost per month",
    unit: "USD/month",
    meaning: "Cost of a month (365/12 days) at go-live.",
    of: (c) => costPerDay(c.own) * daysPerMonth,
  },
  tokens_per_day: {
    label: "Tokens per day",
    unit: "tokens/day",
    meaning: "Tokens of a day at go-live, retries included.",
    of: (c) => tokensPerDay(c.own),
  },
  upfront: part("Upfront", "upfront", "Paid on day 0: work, labels, training, evaluation."),
  total_cost: {
    label: "Total cost",
    unit: "USD",
    meaning: "Upfront, running and retraining cost to the horizon.",
    of: (c) => totalCost(c.parts),
  },
  total_cost_pv: {
    label: "Total cost, present value",
    unit: "USD",
    meaning: "Total cost, each month's discounted from its end.",
    of: totalCostPresentValue,
  },
  token_cost: part("Token cost", "token", "Tokens over the horizon."),
  failure_cost: {
    ...part("Failure cost", "failure", "What failed calls cost over the horizon (a non-cash estimate)."),
    isNonCash: true,
  },
  latency_cost: {
    ...part("Latency cost", "latency", "What waiting costs over the horizon (a non-cash estimate)."),
    isNonCash: true,
  },
  infrastructure_cost: part(
    "Infrastructure cost",
    "infrastructure",
    "Hosting, GPUs and other running cost over the horizon.",
  ),
  labour_cost: part("Labour cost", "labour", "Maintenance work over the horizon."),
  retraining_cost: part("Retraining cost", "retraining", "Retrainings within the horizon."),
  saving: {
    label: "Saving",
    unit: "USD",
    meaning: "Total cost of the baseline minus that of the strategy, over the horizon.",
    compares: true,
    of: (c) => c.saving,
  },
  breakeven_days: {
    label: "Break-even day",
    unit: "days",
    meaning: "First day on which the strategy has cost no more than the baseline.",
    compares: true,
    of: (c) => c.breakEven ?? noBreakEvenReason(c),
  },
  lasting_breakeven_days: {
    label: "Lasting break-even day",
    unit: "days",
    meaning: "Day from which it stays cheaper to the horizon.",
    compares: true,
    of: (c) => c.lastingBreakEven ?? noLastingReason(c),
  },
  payback_months: {
    label: "Payback",
    unit: "months",
    meaning: "Lasting break-even day in months of 365/12 days.",
    compares: true,
    of: payback,
  },
  npv: {
    label: "Net present value",
    unit: "USD",
    meaning: "The saving, each month's discounted from its end, less what is extra up front.",
    compares: true,
    of: (c) => presentValue(upfrontSaving(c), c.monthlySaving, c.own.strategy.discount_rate),
  },
  irr: {
    label: "Internal rate of return",
    unit: "fraction/year",
    meaning: "Yearly rate at which the net present value is 0.",
    compares: true,
    of: internalRateOfReturn,
  },
  roi: {
    label: "Return on investment",
    unit: "fraction",
    meaning: "Net saving per unit of extra upfront cost.",
    compares: true,
    of: returnOnInvestment,
  },
  breakeven_calls: {
    label: "Break-even calls per day",
    unit: "calls/day",
    meaning: "Calls per day above which it costs less over the horizon, and goes on to.",
    compares: true,
    of: (c, work) => breakEvenCalls(c.own, c.baseline, work),
  },
  breakeven_tokens: {
    label: "Break-even prompt tokens",
    unit: "tokens/call",
    meaning: "Prompt tokens of the baseline above which it costs less over the horizon, and goes on to.",
    compares: true,
    of: (c, work) => breakEvenTokens(c.own, c.baseline, work),
  },
  latency: {
    label: "Latency",
    unit: "s/call",
    meaning: "Seconds of one attempt.",
    of: (c) => (isLatencyKnown(c.own) ? latencyOfCall(c.own) : unknownLatency),
  },
  gpus: {
    label: "GPUs",
    unit: "GPUs",
    meaning: "GPUs that run at go-live; 0 where none is priced.",
    of: (c) => gpusIn(c.own, 0),
  },
  // What came after the first version stands last: its sheets read the rows of COMPARE by their number, with a unit beside each.
  fee_cost: part("Fee cost", "fee", "Fees per call over the horizon."),
} as const satisfies Record<string, Metric>;

/** The key of a metric. */
export type MetricKey = keyof typeof metrics;

/** All keys, in the order in which tables show them. */
export const metricKeys = Object.keys(metrics) as readonly MetricKey[];

/** The definition of a metric, without the narrow type of its literal. */
export const metricDefinition = (key: MetricKey): Metric => metrics[key];

/** Whether a metric has a figure for the baseline itself. */
export const isForBaseline = (key: MetricKey): boolean => metricDefinition(key).compares !== true;

/**
 * One figure of one strategy, or why there is none.
 *
 * @param work how much a search among steps may look at; left out: as much as for a single figure
 *
 * The reasons are errors: value, a comparison asked of the baseline; notAvailable, no answer; number, beyond what a number holds.
 */
export function answerOf(key: MetricKey, c: Comparison, work?: number): Answer {
  const metric = metricDefinition(key);
  if (metric.compares && c.own === c.baseline) return baselineReason(key);
  const answer = metric.of(c, work);
  if (typeof answer !== "number") return answer;
  if (!Number.isFinite(answer)) return tooLargeReason(metric.label);
  return answer === 0 ? 0 : answer;
}

/** Why the baseline has no such figure. */
export const baselineReason =
  (key: MetricKey): Reason =>
  () =>
    valueError("metric.baseline", { metric: key });
const tooLargeReason =
  (what: string): Reason =>
  () =>
    tooLarge(what);

/** One figure of one strategy; throws where there is none. */
export function evaluate(key: MetricKey, c: Comparison): number {
  return figureOf(answerOf(key, c));
}

/** The figure, or the error that stands in its place. */
export function figureOrError(key: MetricKey, c: Comparison, work?: number): number | CostError {
  const answer = answerOf(key, c, work);
  return typeof answer === "number" ? answer : answer();
}
