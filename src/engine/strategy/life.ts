import { monthStart } from "../calendar";
import { isBefore } from "../zero";
import type { Outlook } from "./outlook";
import type { Strategy } from "./strategy";

/** The days on which an alternative itself runs, [from, to); before and after the team is on the baseline. Empty: from = to. */
export interface Life {
  readonly from: number;
  readonly to: number;
}

/** From readiness to retirement or the horizon, whichever is first; the baseline runs all the time. */
export function lifeOf(s: Strategy): Life {
  const horizon = s.horizon_days;
  const retires = s.retires_after_days;
  const to = retires > 0 && isBefore(retires, horizon) ? retires : horizon;
  const from = s.ready_after_days;
  return isBefore(from, to) ? { from, to } : { from: to, to };
}

/**
 * How many retrainings fall due: at begin + R, begin + 2R, … before the end; one on the end itself is not paid.
 * @param everyDays R; 0: never
 * @param end not before `begin`
 */
export function retrainingsBefore(begin: number, everyDays: number, end: number): number {
  if (everyDays === 0) return 0;
  const count = Math.floor((end - begin) / everyDays);
  return count > 0 && !isBefore(begin + count * everyDays, end) ? count - 1 : count;
}

/** The last day of a month that counts. */
export const monthEnd = (o: Outlook, month: number): number =>
  month === o.months - 1 ? o.strategy.horizon_days : monthStart(month + 1);

/** How many months are to be counted one by one: where every month costs both sides what the first does, one stands for all. */
export const monthsToCount = (o: Outlook, baseline: Outlook): number =>
  o.isSteady && baseline.isSteady ? 1 : o.months;

/**
 * Days of a month on which the strategy itself runs.
 * @param months how many are counted; where it is one, it holds every day of the strategy's life
 */
export const ownDays = (o: Outlook, month: number, months: number = o.months): number =>
  months === 1
    ? o.life.to - o.life.from
    : Math.max(0, Math.min(monthEnd(o, month), o.life.to) - Math.max(monthStart(month), o.life.from));

/**
 * Days of a month on which the baseline runs in its place.
 * @param own the days of the strategy itself; an exact 0 comes out where they are the whole month
 * @param months how many are counted; where it is one, it holds every day to the horizon
 */
export const baselineDays = (o: Outlook, month: number, own: number, months: number = o.months): number =>
  (months === 1 ? o.strategy.horizon_days : monthEnd(o, month) - monthStart(month)) - own;

/** The baseline's retrainings by number: the first `before` and those after number `from`, up to `all`, are paid whatever is chosen. */
export interface UnsavedRetrainings {
  readonly before: number;
  readonly from: number;
  readonly all: number;
}

/**
 * Retrainings of the baseline that the alternative's choice does not save: those before it is ready and from its retirement on; all where the baseline stays in
 * service beside it.
 */
export function baselineRetrainings(baseline: Outlook, { life, beside }: Outlook): UnsavedRetrainings {
  const every = baseline.strategy.retrain_every_days;
  const all = retrainingsBefore(0, every, baseline.strategy.horizon_days);
  if (beside) return { before: all, from: all, all };
  return { before: retrainingsBefore(0, every, life.from), from: retrainingsBefore(0, every, life.to), all };
}

/** Own retrainings: on ready + R, ready + 2R, … before retirement and horizon. */
export const ownRetrainings = (o: Outlook): number =>
  retrainingsBefore(o.life.from, o.strategy.retrain_every_days, o.life.to);

/** How many of the baseline's retrainings the alternative pays. */
export function unsavedRetrainings(baseline: Outlook, own: Outlook): number {
  const paid = baselineRetrainings(baseline, own);
  return paid.before + paid.all - paid.from;
}
