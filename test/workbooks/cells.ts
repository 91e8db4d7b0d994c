import { CostError } from "../../src/engine/cost-error";
import { errorName } from "../../src/functions/cell";
import { areaOf } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import type { LayoutOptions } from "../../src/workbooks/layout/sheet-names";
import type { LayoutCell, SheetLayout } from "../../src/workbooks/layout/sheet-layout";
import { place } from "../../src/workbooks/layout/place";
import type { Block, GridCell, InputRow, Template } from "../../src/workbooks/template/template";

/** The cell at an address; errors when there is none. */
export function cellAt({ cells }: SheetLayout, address: string): LayoutCell {
  const { row, column } = areaOf(address);
  const found = cells.find((cell) => cell.row === row && cell.column === column);
  if (!found) throw new RangeError(`There is no cell ${address}`);
  return found;
}

/** What a cell shows: its value, an error as its name. */
export const displayed = ({ value }: LayoutCell): unknown => (value instanceof CostError ? errorName(value) : value);

/** The cell that a name of the sheet means. */
export function named(sheet: SheetLayout, name: string): LayoutCell {
  const area = sheet.names.find((known) => known.name === name)?.area;
  const found = sheet.cells.find((cell) => cell.row === area?.row && cell.column === area.column);
  if (!found) throw new RangeError(`There is no name ${name}`);
  return found;
}

/** The sheets of a template with other inputs; values stand for all strategies or one each. */
export function laidOut(
  template: Template,
  inputs: { readonly [K in InputRow["input"]]?: readonly (number | string)[] },
  options: LayoutOptions = {},
): SheetLayout[] {
  const sheets = template.sheets.map((sheet) => ({
    ...sheet,
    stacks: sheet.stacks.map((stack) => ({
      ...stack,
      blocks: stack.blocks.map((block) =>
        block.kind === "inputs"
          ? { ...block, rows: block.rows.map((row) => ({ ...row, values: inputs[row.input] ?? row.values })) }
          : block,
      ),
    })),
  }));
  return layout({ ...template, sheets }, options);
}

/** A template with other values in cells of its grids, by block and key: "volume.calls_per_day". */
export function typedInto(template: Template, values: Readonly<Record<string, number | string | null>>): Template {
  const left = new Set(Object.keys(values));
  const block = (given: Block): Block => {
    if (given.kind !== "grid") return given;
    const cell = (one: GridCell | null): GridCell | null => {
      const path = `${given.id}.${one?.key ?? ""}`;
      const value = values[path];
      if (!one || value === undefined) return one;
      left.delete(path);
      return {
        ...(Object.fromEntries(Object.entries(one).filter(([key]) => key !== "value")) as unknown as GridCell),
        ...(value !== null && { value }),
      };
    };
    return { ...given, rows: given.rows.map((row) => row.map(cell)) };
  };
  const changed = {
    ...template,
    sheets: template.sheets.map((sheet) => ({
      ...sheet,
      stacks: sheet.stacks.map((stack) => ({ ...stack, blocks: stack.blocks.map(block) })),
    })),
  };
  if (left.size > 0) throw new RangeError(`There is no cell ${[...left].join(", ")}`);
  return changed;
}

/** What a template's parts show, by path. */
export function partsOf(template: Template, options: LayoutOptions = {}): (path: string) => unknown {
  const { areas } = place(template, options);
  const sheets = layout(template, options);
  return (path) => {
    const area = areas.get(path);
    const cell = sheets
      .find(({ name }) => name === area?.sheet)
      ?.cells.find(({ row, column }) => row === area?.row && column === area.column);
    if (!cell) throw new RangeError(`There is no part ${path}`);
    return displayed(cell);
  };
}
