import type { Look } from "../../../src/engine/analysis/root-finding";

/** A figure that a formula gives, what comes in whole steps at a value, and what GPUs cost there. */
export interface Formula {
  readonly value: (x: number) => number | undefined;
  readonly structure?: (x: number) => number[];
  readonly gpuCost?: (x: number) => number;
}

/** No search looks as often. */
const tooOften = 20_000;

/** Looks at a formula, and keeps where. */
export function looking({ value, structure = () => [], gpuCost = () => 0 }: Formula): {
  readonly look: Look;
  readonly looked: number[];
} {
  const looked: number[] = [];
  const look: Look = (x) => {
    if (looked.push(x) > tooOften) throw new Error("the search goes on and on");
    return { x, value: value(x), structure: structure(x), gpuCost: gpuCost(x) };
  };
  return { look, looked };
}
