import { absoluteAddress, quotedSheet } from "../../workbooks/grid/area";

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
      const table = sheet.names.getItemOrNullObject(INPUTS).getRangeOrNullObject();
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
