import { budgetTexts } from "../../../messages/sheets/budget";
import { firstOf, textFormula } from "../../formula/text";
import { moneyFormat, wholeFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { type MonthColumn, shareOf, signedMoney, signedShare, signedWhole } from "./month-table";
import { leastMonths, mostMonths } from "./settings";
import { currency, moneyUnit, type Plan } from "./plan";
import { nameOf } from "./use-cases";

const texts = budgetTexts.totals;

/** Years that a budget can touch: one that begins in the last month of a year goes on for that many more. */
export const years: readonly number[] = Array.from(
  { length: Math.ceil((mostMonths - 1) / leastMonths) + 1 },
  (_, index) => index + 1,
);

/** What a table of totals is of: a plan, actuals, the difference, and what is shown of it. */
interface Of {
  readonly plan: MonthColumn;
  readonly actual: MonthColumn;
  readonly variance: MonthColumn;
  readonly unit: Pick<GridCell, "value" | "formula">;
  readonly format: string;
  readonly signed: string;
}

const spend: Of = {
  plan: "spend",
  actual: "actualspend",
  variance: "spendvariance",
  unit: moneyUnit(),
  format: moneyFormat,
  signed: signedMoney,
};
const calls: Of = {
  plan: "calls",
  actual: "actualcalls",
  variance: "callsvariance",
  unit: { value: budgetTexts.calls },
  format: wholeFormat,
  signed: signedWhole,
};

interface Figures {
  readonly plan: Formula;
  readonly actual: Formula;
  readonly variance: Formula;
  readonly outlook: Formula;
}

/** The head of a table of totals; the last column is spend's alone. */
function head(heading: string, first: string, { unit }: Of, withOutlook: boolean): GridCell[][] {
  const labels = [
    budgetTexts.plan,
    budgetTexts.actual,
    budgetTexts.variance,
    budgetTexts.percentOfPlan,
    ...(withOutlook ? [budgetTexts.outlook] : []),
  ];
  const units = [unit, unit, unit, { value: budgetTexts.percent }, ...(withOutlook ? [unit] : [])];
  return [
    [{ value: heading, style: "section" }, ...labels.map((): GridCell => ({ style: "section" }))],
    [{ style: "unit" }, ...units.map((own): GridCell => ({ ...own, style: "unitRight" }))],
    [
      { key: "head", value: first, style: "tableHead" },
      ...labels.map((value): GridCell => ({ value, style: "tableHeadRight" })),
    ],
  ];
}

function figureCells(
  block: string,
  key: string,
  figures: Figures,
  { format, signed }: Of,
  style: GridCell["style"],
  withOutlook: boolean,
): GridCell[] {
  const cell = (column: keyof Figures | "share", formula: Formula, shown: string): GridCell => ({
    key: `${column}${key}`,
    formula,
    style,
    format: shown,
  });
  return [
    cell("plan", figures.plan, format),
    cell("actual", figures.actual, format),
    cell("variance", figures.variance, signed),
    cell("share", shareOf(`{${block}.variance${key}}`, `{${block}.actual${key}}`), signedShare),
    ...(withOutlook ? [cell("outlook", figures.outlook, format)] : []),
  ];
}

/** The year in which the budget's first month falls, and those after it; each by the year in which it ends. */
export const yearNumber = (year: number): Formula => `(MIN({calendar.year})+${year - 1})`;
const yearName = (year: number): Formula =>
  firstOf(
    [
      ["COUNT({calendar.year})=0", `""`],
      [`${yearNumber(year)}>MAX({calendar.year})`, `""`],
    ],
    textFormula(texts.fiscalYear, { year: yearNumber(year) }),
  );

const totalFigures = (of: Of): Figures => ({
  plan: `{all.total_${of.plan}}`,
  actual: `{all.total_${of.actual}}`,
  variance: `{all.total_${of.variance}}`,
  outlook: "{all.total_outlook}",
});

const names: Readonly<Record<string, readonly [name: string, comment: string]>> = {
  plantotal: ["Plan_spend", texts.planName],
  actualtotal: ["Actual_spend", texts.actualName],
  variancetotal: ["Spend_variance", texts.varianceName],
  outlooktotal: ["Outlook", texts.outlookName],
};

const named = (cell: GridCell): GridCell => {
  const [name, comment] = names[cell.key ?? ""] ?? [];
  return name !== undefined && comment !== undefined ? { ...cell, name: { name, comment } } : cell;
};

const totalRow = (id: string, of: Of, withOutlook: boolean): GridCell[] => [
  { value: budgetTexts.total, style: "keyText" },
  ...figureCells(id, "total", totalFigures(of), of, "keyFigure", withOutlook).map(
    id === "spendyears" ? named : (cell) => cell,
  ),
];

function byYear(id: string, heading: string, of: Of, withOutlook: boolean): GridBlock {
  const row = (year: number): GridCell[] => {
    const ifYear = (then: Formula): Formula => `IF({${id}.year${year}}="","",${then})`;
    const inYear = (column: MonthColumn): Formula => `SUMIFS({all.${column}},{calendar.year},${yearNumber(year)})`;
    const ifActual = (then: Formula): Formula =>
      ifYear(`IF(COUNTIFS({calendar.year},${yearNumber(year)},{all.${of.actual}},">=0")=0,"",${then})`);
    const figures: Figures = {
      plan: ifYear(inYear(of.plan)),
      actual: ifActual(inYear(of.actual)),
      variance: ifActual(inYear(of.variance)),
      outlook: ifYear(inYear("outlook")),
    };
    return [
      { key: `year${year}`, formula: yearName(year), style: "label" },
      ...figureCells(id, String(year), figures, of, "figure", withOutlook),
    ];
  };
  return {
    kind: "grid",
    id,
    rows: [...head(heading, texts.year, of, withOutlook), totalRow(id, of, withOutlook), ...years.map(row)],
  };
}

export const spendByYear = byYear("spendyears", texts.spendByYear, spend, true);
export const callsByYear = byYear("callsyears", texts.callsByYear, calls, false);

/** What stands in a row of the use cases' totals. */
const rows = {
  plan: [budgetTexts.plan, "spend", moneyFormat],
  actual: [budgetTexts.actual, "actualspend", moneyFormat],
  variance: [budgetTexts.variance, "spendvariance", signedMoney],
  share: [budgetTexts.percentOfPlan, "spendshare", signedShare],
  outlook: [budgetTexts.outlook, "outlook", moneyFormat],
} as const;

/** What each use case comes to over the whole budget, in its column; together they are the budget. */
export const spendByUseCase = ({ useCases }: Plan): GridBlock => ({
  kind: "grid",
  id: "bycase",
  rowHeights: { 0: 32 },
  rows: [
    [
      { value: texts.spendByUseCase, style: "tableHead" },
      { style: "tableHead" },
      ...useCases.map((useCase): GridCell => ({ formula: nameOf(useCase), style: "tableHeadWrapped" })),
    ],
    ...Object.entries(rows).map(([key, [label, column, format]]): GridCell[] => [
      { value: label, style: "label" },
      { ...(key === "share" ? { value: budgetTexts.percent } : moneyUnit()), style: "unit" },
      ...useCases.map((useCase): GridCell => ({
        key: `${key}${useCase}`,
        formula: `{case${useCase}.total_${column}}`,
        style: key === "outlook" ? "keyFigure" : "figure",
        format,
      })),
    ]),
    ...years.map((year): GridCell[] => [
      { formula: outlookName(year), style: "label" },
      { formula: `IF({spendyears.year${year}}="","",${currency})`, style: "unit" },
      ...useCases.map((useCase): GridCell => ({
        key: `year${year}_${useCase}`,
        formula: `IF({spendyears.year${year}}="","",SUMIFS({case${useCase}.outlook},{calendar.year},${yearNumber(year)}))`,
        style: "figure",
        format: moneyFormat,
      })),
    ]),
  ],
});

/** A year's outlook: "Outlook FY2027". */
const outlookName = (year: number): Formula =>
  firstOf(
    [[`{spendyears.year${year}}=""`, `""`]],
    `${textFormula(texts.outlookOf, { year: `{spendyears.year${year}}` })}`,
  );
