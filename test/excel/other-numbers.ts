import { inputDefinition } from "../../src/engine/strategy/inputs";
import { layout } from "../../src/workbooks/layout";
import type { WorkbookKind } from "../../src/workbooks/template/template";
import { inputFormat } from "../../src/workbooks/layout/number-format";
import { shownValue } from "../../src/workbooks/layout/sheet-layout";
import type { Block, GridCell, InputsBlock, Template } from "../../src/workbooks/template/template";

/** Another number of the same kind: a later day, a smaller share, a quarter more of anything else; what is whole stays whole. */
function other(value: number, format: string): number {
  if (format.includes("yy")) return value + 31;
  if (format.includes("%")) return value * 0.9;
  return Number.isInteger(value) ? Math.ceil(value * 1.25) : value * 1.25;
}

function otherInputs(block: InputsBlock): InputsBlock {
  const rows = block.rows.map((row) => {
    const { unit, alternativeOnly } = inputDefinition(row.input);
    const format = inputFormat(unit);
    const changed = <T>(value: T): T | number => (typeof value === "number" ? other(value, format) : value);
    return {
      ...row,
      // The baseline's cell is not typed into where only alternatives have the input.
      values: row.values.map((value, strategy) => (alternativeOnly && strategy === 0 ? value : changed(value))),
      ...(row.ranges && {
        ranges: row.ranges.map((range) => range && ([other(range[0], format), other(range[1], format)] as const)),
      }),
    };
  });
  return { ...block, rows };
}

const otherCell = (cell: GridCell | null): GridCell | null =>
  cell?.style === "input" && typeof cell.value === "number"
    ? { ...cell, value: other(cell.value, cell.format ?? "") }
    : cell;

function otherBlock(block: Block): Block {
  if (block.kind === "inputs") return otherInputs(block);
  return block.kind === "grid" ? { ...block, rows: block.rows.map((row) => row.map(otherCell)) } : block;
}

/** A template with another number in every cell that one types into. */
export const withOtherNumbers = (template: Template): Template => ({
  ...template,
  sheets: template.sheets.map((sheet) => ({
    ...sheet,
    stacks: sheet.stacks.map((stack) => ({ ...stack, blocks: stack.blocks.map(otherBlock) })),
  })),
});

/** A value to be typed into a cell. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

/** What one types to turn the sheets of a template into those of another that differs in its numbers alone. */
export function typing(from: Template, to: Template, kind: WorkbookKind): TypedCell[] {
  const wanted = layout(to, { kind });
  return layout(from, { kind }).flatMap(({ name, cells }, at) =>
    cells.flatMap((cell, index): TypedCell[] => {
      const value = shownValue(wanted[at]!.cells[index]!);
      const isTyped = cell.formula === undefined && !cell.spilled && shownValue(cell) !== value;
      return isTyped
        ? [{ sheet: name, row: cell.row, column: cell.column, value: (value ?? "") as number | string }]
        : [];
    }),
  );
}
