import type { Message, MessageValue, Place } from "./cost-error";

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
  /** A share or a rate: whoever writes 80 for 80% is told how to write it. */
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

/** What a number within the bounds is, as a message: "between 0 and 1", "a whole number, at least 1", "above 0 and at most 1". */
export function boundsRule({ min, max, aboveMin, belowMax, whole, orZero }: Bounds): Message {
  const low = min === undefined ? "" : aboveMin ? "above" : "min";
  const high = max === undefined ? "" : belowMax ? "below" : "max";
  const kind = [low, high].filter(Boolean).join("-") || "number";
  const values = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  const limits: Message = { id: `bounds.${kind}`, values };
  const rule: Message = !whole
    ? limits
    : kind === "number" || kind === "min"
      ? { id: kind === "min" ? "bounds.whole-min" : "bounds.whole", values }
      : { id: "bounds.whole-within", values: { limits } };
  return orZero ? { id: "bounds.or-zero", values: { rule } } : rule;
}

/** What is wrong with a number that is not within bounds. */
export function outOfBounds(value: number, bounds: Bounds, place?: Place): Message {
  const rule: Message = Number.isFinite(value) ? boundsRule(bounds) : { id: "bounds.number" };
  const isPercentage = bounds.fraction && Math.abs(value) > 1 && isWithin(value / 100, bounds);
  const hint: MessageValue = isPercentage
    ? { id: "bounds.write-percentage", values: { value, fraction: Number((value / 100).toPrecision(15)) } }
    : "";
  return { id: "bounds.outside", values: { rule, value, hint }, place };
}
