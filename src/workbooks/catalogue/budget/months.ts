import { budgetTexts } from "../../../messages/sheets/budget";
import type { Formula, GridBlock, GridCell, LinesBlock, SheetTemplate } from "../../template/template";
import { quotedText } from "../../formula/call";
import { enteredCalls, fromActuals } from "./actuals";
import { used } from "./echo";
import { columnKeys, type MonthColumn, monthTable, monthTableRows, noPlan, shareOf } from "./month-table";
import { anyNumber, currency, type Plan } from "./plan";
import { calendar } from "./settings";

const texts = budgetTexts.months;

/** A cell in the same row of a table of months. */
const cell = (table: string, column: MonthColumn, month: number): Formula => `{~${table}.${column}${month}}`;

/** The formulas of a use case's month, by column. */
function useCaseMonth(useCase: number, month: number): Partial<Record<MonthColumn, Formula>> {
  const own = (column: MonthColumn): Formula => cell(`case${useCase}`, column, month);
  const ifMonth = (then: Formula): Formula => `IF(ISNUMBER(${own("days")}),${then},"")`;
  const [from, to] = [calendar("from", month), calendar("to", month)];
  const [live, name] = [used("start", useCase), used("name", useCase)];
  const monthsLive = `((YEAR(${from})-YEAR(${live}))*12+MONTH(${from})-MONTH(${live}))`;
  const perCall = `${used("call", useCase)}*(1+${used("pricechange", useCase)})^(${month - 1}/12)`;
  const isWhole = `${own("status")}="${texts.whole}"`;
  const variance = (actual: MonthColumn, plan: MonthColumn): Formula =>
    `IF(AND(${isWhole},ISNUMBER(${own(actual)})),${own(actual)}-${own(plan)},"")`;
  const share = (of: MonthColumn, plan: MonthColumn): Formula =>
    `IF(ISNUMBER(${own(of)}),IF(${own(plan)}=0,"${noPlan}",${own(of)}/${own(plan)}),"")`;
  const actual = (column: "calls" | "spend"): Formula =>
    ifMonth(
      `IF(${fromActuals.count(own("month"), name, column, anyNumber)}=0,"",${fromActuals.sum(own("month"), name, column)})`,
    );
  return {
    month: calendar("month", month),
    days: `IF(ISNUMBER(${from}),MAX(0,${to}-MAX(${from},${live})+1),"")`,
    growth: ifMonth(`IF(${own("days")}=0,0,${used("calls", useCase)}*(1+${used("growth", useCase)})^${monthsLive})`),
    own: ifMonth(enteredCalls(own("month"), name)),
    calls: ifMonth(`IF(ISNUMBER(${own("own")}),${own("own")},${own("growth")})*${own("days")}`),
    actualcalls: actual("calls"),
    callsvariance: variance("actualcalls", "calls"),
    callsshare: share("callsvariance", "calls"),
    spend: ifMonth(`${own("calls")}*${perCall}+${used("fixed", useCase)}*${own("days")}/DAY(${to})`),
    actualspend: actual("spend"),
    spendvariance: variance("actualspend", "spend"),
    spendshare: share("spendvariance", "spend"),
    byvolume: `IF(COUNT(${own("callsvariance")},${own("spendvariance")})=2,${own("callsvariance")}*${perCall},"")`,
    bycost: `IF(ISNUMBER(${own("byvolume")}),${own("spendvariance")}-${own("byvolume")},"")`,
    outlook: ifMonth(`IF(ISNUMBER(${own("spendvariance")}),${own("actualspend")},${own("spend")})`),
    status: `IF(COUNT(${own("actualcalls")},${own("actualspend")})=0,"",IF(${fromActuals.count(own("month"), name, "status", `"${budgetTexts.actuals.partial}"`)}>0,"${texts.partial}","${texts.whole}"))`,
  };
}

/** The months of a use case: its plan, its actuals, and the difference. */
const useCaseMonths = (useCase: number): GridBlock =>
  monthTable({
    id: `case${useCase}`,
    name: used("name", useCase),
    cell: (column, month) => {
      const formula = useCaseMonth(useCase, month)[column];
      return formula === undefined ? undefined : { formula };
    },
  });

/** A column of all use cases' tables: months are found in it by their day, so that no order of rows matters. */
const long = (column: MonthColumn): Formula => `{all.long_${column}}`;

/** The formulas of all use cases' month: sums of what the use cases have. */
function allMonth(month: number): Partial<Record<MonthColumn, Formula>> {
  const own = (column: MonthColumn): Formula => cell("all", column, month);
  const counted = (column: MonthColumn): string => `${long("month")},${own("month")},${long(column)},${anyNumber}`;
  const added = (column: MonthColumn): Formula =>
    `IF(COUNTIFS(${counted(column)})=0,"",SUMIFS(${long(column)},${long("month")},${own("month")}))`;
  /** What every use case has in every month of the budget. */
  const planned = (column: MonthColumn): Formula =>
    `IF(ISNUMBER(${own("days")}),SUMIFS(${long(column)},${long("month")},${own("month")}),"")`;
  /** Of the actuals, those that have a variance: plan and variance together. */
  const actual = (variance: MonthColumn, column: MonthColumn): Formula =>
    `IF(ISNUMBER(${own(variance)}),SUMIFS(${long(column)},${counted(variance)}),"")`;
  return {
    month: calendar("month", month),
    days: calendar("days", month),
    calls: planned("calls"),
    actualcalls: actual("callsvariance", "actualcalls"),
    callsvariance: added("callsvariance"),
    callsshare: shareOf(own("callsvariance"), own("actualcalls")),
    spend: planned("spend"),
    actualspend: actual("spendvariance", "actualspend"),
    spendvariance: added("spendvariance"),
    spendshare: shareOf(own("spendvariance"), own("actualspend")),
    byvolume: added("byvolume"),
    bycost: added("bycost"),
    outlook: planned("outlook"),
  };
}

/** The months of the whole budget. */
const allMonths = ({ useCases }: Plan): GridBlock => {
  const table = monthTable({
    id: "all",
    name: quotedText(texts.all),
    cell: (column, month) => {
      const formula = allMonth(month)[column];
      return formula === undefined ? undefined : { formula };
    },
  });
  const rows = useCases.length * (monthTableRows + 1);
  return {
    ...table,
    parts: {
      ...table.parts,
      ...Object.fromEntries(
        columnKeys.map((column, at) => [`long_${column}`, { row: monthTableRows + 1, column: at, rows, columns: 1 }]),
      ),
    },
  };
};

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
      ...(texts.columns[column][1] === "" ? { formula: currency } : { value: texts.columns[column][1] }),
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
export const monthsSheet = (plan: Plan): SheetTemplate => ({
  id: "months",
  name: texts.sheet,
  columns: [20, 8, 14, 14, 13, 13, 12, 13, 14, 14, 14, 13, 14, 14, 14, 10],
  frozenRows: 6,
  orientation: "landscape",
  stacks: [{ at: "A1", blocks: [head, headings, allMonths(plan), ...plan.useCases.map(useCaseMonths)] }],
});
