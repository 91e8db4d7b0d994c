import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { plainTableTexts } from "../../messages/sheets/plain-steps";
import { fillText } from "../../messages/fill";
import type { Area } from "../grid/area";
import type { Formula, GridBlock, GridCell, GridCondition } from "../template/template";
import { shownUnit } from "../layout/number-format";
import { nameFor, roleOf, type Side } from "./references";

/** How a formula refers to cells of its own row and of the row before. */
export interface Row {
  /** From 0. */
  readonly index: number;
  here(key: string): Formula;
  before(key: string): Formula;
}

/** One column of a table in which every row has the same formulas; its header is among the texts of plain formulas, by the key without the strategy. */
export interface Column {
  readonly key: string;
  /** Its header without the strategy, where it comes from an equation. */
  readonly label?: string;
  readonly unit: string;
  readonly format: string;
  readonly formula: (row: Row) => Formula;
  /** The formula of the first row, where there is no row before. */
  readonly first?: Formula;
  /** Each row has a formula of its own: it is not that of the row above, copied down. */
  readonly own?: true;
}

/** A table of a fixed number of rows. */
export interface Rows {
  readonly id: string;
  /** Whose texts it has, and what its columns' names begin with. */
  readonly name: keyof typeof plainTableTexts;
  /** The strategies that headers tell apart; left out: the baseline and an alternative. */
  readonly sides?: readonly Side[];
  readonly rows: number;
  readonly columns: readonly Column[];
  /** Rows that look as if not there, by a formula for the first of them. */
  readonly faint?: (row: Row) => Formula;
}

/** Rows above the first one: header and units. */
export const headRows = 2;

const headerHeight = 62;

/** A row of a block; its references are relative, so that its formulas can be copied down. */
export const rowOf = (id: string, index: number, relative: "~" | "~$" = "~"): Row => ({
  index,
  here: (key) => `{${relative}${id}.${key}.${index}}`,
  before: (key) => `{${relative}${id}.${key}.${index - 1}}`,
});

/** The header of a column: "running.2" is "Alternative: operating cost". */
function headerOf(name: Rows["name"], { key, label }: Column, sides?: readonly Side[]): string {
  const [column, side] = key.split(".") as [string, string?];
  const texts: Readonly<Record<string, string>> = plainTableTexts[name];
  const text = label === undefined ? texts[column] : side === undefined ? label : `{role}: ${label}`;
  if (text === undefined) throw new TypeError(`The column ${name}.${column} has no header`);
  return side === undefined ? text : fillText(text, { role: roleOf(Number(side), sides) });
}

/** The table as cells; each column has a name and can be referred to by its key, each cell by key and row. */
export function rowBlock({ id, name, sides, rows, columns, faint }: Rows): GridBlock {
  const headers = columns.map((column) => headerOf(name, column, sides));
  const copies = columns.map(({ format }): GridCell => ({ copied: true, style: "figure", format }));
  const body = Array.from({ length: rows }, (_, index) =>
    columns.map((column, at) => (index < 2 || column.own ? bodyCell(id, column, index) : copies[at]!)),
  );
  const area = (column: number, columnsWide = 1): Area => ({ row: headRows, column, rows, columns: columnsWide });
  const conditions: GridCondition[] = faint
    ? [{ kind: "formula", part: "body", formula: faint(rowOf(id, 0, "~$")), look: "faint" }]
    : [];
  return {
    kind: "grid",
    id,
    rows: [
      headers.map((header): GridCell => ({ value: header, style: "tableHeadWrapped" })),
      columns.map(({ unit }): GridCell => ({ value: shownUnit(unit), style: "unitRight" })),
      ...body,
    ],
    parts: { body: area(0, columns.length), ...Object.fromEntries(columns.map(({ key }, at) => [key, area(at)])) },
    names: columns.map(({ key }, at) => ({
      part: key,
      name: `${name}_${nameFor(key)}`,
      comment: fillText(plainFormulaTexts.columnName, { header: headers[at]!, column: at + 1 }),
    })),
    conditions,
    rowHeights: { 0: headerHeight },
  };
}

function bodyCell(id: string, { key, formula, first, format }: Column, index: number): GridCell {
  return {
    key: `${key}.${index}`,
    formula: index === 0 && first !== undefined ? first : formula(rowOf(id, index)),
    style: "figure",
    format,
  };
}
