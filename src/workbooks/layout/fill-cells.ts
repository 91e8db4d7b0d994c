import type { Cell } from "../../functions/cell";
import { Calculation, type CalculatedSheet } from "../formula/calculate";
import type { Matrix } from "../formula/value";
import { type Area, cellAddress } from "../grid/area";
import type { DraftCell } from "./draft";
import type { Formula } from "../template/template";
import { moved, type Placed, type PlacedBlock, type PlacedSheet } from "./place";
import { copiedDown, type Pattern, type References } from "./references";
import type { LayoutCell } from "./sheet-layout";

type Unfilled = Omit<LayoutCell, "spilled"> &
  Pick<DraftCell, "typed"> &
  Pick<CalculatedSheet["cells"][number], "original" | "down">;

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

/** A formula that is copied down, from the row in which it stands as it was written. */
interface Original {
  readonly row: number;
  readonly formula: string;
  readonly pattern: Pattern;
}

/** The cells of a block that copy the formula above them; the last formula of each column is the one that is copied. */
class Copies {
  readonly #formulas = new Map<number, DraftCell>();
  readonly #originals = new Map<DraftCell, Original>();

  constructor(
    private readonly block: PlacedBlock,
    private readonly pattern: (formula: Formula) => Pattern,
  ) {}

  /** Remembers a formula that may be copied. */
  keep(cell: DraftCell): void {
    if (cell.formula !== undefined) this.#formulas.set(cell.column, cell);
  }

  placed({ row, column, style, format }: DraftCell): Unfilled {
    const { formula, pattern, row: first } = this.#originalIn(column);
    const down = row - first;
    return {
      row: this.block.row + row,
      column: this.block.column + column,
      value: null,
      formula: copiedDown(pattern, down),
      original: formula,
      down,
      style,
      ...(format !== undefined && format !== "General" && { format }),
    };
  }

  #originalIn(column: number): Original {
    const cell = this.#formulas.get(column);
    if (cell?.formula === undefined)
      throw new TypeError(`There is nothing to copy down in column ${column} of ${this.block.id}`);
    let original = this.#originals.get(cell);
    if (!original) {
      const pattern = this.pattern(`=${cell.formula}`);
      original = { row: cell.row, pattern, formula: copiedDown(pattern, 0) };
      this.#originals.set(cell, original);
    }
    return original;
  }
}

/** The cells of a sheet with addresses in their formulas, row by row. */
function placedCells({ name, blocks }: PlacedSheet, references: References): Unfilled[] {
  const cells = blocks.flatMap((block) => {
    const copies = new Copies(block, (formula) => references.pattern(formula, name));
    return block.draft.cells.map((cell) => {
      if (cell.copied) return copies.placed(cell);
      copies.keep(cell);
      return placedCell(cell, block, (formula) => references.resolve(formula, name));
    });
  });
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Every cell of every sheet, with the values that the formulas give; step by step. */
export function* fillCells({ sheets, areas }: Placed, references: References): Generator<void, LayoutCell[][]> {
  const calculated: (CalculatedSheet & { cells: Unfilled[] })[] = [];
  for (const sheet of sheets) {
    calculated.push({ name: sheet.name, cells: placedCells(sheet, references), names: namesOn(sheet, areas) });
    yield;
  }
  const calculation = yield* Calculation.of(calculated);
  return calculated.map(({ name, cells }) => filled(name, cells, calculation));
}

/** Every cell of every sheet as it will be, but for what formulas give. */
export const unfilledCells = ({ sheets }: Placed, references: References): LayoutCell[][] =>
  sheets.map((sheet) =>
    placedCells(sheet, references).map(({ typed, original: _original, down: _down, formula, ...cell }): LayoutCell => {
      if (formula === undefined) return cell;
      return typed ? { ...cell, value: "" } : { ...cell, formula };
    }),
  );

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

/** A copied formula with its value; most cells of a workbook in plain formulas are such. */
const copied = ({ row, column, formula, style, format }: Unfilled, value: Cell): LayoutCell =>
  format === undefined
    ? { row, column, value, formula: formula!, style }
    : { row, column, value, formula: formula!, style, format };

function filled(sheet: string, cells: readonly Unfilled[], calculation: Calculation): LayoutCell[] {
  const spilled = new Map<string, Cell | null>();
  const withValues = cells.map((cell): LayoutCell => {
    if (cell.formula === undefined) return cell;
    const { value, spill } = calculation.at(sheet, cell.row, cell.column);
    if (cell.original !== undefined) return copied(cell, value);
    const { formula, spill: free, typed, ...rest } = cell;
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
  if (spilled.size === 0) return withValues;
  return withValues.map((cell): LayoutCell => {
    const value = spilled.get(cellAddress(cell.row, cell.column));
    return value === undefined ? cell : { ...cell, value, spilled: true };
  });
}
