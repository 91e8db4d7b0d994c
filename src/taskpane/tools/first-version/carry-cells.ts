import { plainName } from "../../../engine/near-names";
import type { SheetContent } from "../../../excel/read-workbook";
import { labelsBefore } from "../../../messages/pane/first-version";
import { place, type PlacedSheet } from "../../../workbooks/layout/place";
import type { GridBlock, GridCell, Template } from "../../../workbooks/template/template";
import { contentAt, isFormula, type OldValues } from "./carried";
import { isOwn } from "./own-content";

const namesOf = (label: string): ReadonlySet<string> =>
  new Set([label, ...(labelsBefore[label] ?? [])].map((one) => plainName(one)));

/** A cell that one types into: not a formula. */
const isTyped = ({ formula, style }: GridCell): boolean =>
  formula === undefined && (style.startsWith("input") || style.startsWith("tableHeadInput"));

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A typed cell of a block: its label's place and its own, on the sheet. */
interface TypedCell extends Place {
  readonly cell: GridCell;
  readonly label: Place & { readonly text: string };
}

/** The label of a typed cell: the first text of its row left of it, else the nearest above it. */
function labelOf(rows: GridBlock["rows"], { row, column }: Place): TypedCell["label"] | undefined {
  const text = (r: number, c: number): string | undefined => {
    const cell = rows[r]?.[c];
    return cell && typeof cell.value === "string" && cell.formula === undefined && !isTyped(cell)
      ? cell.value
      : undefined;
  };
  for (let c = 0; c < column; c++) if (text(row, c) !== undefined) return { row, column: c, text: text(row, c)! };
  for (let r = row - 1; r >= 0; r--)
    if (text(r, column) !== undefined) return { row: r, column, text: text(r, column)! };
  return undefined;
}

function typedCells(block: GridBlock, at: Place): TypedCell[] {
  return block.rows.flatMap((line, row) =>
    line.flatMap((cell, column): TypedCell[] => {
      const label = cell && isTyped(cell) ? labelOf(block.rows, { row, column }) : undefined;
      if (!cell || !label) return [];
      return [
        {
          cell,
          row: at.row + row,
          column: at.column + column,
          label: { ...label, row: at.row + label.row, column: at.column + label.column },
        },
      ];
    }),
  );
}

const isSamePlace = (one: Place, other: Place): boolean => one.row === other.row && one.column === other.column;

/** The grids of a placed sheet that a template has. */
const gridsOf = ({ template, blocks }: PlacedSheet): (readonly [GridBlock, Place])[] =>
  template.stacks.flatMap((stack) =>
    stack.blocks.flatMap((block) => {
      const at = block.kind === "grid" ? blocks.find(({ id }) => id === block.id) : undefined;
      return block.kind === "grid" && at ? [[block, at] as const] : [];
    }),
  );

/**
 * What was typed on a sheet of version 1, by the cells of the present one in whose place it goes. The labels of a column must be there as often as they are now,
 * so that none can be taken for another; the values of those that are not stay where they are.
 */
function oldPlaces(
  typed: readonly TypedCell[],
  old: SheetContent,
  template: string,
  ending: string,
): Map<GridCell, Place> {
  const places = new Map<GridCell, Place>();
  const labels = typed
    .map(({ label }) => label)
    .filter((one, at, all) => all.findIndex((other) => isSamePlace(one, other)) === at);
  const kinds = new Set(labels.map(({ text, column }) => JSON.stringify([plainName(text), column])));
  for (const kind of kinds) {
    const own = labels.filter(({ text, column }) => JSON.stringify([plainName(text), column]) === kind);
    const { text, column } = own[0]!;
    const first = typed.find(({ label }) => isSamePlace(label, own[0]!))!;
    const [down, right] = [first.row - own[0]!.row, first.column - column];
    const names = namesOf(text);
    const found = old.formulas.flatMap((line, r) => {
      const row = old.row + r;
      const label = line[column - old.column];
      if (typeof label !== "string" || isFormula(label) || !names.has(plainName(label))) return [];
      const beside = contentAt(old, row + down, column + right);
      // Version 1 calculated there: a heading or a result of the same name.
      return isFormula(beside) && isOwn(template, ending, { row: row + down, column: column + right }, beside)
        ? []
        : [row];
    });
    if (found.length !== own.length) continue;
    for (const one of typed) {
      const at = own.findIndex((label) => isSamePlace(label, one.label));
      if (at >= 0) places.set(one.cell, { row: found[at]! + one.row - one.label.row, column: one.column });
    }
  }
  return places;
}

/** A template with what was typed into the cells of grids on sheets of version 1, found by their labels. */
export function withOldCells(template: Template, values: OldValues): Template {
  const { kind, sheets } = values.old;
  const now = new Map<GridCell, GridCell>();
  for (const [at, sheet] of place(template, { kind }).sheets.entries()) {
    const ending = at === 0 ? "" : sheet.template.name;
    const old = sheets.get(ending);
    if (!old) continue;
    const typed = gridsOf(sheet).flatMap(([block, where]) => typedCells(block, where));
    for (const [cell, where] of oldPlaces(typed, old, template.id, ending)) {
      const value = values.take(ending, where.row, where.column);
      const empty = Object.fromEntries(Object.entries(cell).filter(([key]) => key !== "value")) as unknown as GridCell;
      now.set(cell, value === undefined ? empty : { ...cell, value });
    }
  }
  return withCells(template, (cell) => now.get(cell));
}

/** A template with other cells in its grids. */
export const withCells = (
  template: Template,
  other: (cell: GridCell, block: string) => GridCell | undefined,
): Template => ({
  ...template,
  sheets: template.sheets.map((sheet) => ({
    ...sheet,
    stacks: sheet.stacks.map((stack) => ({
      ...stack,
      blocks: stack.blocks.map((block) =>
        block.kind === "grid"
          ? { ...block, rows: block.rows.map((line) => line.map((cell) => cell && (other(cell, block.id) ?? cell))) }
          : block,
      ),
    })),
  })),
});
