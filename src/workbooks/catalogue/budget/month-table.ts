import { budgetTexts } from "../../../messages/sheets/budget";
import { moneyFormat, wholeFormat, wholeMoneyFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell, GridCondition } from "../../template/template";
import { anyNumber } from "./plan";
import { mostMonths } from "./settings";

const texts = budgetTexts.months;

/** Variances: under plan, they stand in parentheses. */
export const signedMoney = moneyFormat;
export const signedWhole = wholeMoneyFormat;
export const signedShare = "0.0%_);(0.0%)";

/** What stands in place of a share where nothing is planned. */
export const { noPlan } = texts;

export type MonthColumn = keyof typeof texts.columns;

/** How the columns of a table of months are shown. */
const looks: Readonly<Record<MonthColumn, readonly [style: GridCell["style"], format: string]>> = {
  month: ["text", "mmm yyyy"],
  days: ["figure", "0"],
  growth: ["figure", wholeFormat],
  own: ["figure", wholeFormat],
  calls: ["figure", wholeFormat],
  actualcalls: ["figure", wholeFormat],
  callsvariance: ["figure", signedWhole],
  callsshare: ["figure", signedShare],
  spend: ["figure", moneyFormat],
  actualspend: ["figure", moneyFormat],
  spendvariance: ["keyFigure", signedMoney],
  spendshare: ["figure", signedShare],
  byvolume: ["figure", signedMoney],
  bycost: ["figure", signedMoney],
  outlook: ["figure", moneyFormat],
  status: ["figure", "General"],
};

export const columnKeys = Object.keys(texts.columns) as readonly MonthColumn[];

/** Rows above the months of a table: its name, and its totals. */
const headRows = 2;
/** The rows of a table of months. */
export const monthTableRows = headRows + mostMonths;

/** A table of months: what it is of, its totals, a row a month. */
interface MonthTable {
  readonly id: string;
  readonly name: Formula;
  /** A cell's content; undefined where the table has nothing there. */
  readonly cell: (column: MonthColumn, month: number) => Partial<GridCell> | undefined;
}

const sum = (column: Formula): Formula => `IF(COUNT(${column})=0,"",SUM(${column}))`;

/** A share of the plan of what has an actual: the actual without the variance. */
export const shareOf = (variance: Formula, actual: Formula): Formula =>
  `IF(ISNUMBER(${variance}),IF(${actual}-${variance}=0,"${noPlan}",${variance}/(${actual}-${variance})),"")`;

/** The total of a column. Of actuals, only those count that are compared with the plan. */
function totalOf(id: string, column: MonthColumn): Formula | undefined {
  const all = `{${id}.${column}}`;
  switch (column) {
    case "month":
    case "growth":
    case "own":
    case "status":
      return undefined;
    case "actualcalls":
      return `IF(COUNT({${id}.callsvariance})=0,"",SUMIFS(${all},{${id}.callsvariance},${anyNumber}))`;
    case "actualspend":
      return `IF(COUNT({${id}.spendvariance})=0,"",SUMIFS(${all},{${id}.spendvariance},${anyNumber}))`;
    case "callsshare":
      return shareOf(`{${id}.total_callsvariance}`, `{${id}.total_actualcalls}`);
    case "spendshare":
      return shareOf(`{${id}.total_spendvariance}`, `{${id}.total_actualspend}`);
    default:
      return sum(all);
  }
}

function totalCell(id: string, column: MonthColumn): GridCell {
  const [, format] = looks[column];
  if (column === "month") return { value: budgetTexts.total, style: "keyText" };
  const formula = totalOf(id, column);
  return formula === undefined ? { style: "text" } : { key: `total_${column}`, formula, style: "keyFigure", format };
}

/** What a variance is coloured by: more than planned, or less. */
const conditions = (id: string): GridCondition[] =>
  (["spendvariance", "spendshare"] as const).flatMap((column): GridCondition[] => {
    const first = `{~${id}.${column}1}`;
    return [
      { kind: "formula", part: column, formula: `AND(ISNUMBER(${first}),N(${first})>0)`, look: "bad" },
      { kind: "formula", part: column, formula: `AND(ISNUMBER(${first}),N(${first})<0)`, look: "good" },
    ];
  });

/** The cells of a table of months. */
export function monthTable({ id, name, cell }: MonthTable): GridBlock {
  const row = (month: number): (GridCell | null)[] =>
    columnKeys.map((column): GridCell | null => {
      const [style, format] = looks[column];
      const content = cell(column, month);
      return content
        ? {
            key: `${column}${month}`,
            style,
            format,
            ...content,
          }
        : null;
    });
  return {
    kind: "grid",
    id,
    rows: [
      columnKeys.map((column): GridCell =>
        column === "month" ? { formula: name, style: "section" } : { style: "section" },
      ),
      columnKeys.map((column) => totalCell(id, column)),
      ...Array.from({ length: mostMonths }, (_, index) => row(index + 1)),
    ],
    parts: Object.fromEntries(
      columnKeys.map((column, at) => [column, { row: headRows, column: at, rows: mostMonths, columns: 1 }]),
    ),
    conditions: conditions(id),
  };
}
