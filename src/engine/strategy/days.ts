import { monthStart } from "../calendar/month";
import type { Outlook } from "./outlook";

/** The last day of a month that counts. */
export const monthEnd = (o: Outlook, month: number): number => (month === o.months - 1 ? o.strategy.horizon_days : monthStart(month + 1));

/** Days of a month on which the strategy itself runs. */
export const ownDays = (o: Outlook, month: number): number =>
  Math.max(0, Math.min(monthEnd(o, month), o.life.to) - Math.max(monthStart(month), o.life.from));

/** Days of a month on which the baseline runs in its place; an exact 0 where `own`, the days of the strategy itself, are the whole month. */
export const baselineDays = (o: Outlook, month: number, own: number): number => monthEnd(o, month) - monthStart(month) - own;
