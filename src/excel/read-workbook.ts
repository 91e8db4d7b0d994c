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
  /** The sheet of version 1 of which this one is an upgraded copy. */
  readonly upgradedFrom?: string;
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
          ...upgradedFrom(sheet),
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

/** The name by which an upgraded copy knows the sheet that it was created from: Excel keeps it right where that is renamed. */
const UPGRADED_FROM = "Upgraded_from";

function upgradedFrom({ names }: Excel.Worksheet): Pick<SheetContent, "upgradedFrom"> {
  const found = names.items.find(({ name }) => name.replace(/^.*!/, "") === UPGRADED_FROM);
  const [, quoted, plain] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(String(found?.formula)) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined ? {} : { upgradedFrom: sheet };
}

/** Notes on a sheet which one of version 1 it was created from. */
export function noteUpgrade(sheet: string, from: string, comment: string): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem(sheet).names.add(UPGRADED_FROM, worksheets.getItem(from).getRange("A1").untrack(), comment);
    await context.sync();
  });
}

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

/** A sheet with a table of inputs, and the table that its results read. */
export interface ScenarioSheet {
  readonly sheet: string;
  /** The sheet of that table: another one where the results follow a case. */
  readonly tableSheet: string;
  /** The table as a formula refers to it: "'Prompt or fine-tune'!$A$6:$D$48". */
  readonly reference: string;
  /** The table's first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  /** The case that the sheet shows, and whether the table follows it: that of a sheet in plain formulas has the inputs as entered. */
  readonly shownCase?: { readonly name: string; readonly followed: boolean };
}

/** The names that the templates give to their table of inputs, to the cell in which a case is chosen, and to results. */
const INPUTS = "Inputs";
const CASE = "Case";
const RESULTS = ["Saving", "Total_cost", "Upfront"] as const;

/** The sheets with a table of inputs, in the order of the workbook, the active sheet first. */
export function scenarioSheets(): Promise<readonly ScenarioSheet[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    worksheets.load("items/name");
    active.load("name");
    await context.sync();
    const all = worksheets.items.map((sheet) => {
      const named = (name: string, load: string): Excel.Range =>
        sheet.names.getItemOrNullObject(name).getRangeOrNullObject().untrack().load(load);
      return {
        name: sheet.name,
        table: named(INPUTS, "rowIndex,columnIndex,values"),
        chosen: named(CASE, "values"),
        results: RESULTS.map((name) => named(name, "formulas")),
      };
    });
    await context.sync();
    const found = await Promise.all(
      all
        .filter(({ table }) => !table.isNullObject)
        .map(({ results, ...one }) => ({
          ...one,
          read: areaRead(results.filter(({ isNullObject }) => !isNullObject).map(({ formulas }) => formulas[0]?.[0])),
        }))
        .map(async ({ name, table, chosen, read }): Promise<ScenarioSheet> => {
          const followed = read !== undefined && read.sheet !== name;
          const own = followed ? await tableAt(context, read) : { tableSheet: name, table };
          return {
            sheet: name,
            tableSheet: own.tableSheet,
            reference: referenceTo(own.tableSheet, own.table),
            row: own.table.rowIndex,
            column: own.table.columnIndex,
            values: own.table.values,
            ...(!chosen.isNullObject && { shownCase: { name: String(chosen.values[0]?.[0] ?? ""), followed } }),
          };
        }),
    );
    return [
      ...found.filter(({ sheet }) => sheet === active.name),
      ...found.filter(({ sheet }) => sheet !== active.name),
    ];
  });
}

interface AreaRead {
  readonly sheet: string;
  readonly address: string;
}

const SCENARIO_OF = /\.SCENARIO\('((?:[^']|'')+)'!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+),/;

/** The area on another sheet that results read; undefined where they read their own. */
function areaRead(formulas: readonly unknown[]): AreaRead | undefined {
  for (const formula of formulas) {
    const found = SCENARIO_OF.exec(String(formula ?? ""));
    if (found) return { sheet: found[1]!.replaceAll("''", "'"), address: found[2]! };
  }
  return undefined;
}

async function tableAt(context: Excel.RequestContext, { sheet, address }: AreaRead) {
  const table = context.workbook.worksheets.getItem(sheet).getRange(address).untrack();
  table.load("rowIndex,columnIndex,values");
  await context.sync();
  return { tableSheet: sheet, table };
}

const referenceTo = (sheet: string, { rowIndex, columnIndex, values }: Excel.Range): string =>
  `${quotedSheet(sheet)}!${absoluteAddress({ row: rowIndex, column: columnIndex, rows: values.length, columns: values[0]?.length ?? 1 })}`;
