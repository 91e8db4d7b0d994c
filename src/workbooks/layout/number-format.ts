/** How figures of a unit are shown, where it is one of those with decimals of their own. */
const byUnit: Readonly<Record<string, string>> = {
  USD: "#,##0.00",
  "USD/call": "0.0000##",
  "USD/M tokens": "0.00##",
  "USD/example": "0.00##",
  "USD/s": "0.00####",
  "tokens/call": "#,##0",
  days: "#,##0.0",
  months: "#,##0.0",
  "s/call": "0.00#",
  "calls/day": "#,##0",
};

export const percentage = "0.00%";
export const money = "#,##0.00";
export const wholeNumber = "#,##0";

/** The number format of a figure. */
export function numberFormat(unit: string): string {
  if (unit.startsWith("fraction")) return percentage;
  return byUnit[unit] ?? (unit.startsWith("USD") ? money : wholeNumber);
}

/** Units of which one types small numbers, with or without decimals: they are shown as typed. */
const asTyped = new Set(["days", "h", "h/month", "passes", "runs", "times", "s/call", "attempts"]);

/** The number format of an input. */
export const inputFormat = (unit: string): string => (asTyped.has(unit) ? "General" : numberFormat(unit));

/** A unit as it stands beside a figure: a fraction is shown as a percentage. */
export function shownUnit(unit: string): string {
  if (!unit.startsWith("fraction")) return unit;
  const [, period] = unit.split("/");
  return period === undefined ? "%" : `% a ${period}`;
}
