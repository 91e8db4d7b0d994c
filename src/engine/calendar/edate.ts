const dayOfEpoch = 25_569;
const millisecondsPerDay = 86_400_000;

/**
 * The serial number of the same day some months later, cut to the month's last day: what a spreadsheet's EDATE gives.
 * @param serial a day from 1900-03-01 on, as a spreadsheet counts them
 * @param months whole, 0 or more
 * @example edate(45 688, 1), one month after 2025-01-31, is 45 716, 2025-02-28.
 */
export function edate(serial: number, months: number): number {
  const date = new Date((Math.floor(serial) - dayOfEpoch) * millisecondsPerDay);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, lastDay)) / millisecondsPerDay + dayOfEpoch;
}
