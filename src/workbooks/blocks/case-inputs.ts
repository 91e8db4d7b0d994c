import { type Around, type Draft, type DraftCell, oneCell } from "../layout/draft";
import type { CaseInputsBlock, Formula } from "../template/template";
import { inputColumns, inputsHeight } from "./inputs";

/** How many cases a workbook has. */
export const caseNumbers = [1, 2, 3] as const;

/** The block with the places of the overrides in the inputs and their values, a pair of columns for each case: `{casesteps.overrides.1}`. */
export const caseSteps = "casesteps";

/** Rows and columns that are kept free, should the inputs grow. */
const spareRows = 12;
const spareColumns = 4;

/** The place of an override as one number: the row in the table and, unless it holds for every strategy, the column. */
export const rowsFactor = 100;

/** The override at a place, in a case or in the one shown; an error where there is none. */
const overrideAt = (of: number | "shown", place: Formula): Formula =>
  `INDEX({${caseSteps}.values.${of}},MATCH(${place},{${caseSteps}.places.${of}},0))`;

/** The overrides at many places at once. INDEX of a whole range is that range, of which every version of Excel takes all cells. */
const overridesAt = (of: number | "shown", places: Formula): Formula =>
  `VLOOKUP(${places},INDEX({${caseSteps}.overrides.${of}},0,0),2,FALSE)`;

/** A cell of the inputs, and its row and column within the table, from 1. */
interface CasedCell {
  readonly cell: Formula;
  readonly row: Formula | number;
  readonly column: Formula | number;
}

/** A cell of the inputs, or what a case has in its place: for that strategy, or for all of them. */
export function overridden(of: number | "shown", { cell, row, column }: CasedCell): Formula {
  const own = overrideAt(of, `${rowsFactor}*(${row})+${column}`);
  return `IFERROR(${own},IFERROR(${overrideAt(of, `${rowsFactor}*(${row})`)},${cell}))`;
}

/**
 * The inputs of a case: one formula that fills a table as large as that of the inputs, so that a row or column that is inserted there is here too. An empty cell
 * stays empty for every case but one that names its strategy.
 */
export function draftCaseInputs({ inputs, of }: CaseInputsBlock, around: Around): Draft {
  const block = around.inputs(inputs);
  const [height, { note }] = [inputsHeight(block), inputColumns(block)];
  const [rows, columns] = [height + spareRows, note + 1 + spareColumns];
  const cells: DraftCell[] = [];
  for (let row = 0; row < height; row++)
    for (let column = 0; column <= note; column++)
      cells.push({
        row,
        column,
        ...(row + column === 0 && { formula: tableFormula(inputs, of), spill: { rows: height, columns: note + 1 } }),
        style: column > 1 && column < note ? "figure" : "text",
      });
  return {
    rows,
    columns,
    cells,
    parts: {
      "": { row: 0, column: 0, rows, columns },
      first: oneCell(0, 0),
      last: oneCell(rows - 1, columns - 1),
      header: { row: 0, column: 0, rows: 1, columns },
      labels: { row: 0, column: 0, rows, columns: 1 },
    },
  };
}

function tableFormula(inputs: string, of: CaseInputsBlock["of"]): Formula {
  const cells = `{${inputs}}`;
  const table = `INDEX(${cells},0,0)`;
  const row = `${rowsFactor}*(ROW(${cells})-ROW({${inputs}.first})+1)`;
  const isValue = `(COLUMN(${cells})>=COLUMN({${inputs}.strategies.1}))*(COLUMN(${cells})<COLUMN({${inputs}.note.header}))`;
  const own = overridesAt(of, `${row}+COLUMN(${cells})-COLUMN({${inputs}.first})+1`);
  // Elsewhere a place that no override has.
  const all = overridesAt(of, `${row}*${isValue}+${isValue}-1`);
  return `IFERROR(${own},IF(${table}="","",IFERROR(${all},${table})))`;
}
