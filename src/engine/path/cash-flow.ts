import type { Comparison } from "../metrics/comparison";
import { monthStart } from "../calendar/month";
import { monthEnd } from "../strategy/days";
import { volumeIn } from "../strategy/outlook";

/** A month of both sides: what is paid, what is saved, and the sums from day 0 on. USD and calls. */
export interface CashFlowMonth {
  readonly month: number;
  readonly calls: number;
  readonly baselineRunning: number;
  readonly baselineOneOff: number;
  readonly strategyRunning: number;
  readonly strategyOneOff: number;
  readonly saving: number;
  readonly baselineCumulative: number;
  readonly strategyCumulative: number;
  readonly cumulativeSaving: number;
}

/** The cash flow, month by month to the horizon; month 0 holds the upfront, the last month may be cut short. */
export function cashFlow(c: Comparison): CashFlowMonth[] {
  const { own, baseline, bill, baselineBill } = c;
  const months: CashFlowMonth[] = [];
  let [baselineCumulative, strategyCumulative, cumulativeSaving] = [0, 0, 0];
  for (let month = 0; month < own.months; month++) {
    const [baselineUpfront, strategyUpfront] = month === 0 ? [baseline.upfront, own.upfront] : [0, 0];
    const baselineRunning = baselineBill.running[month]!;
    const strategyRunning = bill.running[month]!;
    const baselineOneOff = baselineUpfront + baselineBill.retraining[month]!;
    const strategyOneOff = strategyUpfront + bill.retraining[month]!;
    const saving = baselineUpfront - strategyUpfront + c.monthlySaving[month]!;
    baselineCumulative += baselineRunning + baselineOneOff;
    strategyCumulative += strategyRunning + strategyOneOff;
    cumulativeSaving += saving;
    const calls = volumeIn(own, month) * (monthEnd(own, month) - monthStart(month));
    months.push({
      month,
      calls,
      baselineRunning,
      baselineOneOff,
      strategyRunning,
      strategyOneOff,
      saving,
      baselineCumulative,
      strategyCumulative,
      cumulativeSaving,
    });
  }
  return months;
}
