import { budgetTexts } from "../../../messages/sheets/budget";
import { moneyFormat, wholeMoneyFormat } from "../../layout/number-format";
import type { ChartBlock, Formula, GridBlock, GridCell } from "../../template/template";
import { monthName } from "../typed";
import { lastMonth, leastMonths, monthNumbers, mostMonths, setting } from "./settings";
import { nameOf, useCases } from "./use-cases";

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
      { value: budgetTexts.usd, style: "unitRight" },
      { value: budgetTexts.usd, style: "unitRight" },
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
  rows: 18,
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

/** The outlook of a use case in a month; past the budget's end the last point is there again, so that the chart's range can be fixed. */
const point = (useCase: number, month: number): Formula =>
  `IF(${lastMonth}=0,"",INDEX({case${useCase}.outlook},MIN(${month},${lastMonth})))`;

/** What each use case takes in each month of the whole budget. */
export const useCaseLinesData: GridBlock = {
  kind: "grid",
  id: "lines",
  rows: [
    [{ value: texts.useCasesData, style: "section" }, ...useCases.map((): GridCell => ({ style: "section" }))],
    [
      { value: texts.number, style: "unit" },
      ...useCases.map((): GridCell => ({ value: budgetTexts.usd, style: "unitRight" })),
    ],
    [
      { value: texts.month, style: "tableHead" },
      ...useCases.map((useCase): GridCell => ({
        key: `name${useCase}`,
        formula: nameOf(useCase),
        style: "tableHeadRight",
      })),
    ],
    ...monthNumbers.map((month): GridCell[] => [
      { key: `month${month}`, formula: `MIN(${month},${lastMonth})`, style: "text", format: "0" },
      ...useCases.map((useCase): GridCell => ({
        key: `outlook${useCase}_${month}`,
        formula: point(useCase, month),
        style: "figure",
        format: moneyFormat,
      })),
    ]),
  ],
  parts: {
    x: { row: headRows, column: 0, rows: mostMonths, columns: 1 },
    all: { row: headRows, column: 0, rows: mostMonths, columns: 1 + useCases.length },
    ...Object.fromEntries(
      useCases.map((useCase, at) => [`y${useCase}`, { row: headRows, column: 1 + at, rows: mostMonths, columns: 1 }]),
    ),
  },
  conditions: [
    { kind: "formula", part: "all", formula: `ROW({~$lines.month1})-ROW({lines.month1})>=${lastMonth}`, look: "faint" },
  ],
};

export const useCaseChart: ChartBlock = {
  kind: "chart",
  id: "usecaselines",
  chart: "lines",
  rows: 15,
  columns: 5,
  title: "steps.usecases",
  xAxis: { title: texts.budgetMonth, format: "0" },
  yAxis: { title: texts.outlook, format: wholeMoneyFormat },
  series: useCases.map((useCase) => ({ name: `lines.name${useCase}`, x: "lines.x", y: `lines.y${useCase}` })),
  description: texts.useCasesDescription,
};
