import { absoluteAddress, areaAddress, quotedSheet } from "../workbooks/grid/area";

/** What a sheet holds, from its used range on. */
export interface SheetContent {
  readonly name: string;
  /** The used range's first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** A formula with its "=", in English, or the constant. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  /** The areas of the sheet's own names, without the sheet: "$A$1:$B$2". */
  readonly names: Readonly<Record<string, string>>;
}

/** All sheets that could be read. */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  /** Sheets that are larger than is read. */
  readonly tooLarge: readonly string[];
}

/** More cells of a sheet than this are not read: a workbook's data is no place for our functions. */
export const MOST_CELLS = 1_000_000;

/** As many cells as one answer of Excel can carry with ease. */
const CELLS_AT_ONCE = 40_000;

interface Steps {
  readonly signal: AbortSignal;
  readonly progress: (what: string, share?: number) => void;
}

/** Reads every sheet's formulas, values and names; changes nothing. Stops between two blocks of rows when it is told to. */
export function readWorkbook({ signal, progress }: Steps): Promise<WorkbookContent> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const all = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true).untrack();
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      sheet.names.load("items/name,items/formula");
      return { sheet, used };
    });
    await context.sync();
    const sheets: SheetContent[] = [];
    const tooLarge: string[] = [];
    for (const [at, { sheet, used }] of all.entries()) {
      signal.throwIfAborted();
      progress(sheet.name, at / all.length);
      if (used.isNullObject) continue;
      if (used.rowCount * used.columnCount > MOST_CELLS) tooLarge.push(sheet.name);
      else
        sheets.push({
          name: sheet.name,
          row: used.rowIndex,
          column: used.columnIndex,
          names: ownNames(sheet),
          ...(await cellsOf(context, sheet, used, signal)),
        });
    }
    return { sheets, tooLarge };
  });
}

const ownNames = ({ names }: Excel.Worksheet): Record<string, string> =>
  Object.fromEntries(
    names.items.map(({ name, formula }) => [name.replace(/^.*!/, ""), String(formula).replace(/^=?.*!/, "")]),
  );

/** The cells of a sheet's used range, some rows at a time. */
async function cellsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
  signal: AbortSignal,
): Promise<Pick<SheetContent, "formulas" | "values">> {
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const formulas: unknown[][] = [];
  const values: unknown[][] = [];
  for (let row = 0; row < rowCount; row += rowsAtOnce) {
    signal.throwIfAborted();
    const rows = Math.min(rowsAtOnce, rowCount - row);
    const area = { row: rowIndex + row, column: columnIndex, rows, columns: columnCount };
    const part = sheet.getRange(areaAddress(area)).untrack().load("formulas,values");
    await context.sync();
    formulas.push(...part.formulas);
    values.push(...part.values);
  }
  return { formulas, values };
}

/** The names of the sheets that the workbook has, hidden ones too. */
export function takenSheetNames(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** A table of inputs on a sheet, under its name. */
export interface ScenarioSheet {
  readonly sheet: string;
  /** The table as a formula refers to it: "'Prompt or fine-tune'!$A$6:$D$48". */
  readonly reference: string;
  /** The table's first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
}

/** The name that the templates give to their table of inputs. */
const INPUTS = "Inputs";

/** The sheets with a table of inputs, in the order of the workbook, the active sheet first. */
export function scenarioSheets(): Promise<readonly ScenarioSheet[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    worksheets.load("items/name");
    active.load("name");
    await context.sync();
    const tables = worksheets.items.map((sheet) => {
      const table = sheet.names.getItemOrNullObject(INPUTS).getRangeOrNullObject().untrack();
      table.load("rowIndex,columnIndex,values");
      return { name: sheet.name, table };
    });
    await context.sync();
    const found = tables
      .filter(({ table }) => !table.isNullObject)
      .map(({ name, table }) => ({
        sheet: name,
        reference: referenceTo(name, table),
        row: table.rowIndex,
        column: table.columnIndex,
        values: table.values,
      }));
    return [
      ...found.filter(({ sheet }) => sheet === active.name),
      ...found.filter(({ sheet }) => sheet !== active.name),
    ];
  });
}

const referenceTo = (sheet: string, { rowIndex, columnIndex, values }: Excel.Range): string =>
  `${quotedSheet(sheet)}!${absoluteAddress({ row: rowIndex, column: columnIndex, rows: values.length, columns: values[0]?.length ?? 1 })}`;
