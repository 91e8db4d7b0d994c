import { budgetTexts } from "../../../messages/sheets/budget";
import { sharedTexts } from "../../../messages/sheets/shared";
import { quotedText } from "../../formula/call";
import { firstOf, textFormula } from "../../formula/text";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import {
  dateFault,
  dateFormat,
  dateValidation,
  monthName,
  type Typed,
  type TypedDate,
  typedFaults,
  typedValidation,
} from "../typed";
import { currency, firstOfMonth, type Plan } from "./plan";

const texts = budgetTexts.settings;

/** The most months that a budget has: a row each. */
export const mostMonths = 36;
/** Columns of the chart: no budget is shorter. */
export const leastMonths = 12;

/** The first thing that is wrong with what the plan is made of, and what to do about it; empty where nothing is. */
export const fault: Formula = "{checks.fault}";

const start: TypedDate = { key: "start", ...texts.start };

const whole = (min: number, max: number): Typed["bounds"] => ({ min, max, whole: true });
const months: Typed = {
  key: "months",
  value: 24,
  format: "0",
  bounds: whole(leastMonths, mostMonths),
  ...texts.months,
};
const yearBegins: Typed = { key: "year_begins", value: 1, format: "0", bounds: whole(1, 12), ...texts.yearBegins };
const chartFrom: Typed = {
  key: "chart_from",
  value: 1,
  format: "0",
  bounds: whole(1, mostMonths),
  ...texts.chartFrom,
};
const exchangeRate: Typed = {
  key: "exchange_rate",
  value: 1,
  format: "0.00####",
  bounds: { min: 0, aboveMin: true },
  ...texts.exchangeRate,
  unit: texts.exchangeRate.unit.replace("{currency} ", ""),
};

const typed: readonly Typed[] = [months, yearBegins, chartFrom, exchangeRate];

const names: Readonly<Record<string, string>> = {
  start: "Start_date",
  months: "Months",
  currency: "Currency",
  exchange_rate: "Exchange_rate",
};

const row = (
  { key, label, meaning }: TypedDate,
  value: number | string,
  unit: Pick<GridCell, "value" | "formula">,
  format: string,
  note: string,
): GridCell[] => [
  { value: label, style: "label" },
  { ...unit, style: "unit" },
  {
    key,
    value,
    style: "input",
    format,
    ...(names[key] !== undefined && { name: { name: names[key], comment: meaning } }),
  },
  { value: note, style: "unitAfter" },
];
/** What the exchange rate is in; none is needed where the budget is in the currency of the list prices. */
export const rateUnit: Formula = firstOf(
  [[`${currency}="USD"`, quotedText(texts.exchangeRate.same)]],
  textFormula(texts.exchangeRate.unit, { currency }),
);
const typedRow = (one: Typed, note: string): GridCell[] => row(one, one.value, { value: one.unit }, one.format, note);

/** Three letters, as banks write a currency. */
const isCode = (cell: Formula): Formula => {
  const isLetter = (place: number): Formula => `ISNUMBER(FIND(MID(${cell},${place},1),"ABCDEFGHIJKLMNOPQRSTUVWXYZ"))`;
  return `IF(ISTEXT(${cell}),AND(LEN(${cell})=3,${[1, 2, 3].map(isLetter).join(",")}),FALSE)`;
};

/** From when to when, by which years, and in which currency. */
export const settings = (plan: Plan): GridBlock => ({
  kind: "grid",
  id: "settings",
  rows: [
    [
      { value: texts.heading, style: "tableHead" },
      { value: sharedTexts.unit, style: "tableHead" },
      { style: "tableHead" },
      { style: "tableHead" },
      { style: "tableHead" },
    ],
    row(start, plan.start, { value: budgetTexts.date }, dateFormat, texts.start.note),
    typedRow(months, texts.months.note),
    typedRow(yearBegins, texts.yearBegins.note),
    typedRow(chartFrom, texts.chartFrom.note),
    row(
      { key: "currency", ...texts.currency },
      plan.currency,
      { value: texts.currency.unit },
      "General",
      texts.currency.note,
    ),
    row(exchangeRate, plan.exchangeRate, { formula: rateUnit }, exchangeRate.format, texts.exchangeRate.note),
  ],
  validations: [
    dateValidation(start),
    ...typed.map((one) => typedValidation("settings", one)),
    {
      part: "currency",
      rule: { kind: "custom", formula: isCode("{~settings.currency}") },
      prompt: { title: texts.currency.label, message: texts.currency.meaning },
      error: { title: texts.currency.label, message: texts.currency.fault },
    },
  ],
});

export const setting = (key: string): Formula => `{settings.${key}}`;

type Fault = readonly [condition: Formula, text: Formula];

/** What is wrong with them, in order. */
export const settingsFaults: readonly Fault[] = [
  dateFault("settings", start),
  ...typedFaults("settings", typed),
  [`NOT(${isCode(currency)})`, quotedText(texts.currency.fault)],
  [`AND(${currency}="USD",${setting("exchange_rate")}<>1)`, quotedText(texts.exchangeRate.fault)],
];

/** The first months of the budget and its last, by the settings alone; for checks that the months themselves wait for. */
export const firstMonth: Formula = firstOfMonth(setting("start"));
export const finalMonth: Formula = `(EOMONTH(${setting("start")},${setting("months")}-2)+1)`;

/** The numbers of the months that a budget can have. */
const monthNumbers: readonly number[] = Array.from({ length: mostMonths }, (_, index) => index + 1);

const headRows = 3;
const columns = budgetTexts.calendar.columns;
type CalendarColumn = keyof typeof columns;
const keys = Object.keys(columns) as readonly CalendarColumn[];

const cell = (key: string, month: number): Formula => `{~calendar.${key}${month}}`;

/** A cell of a month, for formulas of other tables. */
export const calendar = (key: CalendarColumn, month: number): Formula => `{calendar.${key}${month}}`;
export const lastMonth: Formula = "COUNT({calendar.from})";

/** The month of a day: "Jun 2028". */
export const monthAndYear = (day: Formula): Formula => `${monthName(`MONTH(${day})`)}&" "&YEAR(${day})`;

/** The first day: the start date, then the first of each month. There is none past the budget's end, nor where an input is invalid. */
const firstDay = (month: number): Formula =>
  `IF(AND(${fault}="",${month}<=N(${setting("months")})),${month === 1 ? setting("start") : `EOMONTH(${setting("start")},${month - 2})+1`},"")`;

const ifMonth = (month: number, then: Formula): Formula => `IF(ISNUMBER(${cell("from", month)}),${then},"")`;

/** The year in which a month's fiscal year ends. */
const yearOf = (month: number): Formula =>
  `YEAR(${cell("from", month)})+IF(AND(${setting("year_begins")}>1,MONTH(${cell("from", month)})>=${setting("year_begins")}),1,0)`;

function calendarRow(month: number): GridCell[] {
  const figure = (key: CalendarColumn, formula: Formula, format: string): GridCell => ({
    key: `${key}${month}`,
    formula,
    style: key === "number" ? "text" : "figure",
    format,
  });
  return [
    figure("number", ifMonth(month, String(month)), "0"),
    figure("month", ifMonth(month, firstOfMonth(cell("from", month))), "mmm yyyy"),
    figure("from", firstDay(month), dateFormat),
    figure("to", ifMonth(month, `EOMONTH(${cell("from", month)},0)`), dateFormat),
    figure("days", ifMonth(month, `${cell("to", month)}-${cell("from", month)}+1`), "0"),
    figure("year", ifMonth(month, yearOf(month)), "0"),
  ];
}

/** The months of the budget with their own days. */
export const calendarTable: GridBlock = {
  kind: "grid",
  id: "calendar",
  rows: [
    [
      { value: budgetTexts.calendar.heading, style: "section" },
      ...keys.slice(1).map((): GridCell => ({ style: "section" })),
    ],
    keys.map((key, column): GridCell => ({ value: columns[key][1], style: column === 0 ? "unit" : "unitRight" })),
    keys.map((key, column): GridCell => ({
      value: columns[key][0],
      style: column === 0 ? "tableHead" : "tableHeadRight",
    })),
    ...monthNumbers.map(calendarRow),
  ],
  parts: Object.fromEntries(keys.map((key, column) => [key, { row: headRows, column, rows: mostMonths, columns: 1 }])),
};
