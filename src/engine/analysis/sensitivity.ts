import type { Bounds } from "../bounds";
import { CostError } from "../cost-error";

/** One input at two values, and what the metric is at each; "swing" is how far they are apart. */
export interface SensitivityRow {
  readonly low: number;
  readonly high: number;
  readonly atLow: number | CostError;
  readonly atHigh: number | CostError;
  readonly swing: number | CostError;
}

/**
 * The values a swing below and above a base: base ∓ |base| · swing, within the input's bounds, whole inputs rounded outward.
 * @example a swing of 0.2 around 0.9, a share, goes from 0.72 to 1.
 */
export function swungValues(
  base: number,
  swing: number,
  { min = -Infinity, max = Infinity, whole, aboveMin }: Bounds,
): { readonly low: number; readonly high: number } {
  const low = base - Math.abs(base) * swing;
  const high = base + Math.abs(base) * swing;
  const clamp = (value: number): number => Math.min(max, aboveMin && value <= min ? base : Math.max(min, value));
  return { low: clamp(whole ? Math.floor(low) : low), high: clamp(whole ? Math.ceil(high) : high) };
}

/** The row of an input; where the metric has no answer at one end, there is no swing either. */
export function sensitivityRow(
  low: number,
  high: number,
  metricAt: (value: number) => number | CostError,
): SensitivityRow {
  const atLow = metricAt(low);
  const atHigh = metricAt(high);
  const swing = atLow instanceof CostError ? atLow : atHigh instanceof CostError ? atHigh : Math.abs(atHigh - atLow);
  return { low, high, atLow, atHigh, swing };
}

/** Largest swing first; inputs without a swing last, in their order. */
export const bySwing = (a: SensitivityRow, b: SensitivityRow): number => size(b) - size(a);

const size = ({ swing }: SensitivityRow): number => (swing instanceof CostError ? -1 : swing);
