import { baselineDays, monthsToCount, ownDays } from "./days";
import { infrastructurePerDay, times, volumeIn, type Outlook } from "./outlook";
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

/** What some days of a strategy hold in all; calls whoever answers them. */
interface Amounts {
  /** Calls, and calls times the price factor of their month. */
  calls: number;
  pricedCalls: number;
  /** The same with the baseline's price factor, where it stays in service. */
  baselinePricedCalls: number;
  infrastructure: number;
  days: number;
}

/** Adds some days of a month. */
function addDays(amounts: Amounts, o: Outlook, month: number, days: number): void {
  const calls = volumeIn(o, month) * days;
  amounts.calls += calls;
  amounts.pricedCalls += calls === 0 ? 0 : calls * o.priceFactor[month]!;
  if (o.beside && calls !== 0) amounts.baselinePricedCalls += calls * o.beside.outlook.priceFactor[month]!;
  amounts.infrastructure += infrastructurePerDay(o, month) * days;
  amounts.days += days;
}

const none = (): Amounts => ({ calls: 0, pricedCalls: 0, baselinePricedCalls: 0, infrastructure: 0, days: 0 });

/**
 * The parts of a strategy's total cost over the horizon; their sum is the total.
 * @param o the strategy
 * @param baseline the first strategy, which runs before `o` is ready and after it is retired
 */
export function costParts(o: Outlook, baseline: Outlook): CostParts {
  const own = none();
  const rest = none();
  const months = monthsToCount(o, baseline);
  for (let m = 0; m < months; m++) {
    const days = ownDays(o, m, months);
    if (days > 0) addDays(own, o, m, days);
    const others = o === baseline ? 0 : baselineDays(o, m, days, months);
    if (others > 0) addDays(rest, baseline, m, others);
  }
  const unsaved = o === baseline ? 0 : unsavedRetrainings(baseline, o);
  const beside = o.beside?.share ?? 0;
  const baselineCalls = rest.calls + own.calls * beside;
  return {
    upfront: o.upfront,
    token:
      times(o.call.token, own.pricedCalls * o.share) +
      times(baseline.call.token, rest.pricedCalls + own.baselinePricedCalls * beside),
    fee: times(o.call.fee, own.calls * o.share) + times(baseline.call.fee, baselineCalls),
    failure: times(o.call.failure, own.calls * o.failureShare) + times(baseline.call.failure, baselineCalls),
    latency: times(o.call.latency, own.calls * o.share) + times(baseline.call.latency, baselineCalls),
    infrastructure: own.infrastructure + rest.infrastructure,
    labour: o.labourPerDay * own.days + baseline.labourPerDay * (rest.days + (o.beside ? own.days : 0)),
    retraining: ownRetrainings(o) * o.retraining + unsaved * baseline.retraining,
  };
}

/** USD over the horizon: the sum of the parts. */
export const totalCost = (p: CostParts): number =>
  p.upfront + p.token + p.fee + p.failure + p.latency + p.infrastructure + p.labour + p.retraining;
