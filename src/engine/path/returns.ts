import { type Answer, noAnswer, type Reason } from "../cost-error";

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

/** Far more than flows of any size have been seen to take: seven. */
const mostSteps = 100;
/** A step in log x after which the next one would be lost in rounding: near the root each is about the square of the one before. */
const lastStep = 1e-9;
/** What rounding leaves of a step where the root is at 0: the ratio is a number next to 1, and its logarithm no smaller than that. */
const rounding = 2 * Number.EPSILON;

/**
 * Internal rate of return a year: the rate at which what is paid now and the month-end flows are worth nothing.
 *
 * Only for flows that begin below 0 and change sign exactly once: then what comes back, Σ flow·x^k with x = 1/(1 + monthly rate), grows against what is paid
 * throughout, and is equal to it at one x. The logarithm of their ratio is nearly a line in log x, so that a few of Newton's steps close in on it.
 * @param now USD on day 0, below 0
 * @param flows USD of each month
 * @returns (1 + monthly rate)^12 − 1, or why there is none; no number where a flow is too large to be one
 */
export function internalRate(now: number, flows: readonly number[]): Answer {
  if (!(now < 0)) return () => noAnswer("irr.no-extra-upfront");
  if (!Number.isFinite(now)) return NaN;
  if (!flows.every(Number.isFinite)) return NaN;
  const { changes, turn } = signsOf(flows);
  if (changes === 0) return () => noAnswer("irr.no-return");
  if (changes > 1) return manyChangesReason(changes);
  return Math.expm1(-12 * rootOf(now, flows, turn));
}

/** How often flows after a negative one change sign, and the month, from 1, of the first positive one. */
function signsOf(flows: readonly number[]): { readonly changes: number; readonly turn: number } {
  let changes = 0;
  let turn = 0;
  let isPositive = false;
  for (let k = 1; k <= flows.length; k++) {
    const flow = flows[k - 1]!;
    if (flow === 0 || flow > 0 === isPositive) continue;
    isPositive = !isPositive;
    changes++;
    if (turn === 0) turn = k;
  }
  return { changes, turn };
}

const manyChangesReason =
  (times: number): Reason =>
  () =>
    noAnswer("irr.several-sign-changes", { times });

/** The log x at which what comes back is worth what is paid: no farther from 0 than the logarithm of their ratio there, which rises by at least 1 for 1. */
function rootOf(now: number, flows: readonly number[], turn: number): number {
  const ratio = new Ratio(now, flows, turn);
  let x = 0;
  let value = ratio.at(x);
  let low = Math.min(0, -value);
  let high = Math.max(0, -value);
  for (let step = 0; step < mostSteps; step++) {
    // A slope beyond all numbers says nothing.
    const newton = ratio.slope < Infinity ? x - value / ratio.slope : NaN;
    if (Math.abs(newton - x) <= lastStep * Math.abs(x) + rounding) return newton;
    x = newton >= low && newton <= high ? newton : (low + high) / 2;
    value = ratio.at(x);
    if (value < 0) low = x;
    else high = x;
  }
  // As near as rounding lets it come.
  return x;
}

/** ln(what comes back / what is paid), both at the month of the first that comes back, and its slope in u = log x. No term cancels another. */
class Ratio {
  slope = 0;
  constructor(
    private readonly now: number,
    private readonly flows: readonly number[],
    private readonly turn: number,
  ) {}

  at(u: number): number {
    const { flows, turn } = this;
    const x = Math.exp(u);
    let back = 0;
    let backSlope = 0;
    for (let k = flows.length; k >= turn; k--) {
      backSlope = backSlope * x + back;
      back = back * x + flows[k - 1]!;
    }
    // Up to the month before; the last factor, x, is added as its logarithm.
    const y = 1 / x;
    let paid = -this.now;
    let paidSlope = 0;
    for (let k = 1; k < turn; k++) {
      paidSlope = paidSlope * y + paid;
      paid = paid * y - flows[k - 1]!;
    }
    this.slope = (x * backSlope) / back + (y * paidSlope) / paid + 1;
    return Math.log(back / paid) + u;
  }
}
