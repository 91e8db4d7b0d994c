import { compoundedDays, monthBefore, monthlyRate } from "../calendar/compounded-days";
import { monthOf, monthStart } from "../calendar/month";
import { gpuLoad, gpusServing, times, type Outlook } from "./outlook";
import { ownRetrainings, unsavedRetrainings } from "./retraining";

/** What choosing a strategy costs to the horizon, by part; before it is ready and after it is retired the baseline's costs count. USD. */
export interface CostParts {
  readonly upfront: number;
  readonly token: number;
  readonly fee: number;
  readonly failure: number;
  readonly latency: number;
  readonly infrastructure: number;
  readonly labour: number;
  readonly retraining: number;
}

/** Some days, [from, to). */
interface Days {
  readonly from: number;
  readonly to: number;
}

/** What some days hold in all; calls whoever answers them. */
interface Calls {
  readonly calls: number;
  /** Calls times the price factor of their month, of the strategy itself. */
  readonly priced: number;
}

const noCalls: Calls = { calls: 0, priced: 0 };

/** The calls of some days, at the strategy's own prices. */
function callsOf({ strategy: s }: Outlook, { from, to }: Days): Calls {
  if (!(to > from) || s.calls_per_day === 0) return noCalls;
  const calls = s.calls_per_day * compoundedDays(monthlyRate(s.growth_per_month), from, to);
  return { calls, priced: s.price_change_per_year === 0 ? calls : pricedCalls(s.calls_per_day, s, from, to) };
}

const pricedCalls = (
  callsPerDay: number,
  { growth_per_month: growth, price_change_per_year: change }: Outlook["strategy"],
  from: number,
  to: number,
): number => callsPerDay * compoundedDays(monthlyRate(growth, change), from, to);

/** USD for hosting, GPUs and other running cost over some days on which a share of the calls is served. */
function infrastructureOver(o: Outlook, { from, to }: Days, share: number): number {
  if (!(to > from)) return 0;
  const rate = monthlyRate(0, o.strategy.infrastructure_price_change_per_year);
  const hosting = times(o.hostingPerDay, compoundedDays(rate, from, to));
  return hosting + 24 * o.strategy.gpu_price_per_hour * gpuDays(o, rate, from, to, share) + o.otherPerDay * (to - from);
}

/** GPUs times days, each day weighed by its month's price factor: the count steps from month to month, and is constant where it is the same at both ends. */
function gpuDays(o: Outlook, rate: number, from: number, to: number, share: number): number {
  if (o.strategy.gpu_price_per_hour === 0) return 0;
  const first = monthOf(from);
  const last = Math.max(first, monthBefore(to));
  const [atFirst, atLast] = [gpusServing(o, first, share), gpusServing(o, last, share)];
  if (atFirst === atLast) return atFirst * compoundedDays(rate, from, to);
  const { growth, infrastructureFactor } = o;
  const min = o.strategy.min_gpus;
  const load = gpuLoad(o, share);
  let days = 0;
  for (let m = first; m <= last; m++) {
    const end = m === last ? to : monthStart(m + 1);
    const gpus = Math.max(min, Math.ceil(load * growth[m]!));
    days += gpus * (end - (m === first ? from : monthStart(m))) * infrastructureFactor[m]!;
  }
  return days;
}

/**
 * The parts of a strategy's total cost over the horizon; their sum is the total.
 *
 * Sums over months are geometric series and retrainings are counted, so that the time it takes does not grow with the horizon, but for months whose GPUs differ.
 * @param o the strategy
 * @param baseline the first strategy, which runs before `o` is ready and after it is retired
 */
export function costParts(o: Outlook, baseline: Outlook): CostParts {
  const { beside, life } = o;
  const horizon = o.strategy.horizon_days;
  const others: readonly Days[] =
    o === baseline
      ? []
      : [
          { from: 0, to: Math.min(life.from, life.to) },
          { from: life.to, to: horizon },
        ].filter(({ from, to }) => to > from);
  const own = callsOf(o, life);
  const rest = others.map((days) => callsOf(baseline, days));
  const shared = beside?.share ?? 0;
  const sharedPriced = beside ? callsOf(baseline, life).priced : 0;
  const baselineCalls = sum(rest.map(({ calls }) => calls)) + own.calls * shared;
  const unsaved = o === baseline ? 0 : unsavedRetrainings(baseline, o);
  const ownDays = life.to - life.from;
  const restDays = sum(others.map(({ from, to }) => to - from));
  return {
    upfront: o.upfront,
    token:
      times(o.call.token, own.priced * o.share) +
      times(baseline.call.token, sum(rest.map(({ priced }) => priced)) + sharedPriced * shared),
    fee: times(o.call.fee, own.calls * o.share) + times(baseline.call.fee, baselineCalls),
    failure: times(o.call.failure, own.calls * o.failureShare) + times(baseline.call.failure, baselineCalls),
    latency: times(o.call.latency, own.calls * o.share) + times(baseline.call.latency, baselineCalls),
    infrastructure:
      infrastructureOver(o, life, o.share) +
      (beside ? infrastructureOver(beside.outlook, life, beside.share) : 0) +
      sum(others.map((days) => infrastructureOver(baseline, days, 1))),
    labour: o.labourPerDay * ownDays + baseline.labourPerDay * (restDays + (beside ? ownDays : 0)),
    retraining: ownRetrainings(o) * o.retraining + unsaved * baseline.retraining,
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** USD over the horizon: the sum of the parts. */
export const totalCost = (p: CostParts): number =>
  p.upfront + p.token + p.fee + p.failure + p.latency + p.infrastructure + p.labour + p.retraining;
