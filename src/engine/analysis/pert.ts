/** A source of chance: numbers evenly spread over (0, 1). */
export type Uniform = () => number;

/**
 * Draws from beta distributions with both parameters at least 1, by rejection from a log-logistic curve.
 *
 * The constants follow from the parameters once, so that a draw costs a few logarithms.
 * @see R. C. H. Cheng, "Generating beta variates with nonintegral shape parameters", 1978 (algorithm BB)
 */
export class Beta {
  private readonly smaller: number;
  private readonly larger: number;
  private readonly swapped: boolean;
  private readonly beta: number;
  private readonly gamma: number;

  constructor(
    private readonly a: number,
    private readonly b: number,
  ) {
    this.smaller = Math.min(a, b);
    this.larger = Math.max(a, b);
    this.swapped = a !== this.smaller;
    const sum = a + b;
    this.beta = Math.sqrt((sum - 2) / (2 * a * b - sum));
    this.gamma = this.smaller + 1 / this.beta;
  }

  /** One draw, in (0, 1). */
  draw(uniform: Uniform): number {
    if (this.a === 1) return 1 - uniform() ** (1 / this.b);
    if (this.b === 1) return uniform() ** (1 / this.a);
    const { smaller, larger } = this;
    const sum = smaller + larger;
    for (;;) {
      const u = uniform();
      const v = this.beta * Math.log(u / (1 - u));
      const w = smaller * Math.exp(v);
      const z = u * u * uniform();
      const r = this.gamma * v - Math.LN2 * 2;
      const s = smaller + r - w;
      // Most draws are seen to be good without a further logarithm.
      if (s + 1 + Math.log(5) < 5 * z) {
        const t = Math.log(z);
        if (s < t && r + sum * Math.log(sum / (larger + w)) < t) continue;
      }
      return this.swapped ? larger / (larger + w) : w / (larger + w);
    }
  }
}

const weight = 4;

/**
 * Draws from a PERT distribution: low and high are never left, the mode is the likeliest, its weight 4.
 *
 * low + (high − low) · beta(1 + 4 (mode − low)/(high − low), 1 + 4 (high − mode)/(high − low)); its mean is (low + 4 mode + high)/6.
 */
export class Pert {
  private readonly beta: Beta | undefined;
  private readonly width: number;

  constructor(
    private readonly low: number,
    mode: number,
    private readonly high: number,
  ) {
    this.width = high - low;
    this.beta =
      this.width > 0
        ? new Beta(1 + (weight * (mode - low)) / this.width, 1 + (weight * (high - mode)) / this.width)
        : undefined;
  }

  /** One draw, between low and high. */
  draw(uniform: Uniform): number {
    return this.beta ? Math.min(this.high, this.low + this.width * this.beta.draw(uniform)) : this.low;
  }
}
