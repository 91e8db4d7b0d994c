import type { Area } from "../grid/area";
import { type Around, type Draft, type DraftCell, type DraftCondition, oneCell } from "../layout/draft";
import { cellStyle, type StyleKey } from "../layout/styles";
import type { ChartBlock, GridBlock, GridCell, GridCondition, LinesBlock, Text } from "../template/template";

/** A text or a formula as the content of a cell. */
export const contentOf = (text: Text): Pick<DraftCell, "value" | "formula"> =>
  typeof text === "string" ? { value: text } : { formula: text.formula };

/** Rows of larger texts are higher, in points. */
const heights: { readonly [style in StyleKey]?: number } = { title: 24, headline: 18 };

/** Texts one under the other. */
export function draftLines(block: LinesBlock, { kind }: Pick<Around, "kind">): Draft {
  const lines = block.lines.filter(({ only }) => only === undefined || only === kind);
  return {
    rows: lines.length,
    columns: 1,
    cells: lines.map(({ text, style }, row) => ({ row, column: 0, ...contentOf(text), style })),
    parts: Object.fromEntries(lines.flatMap(({ key }, row) => (key === undefined ? [] : [[key, oneCell(row, 0)]]))),
    rowHeights: Object.fromEntries(
      lines.flatMap(({ style }, row) => (heights[style] === undefined ? [] : [[row, heights[style]]])),
    ),
    names: lines.flatMap(({ key, name }) => (name && key !== undefined ? [{ ...name, part: key }] : [])),
    conditions: lines.flatMap(({ conditions = [] }, row) =>
      conditions.map((condition) => ({ kind: "formula", area: oneCell(row, 0), ...condition }) as const),
    ),
  };
}

/** Conditional formats of parts of a block. */
export const conditionsOf = (
  conditions: readonly GridCondition[],
  parts: Readonly<Record<string, Area>>,
): DraftCondition[] =>
  conditions.map(({ part, ...condition }): DraftCondition => ({ ...condition, area: parts[part]! }));

/** What a cell holds in a workbook of a kind. */
function contentIn(
  { kind, today }: Pick<Around, "kind" | "today">,
  { value, today: isToday, formula, copied, plain, style }: GridCell,
): Pick<DraftCell, "value" | "formula" | "copied" | "style" | "typed"> {
  if (copied) return { copied, style };
  if (isToday && today !== undefined) return { value: today, style };
  const given = { style, ...(value !== undefined && { value }), ...(formula !== undefined && { formula }) };
  if (kind !== "plain" || plain === undefined) return given;
  const typedStyle = cellStyle(style).align === "left" ? "inputText" : "input";
  if (plain === "typed") return { ...(formula !== undefined && { formula }), style: typedStyle, typed: true };
  if ("typed" in plain) return { formula: plain.typed, style: typedStyle, typed: true };
  if ("filled" in plain) return value === undefined ? { formula: plain.filled, style, typed: true } : given;
  return { ...plain, style };
}

/** Cells of any kind. */
export function draftGrid(block: GridBlock, around: Pick<Around, "kind" | "today">): Draft {
  const { kind } = around;
  const { rows, parts: given = {}, names: named = [], conditions = [], validations = [], rowHeights = {} } = block;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const parts: Record<string, Area> = { "": { row: 0, column: 0, rows: rows.length, columns }, ...given };
  const cells: DraftCell[] = [];
  const names: NonNullable<Draft["names"]>[number][] = [...named];
  rows.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!cell) return;
      const { key, name, format } = cell;
      cells.push({ row, column, ...contentIn(around, cell), ...(format !== undefined && { format }) });
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

/** The space that a chart covers, and the chart. */
export function draftChart({
  rows,
  columns,
  chart,
  together,
  title,
  xAxis,
  yAxis,
  series,
  description,
}: ChartBlock): Draft {
  return {
    rows,
    columns,
    cells: [],
    parts: { "": { row: 0, column: 0, rows, columns } },
    chart: { kind: chart, ...(together && { together }), title, xAxis, yAxis, series, description },
  };
}
