import { tokensPerPrice } from "./call-cost";

const secondsPerHour = 3600;

/**
 * What a million tokens cost on a rented GPU, in USD.
 *
 * Price = price an hour / (3 600 · tokens a second · utilisation) · 10⁶. The speed is that of the GPU at full load; utilisation is the share
 * of it that is really used, above 0.
 * @example A GPU of 2 USD/h that makes 1 000 tokens/s all day: 0.5556 USD/M tokens.
 */
export const selfHostPrice = (gpuPricePerHour: number, tokensPerSecond: number, utilisation: number): number =>
  (gpuPricePerHour / secondsPerHour / tokensPerSecond / utilisation) * tokensPerPrice;
