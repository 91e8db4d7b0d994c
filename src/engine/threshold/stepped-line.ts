import { relativeZero, settle } from "../zero";

/** weight · max(min, ⌈(perX · x + offset)·(1 − 10⁻¹²)⌉): GPUs that grow with x, in whole ones. */
export interface Steps {
  readonly weight: number;
  readonly perX: number;
  readonly offset: number;
  /** 1 or more: there is no step at 0. */
  readonly min: number;
}

/**
 * A difference of costs over [from, to): fixed + perX · x + steps.
 *
 * `grossFixed` and `grossPerX` are the same sums with every term positive: what a difference is measured against to tell 0.
 */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly fixed: number;
  readonly perX: number;
  readonly grossFixed: number;
  readonly grossPerX: number;
  readonly steps: readonly Steps[];
}

/** Steps that begin at the same x join: months of equal volume become one, and what cancels but for rounding is none. */
export function joinSteps(steps: readonly Steps[]): readonly Steps[] {
  if (steps.length === 0) return steps;
  const joined = new Map<string, { readonly step: Steps; weight: number; gross: number }>();
  for (const step of steps) {
    const key = `${step.perX}|${step.offset}|${step.min}`;
    const same = joined.get(key);
    if (same) {
      same.weight += step.weight;
      same.gross += Math.abs(step.weight);
    } else joined.set(key, { step, weight: step.weight, gross: Math.abs(step.weight) });
  }
  return [...joined.values()]
    .filter(({ weight, gross }) => settle(weight, gross) !== 0)
    .map(({ step, weight }) => ({ ...step, weight }));
}

/** Nodes times step families that the search for a single figure may look at: half a second at the very most. */
const workOfOneFigure = 1_000_000;

/** From where on a difference stays below 0: above x; nowhere, as it is 0 or more at ever larger x; or not to be told within bounded work. */
type Threshold =
  { readonly kind: "above"; readonly x: number } | { readonly kind: "never" } | { readonly kind: "undecided" };

/**
 * The last x ≥ 0 at which a stepped, piecewise linear difference is not below 0.
 *
 * Beyond a bound that the lines through the steps' corners give, it is below 0 for certain; from there the search goes down, dropping every stretch on which
 * even the most unfavourable corner is below 0, and solving the line exactly between two steps.
 * @param pieces adjoining, sorted, the first from 0, the last without end
 * @param work nodes times step families that may be looked at
 */
export function lastNotBelow(pieces: readonly Piece[], work = workOfOneFigure): Threshold {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]!;
    const bound = piece.to === Infinity ? belowFrom(piece) : piece.to;
    if (bound === undefined) return { kind: "never" };
    const found = searchDown(piece, piece.from, bound, work);
    if (found === "undecided") return { kind: "undecided" };
    if (found !== undefined) return { kind: "above", x: found };
    if (!isBelow(piece, valueAt(piece, piece.from), piece.from)) return { kind: "above", x: piece.from };
  }
  return { kind: "above", x: 0 };
}

/** The GPUs of a family of steps at x. */
export const countAt = (step: Steps, x: number): number =>
  Math.max(step.min, Math.ceil((step.perX * x + step.offset) * (1 - relativeZero)));

/** The count right after x: what a hair more than x, above all rounding, needs. */
const countAfter = (step: Steps, x: number): number =>
  Math.max(step.min, Math.ceil((step.perX * x + step.offset) * (1 + 2 * relativeZero)));

/** The x after which the count is above `count`; half the tolerance, so that rounding leaves no doubt on which side of it a count is taken. */
export const stepAfter = (step: Steps, count: number): number =>
  (count * (1 + relativeZero / 2) - step.offset) / step.perX;

/** The difference at x. */
export function valueAt(piece: Piece, x: number): number {
  let value = piece.fixed + piece.perX * x;
  for (const step of piece.steps) value += step.weight * countAt(step, x);
  return value;
}

function grossAt(piece: Piece, x: number): number {
  let gross = piece.grossFixed + piece.grossPerX * x;
  for (const step of piece.steps) gross += Math.abs(step.weight) * countAt(step, x);
  return gross;
}

const isBelow = (piece: Piece, value: number, x: number): boolean => value < -relativeZero * grossAt(piece, x);

/** From where on the piece is below 0 for certain; undefined where it is not in the long run. */
function belowFrom(piece: Piece): number | undefined {
  let slope = piece.perX;
  let grossSlope = piece.grossPerX;
  let fixed = piece.fixed;
  let grossFixed = piece.grossFixed;
  let corner = piece.from;
  for (const step of piece.steps) {
    slope += step.weight * step.perX;
    grossSlope += Math.abs(step.weight) * step.perX;
    fixed += step.weight * (step.offset + (step.weight > 0 ? 1 : 0));
    grossFixed += Math.abs(step.weight) * (step.offset + 1);
    corner = Math.max(corner, (step.min - step.offset) / step.perX);
  }
  if (Math.abs(slope) <= relativeZero * grossSlope) return fixed < -relativeZero * grossFixed ? corner : undefined;
  return slope > 0 ? undefined : Math.max(corner, -fixed / slope);
}

/** The last x in (from, to] at which the piece, or its limit there, is not below 0. */
function searchDown(piece: Piece, from: number, to: number, work: number): number | undefined | "undecided" {
  // Nearly every search is one without steps: it needs no lists.
  if (piece.steps.length === 0)
    return isBelow(piece, highestOn(piece, from, to), from) ? undefined : lineRoot(piece, from, to);
  const open: [number, number][] = [[from, to]];
  let left = work / (1 + piece.steps.length);
  for (let next = open.pop(); next; next = open.pop()) {
    if (left-- < 0) return "undecided";
    const [low, high] = next;
    if (isBelow(piece, highestOn(piece, low, high), low)) continue;
    const cut = stepWithin(piece, low, high);
    if (cut !== undefined) {
      open.push([low, cut], [cut, high]);
      continue;
    }
    return lineRoot(piece, low, high);
  }
  return undefined;
}

/** An upper bound of the piece on (low, high]. */
function highestOn(piece: Piece, low: number, high: number): number {
  let value = piece.fixed + piece.perX * (piece.perX > 0 ? high : low);
  for (const step of piece.steps)
    value += step.weight * (step.weight > 0 ? countAt(step, high) : countAfter(step, low));
  return value;
}

/** A step strictly within (low, high), about in the middle of the family that has most of them. */
function stepWithin(piece: Piece, low: number, high: number): number | undefined {
  let within: number | undefined;
  let most = 0;
  for (const step of piece.steps) {
    const first = countAfter(step, low);
    const rise = countAt(step, high) - first;
    if (rise <= most) continue;
    const cut = stepAfter(step, first + Math.floor((rise - 1) / 2));
    if (cut < high) [within, most] = [cut, rise];
  }
  return within;
}

/** Where, on a stretch (low, high] without a step and with a place not below 0, the line is last not below 0. */
function lineRoot(piece: Piece, low: number, high: number): number {
  if (!isBelow(piece, valueAt(piece, high), high)) return high;
  let fixed = piece.fixed;
  for (const step of piece.steps) fixed += step.weight * countAfter(step, low);
  return Math.min(high, Math.max(low, -fixed / piece.perX));
}
