import type { SheetContent, WorkbookContent } from "../../excel/read-workbook";
import { cellAddress } from "../../workbooks/grid/area";

/** A cell with a formula of ours. */
export interface OurCell {
  readonly sheet: string;
  /** Without the sheet: "B4". */
  readonly address: string;
  /** With its "=", in English. */
  readonly formula: string;
  readonly value: unknown;
}

/** How a workbook stores our functions' names, which shows where the add-in was not there when it was opened. */
const STORED = /(?:_xlfn\.)*_xldudf_TUNE_([A-Z0-9_]+)(?=\()/gi;

const TEXTS = /"(?:[^"]|"")*"/g;

/** Whether a cell's content is a formula that calls a function of ours. */
export const usesOurs = (content: unknown): content is string =>
  typeof content === "string" &&
  content.startsWith("=") &&
  /(?:^|[^\w.])(?:TUNE\.|(?:_xlfn\.)*_xldudf_TUNE_)\w+\(/i.test(content.replace(TEXTS, '""'));

/** A formula as one would type it, the stored form of our functions' names turned back. */
export const asTyped = (formula: string): string => formula.replace(STORED, "TUNE.$1");

/** Every cell of a sheet with a formula of ours. */
export const ourCellsOf = ({ name, row, column, formulas, values }: SheetContent): OurCell[] =>
  formulas.flatMap((cells, r) =>
    cells.flatMap((formula, c) =>
      usesOurs(formula)
        ? [{ sheet: name, address: cellAddress(row + r, column + c), formula, value: values[r]?.[c] }]
        : [],
    ),
  );

/** Every cell of the workbook with a formula of ours. */
export const ourCells = ({ sheets }: WorkbookContent): OurCell[] => sheets.flatMap(ourCellsOf);

/** The cells whose formula Excel did not know when it was entered. */
export const brokenCells = (content: WorkbookContent): OurCell[] =>
  ourCells(content).filter(({ value }) => value === "#NAME?");
