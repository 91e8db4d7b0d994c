import { compoundedDays, monthBefore, monthlyRate, monthOf, monthStart } from "../calendar";
import { gpuLoad, gpusServing, times, type Outlook } from "./outlook";
import { ownRetrainings, unsavedRetrainings } from "./life";

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

/** Calls of some days, whoever answers them. */
const callsOver = ({ strategy: s }: Outlook, from: number, to: number): number =>
  to > from ? times(s.calls_per_day, compoundedDays(monthlyRate(s.growth_per_month), from, to)) : 0;

/** The same, each times the price factor of its month. */
const pricedCallsOver = ({ strategy: s }: Outlook, from: number, to: number): number =>
  to > from
    ? times(s.calls_per_day, compoundedDays(monthlyRate(s.growth_per_month, s.price_change_per_year), from, to))
    : 0;

/** USD for hosting, GPUs and other running cost over some days on which a share of the calls is served. */
function infrastructureOver(o: Outlook, from: number, to: number, share: number): number {
  if (!(to > from)) return 0;
  const s = o.strategy;
  const other = o.otherPerDay * (to - from);
  if (o.hostingPerDay === 0 && s.gpu_price_per_hour === 0) return other;
  const rate = monthlyRate(0, s.infrastructure_price_change_per_year);
  const hosting = times(o.hostingPerDay, compoundedDays(rate, from, to));
  return hosting + 24 * s.gpu_price_per_hour * gpuDays(o, rate, from, to, share) + other;
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
  const { beside, call, share } = o;
  const { from, to } = o.life;
  const horizon = o.strategy.horizon_days;
  const shared = beside?.share ?? 0;
  // Before readiness and after retirement the baseline serves.
  const isElsewhere = o !== baseline && (from > 0 || to < horizon);
  const over = (of: (baseline: Outlook, from: number, to: number) => number): number =>
    isElsewhere ? of(baseline, 0, Math.min(from, to)) + of(baseline, to, horizon) : 0;
  const calls = callsOver(o, from, to);
  const baselineCalls = over(callsOver) + calls * shared;
  const baselinePriced = over(pricedCallsOver) + (beside ? pricedCallsOver(baseline, from, to) * shared : 0);
  const ownDays = to - from;
  const baselineDays = over((_, first, end) => Math.max(0, end - first)) + (beside ? ownDays : 0);
  const infrastructure =
    infrastructureOver(o, from, to, share) +
    (beside ? infrastructureOver(beside.outlook, from, to, beside.share) : 0) +
    over((of, first, end) => infrastructureOver(of, first, end, 1));
  const unsaved = o === baseline ? 0 : unsavedRetrainings(baseline, o);
  return {
    upfront: o.upfront,
    token: times(call.token, pricedCallsOver(o, from, to) * share) + times(baseline.call.token, baselinePriced),
    fee: times(call.fee, calls * share) + times(baseline.call.fee, baselineCalls),
    failure: times(call.failure, calls * o.failureShare) + times(baseline.call.failure, baselineCalls),
    latency: times(call.latency, calls * share) + times(baseline.call.latency, baselineCalls),
    infrastructure,
    labour: o.labourPerDay * ownDays + baseline.labourPerDay * baselineDays,
    retraining: ownRetrainings(o) * o.retraining + unsaved * baseline.retraining,
  };
}

/** USD over the horizon: the sum of the parts. */
export const totalCost = (p: CostParts): number =>
  p.upfront + p.token + p.fee + p.failure + p.latency + p.infrastructure + p.labour + p.retraining;
