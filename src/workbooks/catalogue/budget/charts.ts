import { budgetTexts } from "../../../messages/sheets/budget";
import { moneyFormat, wholeMoneyFormat } from "../../layout/number-format";
import type { ChartBlock, Formula, GridBlock, GridCell } from "../../template/template";
import { monthName } from "../typed";
import { used } from "./echo";
import { moneyUnit, type Plan } from "./plan";
import { lastMonth, leastMonths, setting } from "./settings";

const texts = budgetTexts.charts;
const headRows = 3;

/** The month in a place of the chart: from the one that is typed on, or the last twelve. */
const monthAt = (place: number): Formula =>
  `MAX(1,MIN(${setting("chart_from")},${lastMonth}-${leastMonths - 1}))+${place}`;
/** Short enough to stand below two columns: "Jun '28". */
const shortName = (place: number): Formula => {
  const day = `INDEX({calendar.from},${monthAt(place)})`;
  return `IF(${lastMonth}=0,"",${monthName(`MONTH(${day})`)}&" '"&RIGHT(YEAR(${day}),2))`;
};
const from = (column: Formula, place: number): Formula => `IF(${lastMonth}=0,"",INDEX(${column},${monthAt(place)}))`;

/** The twelve months that the chart shows. A column chart leaves an empty text out. */
export const monthColumnsData: GridBlock = {
  kind: "grid",
  id: "columns",
  rows: [
    [{ value: texts.monthsData, style: "section" }, { style: "section" }, { style: "section" }],
    [
      { value: texts.monthUnit, style: "unit" },
      { ...moneyUnit(), style: "unitRight" },
      { ...moneyUnit(), style: "unitRight" },
    ],
    [
      { value: texts.month, style: "tableHead" },
      { key: "plan", value: budgetTexts.plan, style: "tableHeadRight" },
      { key: "actual", value: budgetTexts.actual, style: "tableHeadRight" },
    ],
    ...Array.from({ length: leastMonths }, (_, place): GridCell[] => [
      { key: `month${place + 1}`, formula: shortName(place), style: "label" },
      { key: `plan${place + 1}`, formula: from("{all.spend}", place), style: "figure", format: moneyFormat },
      { key: `actual${place + 1}`, formula: from("{all.actualspend}", place), style: "figure", format: moneyFormat },
    ]),
  ],
  parts: {
    x: { row: headRows, column: 0, rows: leastMonths, columns: 1 },
    y1: { row: headRows, column: 1, rows: leastMonths, columns: 1 },
    y2: { row: headRows, column: 2, rows: leastMonths, columns: 1 },
  },
};

export const monthChart: ChartBlock = {
  kind: "chart",
  id: "planandactual",
  chart: "columns",
  rows: 16,
  columns: 6,
  title: "steps.months",
  xAxis: { title: texts.month, format: "General" },
  yAxis: { title: texts.spend, format: wholeMoneyFormat },
  series: [
    { name: "columns.plan", x: "columns.x", y: "columns.y1" },
    { name: "columns.actual", x: "columns.x", y: "columns.y2" },
  ],
  description: texts.monthsDescription,
};

/** What each use case comes to over the whole budget, a row each. */
export const useCaseBarsData = ({ useCases }: Plan): GridBlock => ({
  kind: "grid",
  id: "bars",
  rows: [
    [{ value: texts.wholeBudget, style: "section" }, { style: "section" }, { style: "section" }],
    [{ style: "unit" }, { ...moneyUnit(), style: "unitRight" }, { ...moneyUnit(), style: "unitRight" }],
    [
      { value: texts.useCase, style: "tableHead" },
      { key: "plan", value: budgetTexts.plan, style: "tableHeadRight" },
      { key: "outlook", value: budgetTexts.outlook, style: "tableHeadRight" },
    ],
    ...useCases.map((useCase): GridCell[] => [
      { key: `name${useCase}`, formula: used("name", useCase), style: "label" },
      { key: `plan${useCase}`, formula: `{case${useCase}.total_spend}`, style: "figure", format: moneyFormat },
      { key: `outlook${useCase}`, formula: `{case${useCase}.total_outlook}`, style: "figure", format: moneyFormat },
    ]),
  ],
  parts: {
    x: { row: headRows, column: 0, rows: useCases.length, columns: 1 },
    y1: { row: headRows, column: 1, rows: useCases.length, columns: 1 },
    y2: { row: headRows, column: 2, rows: useCases.length, columns: 1 },
  },
});

export const useCaseChart: ChartBlock = {
  kind: "chart",
  id: "usecasebars",
  chart: "bars",
  rows: 18,
  columns: 5,
  title: "steps.usecases",
  xAxis: { title: texts.useCase, format: "General" },
  yAxis: { title: texts.wholeBudget, format: wholeMoneyFormat },
  series: [
    { name: "bars.plan", x: "bars.x", y: "bars.y1" },
    { name: "bars.outlook", x: "bars.x", y: "bars.y2" },
  ],
  description: texts.useCasesDescription,
};
