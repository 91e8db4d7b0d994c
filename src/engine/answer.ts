import type { CostError } from "./cost-error";

/**
 * Why there is no figure, put into words only when somebody asks.
 *
 * One that needs arguments is made by a function of its own: a function that makes it among others sets its arguments aside for it at every call, reason or not.
 */
export type Reason = () => CostError;

/** A figure, or the reason why there is none: most questions without an answer are asked in the thousands, and few of their reasons are read. */
export type Answer = number | Reason;

/** The figure of an answer; throws the reason where there is none. */
export function figureOf(answer: Answer): number {
  if (typeof answer === "number") return answer;
  throw answer();
}
