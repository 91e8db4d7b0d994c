import type { Answer } from "../answer";
import { noAnswer } from "../cost-error";

const steps = 200;
/** After so many steps Newton's creep, as they do down a power of x that dwarfs all others: every second one is a halving from there. */
const patience = 40;

/**
 * Internal rate of return a year: the rate at which what is paid now and the month-end flows are worth nothing.
 *
 * Only for flows that begin below 0 and change sign exactly once: then Σ flow·x^k with x = 1/(1 + monthly rate) has one positive root, and divided by x^j, j the
 * first positive flow, it rises throughout. Newton steps in log x close in on it; doubling and halving guard them.
 * @param now USD on day 0, below 0
 * @param flows USD of each month
 * @returns (1 + monthly rate)^12 − 1, or why there is none; no number where a flow is too large to be one
 */
export function internalRate(now: number, flows: readonly number[]): Answer {
  if (!(now < 0)) return () => noAnswer("There is no IRR: nothing extra is paid up front.");
  if (!Number.isFinite(now) || !flows.every(Number.isFinite)) return NaN;
  const turn = flows.findIndex((flow) => flow > 0);
  if (turn < 0) return () => noAnswer("There is no IRR: it never pays anything back.");
  const changes = signChanges(now, flows);
  if (changes > 1) return () => noAnswer(`There is no single IRR: the monthly flows change sign ${changes} times.`);
  return Math.expm1(-12 * rootOf(now, flows, turn + 1));
}

function signChanges(now: number, flows: readonly number[]): number {
  let changes = 0;
  let sign = Math.sign(now);
  for (const flow of flows) {
    if (flow === 0 || Math.sign(flow) === sign) continue;
    sign = -sign;
    changes++;
  }
  return changes;
}

/** The log x at which Σ flow·x^(k − turn) is 0; the sum rises with x. */
function rootOf(now: number, flows: readonly number[], turn: number): number {
  const sum = new Sum(now, flows, turn);
  let low = -Infinity;
  let high = Infinity;
  let reach = 1 / 64;
  let x = firstGuess(now, flows);
  for (let step = 0; step < steps; step++, reach *= 2) {
    const value = sum.at(x);
    if (value < 0) low = x;
    else high = x;
    const newton = x - value / sum.slope;
    // Closed in from one side only, the last step is none: a reach from there would leave the root again.
    if (Math.abs(newton - x) <= 2e-16 * Math.abs(x)) return newton;
    const creeps = step > patience && step % 2 === 0;
    const next = within(low, high, creeps ? NaN : newton, x, reach);
    if (Math.abs(next - x) <= 2e-16 * Math.abs(x)) return next;
    x = next;
  }
  return x;
}

/** As if all that comes back came on one day, the flows' mean one; where no more comes back than is paid on the way, at no rate. */
function firstGuess(now: number, flows: readonly number[]): number {
  let total = 0;
  let moment = 0;
  for (let k = 1; k <= flows.length; k++) {
    total += flows[k - 1]!;
    moment += k * flows[k - 1]!;
  }
  return total > 0 ? (Math.log(-now / total) * total) / moment : 0;
}

/** Newton's step where it stays between the bounds, and within reach while one of them is open; else halfway, or as far as the reach goes. */
function within(low: number, high: number, newton: number, x: number, reach: number): number {
  const open = low === -Infinity || high === Infinity;
  if (newton > low && newton < high) return open ? Math.min(x + reach, Math.max(x - reach, newton)) : newton;
  return !open ? (low + high) / 2 : high === Infinity ? x + reach : x - reach;
}

/** Σ flow·e^(u·(k − turn)) and its slope in u. */
class Sum {
  slope = 0;
  constructor(
    private readonly now: number,
    private readonly flows: readonly number[],
    private readonly turn: number,
  ) {}

  at(u: number): number {
    const x = Math.exp(u);
    const first = Math.exp(-u * this.turn);
    // A running product is quick, but once it has left the range of a double it cannot come back.
    const product = first > 1e-280 && first < 1e280;
    let power = first;
    let value = this.now * power;
    let slope = -this.turn * value;
    for (let k = 1; k <= this.flows.length; k++) {
      power = product ? power * x : Math.exp(u * (k - this.turn));
      const flow = this.flows[k - 1]!;
      if (flow === 0) continue;
      value += flow * power;
      slope += (k - this.turn) * flow * power;
    }
    this.slope = slope;
    return value;
  }
}
