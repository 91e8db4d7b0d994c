import { constantly, daysPerMonth, monthCount } from "../calendar";
import { relativeZero } from "../zero";
import { type Life, lifeOf } from "./life";
import { callCost, type CallCost, meanInputTokens } from "./one-call";
import { retrainingCost, type Strategy, upfrontCost } from "./strategy";

const secondsPerDay = 86_400;

/** GPUs that a load keeps busy, before rounding up: calls · seconds a call / 86 400 · peak factor / utilisation, a trifle less so that an exact fit is not rounded up. */
const gpusBusy = (callsPerDay: number, gpuSecondsPerCall: number, peakFactor: number, utilisation: number): number =>
  (((callsPerDay * gpuSecondsPerCall) / secondsPerDay) * peakFactor * (1 - relativeZero)) / utilisation;

/**
 * GPUs that a load needs: those it keeps busy, rounded up.
 * @example 40 000 calls a day of 0.35 GPU seconds, twice as many in the peak, 70% utilisation: 1 GPU.
 */
export const gpusForLoad = (...load: Parameters<typeof gpusBusy>): number => Math.ceil(gpusBusy(...load));

/** The baseline where it stays in service beside an alternative: some of the calls, or those that the alternative escalates. */
interface InService {
  readonly outlook: Outlook;
  /** The share of the calls that it answers. */
  readonly share: number;
}

/** One strategy's costs while it runs, month by month to the horizon. */
export interface Outlook {
  readonly strategy: Strategy;
  readonly life: Life;
  /** A call of the strategy's own model. */
  readonly call: CallCost;
  /** The share of the calls that its own model takes, and that of them which fail at the strategy's own expense. */
  readonly share: number;
  readonly failureShare: number;
  /** The baseline where it stays in service. */
  readonly beside: InService | undefined;
  /** The baseline's outlook where these costs depend on it. */
  readonly dependsOn: Outlook | undefined;
  /** USD on day 0, the baseline's included where it serves any call. */
  readonly upfront: number;
  readonly retraining: number;
  readonly months: number;
  /** What the volume of month 0 is multiplied by in each month. */
  readonly growth: readonly number[];
  /** What the token prices are multiplied by in each month. */
  readonly priceFactor: readonly number[];
  /** What hosting and GPU prices are multiplied by in each month. */
  readonly infrastructureFactor: readonly number[];
  /** USD a day for hosting in month 0. */
  readonly hostingPerDay: number;
  /** USD a day of other cost, that neither volume nor time changes. */
  readonly otherPerDay: number;
  /** USD a day for maintenance. */
  readonly labourPerDay: number;
  /** Every month costs what the first does: neither volume nor prices change. */
  readonly isSteady: boolean;
  /** USD a day in each month, all of it, that of a baseline in service included; a steady one's in month 0 only. */
  readonly perDay: readonly number[];
}

interface Compounded {
  readonly change: number;
  readonly period: number;
  readonly months: number;
  readonly factors: readonly number[];
}

/** The last ones: thousands of variations of a scenario have the same changes of volume and prices. */
const lastCompounded: Compounded[] = [];
const mostCompounded = 6;
let nextCompounded = 0;

/**
 * What something is multiplied by in each month: (1 + change)^(month/period), month 0 on.
 * @param change the change over a period, above −1
 * @param period months
 */
export function compounded(change: number, period: number, months: number): readonly number[] {
  if (change === 0) return constantly(1, months);
  for (const known of lastCompounded)
    if (known.change === change && known.months === months && known.period === period) return known.factors;
  const factors = compoundedFactors(change, period, months);
  lastCompounded[nextCompounded] = { change, period, months, factors };
  nextCompounded = (nextCompounded + 1) % mostCompounded;
  return factors;
}

/**
 * Each month follows from the one before by a multiplication, and each year's first is a power again: twelve multiplications err by less than 2·10⁻¹⁵,
 * and a power takes twenty times as long.
 */
function compoundedFactors(change: number, period: number, months: number): readonly number[] {
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

/** USD a day for maintenance. */
const labourPerDay = (s: Strategy): number => (s.maintenance_hours_per_month * s.hourly_rate) / daysPerMonth;

/** a · b, where nothing of something infinite is still nothing, on either side. */
export const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

/** What a month changes: the calls of a day, and what prices are multiplied by. */
interface MonthFigures {
  readonly volume: number;
  readonly priceFactor: number;
  readonly infrastructureFactor: number;
}

/** The figures of a month; of month 0, in which nothing has changed yet, without going through all months. */
const figuresIn = (o: Omit<Outlook, "perDay">, month: number): MonthFigures =>
  month === 0
    ? { volume: o.strategy.calls_per_day, priceFactor: 1, infrastructureFactor: 1 }
    : {
        volume: volumeIn(o, month),
        priceFactor: o.priceFactor[month]!,
        infrastructureFactor: o.infrastructureFactor[month]!,
      };

/** USD of a day on which a strategy's model takes a share of the calls. */
function servingPerDay(o: Omit<Outlook, "perDay">, figures: MonthFigures, share: number, failureShare: number): number {
  const { call } = o;
  const { volume, priceFactor } = figures;
  const ofCalls = times(call.token, priceFactor) + call.fee + call.latency;
  const running =
    share === 1 && failureShare === 1
      ? times(ofCalls + call.failure, volume)
      : times(ofCalls, volume * share) + times(call.failure, volume * failureShare);
  return running + infrastructureAt(o, figures, share) + o.labourPerDay;
}

/** USD a day for infrastructure in a month where a share of the calls is served: hosting, GPUs, other. */
const infrastructureAt = (
  o: Omit<Outlook, "perDay">,
  { volume, infrastructureFactor }: MonthFigures,
  share: number,
): number =>
  (o.hostingPerDay + 24 * gpusAt(o.strategy, o.call, volume * share) * o.strategy.gpu_price_per_hour) *
    infrastructureFactor +
  o.otherPerDay;

/** Whether every month costs what the first does. */
const isSteady = (s: Strategy): boolean =>
  s.growth_per_month === 0 && s.price_change_per_year === 0 && s.infrastructure_price_change_per_year === 0;

/** The shares of the calls in an alternative: its own, those that fail at its own expense, the baseline's. */
function sharesOf(s: Strategy, baseline: Outlook | undefined): { own: number; failure: number; beside: number } {
  if (baseline === undefined) return { own: 1, failure: 1, beside: 0 };
  const { traffic_share: own, escalation_rate: escalated } = s;
  return { own, failure: own * (1 - escalated), beside: 1 - own + own * escalated };
}

/**
 * The cost of a day in each month: volume · cost per call + 24 · (hosting + GPUs · GPU price) · infrastructure factor + (other + maintenance) · 12/365.
 * @param s the strategy
 * @param baseline the first strategy's outlook, where `s` is an alternative: it takes the calls that the alternative does not
 * @example 5 000 calls a day of 0.0056 USD and nothing else cost 28 USD a day.
 */
export function outlookOf(s: Strategy, baseline?: Outlook): Outlook {
  return new StrategyOutlook(s, baseline);
}

/** An outlook whose figures by month are worked out when they are asked for: most questions need the totals alone. Fields are declared only, as each would otherwise be set twice. */
class StrategyOutlook implements Outlook {
  declare readonly life: Life;
  declare readonly call: CallCost;
  declare readonly share: number;
  declare readonly failureShare: number;
  declare readonly beside: InService | undefined;
  declare readonly dependsOn: Outlook | undefined;
  declare readonly upfront: number;
  declare readonly retraining: number;
  declare readonly months: number;
  declare readonly hostingPerDay: number;
  declare readonly otherPerDay: number;
  declare readonly labourPerDay: number;
  declare readonly isSteady: boolean;
  #growth: readonly number[] | undefined;
  #priceFactor: readonly number[] | undefined;
  #infrastructureFactor: readonly number[] | undefined;
  #perDay: readonly number[] | undefined;

  constructor(
    readonly strategy: Strategy,
    baseline: Outlook | undefined,
  ) {
    const s = strategy;
    const shares = sharesOf(s, baseline);
    this.months = monthCount(s.horizon_days);
    this.life = lifeOf(s);
    this.call = callCost(s);
    this.share = shares.own;
    this.failureShare = shares.failure;
    this.beside = baseline && shares.beside > 0 ? { outlook: baseline, share: shares.beside } : undefined;
    const isServed = this.beside !== undefined || this.life.from > 0 || this.life.to < s.horizon_days;
    const sharedUpfront = baseline && isServed ? baseline.upfront : 0;
    this.dependsOn = this.beside || sharedUpfront !== 0 ? baseline : undefined;
    this.upfront = upfrontCost(s) + sharedUpfront;
    this.retraining = s.retrain_every_days > 0 ? retrainingCost(s) : 0;
    this.hostingPerDay = 24 * s.hosting_per_hour;
    this.otherPerDay = s.other_cost_per_month / daysPerMonth;
    this.labourPerDay = labourPerDay(s);
    this.isSteady = isSteady(s) && (this.beside === undefined || this.beside.outlook.isSteady);
  }

  get growth(): readonly number[] {
    return (this.#growth ??= compounded(this.strategy.growth_per_month, 1, this.months));
  }

  get priceFactor(): readonly number[] {
    return (this.#priceFactor ??= compounded(this.strategy.price_change_per_year, 12, this.months));
  }

  get infrastructureFactor(): readonly number[] {
    return (this.#infrastructureFactor ??= compounded(
      this.strategy.infrastructure_price_change_per_year,
      12,
      this.months,
    ));
  }

  get perDay(): readonly number[] {
    return (this.#perDay ??= this.#costsPerDay());
  }

  #costsPerDay(): readonly number[] {
    const { beside, share, failureShare } = this;
    const perDay: number[] = [];
    for (let m = 0; m < (this.isSteady ? 1 : this.months); m++) {
      const own = servingPerDay(this, figuresIn(this, m), share, failureShare);
      perDay.push(
        beside ? own + servingPerDay(beside.outlook, figuresIn(beside.outlook, m), beside.share, beside.share) : own,
      );
    }
    return perDay;
  }
}

/** USD of a day in a month. */
export const perDayIn = (o: Outlook, month: number): number => o.perDay[o.isSteady ? 0 : month]!;

/** Calls a day in a month, whoever answers them: calls_per_day · (1 + growth)^month. */
export const volumeIn = (o: Pick<Outlook, "strategy" | "growth">, month: number): number =>
  times(o.strategy.calls_per_day, o.growth[month]!);

/** GPUs that run in a month where a share of the calls is served. */
export const gpusServing = (o: Outlook, month: number, share: number): number =>
  gpusAt(o.strategy, o.call, volumeIn(o, month) * share);

/** GPUs that the volume of month 0 keeps busy where a share of the calls is served, before rounding up; an exact fit is just below. */
export function gpuLoad(o: Outlook, share: number): number {
  const { calls_per_day: calls, peak_factor: peak, utilisation } = o.strategy;
  return gpusBusy(calls * share, o.call.gpuSeconds, peak, utilisation);
}

/** GPUs of the strategy's own model that run in a month. */
export const gpusIn = (o: Outlook, month: number): number => gpusServing(o, month, o.share);

/** GPUs of the baseline that run in a month beside the strategy. */
export const gpusBeside = ({ beside }: Outlook, month: number): number =>
  beside ? gpusServing(beside.outlook, month, beside.share) : 0;

/** USD a day for infrastructure in a month: hosting, GPUs, other, those of a baseline in service included. */
export const infrastructurePerDay = (o: Outlook, month: number): number =>
  infrastructureAt(o, figuresIn(o, month), o.share) +
  (o.beside ? infrastructureAt(o.beside.outlook, figuresIn(o.beside.outlook, month), o.beside.share) : 0);

/** USD of a day in month 0. */
export const costPerDay = (o: Outlook): number => o.perDay[0]!;

/** A figure of a call, by the shares of the calls that each model takes. */
const byShare = (o: Outlook, of: (o: Outlook) => number): number =>
  (o.share === 0 ? 0 : o.share * of(o)) + (o.beside ? o.beside.share * of(o.beside.outlook) : 0);

/** USD of one call at go-live, whoever answers it. */
export const costOfCall = (o: Outlook): number =>
  byShare(o, ({ call }) => call.token + call.fee + call.latency) +
  (o.failureShare === 0 ? 0 : o.failureShare * o.call.failure) +
  (o.beside ? o.beside.share * o.beside.outlook.call.failure : 0);

/** Seconds of one attempt, whoever answers the call. */
export const latencyOfCall = (o: Outlook): number => byShare(o, ({ call }) => call.latencySeconds);

/** Tokens a day at go-live, billed retries included. */
export const tokensPerDay = (o: Outlook): number =>
  o.strategy.calls_per_day *
  byShare(o, ({ strategy, call }) => call.billed * (meanInputTokens(strategy) + strategy.output_tokens));
