const last: { [V in 0 | 1]: readonly number[] } = { 0: [], 1: [] };

/** The same in each of so many months: nearly all that is asked for has one length. */
export function constantly(value: 0 | 1, months: number): readonly number[] {
  if (last[value].length !== months) last[value] = new Array<number>(months).fill(value);
  return last[value];
}
