import type { Look, Sample } from "./sample";

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
export function plainest(look: Look, root: Sample, target: number, scale: number): number {
  const good = Math.max(Math.abs(root.value! - target), 1e-15 * scale);
  for (let digits = 1; digits <= 14; digits++) {
    const x = Number(root.x.toPrecision(digits));
    if (Math.abs(x - root.x) > 1e-11 * Math.abs(root.x)) continue;
    if (Math.abs((look(x).value ?? NaN) - target) <= good) return x;
  }
  return root.x;
}
