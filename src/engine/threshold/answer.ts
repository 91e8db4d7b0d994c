import { type Answer, type CostError, noAnswer, type Reason, tooLarge } from "../cost-error";
import { relativeZero } from "../zero";
import { lastNotBelow, type Piece } from "./stepped-line";

/** What is counted along x: calls a day, or prompt tokens of a call. */
export type ThresholdUnit = "calls" | "tokens";

/**
 * The x above which the alternative is and stays cheaper; 0 where it always is.
 * @param pieces its total cost minus the baseline's
 * @param unit what x counts
 * @param work how much a search among steps may look at; left out: as much as for a single figure
 * @returns that x; or why there is none: never, or only below an x, which the reason names
 */
export function cheaperAbove(pieces: readonly Piece[], unit: ThresholdUnit, work?: number): Answer {
  if (!pieces.every(isFinitePiece)) return () => tooLarge({ id: "threshold.a-cost" });
  const threshold = lastNotBelow(pieces, work);
  if (threshold.kind === "above") return threshold.x;
  return threshold.kind === "undecided" ? undecidedReason : neverReason(pieces, unit);
}

const undecidedReason: Reason = () => noAnswer("threshold.undecided");
const neverReason =
  (pieces: readonly Piece[], unit: ThresholdUnit): Reason =>
  () =>
    whyNever(pieces, unit);

/** Whether every cost of a piece is a number. */
const isFinitePiece = ({ grossFixed, grossPerX, steps }: Piece): boolean =>
  Number.isFinite(steps.reduce((sum, { weight }) => sum + Math.abs(weight), grossFixed + grossPerX));

function whyNever(pieces: readonly Piece[], unit: ThresholdUnit): CostError {
  const saving = pieces.map(mirrored);
  const cheaper = lastNotBelow(saving.map(lowered));
  if (lastNotBelow(saving).kind !== "above" || cheaper.kind !== "above")
    return noAnswer(`threshold.never-stays.${unit}`);
  if (cheaper.x === Infinity) return noAnswer(`threshold.only-below-too-large.${unit}`);
  if (cheaper.x > 0) return noAnswer(`threshold.only-below.${unit}`, { x: cheaper.x });
  return noAnswer(`threshold.never.${unit}`);
}

/** The baseline's cost minus the alternative's. */
const mirrored = (piece: Piece): Piece => ({
  ...piece,
  fixed: -piece.fixed,
  perX: -piece.perX,
  steps: piece.steps.map((step) => ({ ...step, weight: -step.weight })),
});

const twiceZero = 2 * relativeZero;

/** So much less that what counts as 0 is below it, even where nothing is paid at all. */
const lowered = ({ fixed, perX, grossFixed, grossPerX, steps, ...span }: Piece): Piece => ({
  ...span,
  fixed: fixed - twiceZero * grossFixed - Number.MIN_VALUE,
  perX: perX - twiceZero * grossPerX,
  grossFixed,
  grossPerX,
  steps: steps.map((step) => ({ ...step, weight: step.weight - twiceZero * Math.abs(step.weight) })),
});
