/** Which numbers are acceptable in a place. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** `min` itself is not acceptable. */
  readonly aboveMin?: true;
  /** `max` itself is not acceptable. */
  readonly belowMax?: true;
  readonly whole?: true;
  /** 0 is acceptable too, although below `min`. */
  readonly orZero?: true;
  /** A share or a rate: whoever writes 80 for 80 % is told how to write it. */
  readonly fraction?: true;
}

/** Whether a finite number is within the bounds. */
export function isWithin(
  value: number,
  { min = -Infinity, max = Infinity, aboveMin, belowMax, whole, orZero }: Bounds,
): boolean {
  if (!Number.isFinite(value)) return false;
  if (orZero && value === 0) return true;
  if (value < min || value > max || (aboveMin && value === min) || (belowMax && value === max)) return false;
  return !whole || Number.isInteger(value);
}

/**
 * The bounds as the end of a sentence that begins with what is bounded.
 * @example "must be between 0 and 1", "must be a whole number of 1 or more", "must be above 0 and at most 1"
 */
export function boundsPhrase({ min, max, aboveMin, belowMax, whole, orZero }: Bounds): string {
  const number = whole ? "a whole number " : "";
  const zero = orZero ? "0, or " : "";
  if (min !== undefined && max !== undefined && !aboveMin && !belowMax)
    return `must be ${zero}${number}between ${min} and ${max}`;
  const above =
    min === undefined
      ? []
      : [aboveMin ? `above ${min}` : max === undefined ? `${whole ? "of " : ""}${min} or more` : `at least ${min}`];
  const below = max === undefined ? [] : [belowMax ? `below ${max}` : `at most ${max}`];
  const both = [...above, ...below].join(" and ");
  return both === "" && !whole ? "must be a number" : `must be ${zero}${number}${both}`.trimEnd();
}

/**
 * What is wrong with a number, as the end of a sentence that begins with what was checked; undefined where it is within the bounds.
 * @example boundsFault(80, {min: 0, max: 1, fraction: true}) is "must be between 0 and 1, got 80. Write 80 % as 0.8."
 */
export function boundsFault(value: number, bounds: Bounds): string | undefined {
  if (isWithin(value, bounds)) return undefined;
  const fault = `${Number.isFinite(value) ? boundsPhrase(bounds) : "must be a number"}, got ${value}.`;
  return bounds.fraction && value > 1 && isWithin(value / 100, bounds)
    ? `${fault} Write ${value} % as ${Number((value / 100).toPrecision(15))}.`
    : fault;
}
