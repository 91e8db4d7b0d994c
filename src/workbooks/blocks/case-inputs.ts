import { type Around, type Draft, type DraftCell, oneCell } from "../layout/draft";
import type { CaseInputsBlock, Formula } from "../template/template";
import { inputColumns, inputsHeight } from "./inputs";

/** How many cases a workbook has. */
export const caseNumbers = [1, 2, 3] as const;

/** The block with the places of the overrides in the inputs: `{casesteps.places.1}` are those that the first case fills. */
export const caseSteps = "casesteps";

/** Rows and columns that a case can have beyond those with which the sheet was made. */
const spareRows = 12;
const spareColumns = 4;

/** The place of an override as one number: the row in the table and, unless it holds for every strategy, the column. */
export const rowsFactor = 100;

/** A cell of the inputs, and its row and column within the table, from 1. */
interface CasedCell {
  readonly cell: Formula;
  readonly row: Formula | number;
  readonly column: Formula | number;
}

/** The override at a place, in a case or in the one shown; an error where there is none. */
export const overrideAt = (of: number | "shown", place: Formula): Formula =>
  `INDEX({${of === "shown" ? `${caseSteps}.shown` : `cases.value${of}`}},MATCH(${place},{${caseSteps}.places.${of}},0))`;

/** A cell of the inputs, or what the case shown has in its place: for that strategy, or for all of them. */
export function overridden({ cell, row, column }: CasedCell): Formula {
  const all = overrideAt("shown", `${rowsFactor}*(${row})`);
  const own = overrideAt("shown", `${rowsFactor}*(${row})+${column}`);
  return `IFERROR(${own},IFERROR(${all},${cell}))`;
}

/**
 * The inputs of a case, cell by cell by their place in the table: a row or column that is inserted there is in its place here too. The case shown repeats one of
 * the others. An empty cell stays empty for every case but one that names its strategy; notes are left out.
 */
export function draftCaseInputs({ inputs, of }: CaseInputsBlock, around: Around): Draft {
  const block = around.inputs(inputs);
  const rows = inputsHeight(block) + spareRows;
  const { note } = inputColumns(block);
  const columns = note + 1 + spareColumns;
  const cells: DraftCell[] = [];
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++)
      cells.push({
        row: row - 1,
        column: column - 1,
        formula:
          of === "shown"
            ? `CHOOSE({${caseSteps}.number},${caseNumbers.map((number) => `{case${number}.column${column}.${row - 1}}`).join(",")})`
            : cellFormula(inputs, of, row, column),
        style: column > 2 && column <= note ? "figure" : "text",
      });
  const parts = {
    "": { row: 0, column: 0, rows, columns },
    first: oneCell(0, 0),
    last: oneCell(rows - 1, columns - 1),
    header: { row: 0, column: 0, rows: 1, columns },
    labels: { row: 0, column: 0, rows, columns: 1 },
    ...Object.fromEntries(
      Array.from({ length: columns }, (_, at) => [`column${at + 1}`, { row: 0, column: at, rows, columns: 1 }]),
    ),
  };
  return { rows, columns, cells, parts };
}

function cellFormula(inputs: string, number: number, row: number, column: number): Formula {
  const cell: Formula = `INDEX({${inputs}},${row},${column})`;
  // What is there is an error where it is one; what is empty is no 0.
  const asEntered = (then: Formula): Formula => `IF(${cell}="","",${then})`;
  const own = overrideAt(number, String(rowsFactor * row + column));
  const all = overrideAt(number, String(rowsFactor * row));
  const content =
    row === 1 || column <= 2
      ? asEntered(cell)
      : `IFERROR(${own},${asEntered(`IF(${column}={${caseSteps}.columns},"",IFERROR(${all},${cell}))`)})`;
  const bounds = [`${row}>{${caseSteps}.rows}`, `${column}>{${caseSteps}.columns}`];
  return `IF(OR(${bounds.join(",")}),"",${content})`;
}
