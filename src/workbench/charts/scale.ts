/** A linear scale from values to pixels, with the values at which it is marked. */
export interface Scale {
  ticks: number[];
  at(value: number): number;
}

const steps = [1, 2, 5, 10] as const;

/** The step of 1, 2 or 5 times a power of ten that parts a span into about so many. */
function niceStep(span: number, about: number): number {
  const rough = span / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (steps.find((step) => step * power >= rough) ?? 10);
}

/** The span of values with Excel's choice of including zero: it does unless the values lie far from it. */
function spanOf(values: readonly number[], fromZero: boolean): [number, number] {
  const finite = values.filter(Number.isFinite);
  let low = Math.min(...finite);
  let high = Math.max(...finite);
  if (finite.length === 0) return [0, 1];
  if (low > 0 && (fromZero || low < (high * 5) / 6)) low = 0;
  if (high < 0 && (fromZero || high > (low * 5) / 6)) high = 0;
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  return [low, high];
}

export interface ScaleOptions {
  from: number;
  to: number;
  minimum?: number | undefined;
  maximum?: number | undefined;
  about: number;
  fromZero?: boolean;
  /** Ends at the last value instead of at a round number. */
  tight?: boolean;
}

/** A scale that holds all values; bounds that are given are kept. */
export function linearScale(
  values: readonly number[],
  { from, to, minimum, maximum, about, fromZero = false, tight = false }: ScaleOptions,
): Scale {
  const [lowest, highest] = spanOf(values, fromZero);
  const low = minimum ?? lowest;
  const high = Math.max(maximum ?? highest, low + Number.EPSILON * Math.max(1, Math.abs(low)));
  const step = niceStep(high - low, Math.max(1, about));
  const start = minimum ?? (tight ? low : Math.floor(low / step) * step);
  const end = maximum ?? (tight ? high : Math.ceil(high / step - 1e-9) * step);
  const first = Math.ceil(start / step - 1e-9);
  const count = Math.floor(end / step + 1e-9) - first + 1;
  const ticks = Array.from({ length: Math.max(0, Math.min(count, 100)) }, (_unused, index) => (first + index) * step);
  return { ticks, at: (value) => from + ((value - start) / (end - start)) * (to - from) };
}
