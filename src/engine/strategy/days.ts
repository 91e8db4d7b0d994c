import { monthStart } from "../calendar/month";
import { areSteady, type Outlook } from "./outlook";

/** The last day of a month that counts. */
export const monthEnd = (o: Outlook, month: number): number => (month === o.months - 1 ? o.strategy.horizon_days : monthStart(month + 1));

/** How many months are to be counted one by one: where every month costs both sides what the first does, one stands for all. */
export const monthsToCount = (o: Outlook, baseline: Outlook): number => (areSteady(o, baseline) ? 1 : o.months);

/**
 * Days of a month on which the strategy itself runs.
 * @param months how many are counted; of one alone, all days to the horizon
 */
export const ownDays = (o: Outlook, month: number, months: number = o.months): number =>
  months === 1 ? o.life.to - o.life.from : Math.max(0, Math.min(monthEnd(o, month), o.life.to) - Math.max(monthStart(month), o.life.from));

/** Days of a month on which the baseline runs in its place; an exact 0 where `own`, the days of the strategy itself, are the whole month. */
export const baselineDays = (o: Outlook, month: number, own: number, months: number = o.months): number =>
  (months === 1 ? o.strategy.horizon_days : monthEnd(o, month) - monthStart(month)) - own;
