import { constantly } from "../calendar/constantly";
import { monthOf, monthStart } from "../calendar/month";
import { baselineDays, monthEnd, ownDays } from "./days";
import { times, type Outlook } from "./outlook";
import { forEachRetraining } from "./retraining";

/** A strategy's bill by month: running cost and retrainings; the upfront is paid on day 0 and stands apart. USD. */
export interface MonthlyBill {
  readonly running: readonly number[];
  readonly retraining: readonly number[];
}

/** What choosing a strategy costs in each month, the baseline's days and retrainings outside its life included. */
export const monthlyBill = (o: Outlook, baseline: Outlook): MonthlyBill => ({ running: runningCosts(o, baseline), retraining: retrainingCosts(o, baseline) });

function runningCosts(o: Outlook, baseline: Outlook): readonly number[] {
  const running: number[] = [];
  const { from, to } = o.life;
  for (let m = 0; m < o.months; m++) {
    const start = monthStart(m);
    const end = monthEnd(o, m);
    const isWhole = from <= start && to >= end;
    running.push(isWhole ? o.perDay[m]! * (end - start) : partlyOwn(o, baseline, m));
  }
  return running;
}

/** A month on some of whose days the baseline runs. */
function partlyOwn(o: Outlook, baseline: Outlook, month: number): number {
  const own = ownDays(o, month);
  return times(own, o.perDay[month]!) + baselineDays(o, month, own) * baseline.perDay[month]!;
}

function retrainingCosts(o: Outlook, baseline: Outlook): readonly number[] {
  const none = constantly(0, o.months);
  let costs = none;
  forEachRetraining(o, baseline, (day, cost) => {
    if (costs === none) costs = none.slice();
    (costs as number[])[Math.min(o.months - 1, monthOf(day))]! += cost;
  });
  return costs;
}
