/** What many measurements of one thing say: the middle one, and where the middle half of them lies. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const at = (sorted: readonly number[], share: number): number => {
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const low = sorted[below]!;
  return low + ((sorted[below + 1] ?? low) - low) * (rank - below);
};

/** The median of the measurements and their quartiles. */
export function spreadOf(measured: readonly number[]): Spread {
  if (measured.length === 0) throw new RangeError("Nothing was measured");
  const sorted = [...measured].sort((a, b) => a - b);
  return { median: at(sorted, 0.5), low: at(sorted, 0.25), high: at(sorted, 0.75) };
}

/** The spread of something that is the same at every measurement. */
export const exactly = (value: number): Spread => ({ median: value, low: value, high: value });
