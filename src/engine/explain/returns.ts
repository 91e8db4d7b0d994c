import type { Message } from "../cost-error";
import { minus, over, plus, power, times, type Expression } from "../equations/expression";
import { baselineDays, ownDays } from "../strategy/life";
import { settle } from "../zero";
import { addUp, daysOf, outlookOfSide } from "./horizon";
import type { Explanation, Side } from "./explanation";

const number = (value: number): Expression => ({ op: "number", value });
const inMonth = (id: string): Message => ({ id });

/** The bill of one side in a month: running cost, and retrainings that fall due in it. */
function billInMonth(e: Explanation, side: Side, month: number): number {
  const o = outlookOfSide(e, side);
  const { comparison } = e;
  const bill = side === "baseline" ? comparison.baselineBill : comparison.bill;
  const steady = o.isSteady && comparison.baseline.isSteady ? 0 : month;
  const { own, rest } = daysOf(o, month, o.months === 1 ? 2 : o.months);
  const terms: Expression[] = [];
  const days = ownDays(o, month);
  if (own && days > 0) terms.push(times(own, e.step("cost_per_day", e.of(side), steady)));
  if (rest && baselineDays(o, month, days) > 0) terms.push(times(rest, e.step("cost_per_day", e.baseline, steady)));
  const retraining = bill.retraining[month]!;
  if (retraining !== 0) terms.push(number(retraining));
  const label = inMonth(retraining === 0 ? "explain.running" : "explain.running-and-retraining");
  return e.add(label, "USD", terms.length === 0 ? number(0) : plus(...terms), side, month + 1);
}

/** The cost of one retraining of each side that has any. */
function retrainingCosts(e: Explanation): void {
  const { own, baseline, bill, baselineBill } = e.comparison;
  const isPaid = (costs: readonly number[]): boolean => costs.some((cost) => cost !== 0);
  if (baseline.retraining !== 0 && isPaid(baselineBill.retraining)) e.step("retraining", e.baseline);
  if (own.retraining !== 0 && isPaid(bill.retraining)) e.step("retraining", e.own);
}

/** What a month's flow is divided by: (1 + yearly rate)^((month + 1)/12), the month from 0. */
const discounted = (flow: number, rate: number, month: number): Expression =>
  rate === 0 ? number(flow) : over(flow, power(plus(1, number(rate)), over(month + 1, 12)));

const presentValueLabels = (total: Message): Parameters<typeof addUp>[2] => ({
  year: (year) => ({ id: "explain.present-value-of-year", values: { year } }),
  total,
  unit: "USD",
});

/** The monthly flows of the saving, month by month. */
function savingByMonth(e: Explanation): number[] {
  return e.comparison.monthlySaving.map((_, month) => {
    const [baseline, own] = [billInMonth(e, "baseline", month), billInMonth(e, "own", month)];
    return e.add(inMonth("explain.saving"), "USD", minus(baseline, own), "both", month + 1);
  });
}

/** D(0): what is saved on day 0. */
function savingUpfront(e: Explanation): number {
  const upfront = [e.step("upfront", e.baseline), e.step("upfront", e.own)] as const;
  return e.add({ id: "explain.saving-upfront" }, "USD", minus(...upfront));
}

/** The net present value, flow by flow. */
export function explainPresentValue(e: Explanation, label: string): void {
  const upfront = savingUpfront(e);
  retrainingCosts(e);
  const rate = e.comparison.own.strategy.discount_rate;
  const flows = savingByMonth(e);
  e.workload("discount_rate");
  const values = flows.map((flow, month) =>
    e.add(inMonth("explain.present-value"), "USD", discounted(flow, rate, month), "both", month + 1),
  );
  const later = addUp(e, values, presentValueLabels({ id: "explain.later-flows" }), "both");
  e.add(label, "USD", plus(upfront, later));
}

/** The total cost's present value. */
export function explainCostPresentValue(e: Explanation, label: string): void {
  const { own, bill } = e.comparison;
  const upfront = e.step("upfront", e.own);
  if (bill.retraining.some((cost) => cost !== 0)) retrainingCosts(e);
  const rate = own.strategy.discount_rate;
  const flows = bill.running.map((_, month) => billInMonth(e, "own", month));
  e.workload("discount_rate");
  const values = flows.map((flow, month) =>
    e.add(inMonth("explain.present-value"), "USD", discounted(flow, rate, month), "own", month + 1),
  );
  const later = addUp(e, values, presentValueLabels({ id: "explain.later-flows" }), "own");
  e.add(label, "USD", plus(upfront, later), "own");
}

/** What is left of money in a year below which a rate is −100% but for rounding. */
const leastFactor = 1e-9;

/** The flows of an internal rate; and where there is one, that later flows at that rate are worth what is paid extra up front. */
export function explainInternalRate(e: Explanation, label: string, rate: number | undefined): void {
  const upfront = savingUpfront(e);
  retrainingCosts(e);
  const flows = savingByMonth(e);
  if (rate === undefined) return;
  if (1 + rate < leastFactor) {
    e.tell(label, "fraction/year", rate, { id: "explain.all-lost", values: { paid: -upfront } });
    return;
  }
  const monthly = (1 + rate) ** (1 / 12) - 1;
  e.tell({ id: "explain.monthly-rate" }, "fraction/month", monthly, {
    id: "explain.monthly-rate-found",
    values: { paid: -upfront },
  });
  const values = flows.map((flow, month) =>
    e.add(
      inMonth("explain.present-value"),
      "USD",
      over(flow, power(plus(1, number(monthly)), month + 1)),
      "both",
      month + 1,
    ),
  );
  addUp(e, values, presentValueLabels({ id: "explain.later-flows" }), "both");
  e.add(label, "fraction/year", minus(power(plus(1, number(monthly)), 12), 1));
}

/** Extra cost up front, and what the saving is of it. */
export function explainReturn(e: Explanation, saving: () => number, label: string | undefined): void {
  const upfront = [e.step("upfront", e.own), e.step("upfront", e.baseline)] as const;
  const { own, baseline } = e.comparison;
  const settled = settle(own.upfront - baseline.upfront, own.upfront + baseline.upfront);
  const extra = e.difference({ id: "explain.extra-upfront" }, ...upfront, settled);
  if (label !== undefined) e.add(label, "fraction", over(saving(), extra));
}
