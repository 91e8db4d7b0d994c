import { Beta, type Uniform } from "./beta";

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
