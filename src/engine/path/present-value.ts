let last = { ratePerYear: 0, perMonth: 1 };

/** What money loses in a month, 1/(1 + r); a scenario has one rate, and a root takes longer than a year of discounting. */
function discountPerMonth(ratePerYear: number): number {
  if (last.ratePerYear !== ratePerYear) last = { ratePerYear, perMonth: (1 + ratePerYear) ** (-1 / 12) };
  return last.perMonth;
}

/**
 * Present value of something now and month-end flows: now + Σ flow of month m / (1 + r)^(m+1), r = (1 + rate)^(1/12) − 1.
 *
 * The convention of a spreadsheet's NPV; a last month that the horizon cuts short counts as a full period.
 * @param now USD on day 0
 * @param flows USD of each month
 * @param ratePerYear the discount rate, above −1
 * @example 0 now and 100 at the end of each of 12 months at 10% a year are worth 1 140.05.
 */
export function presentValue(now: number, flows: ArrayLike<number>, ratePerYear: number): number {
  const perMonth = discountPerMonth(ratePerYear);
  let discount = 1;
  let value = now;
  for (let m = 0; m < flows.length; m++) {
    discount *= perMonth;
    if (flows[m] !== 0) value += flows[m]! * discount;
  }
  return value;
}
