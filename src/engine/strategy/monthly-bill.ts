import { constantly, monthOf, monthStart } from "../calendar";
import { settle } from "../zero";
import { baselineDays, baselineRetrainings, monthEnd, ownDays, ownRetrainings, retrainingsBefore } from "./life";
import { type Outlook, perDayIn, times } from "./outlook";

/** A strategy's bill by month: running cost and retrainings; the upfront is paid on day 0 and stands apart. USD. */
export interface MonthlyBill {
  readonly running: readonly number[];
  readonly retraining: readonly number[];
}

/** What choosing a strategy costs in each month, the baseline's days and retrainings outside its life included. */
export const monthlyBill = (o: Outlook, baseline: Outlook): MonthlyBill => ({
  running: runningCosts(o, baseline),
  retraining: retrainingCosts(o, baseline),
});

function runningCosts(o: Outlook, baseline: Outlook): readonly number[] {
  const { months, isSteady, perDay } = o;
  const running = new Array<number>(months);
  const { from, to } = o.life;
  let start = 0;
  for (let m = 0; m < months; m++) {
    const end = monthEnd(o, m);
    const isWhole = from <= start && to >= end;
    running[m] = isWhole ? perDay[isSteady ? 0 : m]! * (end - start) : partlyOwn(o, baseline, m);
    start = end;
  }
  return running;
}

/** A month on some of whose days the baseline runs. */
function partlyOwn(o: Outlook, baseline: Outlook, month: number): number {
  const own = ownDays(o, month);
  return times(own, perDayIn(o, month)) + baselineDays(o, month, own) * perDayIn(baseline, month);
}

function retrainingCosts(o: Outlook, baseline: Outlook): readonly number[] {
  const own = ownRetrainings(o);
  const others = baselineRetrainings(baseline, o);
  if (own === 0 && others.before === 0 && others.from === others.all) return constantly(0, o.months);
  const costs = new Array<number>(o.months);
  for (let m = 0; m < o.months; m++) costs[m] = 0;
  addRetrainings(costs, o.life.from, o, 1, own);
  addRetrainings(costs, 0, baseline, 1, others.before);
  addRetrainings(costs, 0, baseline, others.from + 1, others.all);
  return costs;
}

/** Adds the retrainings of a strategy from number `first` to number `last`, counted from the day `begin`, to their months. */
function addRetrainings(costs: number[], begin: number, of: Outlook, first: number, last: number): void {
  const every = of.strategy.retrain_every_days;
  if (last - first > 2 * costs.length) {
    // Many in a month: counted, not gone through.
    let before = first - 1;
    for (let m = Math.max(0, monthOf(begin)); m < costs.length && before < last; m++) {
      const next = m === costs.length - 1 ? last : retrainingsBefore(begin, every, monthStart(m + 1));
      const until = Math.min(last, Math.max(before, next));
      costs[m]! += (until - before) * of.retraining;
      before = until;
    }
    return;
  }
  for (let k = first; k <= last; k++) costs[Math.min(costs.length - 1, monthOf(begin + k * every))]! += of.retraining;
}

/** What the alternative saves in each month, retrainings in their month; 0 where it is within rounding of that month's gross flows. USD. */
export function monthlySaving(own: MonthlyBill, baseline: MonthlyBill): number[] {
  const months = own.running.length;
  const savings = new Array<number>(months);
  for (let m = 0; m < months; m++) {
    const running = own.running[m]!;
    const baselineRunning = baseline.running[m]!;
    const retraining = own.retraining[m]!;
    const baselineRetraining = baseline.retraining[m]!;
    savings[m] = settle(
      baselineRunning - running + (baselineRetraining - retraining),
      baselineRunning + running + baselineRetraining + retraining,
    );
  }
  return savings;
}
