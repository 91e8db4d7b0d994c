import { hits, plainest, rootBetween } from "./root";
import type { Look, Sample } from "./sample";
import { sameStructure } from "./structure";

/** How a search goes about it. */
export interface Search {
  readonly look: Look;
  readonly target: number;
  /** The figure is in USD and moves by no more than its smooth part and the GPUs' cost. */
  readonly inDollars: boolean;
}

/**
 * The solution next to `from` between two samples; undefined where there is none.
 *
 * Where the structure is the same at both ends the figure between them is smooth: a solution is where it changes sides. Otherwise the stretch is halved, the half next to
 * `from` first, down to the jump itself.
 */
export function solveBetween(search: Search, from: Sample, to: Sample): number | undefined {
  if (isOutOfReach(search, from, to)) return undefined;
  if (sameStructure(from.structure, to.structure)) return solveSmooth(search, from, to);
  const middle = (from.x + to.x) / 2;
  if (middle === from.x || middle === to.x) return hitAt(search, to);
  const half = search.look(middle);
  return solveBetween(search, from, half) ?? solveBetween(search, half, to);
}

/** The place of a sample, where its figure is the target. */
export const hitAt = ({ target }: Search, sample: Sample): number | undefined =>
  hits(sample, target, 0) ? sample.x : undefined;

/** Whether neither the smooth part nor the steps of the GPUs between two samples can bring the figure to the target; where it has none at an end there is no telling. */
function isOutOfReach({ target, inDollars }: Search, a: Sample, b: Sample): boolean {
  const [atA, atB] = [(a.value ?? NaN) - target, (b.value ?? NaN) - target];
  const reach = Math.abs(atA - atB) + 2 * Math.abs(a.gpuCost - b.gpuCost);
  return inDollars && Math.min(Math.abs(atA), Math.abs(atB)) > reach && sameCaches(a, b);
}

/** The cost jumps at a cache minimum too, which the GPUs' cost does not tell. */
const sameCaches = (a: Sample, b: Sample): boolean =>
  a.structure.length === b.structure.length &&
  a.structure.every((entry, i) => entry > 1 || b.structure[i]! > 1 || entry === b.structure[i]);

/** The solution on a stretch without a step. */
function solveSmooth(search: Search, from: Sample, to: Sample): number | undefined {
  const { look, target } = search;
  if (from.value === undefined && to.value === undefined) return undefined;
  if (from.value === undefined || to.value === undefined) {
    const edge = edgeOf(look, from, to);
    return from.value === undefined
      ? (hitAt(search, edge) ?? solveSmooth(search, edge, to))
      : solveSmooth(search, from, edge);
  }
  if (isAt(to, target)) return plateauEnd(search, from, to);
  if (Math.sign(from.value - target) === Math.sign(to.value - target)) return hitAt(search, to);
  const [low, high] = from.x < to.x ? [from, to] : [to, from];
  return rootBetween(look, low, high, target);
}

/** Whether a figure is the target but for rounding. */
const isAt = ({ value }: Sample, target: number): boolean =>
  value !== undefined && Math.abs(value - target) <= 1e-14 * Math.abs(target);

/** Where a figure that is the target at `to` begins to be so: the end next to `from` of a plateau, or `to` itself. */
function plateauEnd({ look, target }: Search, from: Sample, to: Sample): number {
  let [outside, inside] = [from, to];
  for (let step = 0; step < 60; step++) {
    const middle = look((outside.x + inside.x) / 2);
    if (middle.x === outside.x || middle.x === inside.x) break;
    if (isAt(middle, target)) inside = middle;
    else outside = middle;
    // One place alone is the target, not a stretch.
    if (step === 8 && inside === to) break;
  }
  return inside === to ? to.x : plainest(look, inside, target, Math.abs(target));
}

/** The last sample with a figure, where one end has none. */
function edgeOf(look: Look, from: Sample, to: Sample): Sample {
  let [inside, outside] = from.value === undefined ? [to, from] : [from, to];
  for (let step = 0; step < 60; step++) {
    const sample = look((inside.x + outside.x) / 2);
    if (sample.value === undefined) outside = sample;
    else inside = sample;
  }
  return inside;
}
