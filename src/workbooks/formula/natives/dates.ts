import { type Natives, ofNumbers } from "./native";

const dayMs = 86_400_000;
/** Day 0 of Excel's serial numbers for all dates from March 1900 on. */
const epoch = Date.UTC(1899, 11, 30);

const dateOf = (serial: number): Date => new Date(epoch + Math.floor(serial) * dayMs);
const serialOf = (year: number, month: number, day: number): number => (Date.UTC(year, month, day) - epoch) / dayMs;

/** The same day some months later, or the last of that month where it is shorter. */
function monthsLater(serial: number, months: number): number {
  const date = dateOf(serial);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + Math.trunc(months);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOf(year, month, Math.min(date.getUTCDate(), lastDay));
}

function monthEnd(serial: number, months: number): number {
  const date = dateOf(serial);
  return serialOf(date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(months) + 1, 0);
}

/** Dates, as Excel's serial numbers. */
export const dates: Natives = {
  DATE: ofNumbers((year, month = 1, day = 1) => serialOf(year!, month - 1, day)),
  EDATE: ofNumbers((serial, months = 0) => monthsLater(serial!, months)),
  EOMONTH: ofNumbers((serial, months = 0) => monthEnd(serial!, months)),
  YEAR: ofNumbers((serial) => dateOf(serial!).getUTCFullYear()),
  MONTH: ofNumbers((serial) => dateOf(serial!).getUTCMonth() + 1),
  DAY: ofNumbers((serial) => dateOf(serial!).getUTCDate()),
};
