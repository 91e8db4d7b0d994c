import type { Comparison } from "../metrics/comparison";
import { monthStart } from "../calendar";
import { monthEnd } from "../strategy/life";
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

/** Month 0, what is paid up front, and nothing else. */
function upfrontMonth({ own, baseline }: Comparison): CashFlowMonth {
  return {
    month: 0,
    calls: 0,
    baselineRunning: 0,
    baselineOneOff: baseline.upfront,
    strategyRunning: 0,
    strategyOneOff: own.upfront,
    saving: baseline.upfront - own.upfront,
    baselineCumulative: baseline.upfront,
    strategyCumulative: own.upfront,
    cumulativeSaving: baseline.upfront - own.upfront,
  };
}

/** The cash flow: month 0, the upfront cost alone, then month 1, 2, … to the horizon, which may cut the last one short. */
export function cashFlow(c: Comparison): CashFlowMonth[] {
  const { own, bill, baselineBill } = c;
  const months = [upfrontMonth(c)];
  let { baselineCumulative, strategyCumulative, cumulativeSaving } = months[0]!;
  for (let month = 0; month < own.months; month++) {
    const baselineRunning = baselineBill.running[month]!;
    const strategyRunning = bill.running[month]!;
    const baselineOneOff = baselineBill.retraining[month]!;
    const strategyOneOff = bill.retraining[month]!;
    const saving = c.monthlySaving[month]!;
    baselineCumulative += baselineRunning + baselineOneOff;
    strategyCumulative += strategyRunning + strategyOneOff;
    cumulativeSaving += saving;
    const calls = volumeIn(own, month) * (monthEnd(own, month) - monthStart(month));
    months.push({
      month: month + 1,
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
