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
