/** Negative money stands in parentheses; a positive amount leaves the width of one free, so that decimals line up. */
export const moneyFormat = "#,##0.00_);(#,##0.00)";
export const wholeMoneyFormat = "#,##0_);(#,##0)";
export const percentFormat = "0.00%";
export const wholeFormat = "#,##0";

/** How inputs of a unit are shown, where it is one of those with decimals of their own: as precisely as they are typed. */
const typedByUnit: Readonly<Record<string, string>> = {
  USD: "#,##0.00",
  "USD/call": "0.0000##",
  "USD/M tokens": "0.00##",
  "USD/example": "0.00##",
  "USD/s": "0.00####",
  "per USD": "0.00####",
};

/** How results of a unit are shown. */
const byUnit: Readonly<Record<string, string>> = {
  "USD/call": "0.000000",
  "USD/M tokens": "0.0000",
  "tokens/call": "#,##0",
  days: "#,##0.0",
  months: "#,##0.0",
  "s/call": "0.000",
  "calls/day": "#,##0",
};

/** Leaves the width of a parenthesis free, as money does, in columns that also hold money. */
const aligned = (format: string): string => `${format}_)`;

/** The number format of a result. */
export function numberFormat(unit: string): string {
  if (unit.startsWith("fraction")) return aligned(percentFormat);
  const own = byUnit[unit];
  if (own !== undefined) return aligned(own);
  return unit.startsWith("USD") ? moneyFormat : aligned(wholeFormat);
}

/** Units of which one types small numbers, with or without decimals: they are shown as typed. */
const asTyped = new Set(["days", "h", "h/month", "passes", "runs", "times", "s/call", "attempts"]);

/** The number format of an input. */
export function inputFormat(unit: string): string {
  if (asTyped.has(unit)) return "General";
  if (unit.startsWith("fraction")) return percentFormat;
  return typedByUnit[unit] ?? (unit.startsWith("USD") ? "#,##0.00" : wholeFormat);
}

/** Units that are written in full beside a figure. */
const unitNames: Readonly<Record<string, string>> = {
  "USD/M tokens": "USD per 1M tokens",
  "M tokens": "million tokens",
  "yes/no": "yes/no",
  h: "hours",
  s: "seconds",
};

const periods: Readonly<Record<string, string>> = { h: "hour", s: "second" };

/** A unit as it stands beside a figure: "USD per month"; a fraction is shown as a percentage. */
export function shownUnit(unit: string): string {
  if (unitNames[unit] !== undefined) return unitNames[unit];
  const [of, period] = unit.split("/") as [string, string?];
  const amount = of === "fraction" ? "%" : (unitNames[of] ?? of);
  return period === undefined ? amount : `${amount} per ${periods[period] ?? period}`;
}
