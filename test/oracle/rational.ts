/** The number of binary digits of a positive whole number. */
const binaryDigits = (x: bigint): number => {
  const hex = x.toString(16);
  return 4 * hex.length - Math.clz32(parseInt(hex[0]!, 16)) + 28;
};

const twosIn = (x: bigint): number => {
  let twos = 0;
  for (; (x & 0xffff_ffffn) === 0n; x >>= 32n) twos += 32;
  for (; (x & 1n) === 0n; x >>= 1n) twos += 1;
  return twos;
};

const magnitude = (x: bigint): bigint => (x < 0n ? -x : x);
const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};
const floorOf = (n: bigint, d: bigint): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

/**
 * An exact fraction, n·2^e/d with d odd and positive.
 *
 * The power of two stands apart because every double is a whole number times one: sums and products of doubles, and powers
 * with whole exponents, then need no common divisors.
 */
export class Rational {
  private constructor(
    private readonly n: bigint,
    private readonly d: bigint,
    private readonly e: number,
  ) {}

  static readonly zero = new Rational(0n, 1n, 0);
  static readonly one = new Rational(1n, 1n, 0);

  /** The exact value of a double. */
  static of(x: number): Rational {
    if (!Number.isFinite(x)) throw new RangeError(`${x} is not a fraction.`);
    if (x === 0) return Rational.zero;
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, Math.abs(x));
    const bits = view.getBigUint64(0);
    const exponent = Number(bits >> 52n);
    const fraction = bits & 0xf_ffff_ffff_ffffn;
    const whole = exponent === 0 ? fraction : fraction | 0x10_0000_0000_0000n;
    const value = Rational.ratio(whole, 1n).timesPowerOfTwo((exponent || 1) - 1075);
    return x < 0 ? value.negated() : value;
  }

  static ratio(n: bigint, d: bigint): Rational {
    if (d === 0n) throw new RangeError("A fraction has no zero below.");
    if (n === 0n) return Rational.zero;
    const [up, down] = d < 0n ? [-n, -d] : [n, d];
    const [twosUp, twosDown] = [twosIn(up), twosIn(down)];
    return new Rational(up >> BigInt(twosUp), down >> BigInt(twosDown), twosUp - twosDown);
  }

  plus(other: Rational): Rational {
    if (this.n === 0n) return other;
    if (other.n === 0n) return this;
    const e = Math.min(this.e, other.e);
    const [a, b] = [this.n << BigInt(this.e - e), other.n << BigInt(other.e - e)];
    if (this.d === other.d) return new Rational(a + b, this.d, e);
    const [mine, theirs] = this.shares(other);
    return new Rational(a * theirs + b * mine, this.d * theirs, e);
  }

  /** What to multiply the other's and this one's denominator with to make them equal. */
  private shares(other: Rational): [bigint, bigint] {
    if (this.d % other.d === 0n) return [this.d / other.d, 1n];
    if (other.d % this.d === 0n) return [1n, other.d / this.d];
    const divisor = greatestCommonDivisor(this.d, other.d);
    return [this.d / divisor, other.d / divisor];
  }

  negated(): Rational {
    return new Rational(-this.n, this.d, this.e);
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    if (this.n === 0n || other.n === 0n) return Rational.zero;
    return new Rational(this.n * other.n, this.d * other.d, this.e + other.e);
  }

  timesPowerOfTwo(power: number): Rational {
    return new Rational(this.n, this.d, this.e + power);
  }

  over(other: Rational): Rational {
    if (this.n === 0n && other.n !== 0n) return Rational.zero;
    const quotient = Rational.ratio(this.n * other.d, this.d * other.n);
    return quotient.timesPowerOfTwo(this.e - other.e);
  }

  /** A whole power, 0 or more. */
  toThe(power: number): Rational {
    return new Rational(this.n ** BigInt(power), this.d ** BigInt(power), this.e * power);
  }

  sign(): number {
    return this.n > 0n ? 1 : this.n < 0n ? -1 : 0;
  }

  size(): Rational {
    return this.n < 0n ? this.negated() : this;
  }

  /** The double near it, off by less than 10⁻¹⁵ of it; NaN or infinite where one might not be. */
  private near(): number {
    return this.e < -900 || this.e > 900 ? NaN : (Number(this.n) / Number(this.d)) * 2 ** this.e;
  }

  /** The sign of the difference where doubles are enough to see it; 0 where they are not. */
  farFrom(other: Rational): number {
    const [mine, theirs] = [this.near(), other.near()];
    if (!(Math.abs(mine - theirs) > 1e-9 * Math.max(Math.abs(mine), Math.abs(theirs)))) return 0;
    return mine > theirs ? 1 : -1;
  }

  compare(other: Rational): number {
    const far = this.farFrom(other);
    if (far !== 0) return far;
    if (this.sign() !== other.sign()) return this.sign() - other.sign();
    const e = Math.min(this.e, other.e);
    const difference = ((this.n * other.d) << BigInt(this.e - e)) - ((other.n * this.d) << BigInt(other.e - e));
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  }

  ceiling(): bigint {
    return this.e >= 0 ? -floorOf(-this.n << BigInt(this.e), this.d) : -floorOf(-this.n, this.d << BigInt(-this.e));
  }

  /** Cut to so many binary digits, or one less: off by less than 2^(2 − digits) of itself. */
  rounded(digits: number): Rational {
    if (this.n === 0n) return this;
    const shift = digits - (binaryDigits(magnitude(this.n)) - binaryDigits(this.d));
    const quotient = shift >= 0 ? (this.n << BigInt(shift)) / this.d : (this.n >> BigInt(-shift)) / this.d;
    return Rational.ratio(quotient, 1n).timesPowerOfTwo(this.e - shift);
  }

  /** The double at it, to its last digit or the one before; an infinity where it is too large. */
  toNumber(): number {
    const { n, e } = this.rounded(80);
    const spare = Math.max(0, binaryDigits(magnitude(n)) - 64);
    const half = Math.trunc((e + spare) / 2);
    return Number(n >> BigInt(spare)) * 2 ** half * 2 ** (e + spare - half);
  }
}

export const whole = (n: number | bigint): Rational => Rational.ratio(BigInt(n), 1n);

export const sum = (terms: readonly Rational[]): Rational =>
  terms.reduce((total, term) => total.plus(term), Rational.zero);
export const larger = (a: Rational, b: Rational): Rational => (a.compare(b) >= 0 ? a : b);
export const smaller = (a: Rational, b: Rational): Rational => (a.compare(b) <= 0 ? a : b);
