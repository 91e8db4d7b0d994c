import { minus, over, plus, times, type Expression } from "../equations/expression";
import { monthOf, monthStart } from "../calendar/month";
import { monthEnd } from "../strategy/days";
import type { Outlook } from "../strategy/outlook";

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
export interface DaysOfMonth {
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
