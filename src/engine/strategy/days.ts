import { monthStart } from "../calendar/month";
import type { Outlook } from "./outlook";

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
