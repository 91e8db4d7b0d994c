import type { Formula, GridBlock, GridCell } from "../../template/template";
import { dateFormat, monthName } from "../dates";
import { fault } from "./checks";
import { mostMonths, setting } from "./settings";

/** The numbers of the months that a budget can have. */
export const monthNumbers: readonly number[] = Array.from({ length: mostMonths }, (_, index) => index + 1);

const headRows = 3;
const cell = (key: string, month: number): Formula => `{~calendar.${key}${month}}`;

/** A cell of a month, for formulas in the same row of other tables. */
export const calendar = (key: "from" | "to" | "days" | "year", month: number): Formula => `{calendar.${key}${month}}`;
export const lastMonth: Formula = "COUNT({calendar.from})";

/** A month in words: "Jun 2028". */
export const inWords = (day: Formula): Formula => `${monthName(`MONTH(${day})`)}&" "&YEAR(${day})`;

/** The first day: the start date, then the first of each month. There is none past the budget's end, nor where an input is not acceptable. */
const firstDay = (month: number): Formula =>
  `IF(AND(${fault}="",${month}<=N(${setting("months")})),${month === 1 ? setting("start") : `EOMONTH(${setting("start")},${month - 2})+1`},"")`;

const ifMonth = (month: number, then: Formula): Formula => `IF(ISNUMBER(${cell("from", month)}),${then},"")`;

/** The year in which a month's year ends. */
const yearOf = (month: number): Formula =>
  `YEAR(${cell("from", month)})+IF(AND(${setting("year_begins")}>1,MONTH(${cell("from", month)})>=${setting("year_begins")}),1,0)`;

const row = (month: number): GridCell[] => [
  { key: `number${month}`, formula: ifMonth(month, String(month)), style: "text", format: "0" },
  { key: `from${month}`, formula: firstDay(month), style: "figure", format: dateFormat },
  {
    key: `to${month}`,
    formula: ifMonth(month, `EOMONTH(${cell("from", month)},0)`),
    style: "figure",
    format: dateFormat,
  },
  {
    key: `days${month}`,
    formula: ifMonth(month, `${cell("to", month)}-${cell("from", month)}+1`),
    style: "figure",
    format: "0",
  },
  { key: `year${month}`, formula: ifMonth(month, yearOf(month)), style: "figure", format: "0" },
];

const keys = ["number", "from", "to", "days", "year"] as const;

/** The months of the budget with their own days. */
export const calendarTable: GridBlock = {
  kind: "grid",
  id: "calendar",
  rows: [
    [{ value: "Months", style: "section" }, ...keys.slice(1).map((): GridCell => ({ style: "section" }))],
    [
      { value: "no.", style: "unit" },
      { value: "date", style: "unitRight" },
      { value: "date", style: "unitRight" },
      { value: "days", style: "unitRight" },
      { value: "ends in", style: "unitRight" },
    ],
    [
      { value: "Month", style: "tableHead" },
      ...["From", "To", "Days", "Year"].map((value): GridCell => ({ value, style: "tableHeadRight" })),
    ],
    ...monthNumbers.map(row),
  ],
  parts: Object.fromEntries(keys.map((key, column) => [key, { row: headRows, column, rows: mostMonths, columns: 1 }])),
};
