/**
 * The value below which a share of sorted values lies: between the values at rank share · (n − 1), in proportion; a spreadsheet's PERCENTILE.INC.
 * @param sorted ascending; infinity stands for a value later than any
 * @param share 0…1
 * @example the 0.5 percentile of 1, 2, 4 is 2; the 0.25 percentile 1.5; of no values there is no number.
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const low = sorted[below]!;
  const part = rank - below;
  return part === 0 ? low : low + (sorted[below + 1]! - low) * part;
}
