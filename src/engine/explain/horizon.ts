import { monthOf, monthStart } from "../calendar";
import type { Message } from "../cost-error";
import { type Expression, minus, over, plus, roundUp, times } from "../equations/expression";
import type { StepKey } from "../equations/steps";
import { baselineRetrainings, monthEnd, monthsToCount, ownRetrainings, unsavedRetrainings } from "../strategy/life";
import type { Outlook } from "../strategy/outlook";
import { type Explanation, type Side, valueOf } from "./explanation";

const number = (value: number): Expression => ({ op: "number", value });

/** A day, as a month's boundary where it is one: 3 · 365/12. */
function dayFigure(day: number): Expression {
  const month = monthOf(day);
  return month > 0 && day !== Math.round(day) && day === monthStart(month) ? over(times(month, 365), 12) : number(day);
}

/** The days from one to another. */
function span(from: number, to: number, month?: number): Expression {
  if (month !== undefined && from === monthStart(month) && to === monthStart(month + 1)) return over(365, 12);
  return from === 0 ? dayFigure(to) : minus(dayFigure(to), dayFigure(from));
}

/** The days of a month, or of the whole horizon, on which a strategy runs itself and on which the baseline runs in its place. */
interface DaysOfMonth {
  readonly own: Expression | undefined;
  readonly rest: Expression | undefined;
}

/**
 * The days of a month as they are worked out.
 * @param o the strategy
 * @param month from 0
 * @param months how many are counted one by one; where it is one, it holds every day to the horizon
 */
export function daysOf(o: Outlook, month: number, months: number): DaysOfMonth {
  const { life, strategy } = o;
  const whole = months === 1;
  const start = whole ? 0 : monthStart(month);
  const end = whole ? strategy.horizon_days : monthEnd(o, month);
  const [from, to] = [Math.max(start, life.from), Math.min(end, life.to)];
  const named = whole ? undefined : month;
  if (from >= to) return { own: undefined, rest: span(start, end, named) };
  const rest = [...(from > start ? [span(start, from)] : []), ...(end > to ? [span(to, end)] : [])];
  return {
    own: span(from, to, named),
    rest: rest.length === 0 ? undefined : rest.length === 1 ? rest[0] : plus(...rest),
  };
}

const monthsPerYear = 12;

/** The outlook of a side. */
export const outlookOfSide = ({ comparison }: Explanation, side: Side): Outlook =>
  side === "baseline" ? comparison.baseline : comparison.own;

/**
 * What a part of a day's cost comes to in a month: days · cost per day, the baseline's where it runs in the strategy's place.
 * @param key the part, a step with a value in each month, or one that is the same in all of them
 * @returns the calculation; undefined where nothing of it is paid that month
 */
function monthCost(e: Explanation, key: StepKey, side: Side, month: number, months: number): Expression | undefined {
  const { own, rest } = daysOf(outlookOfSide(e, side), month, months);
  const values = e.of(side);
  const terms: Expression[] = [];
  if (own && values.of(key, month) !== 0) terms.push(times(own, e.step(key, values, month)));
  if (rest && e.baseline.of(key, month) !== 0) terms.push(times(rest, e.step(key, e.baseline, month)));
  return terms.length === 0 ? undefined : plus(...terms);
}

/** Figures added up: at once, or by years where there are more than a year of months. */
export function addUp(
  e: Explanation,
  amounts: readonly number[],
  labels: {
    readonly year: (year: number) => string | Message;
    readonly total: string | Message;
    readonly unit: string;
  },
  side: Side,
): number {
  if (amounts.length === 0) return e.add(labels.total, labels.unit, { op: "number", value: 0 }, side);
  if (amounts.length <= monthsPerYear) return e.add(labels.total, labels.unit, plus(...amounts), side);
  const years: number[] = [];
  for (let at = 0; at < amounts.length; at += monthsPerYear) {
    const year = amounts.slice(at, at + monthsPerYear);
    years.push(e.add(labels.year(at / monthsPerYear + 1), labels.unit, plus(...year), side));
  }
  return e.add(labels.total, labels.unit, plus(...years), side);
}

/**
 * A part of the running cost over the horizon, month by month.
 * @param label what the part is called
 */
export function costOverHorizon(e: Explanation, key: StepKey, side: Side, label: string | Message): number {
  const o = outlookOfSide(e, side);
  const months = monthsToCount(o, e.comparison.baseline);
  if (months === 1) return e.add(label, "USD", monthCost(e, key, side, 0, 1) ?? { op: "number", value: 0 }, side);
  const amounts: number[] = [];
  for (let m = 0; m < months; m++) {
    const cost = monthCost(e, key, side, m, months);
    amounts.push(cost ? e.add({ id: "explain.cost-of", values: { part: label } }, "USD", cost, side, m + 1) : 0);
  }
  const year = (number: number): Message => ({ id: "explain.cost-of-year", values: { part: label, year: number } });
  return addUp(e, amounts, { year, total: label, unit: "USD" }, side);
}

/** How many retrainings fall due, as a calculation where one gives it: ⌈(end − begin)/every⌉ − 1. */
function addCount(e: Explanation, count: number, of: { begin: number; end: number; every: number }, side: Side): void {
  const label: Message = { id: "explain.retrainings" };
  const calculation = minus(roundUp(over(minus(of.end, of.begin), of.every)), 1);
  if (valueOf(calculation) === count) e.add(label, "times", calculation, side);
  else
    e.tell(
      label,
      "times",
      count,
      { id: "explain.retrainings-from", values: { from: of.begin, to: of.end, every: of.every } },
      side,
    );
}

/** What retrainings cost to the horizon, those of the baseline that the strategy does not save included. */
export function retrainingOverHorizon(e: Explanation, side: Side, label: string | Message): number {
  const o = outlookOfSide(e, side);
  const { baseline } = e.comparison;
  const own = ownRetrainings(o);
  const terms: Expression[] = [];
  if (own > 0 && o.retraining !== 0) {
    const cost = e.step("retraining", e.of(side));
    addCount(e, own, { begin: o.life.from, end: o.life.to, every: o.strategy.retrain_every_days }, side);
    terms.push(times(own, cost));
  }
  const others = o === baseline ? 0 : unsavedRetrainings(baseline, o);
  if (others > 0 && baseline.retraining !== 0) {
    const cost = e.step("retraining", e.baseline);
    const { before, from, all } = baselineRetrainings(baseline, o);
    e.tell(
      { id: "explain.unsaved-retrainings" },
      "times",
      others,
      {
        id: o.beside ? "explain.all-retrainings" : "explain.some-retrainings",
        values: { before, after: all - from, from: o.life.from, to: o.life.to },
      },
      "baseline",
    );
    terms.push(times(others, cost));
  }
  return e.add(label, "USD", terms.length === 0 ? { op: "number", value: 0 } : plus(...terms), side);
}

/** The total cost of a side over the horizon: upfront, running, retraining. */
export function totalOverHorizon(e: Explanation, side: Side, label: string | Message): number {
  const upfront = e.step("upfront", e.of(side));
  const running = costOverHorizon(e, "cost_per_day", side, { id: "explain.running" });
  const retraining = retrainingOverHorizon(e, side, { id: "explain.retraining" });
  return e.add(label, "USD", plus(upfront, running, retraining), side);
}
