const hoursPerYear = 8_760;

/** A GPU that is bought. */
export interface OwnedGpu {
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
