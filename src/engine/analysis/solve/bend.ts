import type { Look, Sample } from "./sample";

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
