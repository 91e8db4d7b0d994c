import { constantly } from "../calendar/constantly";
import { daysPerMonth, monthCount } from "../calendar/month";
import { callCost, type CallCost } from "./one-call";
import { gpusForLoad } from "./gpus";
import { lifeOf, type Life } from "./life";
import type { Strategy } from "./strategy";
import { retrainingCost, upfrontCost } from "./upfront";

/** One strategy's own costs, month by month to the horizon: everything about it that needs no other strategy. */
export interface Outlook {
  readonly strategy: Strategy;
  readonly life: Life;
  readonly call: CallCost;
  readonly upfront: number;
  readonly retraining: number;
  readonly months: number;
  /** What the volume of month 0 is multiplied by in each month. */
  readonly growth: readonly number[];
  /** What the token prices are multiplied by in each month. */
  readonly priceFactor: readonly number[];
  /** USD a day for hosting and other cost, that neither volume nor time changes. */
  readonly standingPerDay: number;
  /** USD a day for maintenance. */
  readonly labourPerDay: number;
  /** Every month costs what the first does: neither volume nor prices change. */
  readonly isSteady: boolean;
  /** USD a day in each month, all of it; a steady one's in month 0 only. */
  readonly perDay: readonly number[];
}

/**
 * What something is multiplied by in each month: (1 + change)^(month/period), month 0 on.
 *
 * Each month follows from the one before by a multiplication, and each year's first is a power again: twelve multiplications err by less than 2·10⁻¹⁵,
 * and a power takes twenty times as long.
 * @param change the change over a period, above −1
 * @param period months
 */
export function compounded(change: number, period: number, months: number): readonly number[] {
  if (change === 0) return constantly(1, months);
  const base = 1 + change;
  const perMonth = period === 1 ? base : base ** (1 / period);
  const factors = [1];
  let factor = 1;
  for (let m = 1; m < months; m++) {
    factor = m % 12 === 0 ? base ** (m / period) : factor * perMonth;
    factors.push(factor);
  }
  return factors;
}

/** GPUs that run at a volume; 0 where no GPU price is given. */
const gpusAt = (s: Strategy, call: CallCost, volume: number): number =>
  s.gpu_price_per_hour > 0
    ? Math.max(s.min_gpus, gpusForLoad(volume, call.gpuSeconds, s.peak_factor, s.utilisation))
    : 0;

/** USD a day that neither volume nor time changes: hosting and other cost. */
const standingPerDay = (s: Strategy): number => 24 * s.hosting_per_hour + s.other_cost_per_month / daysPerMonth;

/** USD a day for infrastructure at a volume: hosting, GPUs, other. */
const infrastructure = (s: Strategy, call: CallCost, standing: number, volume: number): number =>
  standing + 24 * gpusAt(s, call, volume) * s.gpu_price_per_hour;

/** USD a day for maintenance. */
const labourPerDay = (s: Strategy): number => (s.maintenance_hours_per_month * s.hourly_rate) / daysPerMonth;

/** a · b, where nothing of something infinite is still nothing, on either side. */
export const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

/**
 * The cost of a day in each month: volume · cost per call + 24 · hosting + 24 · GPUs · GPU price + (other + maintenance) · 12/365.
 * @example 5 000 calls a day of 0.0056 USD and nothing else cost 28 USD a day.
 */
export function outlookOf(s: Strategy): Outlook {
  const call = callCost(s);
  const months = monthCount(s.horizon_days);
  const isSteady = s.growth_per_month === 0 && s.price_change_per_year === 0;
  const growth = compounded(s.growth_per_month, 1, months);
  const priceFactor = compounded(s.price_change_per_year, 12, months);
  const perDay: number[] = [];
  const standing = standingPerDay(s);
  const labour = labourPerDay(s);
  const notToken = call.failure + call.latency;
  for (let m = 0; m < (isSteady ? 1 : months); m++) {
    const calls = times(s.calls_per_day, growth[m]!);
    perDay.push(
      times(times(call.token, priceFactor[m]!) + notToken, calls) + infrastructure(s, call, standing, calls) + labour,
    );
  }
  return {
    strategy: s,
    life: lifeOf(s),
    call,
    upfront: upfrontCost(s),
    retraining: s.retrain_every_days > 0 ? retrainingCost(s) : 0,
    months,
    growth,
    priceFactor,
    standingPerDay: standing,
    labourPerDay: labour,
    isSteady,
    perDay,
  };
}

/** USD of a day in a month. */
export const perDayIn = (o: Outlook, month: number): number => o.perDay[o.isSteady ? 0 : month]!;

/** Calls a day in a month: calls_per_day · (1 + growth)^month. */
export const volumeIn = (o: Outlook, month: number): number => times(o.strategy.calls_per_day, o.growth[month]!);

/** GPUs that run in a month. */
export const gpusIn = (o: Outlook, month: number): number => gpusAt(o.strategy, o.call, volumeIn(o, month));

/** USD a day for infrastructure in a month. */
export const infrastructurePerDay = (o: Outlook, month: number): number =>
  infrastructure(o.strategy, o.call, o.standingPerDay, volumeIn(o, month));

/** USD of a day in month 0. */
export const costPerDay = (o: Outlook): number => o.perDay[0]!;

/** Tokens a day at go-live, retries included. */
export const tokensPerDay = (o: Outlook): number =>
  o.strategy.calls_per_day *
  o.call.attempts *
  (o.strategy.prompt_tokens + o.strategy.user_tokens + o.strategy.output_tokens);
