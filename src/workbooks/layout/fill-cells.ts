import type { Cell } from "../../functions/cell";
import { Calculation, type CalculatedSheet } from "../formula/calculate";
import type { Matrix } from "../formula/value";
import { type Area, cellAddress } from "../grid/area";
import type { DraftCell } from "./draft";
import type { Formula } from "../template/template";
import { moved, type Placed, type PlacedBlock, type PlacedSheet } from "./place";
import type { References } from "./references";
import type { LayoutCell } from "./sheet-layout";

type Unfilled = Omit<LayoutCell, "spilled"> & Pick<DraftCell, "typed">;

/** A cell in its place, without what its formula gives. */
function placedCell(
  { row, column, value = null, formula, spill, typed, style, format }: DraftCell,
  block: PlacedBlock,
  resolve: (formula: Formula) => string,
): Unfilled {
  const area = moved({ row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 }, block);
  return {
    row: area.row,
    column: area.column,
    value,
    ...(formula !== undefined && { formula: `=${resolve(formula)}` }),
    ...(spill && { spill: area }),
    ...(typed && { typed }),
    style,
    ...(format !== undefined && format !== "General" && { format }),
  };
}

/** The cells of a sheet with addresses in their formulas, row by row. */
function placedCells({ name, blocks }: PlacedSheet, references: References): Unfilled[] {
  const cells = blocks.flatMap((block) =>
    block.draft.cells.map((cell) => placedCell(cell, block, (formula) => references.resolve(formula, name))),
  );
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Every cell of every sheet, with the values that the formulas give. */
export function fillCells({ sheets, areas }: Placed, references: References): LayoutCell[][] {
  const calculated = sheets.map((sheet): CalculatedSheet & { cells: Unfilled[] } => ({
    name: sheet.name,
    cells: placedCells(sheet, references),
    names: namesOn(sheet, areas),
  }));
  const calculation = new Calculation(calculated);
  return calculated.map(({ name, cells }) => filled(name, cells, calculation));
}

const namesOn = ({ blocks }: PlacedSheet, areas: Placed["areas"]): CalculatedSheet["names"] =>
  blocks.flatMap(({ id, draft }) =>
    (draft.names ?? []).map(({ name, part }) => ({ name, area: areas.get(part === "" ? id : `${id}.${part}`)! })),
  );

/** A blank cell holds nothing once it is typed. */
const emptyAsNone = (value: Cell): Cell | null => (value === "" ? null : value);

/** The cells that a formula fills. */
const filledArea = ({ row, column }: Unfilled, spill: Matrix | undefined): Area => ({
  row,
  column,
  rows: spill?.length ?? 1,
  columns: spill?.[0]?.length ?? 1,
});

function filled(sheet: string, cells: readonly Unfilled[], calculation: Calculation): LayoutCell[] {
  const spilled = new Map<string, Cell | null>();
  const withValues = cells.map((cell): LayoutCell => {
    const { formula, spill: free, typed, ...rest } = cell;
    if (formula === undefined) return rest;
    const { value, spill } = calculation.at(sheet, cell.row, cell.column);
    if (typed) return { ...rest, value: emptyAsNone(value) };
    const area = filledArea(cell, spill);
    if (area.rows > (free?.rows ?? 1) || area.columns > (free?.columns ?? 1))
      throw new RangeError(
        `${sheet}!${cellAddress(cell.row, cell.column)} fills ${area.rows} × ${area.columns} cells, more than are kept free`,
      );
    spill?.forEach((line, r) =>
      line.forEach((one, c) => r + c > 0 && spilled.set(cellAddress(cell.row + r, cell.column + c), one)),
    );
    return { ...rest, formula, value, ...(free && { spill: area }) };
  });
  return withValues.map((cell): LayoutCell => {
    const value = spilled.get(cellAddress(cell.row, cell.column));
    return value === undefined ? cell : { ...cell, value, spilled: true };
  });
}
