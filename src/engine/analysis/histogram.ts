/** A column of a histogram. */
export interface Bin {
  /** It holds the values from here to where the next column begins. */
  readonly from: number;
  readonly count: number;
}

const roundSteps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8] as const;

/** Values that differ by no more than rounding does are all the same. */
const sameShare = 1e-12;

/**
 * Counts values in columns of one round width, the narrowest with which `most` columns hold them all.
 * Zero is always between two columns, so that gains and losses never stand in the same one. Empty columns between others are told too.
 * @param sorted ascending, all finite
 * @param most how many columns there may be; 2 where it is less, since values on both sides of 0 need two
 * @example the values −1, 0, 2, 3.5 in at most 3 columns: from −2 one, from 0 one, from 2 two
 */
export function histogram(sorted: ArrayLike<number>, most: number): Bin[] {
  if (sorted.length === 0) return [];
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  if (!(high - low > sameShare * Math.max(Math.abs(low), Math.abs(high)))) return [{ from: low, count: sorted.length }];
  const step = stepFor(low, high, Math.max(2, most));
  const first = Math.floor(low / step);
  const counts = new Array<number>(Math.floor(high / step) - first + 1).fill(0);
  for (let i = 0; i < sorted.length; i++) counts[Math.floor(sorted[i]! / step) - first]!++;
  return counts.map((count, at) => ({ from: Number(((first + at) * step).toPrecision(12)), count }));
}

/** Widths below are not told apart by doubles any more. */
const leastPower = -300;

/** The narrowest round width with which so many columns are enough. */
function stepFor(low: number, high: number, most: number): number {
  for (let power = Math.max(leastPower, Math.floor(Math.log10((high - low) / most))); ; power++)
    for (const times of roundSteps) {
      const step = times * 10 ** power;
      if (Math.floor(high / step) - Math.floor(low / step) < most) return step;
    }
}
