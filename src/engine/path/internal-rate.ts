import type { Answer, Reason } from "../answer";
import { noAnswer } from "../cost-error";

const steps = 200;
/** A step in log x after which the next one would be lost in rounding: near the root each is about the square of the one before. */
const lastStep = 1e-9;
/** What rounding leaves of a step where the root is at 0. */
const rounding = 1e-16;

/**
 * Internal rate of return a year: the rate at which what is paid now and the month-end flows are worth nothing.
 *
 * Only for flows that begin below 0 and change sign exactly once: then what comes back, Σ flow·x^k with x = 1/(1 + monthly rate), grows against what is paid
 * throughout, and is equal to it at one x. The logarithm of their ratio is nearly a line in log x, so that a few of Newton's steps close in on it; doubling and
 * halving guard them.
 * @param now USD on day 0, below 0
 * @param flows USD of each month
 * @returns (1 + monthly rate)^12 − 1, or why there is none; no number where a flow is too large to be one
 */
export function internalRate(now: number, flows: readonly number[]): Answer {
  if (!(now < 0)) return () => noAnswer("There is no IRR: nothing extra is paid up front.");
  if (!Number.isFinite(now)) return NaN;
  let turn = 0;
  let changes = 0;
  let positive = false;
  for (let k = 1; k <= flows.length; k++) {
    const flow = flows[k - 1]!;
    if (!Number.isFinite(flow)) return NaN;
    if (flow === 0 || flow > 0 === positive) continue;
    positive = !positive;
    changes++;
    if (turn === 0) turn = k;
  }
  if (changes === 0) return () => noAnswer("There is no IRR: it never pays anything back.");
  if (changes > 1) return changesSign(changes);
  return Math.expm1(-12 * rootOf(now, flows, turn));
}

const changesSign = (times: number): Reason => () => noAnswer(`There is no single IRR: the monthly flows change sign ${times} times.`);

/** The log x at which what comes back is worth what is paid. */
function rootOf(now: number, flows: readonly number[], turn: number): number {
  const ratio = new Ratio(now, flows, turn);
  let low = -Infinity;
  let high = Infinity;
  let reach = 1 / 64;
  let x = firstGuess(now, flows);
  for (let step = 0; step < steps; step++, reach *= 2) {
    const value = ratio.at(x);
    if (value < 0) low = x;
    else high = x;
    const newton = x - value / ratio.slope;
    // Closed in from one side only, the last step is none: a reach from there would leave the root again.
    if (Math.abs(newton - x) <= lastStep * Math.abs(x) + rounding) return newton;
    const next = within(low, high, newton, x, reach);
    if (next === x) return x;
    x = next;
  }
  return x;
}

/** From the mean and the variance of the days on which something comes back, at no rate; where no more comes back than is paid on the way, no rate itself. */
function firstGuess(now: number, flows: readonly number[]): number {
  let total = 0;
  let moment = 0;
  let moment2 = 0;
  for (let k = 1; k <= flows.length; k++) {
    const flow = flows[k - 1]!;
    total += flow;
    moment += k * flow;
    moment2 += k * k * flow;
  }
  if (!(total > 0)) return 0;
  const mean = moment / total;
  const variance = moment2 / total - mean * mean;
  const asOnOneDay = Math.log(-now / total) / mean;
  return asOnOneDay / Math.max(0.5, 1 + (asOnOneDay * variance) / mean / 2);
}

/** Newton's step where it stays between the bounds, and within reach while one of them is open; else halfway, or as far as the reach goes. */
function within(low: number, high: number, newton: number, x: number, reach: number): number {
  const open = low === -Infinity || high === Infinity;
  if (newton > low && newton < high) return open ? Math.min(x + reach, Math.max(x - reach, newton)) : newton;
  return !open ? (low + high) / 2 : high === Infinity ? x + reach : x - reach;
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
