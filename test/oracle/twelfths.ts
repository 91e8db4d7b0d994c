import { Rational, whole } from "./rational";

/** Binary digits kept of what is irrational: over 90 decimal ones. */
const DIGITS = 320;

/** The whole twelfth root of a whole number, rounded down, by Newton's method from above. */
const wholeTwelfthRoot = (n: bigint, above: bigint): bigint => {
  for (let root = above; ;) {
    const next = (11n * root + n / root ** 11n) / 12n;
    if (next >= root) return root;
    root = next;
  }
};

/** The twelfth root of a positive fraction, to 320 binary digits. */
export const twelfthRoot = (x: Rational): Rational => {
  const estimate = x.toNumber() ** (1 / 12);
  const unit = Math.ceil(Math.log2(estimate)) - DIGITS;
  const scaled = x.timesPowerOfTwo(-12 * unit).ceiling();
  const above = Rational.of(estimate * (1 + 2 ** -40))
    .timesPowerOfTwo(-unit)
    .ceiling();
  return whole(wholeTwelfthRoot(scaled, above)).timesPowerOfTwo(unit);
};

const powerOf = (base: Rational, root: Rational, k: number): Rational => {
  const years = base.toThe(Math.floor(k / 12));
  return k % 12 === 0 ? years : years.times(root.toThe(k % 12)).rounded(DIGITS);
};

/** k ↦ base^(k/12): exact at whole years, to 320 binary digits between. */
export const powersByTwelfths = (base: Rational): ((k: number) => Rational) => {
  if (base.compare(Rational.one) === 0) return () => Rational.one;
  const root = twelfthRoot(base);
  const known = new Map<number, Rational>();
  return (k) => {
    const power = known.get(k) ?? powerOf(base, root, k);
    known.set(k, power);
    return power;
  };
};
