import { budgetTexts } from "../../../messages/sheets/budget";
import { fillText } from "../../../messages/fill";
import type { Formula, GridBlock, GridCell, GridValidation, LinesBlock, SheetTemplate } from "../../template/template";
import { quotedText } from "../../formula/call";
import { columnKeys, type MonthColumn, monthTable, noPlan, shareOf } from "./month-table";
import { costOf, liveFrom } from "./prices";
import { calendar } from "./settings";
import { nameOf, of, useCases } from "./use-cases";

const texts = budgetTexts.months;

/** A cell in the same row of a table of months. */
const cell = (table: string, column: MonthColumn, month: number): Formula => `{~${table}.${column}${month}}`;

/** Whether a figure is typed that counts; an empty cell is no 0. */
const isTyped = (typed: Formula): Formula => `COUNTIF(${typed},">=0")=1`;

/** The formulas of a use case's month, by column. */
function useCaseMonth(useCase: number, month: number): Partial<Record<MonthColumn, Formula>> {
  const own = (column: MonthColumn): Formula => cell(`case${useCase}`, column, month);
  const ifMonth = (then: Formula): Formula => `IF(ISNUMBER(${own("days")}),${then},"")`;
  const [from, to] = [calendar("from", month), calendar("to", month)];
  const live = liveFrom(useCase);
  const monthsLive = `((YEAR(${from})-YEAR(${live}))*12+MONTH(${from})-MONTH(${live}))`;
  const perCall = `${costOf(useCase)}*(1+${of("price_change_per_year", useCase)})^(${month - 1}/12)`;
  const variance = (actual: MonthColumn, plan: MonthColumn): Formula =>
    `IF(AND(ISNUMBER(${own("days")}),${isTyped(own(actual))}),${own(actual)}-${own(plan)},"")`;
  const share = (of: MonthColumn, plan: MonthColumn): Formula =>
    `IF(ISNUMBER(${own(of)}),IF(${own(plan)}=0,"${noPlan}",${own(of)}/${own(plan)}),"")`;
  return {
    month: calendar("from", month),
    days: `IF(ISNUMBER(${from}),MAX(0,${to}-MAX(${from},${live})+1),"")`,
    growth: ifMonth(
      `IF(${own("days")}=0,0,${of("calls_per_day", useCase)}*(1+${of("growth_per_month", useCase)})^${monthsLive})`,
    ),
    calls: ifMonth(`IF(${isTyped(own("own"))},${own("own")},${own("growth")})*${own("days")}`),
    callsvariance: variance("actualcalls", "calls"),
    callsshare: share("callsvariance", "calls"),
    spend: ifMonth(`${own("calls")}*${perCall}+${of("other_cost_per_month", useCase)}*${own("days")}/DAY(${to})`),
    spendvariance: variance("actualspend", "spend"),
    spendshare: share("spendvariance", "spend"),
    byvolume: `IF(COUNT(${own("callsvariance")},${own("spendvariance")})=2,${own("callsvariance")}*${perCall},"")`,
    bycost: `IF(ISNUMBER(${own("byvolume")}),${own("spendvariance")}-${own("byvolume")},"")`,
    outlook: ifMonth(`IF(ISNUMBER(${own("spendvariance")}),${own("actualspend")},${own("spend")})`),
  };
}

/** What one types of a month: in the example the first four, of which the last use case sees two. */
const typed: Partial<Record<MonthColumn, readonly (readonly (number | null)[])[]>> = {
  actualcalls: [
    [368_410, 391_922, 402_318, 431_077],
    [74_902, 80_115, 77_640, 81_904],
    [null, null, 1412, 24_950],
  ],
  actualspend: [
    [1302.55, 1391.2, 1442.87, 1548.31],
    [404.18, 431.9, 421.07, 446.62],
    [null, null, 45.1, 761.64],
  ],
};

const typedColumn = (useCase: number, column: MonthColumn, title: string, message: string): GridValidation => ({
  part: column,
  rule: { kind: "decimal", operator: "greaterThanOrEqual", from: 0 },
  prompt: { title, message: fillText(texts.prompt, { useCase, meaning: message }) },
  error: { title, message: fillText(texts.error, { title }) },
});

/** The months of a use case: its plan, what one types beside it, and the difference. */
const useCaseMonths = (useCase: number): GridBlock =>
  monthTable({
    id: `case${useCase}`,
    name: nameOf(useCase),
    cell: (column, month) => {
      const formula = useCaseMonth(useCase, month)[column];
      if (formula !== undefined) return { formula };
      const value = typed[column]?.[useCase - 1]?.[month - 1];
      return typeof value === "number" ? { value } : {};
    },
    names: [
      {
        part: "actualcalls",
        name: `Actual_calls_${useCase}`,
        comment: fillText(texts.actualCallsName, { useCase }),
      },
      {
        part: "actualspend",
        name: `Actual_spend_${useCase}`,
        comment: fillText(texts.actualSpendName, { useCase }),
      },
    ],
    validations: [
      typedColumn(useCase, "own", texts.columns.own[0], texts.own),
      typedColumn(useCase, "actualcalls", texts.columns.actualcalls[0], texts.actualCalls),
      typedColumn(useCase, "actualspend", texts.columns.actualspend[0], texts.actualSpend),
    ],
  });

/** The formulas of all use cases' month: sums of what the use cases have. */
function allMonth(month: number): Partial<Record<MonthColumn, Formula>> {
  const own = (column: MonthColumn): Formula => cell("all", column, month);
  const ofCases = (column: MonthColumn): string =>
    useCases.map((useCase) => cell(`case${useCase}`, column, month)).join(",");
  const added = (column: MonthColumn): Formula => `IF(COUNT(${ofCases(column)})=0,"",SUM(${ofCases(column)}))`;
  /** Of what is typed, that which has a variance: plan and variance together. */
  const actual = (variance: MonthColumn, typedIn: MonthColumn): Formula =>
    `IF(ISNUMBER(${own(variance)}),${useCases.map((useCase) => `IF(ISNUMBER(${cell(`case${useCase}`, variance, month)}),${cell(`case${useCase}`, typedIn, month)},0)`).join("+")},"")`;
  return {
    month: calendar("from", month),
    days: calendar("days", month),
    calls: added("calls"),
    actualcalls: actual("callsvariance", "actualcalls"),
    callsvariance: added("callsvariance"),
    callsshare: shareOf(own("callsvariance"), own("actualcalls")),
    spend: added("spend"),
    actualspend: actual("spendvariance", "actualspend"),
    spendvariance: added("spendvariance"),
    spendshare: shareOf(own("spendvariance"), own("actualspend")),
    byvolume: added("byvolume"),
    bycost: added("bycost"),
    outlook: added("outlook"),
  };
}

/** The months of the whole budget. */
const allMonths: GridBlock = monthTable({
  id: "all",
  name: quotedText(texts.all),
  cell: (column, month) => {
    const formula = allMonth(month)[column];
    return formula === undefined ? undefined : { formula };
  },
});

const head: LinesBlock = {
  kind: "lines",
  id: "monthshead",
  lines: [
    { text: texts.title, style: "title" },
    { text: texts.sentence, style: "sentence" },
    { text: texts.variance, style: "sentence" },
  ],
};

const headings: GridBlock = {
  kind: "grid",
  id: "headings",
  rows: [
    columnKeys.map((column): GridCell => ({
      value: texts.columns[column][1],
      style: column === "month" ? "unit" : "unitRight",
    })),
    columnKeys.map((column): GridCell => ({
      value: texts.columns[column][0],
      style: column === "month" ? "tableHead" : "tableHeadWrapped",
    })),
  ],
  rowHeights: { 1: 32 },
};

/** A table of months for the whole budget and one for each use case, below one head. */
export const monthsSheet: SheetTemplate = {
  id: "months",
  name: texts.sheet,
  columns: [20, 8, 14, 14, 13, 13, 12, 13, 14, 14, 14, 13, 14, 14, 14],
  frozenRows: 6,
  orientation: "landscape",
  stacks: [{ at: "A1", blocks: [head, headings, allMonths, ...useCases.map(useCaseMonths)] }],
};
