import { fillText } from "../../messages/fill";
import { sharedTexts } from "../../messages/sheets/shared";
import { quotedText } from "../formula/call";
import { firstOf } from "../formula/text";
import type { Area } from "../grid/area";
import { type Around, type Draft, type DraftCell, oneCell } from "../layout/draft";
import type { Formula, SpillBlock } from "../template/template";
import { conditionsOf, contentOf } from "./grid";

/** A heading, units, and the cells that a function fills: a header row and as many rows as are kept free. */
export function draftSpill(block: SpillBlock, around: Around): Draft {
  const { columns, rows, unitsAbove, unitsBeside } = block;
  const top = unitsAbove ? 2 : 1;
  const cells: DraftCell[] = columns.map((_, column): DraftCell => headingCell(block, around, column));
  if (unitsAbove)
    columns.forEach(({ unit = "" }, column) =>
      cells.push({ row: 1, column, ...(unit !== "" && { value: unit }), style: column === 0 ? "unit" : "unitRight" }),
    );
  for (let row = 0; row < rows; row++)
    columns.forEach(({ style, format = "General" }, column) => {
      const numberFormat = row === 0 ? "General" : typeof format === "string" ? format : (format[row - 1] ?? "General");
      cells.push({
        row: top + row,
        column,
        ...content(block, around, row, column),
        style: row === 0 ? headStyle(block, column) : style,
        format: numberFormat,
      });
    });
  if (unitsBeside) {
    cells.push(
      { row: 0, column: columns.length, style: "section" },
      { row: top, column: columns.length, value: sharedTexts.unit, style: "tableHeadAfter" },
    );
    unitsBeside.forEach((unit, at) =>
      cells.push({ row: top + 1 + at, column: columns.length, ...contentOf(unit), style: "unitAfter" }),
    );
  }
  const parts: Record<string, Area> = {
    "": { row: top, column: 0, rows, columns: columns.length },
    body: { row: top + 1, column: 1, rows: rows - 1, columns: columns.length - 1 },
    "body.first": oneCell(top + 1, 1),
    header: { row: top, column: 0, rows: 1, columns: columns.length },
    labels: { row: top, column: 0, rows, columns: 1 },
  };
  columns.forEach(({ key }, column) => {
    parts[key] = { row: top + 1, column, rows: rows - 1, columns: 1 };
    parts[`${key}.header`] = oneCell(top, column);
    for (let row = 1; row < rows; row++) parts[`${key}.${row}`] = oneCell(top + row, column);
  });
  const conditions = conditionsOf(block.conditions ?? [], parts);
  return {
    rows: top + rows,
    columns: columns.length + (unitsBeside ? 1 : 0),
    cells,
    parts,
    conditions,
    ...(block.headerHeight !== undefined && { rowHeights: { [top]: block.headerHeight } }),
  };
}

/** The heading, and after it why the table is empty, should it be: by an error in the inputs, or in a program without the add-in. The cells to its right stay free for it. */
function headingCell(
  { id, heading, headingOf = quotedText(heading), mayBeEmpty }: SpillBlock,
  { kind }: Around,
  column: number,
): DraftCell {
  if (column > 0) return { row: 0, column, style: "section" };
  const empty = fillText(kind === "plain" ? sharedTexts.plainEmptyTable : sharedTexts.emptyTable, { heading });
  const content = mayBeEmpty
    ? { value: heading }
    : { formula: firstOf([[`COUNT({~${id}})=0`, quotedText(empty)]], headingOf) };
  return { row: 0, column, ...content, style: "section" };
}

/** In the add-in's kind the first cell holds the formula and fills the rest; in plain formulas each cell has its own. */
function content(block: SpillBlock, { plain }: Around, row: number, column: number): Partial<DraftCell> {
  const { id, rows, columns } = block;
  if (plain) return contentOf(plain({ block: id, row, column }));
  return row === 0 && column === 0 ? { formula: spillFormula(block), spill: { rows, columns: columns.length } } : {};
}

/** Nothing where the call itself fails; where a part of its table has no answer, the word for that. */
const spillFormula = ({ noAnswer, keepsErrors, table }: SpillBlock): Formula =>
  keepsErrors
    ? table
    : noAnswer === undefined
      ? `IFERROR(${table},"")`
      : `IF(ISERROR(INDEX(${table},1,1)),"",IFNA(${table},${quotedText(noAnswer)}))`;

const headStyle = ({ headerHeight }: SpillBlock, column: number): DraftCell["style"] =>
  column === 0 ? "tableHead" : headerHeight === undefined ? "tableHeadRight" : "tableHeadWrapped";
