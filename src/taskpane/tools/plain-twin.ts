import { inputDefinition } from "../../engine/strategy/inputs";
import type { SheetContent } from "../../excel/read-workbook";
import { currencyOf } from "../../scenario/currency";
import { readHeader, type StrategyColumn } from "../../scenario/header";
import { inputOfLabel } from "../../scenario/input-rows";
import type { InputsTable } from "../../scenario/scenario";
import { areaOf, cellAddress, type Area } from "../../workbooks/grid/area";
import { layout } from "../../workbooks/layout";
import { inCurrency, usualCurrency } from "../../messages/currency";
import { place, type PlacedBlock } from "../../workbooks/layout/place";
import { type LayoutCell, type SheetLayout, shownValue } from "../../workbooks/layout/sheet-layout";
import type {
  InputRow,
  InputsBlock,
  MemoRow,
  Template,
  Block,
  GridBlock,
  GridCell,
  WorkbookKind,
} from "../../workbooks/template/template";
import { templates } from "../../workbooks/templates";
import { inputsBlockOf, OPEN, withInputs } from "../new-sheet/inputs-block";
import { foundBudgets } from "./budget-growth";
import { ourCellsOf } from "./our-formulas";

/** The rows above a table of actuals. */
const rowsAboveActuals = 8;

/** A template for as many use cases, and rows of actuals, as its sheets have now. */
function sizedAs(
  template: Template | undefined,
  content: SheetContent,
  contents: readonly SheetContent[],
): Template | undefined {
  if (!template?.useCases) return template;
  const found = foundBudgets([content, ...contents.filter((one) => one !== content)]).find(
    ({ sheet }) => sheet === content.name,
  );
  const actuals = found?.contents?.[3];
  return (
    found &&
    template.useCases.of({
      ...found.choice,
      ...(actuals && { actualRows: actuals.row + actuals.values.length - rowsAboveActuals }),
    })
  );
}

/** A formula of ours, and what replaces it in the plain twin. */
export interface MadePlain {
  /** In the twin. */
  readonly address: string;
  readonly formula: string;
  readonly became: Became;
}

export type Became =
  | { readonly is: "formula"; readonly formula: string }
  /** A spilled table, in which each cell now has a formula of its own. */
  | { readonly is: "formulas" }
  /** A figure that is an input from now on. */
  | { readonly is: "value"; readonly value: number | string }
  /** A note that plain formulas cannot do this. */
  | { readonly is: "note" };

/**
 * The template with a plain twin that a sheet was made from, with all that is typed on its sheets now; undefined where it cannot be told, or where the
 * sheets no longer stand as they were made.
 * @param contents - of the whole workbook
 */
export function madeFrom(content: SheetContent, contents: readonly SheetContent[]): Template | undefined {
  const title = content.row === 0 && content.column === 0 ? content.values[0]?.[0] : undefined;
  const template = sizedAs(
    templates.find((one) => one.twin && titleOf(one) === title),
    content,
    contents,
  );
  const filled = template && withItsInputs(template, content);
  return filled?.twin && withTypedCells(filled, content.name, contents);
}

/** What stands in the first cell of a template's first sheet. */
export const titleOf = (template: Template): unknown => place(template, {}).sheets[0]?.blocks[0]?.draft.cells[0]?.value;

function withItsInputs(template: Template, content: SheetContent): Template | undefined {
  const base = inputsBlockOf(template);
  if (!base) return template;
  const address = content.names["Inputs"];
  if (address === undefined) return undefined;
  const inputs = readInputs(base, cellsOf(content, areaOf(address)));
  const chosen = template.strategies?.of(inputs.strategies.map((name, at) => ({ name, like: Math.min(at, 1) })));
  return withInputs(chosen ?? template, inputs);
}

/** The cells of an area, as functions read them. */
export const cellsOf = ({ row, column, values }: SheetContent, area: Area): InputsTable =>
  Array.from({ length: area.rows }, (_, r) =>
    Array.from(
      { length: area.columns },
      (__, c) => (values[area.row + r - row]?.[area.column + c - column] ?? "") as InputsTable[number][number],
    ),
  );

/** The table as it stands on the sheet, in the form of its template. */
export function readInputs(base: InputsBlock, cells: InputsTable): InputsBlock {
  const { row: header, strategies } = readHeader(cells);
  const rows = cells.slice(header + 1).flatMap((line): InputRow[] => {
    const input = typeof line[0] === "string" ? inputOfLabel(line[0]) : undefined;
    if (input === undefined) return [];
    const own = inputDefinition(input).workload ? strategies.slice(0, 1) : strategies;
    const before = base.rows.find((row) => row.input === input);
    return [
      {
        ...before,
        input,
        values: own.map(({ column }) => valueOf(line[column])),
        ...(base.ranges && { ranges: own.map((strategy) => rangeOf(line, strategy)) }),
      },
    ];
  });
  const memos = base.memos?.map((memo) => ({
    ...memo,
    ...memoOn(memo, cells.slice(header + 1), strategies[0]?.column),
  }));
  const currency = currencyOf(cells);
  return {
    ...base,
    strategies: strategies.map(({ name }) => name),
    rows,
    ...(memos && { memos }),
    ...(currency !== usualCurrency && { currency }),
  };
}

/** What is typed in the row of a memo, and beside it. */
function memoOn({ label }: MemoRow, lines: InputsTable, column: number | undefined): Partial<MemoRow> {
  const line = lines.find((cells) => cells[0] === label);
  const value = column === undefined ? undefined : line?.[column];
  const note = line?.at(-1);
  return { ...(typeof value === "number" && { value }), ...(typeof note === "string" && note !== "" && { note }) };
}

const valueOf = (cell: unknown): number | string =>
  typeof cell === "number" || typeof cell === "string" ? cell : OPEN;

function rangeOf(line: InputsTable[number], { low, high }: StrategyColumn): readonly [number, number] | null {
  const [from, to] = [low, high].map((column) => (column === undefined ? undefined : line[column]));
  return typeof from === "number" && typeof to === "number" ? [from, to] : null;
}

/** The sheets of the plain twin, under a name. */
export const plainLayouts = (template: Template, sheetName: string): SheetLayout[] =>
  layout(template, { kind: "plain", sheetName });

/** What becomes of each formula of ours on the sheet. */
export function madePlain(content: SheetContent, template: Template, [first]: readonly SheetLayout[]): MadePlain[] {
  const blocks = place(template, {}).sheets[0]!.blocks;
  const twins = new Map(place(template, { kind: "plain" }).sheets[0]!.blocks.map((block) => [block.id, block]));
  const cells = new Map(first?.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  return ourCellsOf(content).flatMap(({ address, formula }) => {
    const { row, column } = areaOf(address);
    const block = blocks.find(
      ({ draft, ...at }) =>
        row >= at.row && row < at.row + draft.rows && column >= at.column && column < at.column + draft.columns,
    );
    const twin = block && twins.get(block.id);
    if (!block || !twin) return [{ address, formula, became: { is: "note" } }];
    const [down, right] = [twin.row - block.row + row, twin.column - block.column + column];
    const fills = block.draft.cells.some(
      (cell) => cell.spill && block.row + cell.row === row && block.column + cell.column === column,
    );
    const became = fills
      ? tableBecame(cells.get(cellAddress(down + 1, right + 1)))
      : cellBecame(cells.get(cellAddress(down, right)));
    return [{ address: cellAddress(down, right), formula, became }];
  });
}

/** What a table became, by the first cell of its body. */
const tableBecame = (cell: LayoutCell | undefined): Became =>
  cell?.formula === undefined ? { is: "note" } : { is: "formulas" };

function cellBecame(cell: LayoutCell | undefined): Became {
  if (cell?.formula !== undefined) return { is: "formula", formula: cell.formula };
  const value = cell && shownValue(cell);
  return cell?.style === "input" ? { is: "value", value: typeof value === "number" ? value : "" } : { is: "note" };
}

/** Thrown where a sheet no longer has the structure it was created with. */
class Rebuilt extends Error {}

/** Whether one types into a cell of a grid. */
export const isTyped = ({ formula, style }: GridCell): boolean =>
  formula === undefined && (style === "input" || style === "inputText" || style === "tableHeadInput");

/** A cell with what stands in its place now, if one types there; a label that is another one shows that the sheet was rebuilt. */
function cellNow(cell: GridCell, now: unknown, currency: string | undefined): GridCell {
  if (!isTyped(cell)) {
    if (cell.formula === undefined && cell.value !== undefined && valueIn(cell, currency) !== now) throw new Rebuilt();
    return cell;
  }
  const empty = Object.fromEntries(Object.entries(cell).filter(([key]) => key !== "value")) as unknown as GridCell;
  return now === undefined || now === null || now === "" ? empty : { ...cell, value: now as number | string | boolean };
}

const valueIn = ({ value }: GridCell, currency: string | undefined): GridCell["value"] =>
  typeof value === "string" ? inCurrency(value, currency) : value;

function gridNow(
  block: GridBlock,
  { row, column }: PlacedBlock,
  { values, ...from }: SheetContent,
  currency: string | undefined,
): GridBlock {
  const at = (r: number, c: number): unknown => values[row + r - from.row]?.[column + c - from.column];
  return {
    ...block,
    rows: block.rows.map((line, r) => line.map((cell, c) => cell && cellNow(cell, at(r, c), currency))),
  };
}

/**
 * A template with what is typed now into the cells of its grids; undefined where its sheets are not all there as they were made.
 * @param sheetName - the first sheet's
 * @param kind - of the sheets as they are
 */
export function withTypedCells(
  template: Template,
  sheetName: string,
  contents: readonly SheetContent[],
  kind: WorkbookKind = "addin",
): Template | undefined {
  const placed = place(template, { sheetName, kind }).sheets;
  const blockNow = (block: Block): Block => {
    const sheet = placed.find(({ blocks }) => blocks.some(({ id }) => id === block.id));
    if (block.kind !== "grid" || !sheet) return block;
    const content = contents.find(({ name }) => name === sheet.name);
    if (!content) throw new Rebuilt();
    return gridNow(
      block,
      sheet.blocks.find(({ id }) => id === block.id)!,
      content,
      inputsBlockOf(template)?.currency,
    );
  };
  try {
    return {
      ...template,
      sheets: template.sheets.map((sheet) => ({
        ...sheet,
        stacks: sheet.stacks.map((stack) => ({ ...stack, blocks: stack.blocks.map(blockNow) })),
      })),
    };
  } catch (error) {
    if (error instanceof Rebuilt) return undefined;
    throw error;
  }
}
