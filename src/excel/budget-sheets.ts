import { fillText } from "../messages/fill";
import { workbookTexts as texts } from "../messages/pane/workbook";
import { parse, type Node } from "../workbooks/formula/parse";
import { absoluteAddress, type Area, quotedSheet } from "../workbooks/grid/area";
import type { LayoutCell } from "../workbooks/layout/sheet-layout";
import { rangeOf, writeIntoSheet } from "./write-cells";

/** A named area of a sheet, with what is in it. */
export interface NamedValues {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  /** A formula with its "=", in English, or the constant. */
  readonly formulas: readonly (readonly unknown[])[];
}

/** A budget in the workbook: its sheets are found by their names of areas, whatever the sheets are called. */
export interface BudgetSheets {
  /** The first sheet. */
  readonly sheet: string;
  readonly useCases: NamedValues;
  readonly currency: NamedValues;
  readonly exchangeRate: number;
  readonly start: NamedValues;
  readonly months: NamedValues;
  readonly discounts: NamedValues;
  readonly actuals: NamedValues;
  readonly models: NamedValues;
  readonly matches: NamedValues;
}

const ofFirst = {
  useCases: "Use_cases",
  currency: "Currency",
  exchangeRate: "Exchange_rate",
  start: "Start_date",
  months: "Months",
  discounts: "List_price_discount",
} as const;
/** A cell of the sheet of billing whose formula reads the actuals. */
const billed = "Billed";
const ofBilling = { models: "Billed_models", matches: "Matches" } as const;

/** The sheets that a formula refers to. */
function sheetsIn(node: Node | null): readonly string[] {
  if (!node) return [];
  switch (node.kind) {
    case "reference":
    case "name":
      return node.sheet === undefined ? [] : [node.sheet];
    case "call":
      return node.args.flatMap(sheetsIn);
    case "binary":
      return [node.left, node.right].flatMap(sheetsIn);
    case "negative":
    case "percent":
      return sheetsIn(node.of);
    default:
      return [];
  }
}

function sheetsOfFormula(formula: unknown): readonly string[] {
  try {
    return typeof formula === "string" && formula.startsWith("=") ? sheetsIn(parse(formula.slice(1))) : [];
  } catch {
    return [];
  }
}

/** The budgets of the workbook that keep their actuals by calendar month. Sheets of the first version have them beside the plan, and are not among them. */
export function budgetSheets(): Promise<readonly BudgetSheets[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const named = (sheet: Excel.Worksheet, name: string): Excel.Range => {
      const range = sheet.names.getItemOrNullObject(name).getRangeOrNullObject().untrack();
      range.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas");
      return range;
    };
    const all = worksheets.items.map((sheet) => ({
      name: sheet.name,
      ranges: Object.fromEntries(
        ["Actuals", billed, ...Object.values(ofFirst), ...Object.values(ofBilling)].map((name) => [
          name,
          named(sheet, name),
        ]),
      ),
    }));
    await context.sync();
    type Found = (typeof all)[number];
    const has = ({ ranges }: Found, name: string): boolean => !ranges[name]!.isNullObject;
    const valuesOf = (sheet: Found, name: string): NamedValues => {
      const { rowIndex, columnIndex, rowCount, columnCount, values, formulas } = sheet.ranges[name]!;
      const area = { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
      return { sheet: sheet.name, area, values, formulas };
    };
    const refersTo = (sheet: Found, name: string, other: string): boolean =>
      sheet.ranges[name]!.formulas.some((row) => row.some((formula) => sheetsOfFormula(formula).includes(other)));
    return all
      .filter((sheet) => has(sheet, "Actuals"))
      .flatMap((ledger): BudgetSheets[] => {
        const first = all.find((sheet) => has(sheet, "Use_cases") && refersTo(ledger, "Actuals", sheet.name));
        const billing = all.find(
          (sheet) => has(sheet, "Matches") && has(sheet, billed) && refersTo(sheet, billed, ledger.name),
        );
        if (!first || !billing || !Object.values(ofFirst).every((name) => has(first, name))) return [];
        return [
          {
            sheet: first.name,
            useCases: valuesOf(first, ofFirst.useCases),
            currency: valuesOf(first, ofFirst.currency),
            exchangeRate: Number(valuesOf(first, ofFirst.exchangeRate).values[0]?.[0]),
            start: valuesOf(first, ofFirst.start),
            months: valuesOf(first, ofFirst.months),
            discounts: valuesOf(first, ofFirst.discounts),
            actuals: valuesOf(ledger, "Actuals"),
            models: valuesOf(billing, ofBilling.models),
            matches: valuesOf(billing, ofBilling.matches),
          },
        ];
      });
  });
}

/** The formula that follows a cell: a row that has it is renamed with it. */
export const formulaOfCell = (sheet: string, row: number, column: number): string =>
  `=${quotedSheet(sheet)}!${absoluteAddress({ row, column, rows: 1, columns: 1 })}`;

/** Cells to be written on a sheet, and what has to stand in an area of it still. */
export interface SheetChange {
  readonly sheet: string;
  readonly cells: readonly LayoutCell[];
  readonly unchanged: NamedValues;
  /** Rows that are inserted first: as many, above a row (from 0). */
  readonly insert?: { readonly above: number; readonly rows: number };
}

/**
 * Writes cells into sheets that exist, all in one sync, where the areas that were looked at are still as they were.
 * @throws RangeError where one of them has changed since; then nothing is written
 */
export function writeIntoSheets(changes: readonly SheetChange[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = changes.map((change) => {
      const sheet = context.workbook.worksheets.getItem(change.sheet);
      const range = rangeOf(sheet, change.unchanged.area);
      range.load("values");
      return { sheet, range, change };
    });
    await context.sync();
    for (const { range, change } of sheets)
      if (JSON.stringify(range.values) !== JSON.stringify(change.unchanged.values))
        throw new RangeError(fillText(texts.changedMeanwhile, { sheet: change.sheet }));
    for (const { sheet, change } of sheets) {
      const { insert } = change;
      if (insert && insert.rows > 0) rangeOf(sheet, `${insert.above + 1}:${insert.above + insert.rows}`).insert("Down");
      if (change.cells.length === 0) continue;
      writeIntoSheet(sheet, change.sheet, change.cells);
    }
    await context.sync();
  });
}
