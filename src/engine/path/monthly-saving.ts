import type { MonthlyBill } from "../strategy/monthly-bill";
import { settle } from "../zero";

/** What the alternative saves in each month, retrainings in their month; 0 where it is within rounding of that month's gross flows. USD. */
export function monthlySaving(own: MonthlyBill, baseline: MonthlyBill): number[] {
  return own.running.map((running, m) => {
    const saving = baseline.running[m]! - running + (baseline.retraining[m]! - own.retraining[m]!);
    return settle(saving, baseline.running[m]! + running + baseline.retraining[m]! + own.retraining[m]!);
  });
}
