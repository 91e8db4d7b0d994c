import type { MonthlyBill } from "../strategy/monthly-bill";
import { settle } from "../zero";

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
