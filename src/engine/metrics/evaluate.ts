import { figureOf, type Answer, type Reason } from "../answer";
import { tooLarge, valueError, type CostError } from "../cost-error";
import type { Comparison } from "./comparison";
import { metricDefinition, type MetricKey } from "./metrics";

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
