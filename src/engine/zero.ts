/** The share of the flows involved below which a difference of money counts as nothing: far above rounding, far below a cent. */
export const relativeZero = 1e-12;

/** A difference of money, or 0 where it is within rounding of the gross flows it is made of; flows too large to add up settle nothing. */
export const settle = (difference: number, gross: number): number =>
  Math.abs(difference) <= relativeZero * Math.min(gross, Number.MAX_VALUE) ? 0 : difference;

/** Whether two times are the same day: 2·(365/12) and 60.8333333333333 must meet. */
export const sameTime = (a: number, b: number): boolean =>
  Math.abs(a - b) <= relativeZero * Math.min(Math.abs(a), Math.abs(b));

/** Whether time `a` is before time `b` and not the same. */
export const isBefore = (a: number, b: number): boolean => a < b && !sameTime(a, b);
