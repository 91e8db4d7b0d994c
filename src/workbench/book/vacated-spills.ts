import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Grid } from "../grid/univer";
import type { Calculation } from "./calculation";

interface Spill {
  readonly sheetId: string;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** What the grid keeps: by sheet, row and column of the formula. */
type Ranges = Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, Omit<Spill, "sheetId">>>>>>>;

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The cells that a formula filled and fills no longer. */
function vacated({ sheetId, startRow, endRow, startColumn, endColumn }: Spill, now: Spill | undefined): Place[] {
  const places: Place[] = [];
  for (let row = startRow; row <= endRow; row++)
    for (let column = startColumn; column <= endColumn; column++)
      if (!now || row > now.endRow || column > now.endColumn) places.push({ sheetId, row, column });
  return places;
}

/** Calculates once more what reads cells that a formula has ceased to fill: the grid's engine reads there what stood in them before. */
export function recalculateVacated(grid: Grid, calculation: Calculation): void {
  const formulas = grid.services.get(FormulaDataModel);
  const spills = (): Map<string, Spill> => {
    const sheets = Object.entries((formulas.getArrayFormulaRange()[grid.workbook.getId()] ?? {}) as Ranges);
    return new Map(
      sheets.flatMap(([sheetId, rows]) =>
        Object.entries(rows).flatMap(([row, cells]) =>
          Object.entries(cells).map(
            ([column, range]) => [`${sheetId} ${row} ${column}`, { sheetId, ...range }] as const,
          ),
        ),
      ),
    );
  };
  let before = spills();
  calculation.onCalculated(() => {
    const now = spills();
    const left = [...before].flatMap(([anchor, spill]) => vacated(spill, now.get(anchor)));
    before = now;
    if (left.length > 0) calculation.recalculateCells(left);
  });
}
