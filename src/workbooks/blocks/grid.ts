import type { Area } from "../grid/area";
import { type Around, type Draft, type DraftCell, type DraftCondition, oneCell } from "../layout/draft";
import type { GridBlock, GridCell, GridCondition } from "../template/template";

/** Conditional formats of parts of a block. */
export const conditionsOf = (
  conditions: readonly GridCondition[],
  parts: Readonly<Record<string, Area>>,
): DraftCondition[] =>
  conditions.map(({ part, ...condition }): DraftCondition => ({ ...condition, area: parts[part]! }));

/** What a cell holds in a workbook of a kind. */
function contentIn(
  kind: Around["kind"],
  { value, formula, plain, style }: GridCell,
): Pick<DraftCell, "value" | "formula" | "style" | "typed"> {
  const given = { style, ...(value !== undefined && { value }), ...(formula !== undefined && { formula }) };
  if (kind !== "plain" || plain === undefined) return given;
  if (plain === "typed") return { ...(formula !== undefined && { formula }), style: "input", typed: true };
  if ("filled" in plain) return value === undefined ? { formula: plain.filled, style, typed: true } : given;
  return { ...plain, style };
}

/** Cells of any kind. */
export function draftGrid(block: GridBlock, { kind }: Pick<Around, "kind">): Draft {
  const { rows, parts: given = {}, names: named = [], conditions = [], validations = [], rowHeights = {} } = block;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const parts: Record<string, Area> = { "": { row: 0, column: 0, rows: rows.length, columns }, ...given };
  const cells: DraftCell[] = [];
  const names: NonNullable<Draft["names"]>[number][] = [...named];
  rows.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!cell) return;
      const { key, name, format } = cell;
      cells.push({ row, column, ...contentIn(kind, cell), ...(format !== undefined && { format }) });
      if (key !== undefined) parts[key] = oneCell(row, column);
      if (key !== undefined && name) names.push({ ...name, part: key });
    }),
  );
  return {
    rows: rows.length,
    columns,
    cells,
    parts,
    names,
    conditions: conditionsOf(conditions, parts),
    validations: validations
      .filter(({ only }) => only === undefined || only === kind)
      .map(({ part, rule, prompt, error }) => ({ rule, prompt, error, area: parts[part]! })),
    rowHeights,
  };
}
