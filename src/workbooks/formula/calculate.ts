import type { Cell, TableCell } from "../../functions/cell";
import { type Area, areaAddress, cellAddress } from "../grid/area";
import { evaluate, type Surroundings } from "./evaluate";
import { type Node, parse } from "./parse";
import { isMatrix, type Matrix, sheetError, single, type Value } from "./value";

/** A sheet to be calculated: constants and formulas (with "=") by place. */
export interface CalculatedSheet {
  readonly name: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: Cell | null;
    readonly formula?: string;
    /** The area kept free for what the formula gives. */
    readonly spill?: Area;
    /** Only what the formula gives is kept, and an empty text is nothing. */
    readonly typed?: true;
  }[];
  readonly names: readonly { readonly name: string; readonly area: Area }[];
}

/** What a formula gave, and the block it fills where it is more than one cell. */
export interface Calculated {
  readonly value: Cell;
  readonly spill: Matrix | undefined;
}

interface FormulaCell {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  readonly typed: boolean;
  result?: Calculated;
  busy?: true;
}

/** A constant, a formula, or a cell that the formula of another fills. */
type Entry =
  | { readonly constant: TableCell }
  | FormulaCell
  | { readonly filledBy: FormulaCell; readonly row: number; readonly column: number };

const trees = new Map<string, Node>();

function treeOf(formula: string): Node {
  let tree = trees.get(formula);
  if (!tree) trees.set(formula, (tree = parse(formula.slice(1))));
  return tree;
}

/** The values of every formula of a workbook. A name is looked for on the formula's own sheet first. */
export class Calculation {
  readonly #sheets = new Map<string, Map<string, Entry>>();
  readonly #blocks = new Map<string, Matrix>();
  readonly #names: { readonly sheet: string; readonly name: string; readonly area: Area }[];

  constructor(sheets: readonly CalculatedSheet[]) {
    this.#names = sheets.flatMap(({ name: sheet, names }) =>
      names.map(({ name, area }) => ({ sheet, name: name.toLowerCase(), area })),
    );
    for (const sheet of sheets) this.#sheets.set(sheet.name, entriesOf(sheet));
    // From top to bottom, so that long chains are found already worked out and never go deep.
    for (const { name, cells } of sheets)
      for (const { row, column, formula } of cells) if (formula !== undefined) this.at(name, row, column);
  }

  /** The result of the formula in a cell. */
  at(sheet: string, row: number, column: number): Calculated {
    const entry = this.#sheets.get(sheet)?.get(cellAddress(row, column));
    if (!entry || !("formula" in entry))
      throw new ReferenceError(`There is no formula in ${sheet}!${cellAddress(row, column)}`);
    return this.#resultOf(entry, sheet);
  }

  #resultOf(cell: FormulaCell, sheet: string): Calculated {
    if (cell.result) return cell.result;
    const place = `${sheet}!${cellAddress(cell.row, cell.column)}`;
    if (cell.busy) throw new RangeError(`The formula in ${place} refers to itself`);
    cell.busy = true;
    const value = evaluate(treeOf(cell.formula), this.#around(sheet));
    const spill = isMatrix(value) && (value.length > 1 || (value[0]?.length ?? 0) > 1) ? value : undefined;
    const first = spill ? spill[0]![0]! : single(value);
    return (cell.result = { value: first ?? 0, spill });
  }

  #around(own: string): Surroundings {
    return {
      read: (sheet = own, area) =>
        area.rows === 1 && area.columns === 1 ? this.#cell(sheet, area.row, area.column) : this.#block(sheet, area),
      named: (sheet = own, name) => {
        const found = this.#names.filter((known) => known.name === name.toLowerCase());
        return found.find((known) => known.sheet === sheet) ?? found[0];
      },
    };
  }

  #cell(sheet: string, row: number, column: number): TableCell {
    const entries = this.#sheets.get(sheet);
    if (!entries) return sheetError("#REF!");
    const entry = entries.get(cellAddress(row, column));
    if (!entry) return null;
    if ("constant" in entry) return entry.constant;
    if ("formula" in entry) {
      const { value: given } = this.#resultOf(entry, sheet);
      return entry.typed && given === "" ? null : given;
    }
    return this.#resultOf(entry.filledBy, sheet).spill?.[entry.row]?.[entry.column] ?? null;
  }

  /** Read once for all the formulas that sum over it: values do not change while a workbook is calculated. */
  #block(sheet: string, area: Area): Value {
    const place = `${sheet}!${areaAddress(area)}`;
    const known = this.#blocks.get(place);
    if (known) return known;
    const block = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => this.#cell(sheet, area.row + r, area.column + c)),
    );
    this.#blocks.set(place, block);
    return block;
  }
}

function entriesOf({ cells }: CalculatedSheet): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { row, column, value, formula, spill, typed = false } of cells) {
    if (formula === undefined) {
      if (value !== null) entries.set(cellAddress(row, column), { constant: value });
      continue;
    }
    const filledBy: FormulaCell = { formula, row, column, typed };
    entries.set(cellAddress(row, column), filledBy);
    for (let r = 0; r < (spill?.rows ?? 1); r++)
      for (let c = 0; c < (spill?.columns ?? 1); c++)
        if (r + c > 0) entries.set(cellAddress(row + r, column + c), { filledBy, row: r, column: c });
  }
  return entries;
}
