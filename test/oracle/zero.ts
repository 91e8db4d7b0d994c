import { larger, Rational } from "./rational";

/** One part in 10¹²: what counts as no difference where doubles cannot tell. */
export const tolerance = Rational.ratio(1n, 10n ** 12n);

/** The sign of a difference, 0 where it is within 10⁻¹² of the gross it is the difference of, or another share of it. */
export const signOf = (difference: Rational, gross: Rational, share = tolerance): number =>
  difference.size().compare(share.times(gross)) <= 0 ? 0 : difference.sign();

/**
 * Whether two times (or volumes, or token counts) are the same one: within 10⁻¹² of the later.
 *
 * Inputs are taken as the exact values of their doubles, and 30.416666666666668 is not 365/12; a retraining every such
 * "month" is meant to fall on the month's first day all the same.
 */
export const same = (a: Rational, b: Rational): boolean =>
  a.farFrom(b) === 0 &&
  a
    .minus(b)
    .size()
    .compare(tolerance.times(larger(a.size(), b.size()))) <= 0;

/** Earlier, and not the same. */
export const before = (a: Rational, b: Rational): boolean => a.compare(b) < 0 && !same(a, b);
