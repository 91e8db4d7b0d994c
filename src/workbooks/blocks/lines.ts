import { type Around, type Draft, type DraftCell, oneCell } from "../layout/draft";
import type { StyleKey } from "../layout/styles";
import type { LinesBlock, Words } from "../template/template";

/** A text or a formula as the content of a cell. */
export const contentOf = (words: Words): Pick<DraftCell, "value" | "formula"> =>
  typeof words === "string" ? { value: words } : { formula: words.formula };

/** Rows of larger texts are higher, in points. */
const heights: { readonly [style in StyleKey]?: number } = { title: 24, headline: 18 };

/** Texts one under the other. */
export function draftLines(block: LinesBlock, { kind }: Pick<Around, "kind">): Draft {
  const lines = block.lines.filter(({ only }) => only === undefined || only === kind);
  return {
    rows: lines.length,
    columns: 1,
    cells: lines.map(({ words, style }, row) => ({ row, column: 0, ...contentOf(words), style })),
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
