import type { MonthlyBill } from "../strategy/monthly-bill";
import { settle } from "../zero";

/** What the alternative saves in each month, retrainings in their month; 0 where it is within rounding of that month's gross flows. USD. */
export function monthlySaving(own: MonthlyBill, baseline: MonthlyBill): number[] {
  const months = own.running.length;
  const savings = new Array<number>(months);
  for (let m = 0; m < months; m++) {
    const [mine, others, mineAgain, othersAgain] = [own.running[m]!, baseline.running[m]!, own.retraining[m]!, baseline.retraining[m]!];
    savings[m] = settle(others - mine + (othersAgain - mineAgain), others + mine + othersAgain + mineAgain);
  }
  return savings;
}
