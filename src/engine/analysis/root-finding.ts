import { sameStructure } from "./structure";

/** What a figure is at one value of an input: undefined where it has none there. */
export interface Sample {
  readonly x: number;
  readonly value: number | undefined;
  readonly structure: readonly number[];
  /** As how many looks it counts, where that is not one: at longer horizons each takes longer. */
  readonly looks?: number;
  /** USD that the rounding up of GPUs costs over the horizon: no figure in USD jumps by more than this changes. */
  readonly gpuCost: number;
}

/** Looks at the figure with the input at a value. */
export type Look = (x: number) => Sample;

/** The looks are used up. */
export class OutOfWork extends Error {}

/** A look that may be taken only so often. */
export function bounded(look: Look, looks: number): Look {
  let left = looks;
  return (x) => {
    if (left <= 0) throw new OutOfWork();
    const sample = look(x);
    left -= sample.looks ?? 1;
    return sample;
  };
}

/** How near the target a figure must come, as a share of the figures around it. */
const near = 1e-9;

/** Whether the figure of a sample is the target, as far as the figures around it tell. */
export const hits = (sample: Sample, target: number, scale: number): boolean =>
  Math.abs((sample.value ?? NaN) - target) <= near * Math.max(Math.abs(target), scale);

/**
 * Where, between two samples on different sides of the target, the figure is the target.
 *
 * Regula falsi in the Illinois form, guarded by bisection, to neighbouring numbers. Where the figure jumps over the target there is no such place.
 */
export function rootBetween(look: Look, a: Sample, b: Sample, target: number): number | undefined {
  const scale = Math.max(Math.abs(a.value!), Math.abs(b.value!));
  let [low, high] = [a, b];
  let [atLow, atHigh] = [low.value! - target, high.value! - target];
  let side = 0;
  for (let step = 0; step < 200 && atLow !== 0 && atHigh !== 0; step++) {
    const guess = step % 3 === 2 ? NaN : low.x - (atLow * (high.x - low.x)) / (atHigh - atLow);
    const x = guess > low.x && guess < high.x ? guess : (low.x + high.x) / 2;
    if (!(x > low.x && x < high.x)) break;
    const next = look(x);
    if (next.value === undefined) return undefined;
    const difference = next.value - target;
    if (Math.sign(difference) === Math.sign(atLow)) {
      [low, atLow] = [next, difference];
      if (side === -1) atHigh /= 2;
      side = -1;
    } else {
      [high, atHigh] = [next, difference];
      if (side === 1) atLow /= 2;
      side = 1;
    }
  }
  const best = Math.abs(low.value! - target) <= Math.abs(high.value! - target) ? low : high;
  return hits(best, target, scale) ? plainest(look, best, target, scale) : undefined;
}

/** The shortest number right beside a root that is no worse a root: 5 000 rather than 4 999.9999999999. */
function plainest(look: Look, root: Sample, target: number, scale: number): number {
  const good = Math.max(Math.abs(root.value! - target), 1e-15 * scale);
  for (let digits = 1; digits <= 14; digits++) {
    const x = Number(root.x.toPrecision(digits));
    if (Math.abs(x - root.x) > 1e-11 * Math.abs(root.x)) continue;
    if (Math.abs((look(x).value ?? NaN) - target) <= good) return x;
  }
  return root.x;
}

/** How far a figure is from the target, on the side on which it is; no number where there is none. */
const distance = ({ value }: Sample, target: number, side: number): number => ((value ?? NaN) - target) * side;

/** Less than this share of the figures is rounding. */
const rounding = 1e-12;

/**
 * Whether three samples on one side of the target show a bend towards it: the middle one is nearer to it than those beside it.
 * @returns the side of the target on which they are, 1 above, −1 below; 0 where they show none
 */
export function bendTowards(target: number, a: Sample, b: Sample, c: Sample): number {
  const side = Math.sign((b.value ?? NaN) - target);
  const [atA, atB, atC] = [a, b, c].map((sample) => distance(sample, target, side)) as [number, number, number];
  const least = rounding * (Math.abs(atA) + Math.abs(target));
  return side !== 0 && atB > 0 && atA - atB > least && atC - atB > -least && atC > 0 ? side : 0;
}

const golden = (3 - Math.sqrt(5)) / 2;

/**
 * Closes in on the place between the first and the last of three samples where the figure comes nearest to the target, by golden sections.
 * @param samples the middle one is nearer to the target than both others
 * @param looks how many it may take
 * @returns the first sample on the target or beyond it; undefined where the figure turns back before
 */
export function beyondBend(
  look: Look,
  target: number,
  side: number,
  samples: readonly [Sample, Sample, Sample],
  looks: number,
): Sample | undefined {
  let [low, best, high] = samples;
  for (let left = looks; left > 0; left--) {
    const [toLow, toHigh] = [Math.abs(best.x - low.x), Math.abs(high.x - best.x)];
    const x = toHigh > toLow ? best.x + golden * (high.x - best.x) : best.x + golden * (low.x - best.x);
    if (x === best.x || Math.max(toLow, toHigh) <= 1e-11 * Math.abs(best.x)) return undefined;
    const next = look(x);
    const at = distance(next, target, side);
    if (at <= 0) return next;
    const isTowardsHigh = toHigh > toLow;
    if (at < distance(best, target, side)) {
      if (isTowardsHigh) low = best;
      else high = best;
      best = next;
    } else if (isTowardsHigh) high = next;
    else low = next;
  }
  return undefined;
}

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
