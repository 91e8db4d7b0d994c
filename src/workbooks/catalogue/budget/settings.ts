import type { Formula, GridBlock, GridCell } from "../../template/template";
import { dateFault, dateFormat, dateValidation, type TypedDate } from "../dates";
import { type Typed, typedFaults, typedValidation } from "../typed";

/** The most months that a budget has: a row each. */
export const mostMonths = 36;
/** Columns of the chart: no budget is shorter. */
export const leastMonths = 12;

const start: TypedDate = {
  key: "start",
  label: "Start date",
  meaning: "The first day of the budget. One later in its month makes the first month shorter.",
};

const whole = (min: number, max: number): Typed["bounds"] => ({ min, max, whole: true });
const months: Typed = {
  key: "months",
  label: "Months",
  value: 24,
  unit: "months",
  format: "0",
  bounds: whole(leastMonths, mostMonths),
  meaning: "Calendar months of the budget; the one of the start date is the first, also where it is not whole.",
};
const yearBegins: Typed = {
  key: "year_begins",
  label: "Year begins in month",
  value: 1,
  unit: "1 to 12",
  format: "0",
  bounds: whole(1, 12),
  meaning: "The month in which a year of the year totals begins: 1 for calendar years, 4 for years from April.",
};
const chartFrom: Typed = {
  key: "chart_from",
  label: "Chart from month",
  value: 1,
  unit: "month no.",
  format: "0",
  bounds: whole(1, mostMonths),
  meaning: "The chart shows twelve months: from this one on, or the last twelve.",
};

const typed: readonly Typed[] = [months, yearBegins, chartFrom];

const names: Readonly<Record<string, string>> = { start: "Start_date", months: "Months" };

const row = (
  { key, label, meaning }: TypedDate,
  value: number,
  unit: string,
  format: string,
  note: string,
): GridCell[] => [
  { value: label, style: "label" },
  { value: unit, style: "unit" },
  {
    key,
    value,
    style: "input",
    format,
    ...(names[key] !== undefined && { name: { name: names[key], comment: meaning } }),
  },
  { value: note, style: "unitAfter" },
];
const typedRow = (one: Typed, note: string): GridCell[] => row(one, one.value, one.unit, one.format, note);

/** The example begins with a half-year, and has actuals of its first months. */
const exampleStart = 46_204;

/** From when to when, and by which years. */
export const settings: GridBlock = {
  kind: "grid",
  id: "settings",
  rows: [
    [
      { value: "The budget", style: "tableHead" },
      { value: "Unit", style: "tableHead" },
      { style: "tableHead" },
      { style: "tableHead" },
      { style: "tableHead" },
    ],
    row(start, exampleStart, "date", dateFormat, "any day; a month begun late is short"),
    typedRow(months, "12 to 36, the first one included"),
    typedRow(yearBegins, "1: calendar years"),
    typedRow(chartFrom, "twelve months are drawn"),
  ],
  validations: [dateValidation(start), ...typed.map((one) => typedValidation("settings", one))],
};

export const setting = (key: string): Formula => `{settings.${key}}`;

/** What is wrong with them, in order. */
export const settingsFaults: readonly (readonly [condition: Formula, text: Formula])[] = [
  dateFault("settings", start),
  ...typedFaults("settings", typed),
];
