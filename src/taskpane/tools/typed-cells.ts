import type { SheetContent } from "../../excel/read-workbook";
import { place, type PlacedBlock } from "../../workbooks/layout/place";
import type { Block, GridBlock, GridCell, Template } from "../../workbooks/template/template";

/** Thrown where a sheet does not stand as it was made. */
class Rebuilt extends Error {}

const isTyped = ({ formula, style }: GridCell): boolean =>
  formula === undefined && (style === "input" || style === "inputText" || style === "tableHeadInput");

/** A cell with what stands in its place now, if one types there; a label that is another one shows that the sheet was rebuilt. */
function cellNow(cell: GridCell, now: unknown): GridCell {
  if (!isTyped(cell)) {
    if (cell.formula === undefined && cell.value !== undefined && cell.value !== now) throw new Rebuilt();
    return cell;
  }
  const empty = Object.fromEntries(Object.entries(cell).filter(([key]) => key !== "value")) as unknown as GridCell;
  return now === undefined || now === null || now === "" ? empty : { ...cell, value: now as number | string | boolean };
}

function gridNow(block: GridBlock, { row, column }: PlacedBlock, { values, ...from }: SheetContent): GridBlock {
  const at = (r: number, c: number): unknown => values[row + r - from.row]?.[column + c - from.column];
  return { ...block, rows: block.rows.map((line, r) => line.map((cell, c) => cell && cellNow(cell, at(r, c)))) };
}

/**
 * A template with what is typed now into the cells of its grids; undefined where its sheets are not all there as they were made.
 * @param sheetName - the first sheet's
 */
export function withTypedCells(
  template: Template,
  sheetName: string,
  contents: readonly SheetContent[],
): Template | undefined {
  const placed = place(template, { sheetName }).sheets;
  const blockNow = (block: Block): Block => {
    const sheet = placed.find(({ blocks }) => blocks.some(({ id }) => id === block.id));
    if (block.kind !== "grid" || !sheet) return block;
    const content = contents.find(({ name }) => name === sheet.name);
    if (!content) throw new Rebuilt();
    return gridNow(
      block,
      sheet.blocks.find(({ id }) => id === block.id)!,
      content,
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
