import type { CostError } from "../cost-error";
import { over, times } from "../equations/expression";
import { type StepKey, steps } from "../equations/steps";
import type { Comparison } from "../metrics/comparison";
import { answerOf, metricDefinition, type MetricKey } from "../metrics/metrics";
import { addCrossing, explainPath } from "./break-even";
import { Explanation, type Line } from "./explanation";
import { costOverHorizon, retrainingOverHorizon, totalOverHorizon } from "./horizon";
import { explainCostPresentValue, explainInternalRate, explainPresentValue, explainReturn } from "./returns";
import { explainThreshold } from "./thresholds";

/** How a figure comes about: rows from the inputs on; the last one is the figure, or why there is none. */
export interface Explained {
  /** What the figure is called, and its unit. */
  readonly label: string;
  readonly unit: string;
  readonly lines: readonly Line[];
  readonly figure: number | CostError;
}

/** Explains a figure that exists, its last row included; or what leads to there being none. */
type Explain = (e: Explanation, label: string, figure: number | undefined) => void;

const step =
  (key: StepKey): Explain =>
  (e, label, figure) => {
    if (figure !== undefined) e.figure(key, label, steps[key].unit);
  };

const part =
  (key: StepKey): Explain =>
  (e, label) =>
    void costOverHorizon(e, key, "own", label);

function explainSaving(e: Explanation, label: string): number {
  const totals = [
    totalOverHorizon(e, "baseline", { id: "explain.total" }),
    totalOverHorizon(e, "own", { id: "explain.total" }),
  ] as const;
  return e.difference(label, ...totals, e.comparison.saving);
}

const day =
  (of: (c: Comparison) => number | undefined): Explain =>
  (e, label) => {
    const found = of(e.comparison);
    const stretch = explainPath(e, found ?? Infinity);
    if (found !== undefined) addCrossing(e, found, stretch, label);
  };

const explanations: Readonly<Record<MetricKey, Explain>> = {
  cost_per_call: step("cost_per_call"),
  cost_per_day: step("cost_per_day"),
  cost_per_month: (e, label) => {
    e.add(label, "USD/month", over(times(e.step("cost_per_day", e.own), 365), 12), "own");
  },
  tokens_per_day: (e, label) => {
    const tokens = e.step("tokens_per_call", e.own);
    e.add(label, "tokens/day", times(e.step("volume", e.own), tokens), "own");
  },
  upfront: step("upfront"),
  total_cost: (e, label) => void totalOverHorizon(e, "own", label),
  total_cost_pv: explainCostPresentValue,
  token_cost: part("token_per_day"),
  fee_cost: part("fee_per_day"),
  failure_cost: part("failure_per_day"),
  latency_cost: part("latency_per_day"),
  infrastructure_cost: part("infrastructure_per_day"),
  labour_cost: part("labour_per_day"),
  retraining_cost: (e, label) => void retrainingOverHorizon(e, "own", label),
  saving: explainSaving,
  breakeven_days: day((c) => c.breakEven),
  lasting_breakeven_days: day((c) => c.lastingBreakEven),
  payback_months: (e, label, figure) => {
    day((c) => c.lastingBreakEven)(e, metricDefinition("lasting_breakeven_days").label, figure);
    if (figure !== undefined) e.add(label, "months", over(times(e.comparison.lastingBreakEven!, 12), 365));
  },
  npv: explainPresentValue,
  irr: explainInternalRate,
  roi: (e, label, figure) =>
    explainReturn(
      e,
      () => explainSaving(e, metricDefinition("saving").label),
      figure === undefined ? undefined : label,
    ),
  breakeven_calls: (e, label, figure) => explainThreshold(e, "calls", label, figure),
  breakeven_tokens: (e, label, figure) => explainThreshold(e, "tokens", label, figure),
  latency: step("latency"),
  gpus: step("gpus"),
};

/**
 * How a figure of a strategy comes about, row by row.
 * @throws where it is no figure of the strategy at all: a comparison asked of the baseline, a figure beyond what a number holds
 */
export function explain(key: MetricKey, c: Comparison): Explained {
  const answer = answerOf(key, c);
  const reason = typeof answer === "number" ? undefined : answer();
  if (reason && reason.code !== "notAvailable") throw reason;
  const { label, unit } = metricDefinition(key);
  const e = new Explanation(c);
  explanations[key](e, label, typeof answer === "number" ? answer : undefined);
  if (typeof answer !== "number") return { label, unit, lines: e.lines, figure: reason! };
  const last = e.lines.pop()!;
  return { label, unit, lines: [...e.lines, { ...last, value: answer }], figure: answer };
}
