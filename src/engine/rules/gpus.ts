import { gpusForLoad } from "../strategy/outlook";
import { tokensPerPrice } from "./calls";

const hoursPerYear = 8_760;

/** A GPU that is bought. */
interface OwnedGpu {
  /** Purchase price. */
  readonly purchasePrice: number;
  /** Years of use, above 0. */
  readonly years: number;
  /** Electric power that it draws, kW. */
  readonly powerKw: number;
  /** Price of a kWh. */
  readonly pricePerKwh: number;
  /** Power usage effectiveness of the data centre: all power over the machines' own. */
  readonly pue: number;
  /** Rent, maintenance and the like, each month. */
  readonly costPerMonth: number;
  /** What it is sold for at the end. */
  readonly residualValue: number;
  /** Fraction a year, above −1. */
  readonly discountRate: number;
}

/** What a purchase costs a year: in equal parts, or as an annuity, a spreadsheet's −PMT(rate, years, purchase, −residual). */
function costPerYear({ purchasePrice, years, residualValue, discountRate: rate }: OwnedGpu): number {
  if (rate === 0) return (purchasePrice - residualValue) / years;
  const growth = Math.expm1(years * Math.log1p(rate));
  return (rate * (purchasePrice * (growth + 1) - residualValue)) / growth;
}

/**
 * Cost per hour of a GPU that one owns, used or not.
 *
 * Price = (purchase a year + 12 · cost per month) / 8 760 + power · PUE · price per kWh.
 * @example 30 000 for 4 years, 0.7 kW at 0.12 and a PUE of 1.3: 0.9654 an hour.
 */
export const gpuPrice = (gpu: OwnedGpu): number =>
  (costPerYear(gpu) + 12 * gpu.costPerMonth) / hoursPerYear + gpu.powerKw * gpu.pue * gpu.pricePerKwh;

/** Calls that GPUs have to serve. */
interface GpuLoad {
  readonly callsPerDay: number;
  /** Input tokens of a call that the GPU takes in. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Input tokens that one GPU takes in a second at full load. */
  readonly inputTokensPerSecond: number;
  /** Output tokens that one GPU writes a second at full load. */
  readonly outputTokensPerSecond: number;
  /** Load of the busiest second over that of the average second. */
  readonly peakFactor: number;
  /** Highest share of a GPU's throughput to plan with, above 0. */
  readonly utilisation: number;
}

const secondsFor = (tokens: number, tokensPerSecond: number): number => (tokens === 0 ? 0 : tokens / tokensPerSecond);

/**
 * GPUs that serve a load, a whole number.
 *
 * GPUs = ⌈calls · (input/input speed + output/output speed) / 86 400 · peak factor / utilisation⌉. A fit that is exact but for rounding is not
 * rounded up; no calls need no GPU.
 * @example 40 000 calls of 800 + 200 tokens at 8 000 and 800 tokens/s, peak twice the average, 70% utilisation: 1 GPU.
 * @see the cost model, "One day"
 */
export const gpusNeeded = (load: GpuLoad): number =>
  gpusForLoad(
    load.callsPerDay,
    secondsFor(load.inputTokens, load.inputTokensPerSecond) + secondsFor(load.outputTokens, load.outputTokensPerSecond),
    load.peakFactor,
    load.utilisation,
  );

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
