import { namespace } from "../../messages/namespace";
import type { SheetContent, WorkbookContent } from "../../excel/read-workbook";
import { sheetErrors, type SheetErrorName, type TableCell } from "../../functions/cell";
import type { Surroundings } from "../../workbooks/formula/evaluate";
import { parse, type Node } from "../../workbooks/formula/parse";
import { sheetError, type Value } from "../../workbooks/formula/value";
import { cellAddress, areaOf, type Area } from "../../workbooks/grid/area";

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
const STORED = new RegExp(`(?:_xlfn\\.)*_xldudf_${namespace}_([A-Z0-9_]+)(?=\\()`, "gi");

/** A call of ours, as it is typed or as it is stored. */
const CALL = new RegExp(`(?:^|[^\\w.])(?:${namespace}\\.|(?:_xlfn\\.)*_xldudf_${namespace}_)\\w+\\(`, "i");

const TEXTS = /"(?:[^"]|"")*"/g;

/** Whether a cell's content is a formula that calls a function of ours. */
export const usesOurs = (content: unknown): content is string =>
  typeof content === "string" && content.startsWith("=") && CALL.test(content.replace(TEXTS, '""'));

/** A formula as one would type it, the stored form of our functions' names turned back. */
export const asTyped = (formula: string): string => formula.replace(STORED, `${namespace}.$1`);

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

/** A call of a function of ours inside a formula. */
export interface OurCall {
  readonly id: string;
  readonly node: Node;
  readonly args: readonly (Node | null)[];
}

/** An area that a formula names, with its sheet. */
export interface PlacedReference {
  readonly sheet: string;
  readonly area: Area;
}

const errors = new Set<unknown>(sheetErrors);

const cellValue = (value: unknown): TableCell => {
  if (value === "" || value === null || value === undefined) return null;
  return errors.has(value) ? (sheetError(value as SheetErrorName) as TableCell) : (value as TableCell);
};

/** The trees of formulas, each read once: a check looks at every formula several times. */
const trees = new Map<string, Node | undefined>();

/** As many formulas as a large workbook has. */
const MOST_TREES = 20_000;

/** The formula as a tree; undefined where it has something in it that is not read here, such as a reference to a table's column. */
export function treeOf(formula: string): Node | undefined {
  if (trees.has(formula)) return trees.get(formula);
  if (trees.size >= MOST_TREES) trees.clear();
  let tree: Node | undefined;
  try {
    tree = parse(asTyped(formula).slice(1));
  } catch {
    tree = undefined;
  }
  trees.set(formula, tree);
  return tree;
}

/** The calls of our functions in a formula, outer ones first. */
export function ourCalls(node: Node | null | undefined): OurCall[] {
  if (!node) return [];
  if (node.kind === "binary") return [...ourCalls(node.left), ...ourCalls(node.right)];
  if (node.kind === "negative" || node.kind === "percent") return ourCalls(node.of);
  if (node.kind !== "call") return [];
  const own = node.name.startsWith(`${namespace}.`)
    ? [{ id: node.name.slice(namespace.length + 1), node, args: node.args }]
    : [];
  return [...own, ...node.args.flatMap(ourCalls)];
}

/** The cells around the formulas of a sheet. */
export class Around implements Surroundings {
  private readonly sheets: ReadonlyMap<string, SheetContent>;

  constructor(
    private readonly workbook: WorkbookContent,
    private readonly home: string,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  private sheet(name: string | undefined): SheetContent | undefined {
    return this.sheets.get((name ?? this.home).toLowerCase());
  }

  /** The same as a formula on another sheet sees it. */
  on(sheet: string): Around {
    return sheet === this.home ? this : new Around(this.workbook, sheet);
  }

  cell(sheet: string | undefined, row: number, column: number): TableCell {
    const found = this.sheet(sheet);
    return found ? cellValue(found.values[row - found.row]?.[column - found.column]) : null;
  }

  /** What a cell holds: its formula or its constant. */
  content({ sheet, address }: { readonly sheet: string; readonly address: string }): unknown {
    const { row, column } = areaOf(address);
    const found = this.sheet(sheet);
    return found?.formulas[row - found.row]?.[column - found.column];
  }

  /** The area's cells, row by row. */
  cells({ sheet, area }: PlacedReference): TableCell[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => this.cell(sheet, area.row + r, area.column + c)),
    );
  }

  /** Whether an area is empty; a formula with an empty result is not. */
  isEmpty({ sheet, area }: PlacedReference): boolean {
    const found = this.sheet(sheet);
    const blank = (content: unknown): boolean => content === "" || content === null || content === undefined;
    const lines =
      found?.formulas.slice(Math.max(0, area.row - found.row), Math.max(0, area.row + area.rows - found.row)) ?? [];
    const filled = lines.some((line) =>
      line
        .slice(Math.max(0, area.column - found!.column), Math.max(0, area.column + area.columns - found!.column))
        .some((content) => !blank(content)),
    );
    return !filled && this.cells({ sheet, area }).every((row) => row.every((cell) => cell === null));
  }

  read(sheet: string | undefined, area: Area): Value {
    if (area.rows === 1 && area.columns === 1) return this.cell(sheet, area.row, area.column) as Value;
    return this.cells({ sheet: sheet ?? this.home, area }) as Value;
  }

  named(sheet: string | undefined, name: string): PlacedReference | undefined {
    const home = this.sheet(sheet);
    const address =
      home && Object.entries(home.names).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
    try {
      return home && address !== undefined ? { sheet: home.name, area: areaOf(address) } : undefined;
    } catch {
      return undefined;
    }
  }

  /** The area that an argument names; undefined where it is no plain reference. */
  referred(node: Node | null | undefined): PlacedReference | undefined {
    if (node?.kind === "reference") return { sheet: node.sheet ?? this.home, area: node.area };
    return node?.kind === "name" ? this.named(node.sheet, node.name) : undefined;
  }
}
