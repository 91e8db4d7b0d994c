import type { InputsBlock } from "../template/template";

/** Which column of an inputs table holds what; columns count from 0. */
export interface InputColumns {
  readonly label: number;
  readonly unit: number;
  /** The value columns, one a strategy, with its range to the right where there are ranges. */
  readonly values: readonly number[];
  /** The last column that belongs to the scenario. */
  readonly last: number;
  readonly check: number;
  readonly note: number;
  readonly count: number;
}

/** The columns of an inputs table, in their order. */
export function inputColumns({ strategies, ranges }: InputsBlock): InputColumns {
  const each = ranges ? 3 : 1;
  const values = strategies.map((_, strategy) => 2 + strategy * each);
  const last = 1 + strategies.length * each;
  return { label: 0, unit: 1, values, last, check: last + 1, note: last + 2, count: last + 3 };
}
