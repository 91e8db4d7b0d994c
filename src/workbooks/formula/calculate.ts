import type { Cell, TableCell } from "../../functions/cell";
import { type Area, cellAddress } from "../grid/area";
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
    /** The formula that this one is a copy of. */
    readonly original?: string;
    /** How many rows it is further down than its original. */
    readonly down?: number;
    /** The area kept free for what the formula gives. */
    readonly spill?: Area;
    /** Only what the formula gives is kept, and an empty text is nothing. */
    readonly typed?: true;
  }[];
  readonly names: readonly { readonly name: string; readonly area: Area }[];
}

/** What a formula gave, and the block it fills where it is more than one cell. */
interface Calculated {
  readonly value: Cell;
  readonly spill: Matrix | undefined;
}

/** A formula; once it has been worked out it has its value. */
interface FormulaCell {
  readonly kind: "formula";
  readonly formula: string;
  /** How many rows further down than its formula says the cells are that it refers to without a $. */
  readonly down: number;
  readonly row: number;
  readonly column: number;
  readonly typed: boolean;
  state: "open" | "busy" | "done";
  value: Cell;
  spill: Matrix | undefined;
}

/** A constant, a formula, or a cell that the formula of another fills. */
type Entry =
  | { readonly kind: "constant"; readonly value: TableCell }
  | FormulaCell
  | { readonly kind: "filled"; readonly by: FormulaCell; readonly row: number; readonly column: number };

/** A few milliseconds of work. */
const formulasInStep = 200;

const trees = new Map<string, Node>();

function treeOf(formula: string): Node {
  let tree = trees.get(formula);
  if (!tree) trees.set(formula, (tree = parse(formula.slice(1))));
  return tree;
}

/** The values of every formula of a workbook. A name is looked for on the formula's own sheet first. */
export class Calculation {
  readonly #sheets = new Map<string, SheetEntries>();
  readonly #blocks = new Map<string, Map<number, Matrix>>();
  readonly #around = new Map<string, Surroundings>();
  readonly #names: { readonly sheet: string; readonly name: string; readonly area: Area }[];

  private constructor(sheets: readonly CalculatedSheet[]) {
    this.#names = sheets.flatMap(({ name: sheet, names }) =>
      names.map(({ name, area }) => ({ sheet, name: name.toLowerCase(), area })),
    );
    for (const sheet of sheets) this.#sheets.set(sheet.name, entriesOf(sheet));
  }

  /** Calculates all formulas, from top to bottom, so that long chains are found already worked out and never go deep; a step is a slice of them. */
  static *of(sheets: readonly CalculatedSheet[]): Generator<void, Calculation> {
    const calculation = new Calculation(sheets);
    let done = 0;
    for (const { name, cells } of sheets)
      for (const { row, column, formula } of cells) {
        if (formula === undefined) continue;
        calculation.at(name, row, column);
        if (++done % formulasInStep === 0) yield;
      }
    return calculation;
  }

  /** The result of the formula in a cell. */
  at(sheet: string, row: number, column: number): Calculated {
    const entry = this.#sheets.get(sheet)?.at(row, column);
    if (entry?.kind !== "formula")
      throw new ReferenceError(`There is no formula in ${sheet}!${cellAddress(row, column)}`);
    return this.#resultOf(entry, sheet);
  }

  #resultOf(cell: FormulaCell, sheet: string): Calculated {
    if (cell.state === "done") return cell;
    if (cell.state === "busy")
      throw new RangeError(`The formula in ${sheet}!${cellAddress(cell.row, cell.column)} refers to itself`);
    cell.state = "busy";
    const value = evaluate(treeOf(cell.formula), this.#surroundings(sheet), cell.down);
    if (isMatrix(value) && (value.length > 1 || (value[0]?.length ?? 0) > 1)) cell.spill = value;
    cell.value = (cell.spill ? cell.spill[0]![0]! : single(value)) ?? 0;
    cell.state = "done";
    return cell;
  }

  #surroundings(own: string): Surroundings {
    let around = this.#around.get(own);
    if (!around) this.#around.set(own, (around = this.#surroundingsOf(own)));
    return around;
  }

  #surroundingsOf(own: string): Surroundings {
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
    const entry = entries.at(row, column);
    if (!entry) return null;
    if (entry.kind === "constant") return entry.value;
    if (entry.kind === "filled") return this.#resultOf(entry.by, sheet).spill?.[entry.row]?.[entry.column] ?? null;
    const { value: given } = this.#resultOf(entry, sheet);
    return entry.typed && given === "" ? null : given;
  }

  /** Read once for all the formulas that sum over it: values do not change while a workbook is calculated. */
  #block(sheet: string, area: Area): Value {
    let blocks = this.#blocks.get(sheet);
    if (!blocks) this.#blocks.set(sheet, (blocks = new Map()));
    const place = placeOf(area);
    const known = blocks.get(place);
    if (known) return known;
    const block = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => this.#cell(sheet, area.row + r, area.column + c)),
    );
    blocks.set(place, block);
    return block;
  }
}

const most = 4096;

/** An area of at most 4 096 rows and columns as a number. */
const placeOf = ({ row, column, rows, columns }: Area): number =>
  ((row * most + column) * most + rows) * most + columns;

/** What stands in the cells of a sheet. */
class SheetEntries {
  readonly #rows: (Entry | undefined)[][] = [];

  at(row: number, column: number): Entry | undefined {
    return this.#rows[row]?.[column];
  }

  set(row: number, column: number, entry: Entry): void {
    (this.#rows[row] ??= [])[column] = entry;
  }
}

/** A formula that is not worked out yet. */
const openFormula = (
  formula: string,
  { row, column, original = formula, down = 0, typed }: CalculatedSheet["cells"][number],
): FormulaCell => ({
  kind: "formula",
  formula: original,
  down,
  row,
  column,
  typed: typed === true,
  state: "open",
  value: 0,
  spill: undefined,
});

function entriesOf({ cells }: CalculatedSheet): SheetEntries {
  const entries = new SheetEntries();
  for (const cell of cells) {
    const { row, column, value, formula, spill } = cell;
    if (formula === undefined) {
      if (value !== null) entries.set(row, column, { kind: "constant", value });
      continue;
    }
    const by = openFormula(formula, cell);
    entries.set(row, column, by);
    for (let r = 0; r < (spill?.rows ?? 1); r++)
      for (let c = 0; c < (spill?.columns ?? 1); c++)
        if (r + c > 0) entries.set(row + r, column + c, { kind: "filled", by, row: r, column: c });
  }
  return entries;
}

/** Takes all steps of a work at once. */
export function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
