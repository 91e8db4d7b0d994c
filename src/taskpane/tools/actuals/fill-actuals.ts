import { type BudgetSheets, formulaOfCell, type NamedValues, type SheetChange } from "../../../excel/budget-sheets";
import { budgetTexts } from "../../../messages/sheets/budget";
import { isoToSerial, serialToIso } from "../../../prices/serial-date";
import { actualColumns, type ActualColumn, actualLooks } from "../../../workbooks/catalogue/budget/actuals";
import type { LayoutCell } from "../../../workbooks/layout/sheet-layout";
import {
  changesFor,
  type Coverage,
  type Decision,
  fillsOf,
  type IncomingActual,
  type MonthFill,
  type RowChange,
  type StoredActual,
} from "./fill-plan";
import type { ExportActuals, MatchColumn } from "./read-export";

const texts = budgetTexts.actuals;
const { notHere } = budgetTexts.billing;

/** What the values of a column belong to: a use case's name, or `notHere`. */
export type Matches = ReadonlyMap<string, string>;
export { notHere };

const columnAt = (column: ActualColumn): number => actualColumns.indexOf(column);
const text = (value: unknown): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);
const isoOf = (value: unknown): string => (typeof value === "number" ? serialToIso(value) : "");

/** The names of a budget's use cases. */
export const useCaseNames = ({ useCases }: BudgetSheets): readonly string[] => (useCases.values[0] ?? []).map(text);

export const currencyOf = ({ currency }: BudgetSheets): string => text(currency.values[0]?.[0]);

/** The rows of actuals that stand on the sheet. */
function storedActuals({ actuals }: BudgetSheets): StoredActual[] {
  return actuals.values.flatMap((row, at): StoredActual[] => {
    const cell = (column: ActualColumn): unknown => row[columnAt(column)];
    const month = isoOf(cell("month"));
    if (month === "") return [];
    return [
      {
        at,
        month: month.slice(0, 7),
        useCase: text(cell("usecase")),
        model: text(cell("model")),
        calls: number(cell("calls")),
        spend: number(cell("spend")),
        list: number(cell("list")),
        isPartial: text(cell("status")).toLowerCase() === texts.partial,
        source: text(cell("source")),
        export: text(cell("export")),
        from: isoOf(cell("from")),
        to: isoOf(cell("to")),
      },
    ];
  });
}

/** The matches that the budget remembers of a column. */
function rememberedMatches({ matches }: BudgetSheets, column: MatchColumn): Matches {
  return new Map(
    matches.values.flatMap(([by, value, useCase]): [string, string][] =>
      text(by) === column && text(value) !== "" ? [[text(value), text(useCase)]] : [],
    ),
  );
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** What the values of a column belong to as far as it is known: as remembered, or by the same name. The others are left open. */
export function knownMatches(budget: BudgetSheets, read: ExportActuals, column: MatchColumn): Matches {
  const remembered = rememberedMatches(budget, column);
  const names = useCaseNames(budget);
  const values = read.columns.get(column) ?? [];
  return new Map(
    values.flatMap(({ value }): [string, string][] => {
      const known = remembered.get(value);
      if (known !== undefined && (known === notHere || names.includes(known))) return [[value, known]];
      const same = names.find((name) => plain(name) === plain(value));
      return same === undefined ? [] : [[value, same]];
    }),
  );
}

/** How amounts become those of the budget. */
export interface Rates {
  /** The budget's currency for 1 of the export's. */
  readonly ofExport: number;
  /** The budget's currency for 1 USD. */
  readonly ofUsd: number;
}

/** What an export says of the use cases, month by month and model by model, in the budget's currency. */
function incomingActuals(
  read: ExportActuals,
  column: MatchColumn,
  matches: Matches,
  { ofExport, ofUsd }: Rates,
): IncomingActual[] {
  const sums = new Map<string, IncomingActual>();
  for (const [value, useCase] of matches) {
    if (useCase === notHere) continue;
    for (const [month, byModel] of read.by(column, value))
      for (const [model, { calls, spend, list, rows }] of byModel) {
        const key = JSON.stringify([month, useCase, model]);
        const before = sums.get(key);
        const own: IncomingActual = {
          month,
          useCase,
          model,
          calls,
          spend: spend === undefined ? undefined : spend * ofExport,
          list: list === undefined ? undefined : list * ofUsd,
          rows,
        };
        sums.set(key, before ? added(before, own) : own);
      }
  }
  return [...sums.values()];
}

const both = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one + other;

const added = (one: IncomingActual, other: IncomingActual): IncomingActual => ({
  ...one,
  calls: both(one.calls, other.calls),
  spend: both(one.spend, other.spend),
  list: both(one.list, other.list),
  rows: one.rows + other.rows,
});

/** Whether a month, such as "2026-07", is one of the budget's. */
export function isInBudget({ start, months }: BudgetSheets): (month: string) => boolean {
  const first = isoOf(start.values[0]?.[0]).slice(0, 7);
  const count = Number(months.values[0]?.[0]);
  const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return (month) => first !== "" && numberOf(month) >= numberOf(first) && numberOf(month) < numberOf(first) + count;
}

/** How an export covers each month; those of `whole` are taken as whole, as the reader says. */
function coverageIn(read: ExportActuals, whole: ReadonlySet<string>): (month: string) => Coverage {
  const months = new Map(read.months.map((month) => [month.month, month]));
  return (month) => {
    const { from, to, whole: isWhole } = months.get(month)!;
    return { from, to, isPartial: !isWhole && !whole.has(month) };
  };
}

/** What is to be filled, from what, and how. */
export interface Filling {
  readonly read: ExportActuals;
  readonly column: MatchColumn;
  readonly matches: Matches;
  readonly rates: Rates;
  readonly whole: ReadonlySet<string>;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** A file's name, or an address. */
  readonly source: string;
  /** The user's day, an ISO date. */
  readonly today: string;
}

/** What filling would do, month by month. */
export const fillsFor = (budget: BudgetSheets, { read, column, matches, rates, whole }: Filling): MonthFill[] =>
  fillsOf(
    storedActuals(budget),
    incomingActuals(read, column, matches, rates),
    read.layout,
    coverageIn(read, whole),
    isInBudget(budget),
  );

/** The cells that fill a budget's actuals, its list of models and what it remembers of matches. */
export function cellsFor(
  budget: BudgetSheets,
  filling: Filling,
): { readonly changes: readonly RowChange[]; readonly sheets: SheetChange[] } {
  const { read, column, matches, rates, decisions } = filling;
  const changes = changesFor(
    storedActuals(budget),
    incomingActuals(read, column, matches, rates),
    read.layout,
    fillsFor(budget, filling),
    decisions,
  );
  return {
    changes,
    sheets: [
      { sheet: budget.actuals.sheet, ...actualCells(budget, changes, filling), unchanged: budget.actuals },
      { sheet: budget.models.sheet, cells: modelCells(budget.models, changes), unchanged: budget.models },
      { sheet: budget.matches.sheet, cells: matchCells(budget, column, matches), unchanged: budget.matches },
    ],
  };
}

const typedColumns: readonly ActualColumn[] = ["month", "usecase", "model", "calls", "spend", "list", "status"];
const formulaColumns: readonly ActualColumn[] = ["discount", "check", "fault"];

const isFree = (row: readonly unknown[]): boolean =>
  typedColumns.every((column) => row[columnAt(column)] === "" || row[columnAt(column)] === null);

/** The cells of the rows that change; rows are inserted above the table's last, which stays empty, where there are too few. */
function actualCells(
  budget: BudgetSheets,
  changes: readonly RowChange[],
  filling: Filling,
): Pick<SheetChange, "cells" | "insert"> {
  const { area, values } = budget.actuals;
  const last = values.length - 1;
  const free = values.flatMap((row, at) => (at < last && isFree(row) ? [at] : []));
  let next = last;
  const placed = changes.map((change) => [change, change.at ?? free.shift() ?? next++] as const);
  const inserted = next - last;
  const cells = placed.flatMap(([change, at]) => {
    const cell = (column: ActualColumn, content: Pick<LayoutCell, "value" | "formula">): LayoutCell => {
      const [style, format] = actualLooks[column];
      return { row: area.row + at, column: area.column + columnAt(column), ...content, style, format };
    };
    const content = change.isCleared ? clearedCells() : filledCells(budget, change, filling);
    const formulas = at >= last ? formulaCells(budget.actuals, at, inserted) : [];
    return [...content, ...formulas].map(([column, own]) => cell(column, own));
  });
  return { cells, insert: { above: area.row + last, rows: inserted } };
}

type Content = readonly [column: ActualColumn, content: Pick<LayoutCell, "value" | "formula">];

const clearedCells = (): Content[] =>
  actualColumns.filter((column) => !formulaColumns.includes(column)).map((column) => [column, { value: "" }]);

function filledCells(budget: BudgetSheets, change: RowChange, { read, source, today }: Filling): Content[] {
  const { coverage, keeps } = change;
  const joined = (before: string | undefined, now: string): string =>
    before === undefined || before === "" || before.split("; ").includes(now) ? now : `${before}; ${now}`;
  const replacesOwn = keeps?.export.split("; ").includes(read.layout) === true && !keeps.export.includes("; ");
  const figures = (["calls", "spend", "list"] as const).flatMap((measure): Content[] =>
    change[measure] === undefined ? [] : [[measure, { value: change[measure] ?? "" }]],
  );
  const isNew = change.at === undefined;
  const name = useCaseNames(budget).indexOf(change.useCase);
  const { sheet, area } = budget.useCases;
  return [
    ...(isNew
      ? ([
          ["month", { value: isoToSerial(`${change.month}-01`) }],
          ["usecase", { value: null, formula: formulaOfCell(sheet, area.row, area.column + name) }],
          ["model", { value: change.model }],
        ] as const)
      : []),
    ...figures,
    ["status", { value: coverage.isPartial ? texts.partial : texts.whole }],
    ["source", { value: replacesOwn ? source : joined(keeps?.source, source) }],
    ["export", { value: joined(keeps?.export, read.layout) }],
    ["from", { value: isoToSerial(coverage.from) }],
    ["to", { value: isoToSerial(coverage.to) }],
    ["rows", { value: change.rows }],
    ["read", { value: isoToSerial(today) }],
  ];
}

/** The formulas of the first row, for an inserted one: what it reads of its own row moves with it, and the table is longer by then. */
const formulaCells = ({ formulas, area }: NamedValues, at: number, inserted: number): Content[] =>
  formulaColumns.flatMap((column): Content[] => {
    const first = formulas[0]?.[columnAt(column)];
    return typeof first === "string" && first.startsWith("=")
      ? [[column, { value: null, formula: movedDown(first, at, area.row + area.rows, inserted) }]]
      : [];
  });

/** Texts and names of sheets in a formula, which are left as they are, and references. */
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\$?[A-Z]{1,3}\$?\d+(?![\d(A-Za-z_.])/g;

/**
 * A formula so many rows further down: rows without a $ move, and ranges that end in a row end as many rows later as were inserted there.
 * @example movedDown("=SUM($A$9:A9,$B$69)", 2, 69, 5) is "=SUM($A$9:A11,$B$74)"
 */
export const movedDown = (formula: string, rows: number, last: number, inserted: number): string =>
  formula.replace(parts, (part) => {
    const [, column, fixed, row] = /^(\$?[A-Z]{1,3})(\$?)(\d+)$/.exec(part) ?? [];
    if (column === undefined) return part;
    const moves = fixed === "" ? rows : Number(row) === last ? inserted : 0;
    return `${column}${fixed}${Number(row) + moves}`;
  });

/** Rows of a list that are empty, from 0. */
const emptyRows = ({ values }: NamedValues): number[] =>
  values.flatMap((row, at) => (row.every((cell) => cell === "" || cell === null) ? [at] : []));

function modelCells(models: NamedValues, changes: readonly RowChange[]): LayoutCell[] {
  const known = new Set(models.values.map(([name]) => text(name).toLowerCase()));
  const free = emptyRows(models);
  const names = [...new Set(changes.filter(({ isCleared }) => !isCleared).map(({ model }) => model))];
  return names.flatMap((name): LayoutCell[] => {
    if (name === "" || known.has(name.toLowerCase())) return [];
    const at = free.shift();
    return at === undefined
      ? []
      : [{ row: models.area.row + at, column: models.area.column, value: name, style: "inputText" }];
  });
}

function matchCells(
  { matches: kept, useCases, ...budget }: BudgetSheets,
  column: MatchColumn,
  matches: Matches,
): LayoutCell[] {
  const names = useCaseNames({ ...budget, matches: kept, useCases });
  const free = emptyRows(kept);
  return [...matches].flatMap(([value, useCase]): LayoutCell[] => {
    const known = kept.values.findIndex(([by, own]) => text(by) === column && text(own) === value);
    if (known >= 0 && text(kept.values[known]![2]) === useCase) return [];
    const at = known >= 0 ? known : free.shift();
    if (at === undefined) return [];
    const cell = (place: number, content: Pick<LayoutCell, "value" | "formula">): LayoutCell => ({
      row: kept.area.row + at,
      column: kept.area.column + place,
      ...content,
      style: "inputText",
    });
    const name = names.indexOf(useCase);
    return [
      cell(0, { value: column }),
      cell(1, { value }),
      name < 0
        ? cell(2, { value: useCase })
        : cell(2, {
            value: null,
            formula: formulaOfCell(useCases.sheet, useCases.area.row, useCases.area.column + name),
          }),
    ];
  });
}

/** A use case that was billed other than at list prices, by the rows that have both amounts. */
export interface FoundDiscount {
  readonly useCase: string;
  readonly discount: number;
  /** What stands in the budget now. */
  readonly now: number | undefined;
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Less than this is a rounding, or prices that changed within a day. */
const leastDiscount = 0.002;

/** The discounts that the actuals show, beside those that the budget plans with. */
export function foundDiscounts(budget: BudgetSheets): FoundDiscount[] {
  const stored = storedActuals(budget).filter(
    ({ spend, list }) => spend !== undefined && list !== undefined && list > 0,
  );
  return useCaseNames(budget).flatMap((useCase, at): FoundDiscount[] => {
    const own = stored.filter((row) => row.useCase === useCase);
    const list = own.reduce((sum, row) => sum + row.list!, 0);
    if (list === 0) return [];
    const discount = 1 - own.reduce((sum, row) => sum + row.spend!, 0) / list;
    const { sheet, area, values } = budget.discounts;
    const now = number(values[0]?.[at]);
    if (discount < leastDiscount || Math.abs(discount - (now ?? 0)) < leastDiscount) return [];
    return [
      { useCase, discount: Number(discount.toFixed(4)), now, cell: { sheet, row: area.row, column: area.column + at } },
    ];
  });
}
