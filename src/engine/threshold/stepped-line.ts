import { settle } from "../zero";

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
