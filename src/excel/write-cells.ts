import { fillText } from "../messages/fill";
import { workbookTexts as texts } from "../messages/pane/workbook";
import { type Area, areaAddress, cellAddress, columnLetters } from "../workbooks/grid/area";
import { type LayoutCell, type SheetLayout, shownValue } from "../workbooks/layout/sheet-layout";
import { cellStyle, type CellStyle, lineColour, type StyleKey } from "../workbooks/layout/styles";

/** TRUE and FALSE as the languages of Excel write them. */
const logicals = new Set([
  ...["true", "false", "wahr", "falsch", "vrai", "faux", "verdadero", "falso", "vero", "verdadeiro", "waar", "onwaar"],
  ...["sant", "falskt", "sann", "usann", "sand", "falsk", "tosi", "epätosi", "prawda", "fałsz", "pravda", "nepravda"],
  ...[
    "igaz",
    "hamis",
    "adevărat",
    "fals",
    "истина",
    "ложь",
    "істина",
    "хибність",
    "doğru",
    "yanlış",
    "αληθησ",
    "ψευδησ",
  ],
]);

/** Longer texts are no date or number in any language. */
const longestDate = 40;

/**
 * A text as it is written into a cell so that it stays a text. Excel reads what is written as if it were typed: in one language or another "Mar 2026", "1.2.26",
 * "50%", "2/3", "10 €" and "WAHR" become dates, numbers and logical values, and "=…", "+…", "-…", "@…" formulas. An apostrophe in front keeps them texts, and is
 * not part of them.
 */
export function cellText(text: string): string {
  const becomesFormula = /^\s*[=+\-@'#]/.test(text);
  const becomesValue = text.length <= longestDate && /\p{N}/u.test(text);
  return becomesFormula || becomesValue || logicals.has(text.trim().toLocaleLowerCase()) ? `'${text}` : text;
}

type Written = number | string | boolean | null;

/**
 * The range of an address or an area, for this sync only. Excel keeps track of every range that a batch holds, and clears them away one by one: one that is
 * not used after the next sync is released at once, and costs nothing.
 */
export const rangeOf = (sheet: Excel.Worksheet, place: Area | string): Excel.Range =>
  sheet.getRange(typeof place === "string" ? place : areaAddress(place)).untrack();

/** The block that the cells fill, from A1 on, with what `of` makes of each; null leaves a cell as it is. */
function block(cells: readonly LayoutCell[], of: (cell: LayoutCell) => Written): { area: Area; values: Written[][] } {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const values: Written[][] = Array.from({ length: rows }, () => Array<Written>(columns).fill(null));
  for (const cell of cells) values[cell.row]![cell.column] = of(cell);
  return { area: { row: 0, column: 0, rows, columns }, values };
}

/** A constant as it is written. Excel's client sends what is not a number as null, and the cell would silently stay empty. */
function constant(cell: LayoutCell, sheet: string): Written {
  if (cell.formula !== undefined || cell.spilled) return null;
  const value = shownValue(cell);
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value)))
    throw new RangeError(fillText(texts.notANumber, { address: cellAddress(cell.row, cell.column), sheet }));
  return typeof value === "string" ? cellText(value) : value;
}

/** Writes the constants, as one block. */
export function writeValues(sheet: Excel.Worksheet, { cells, name }: Pick<SheetLayout, "cells" | "name">): void {
  const { area, values } = block(cells, (cell) => constant(cell, name));
  rangeOf(sheet, area).values = values;
}

/** Writes the number formats, as one block. */
export function writeNumberFormats(sheet: Excel.Worksheet, { cells }: Pick<SheetLayout, "cells">): void {
  const { area, values } = block(cells, ({ format }) => format ?? "General");
  rangeOf(sheet, area).numberFormat = values as string[][];
}

/** Writes the formulas, as one block. */
export function writeFormulas(sheet: Excel.Worksheet, { cells }: Pick<SheetLayout, "cells">): void {
  if (!cells.some(({ formula }) => formula !== undefined)) return;
  const { area, values } = block(cells, ({ formula }) => formula ?? null);
  rangeOf(sheet, area).formulas = values;
}

/** Writes fonts, fills, alignment and lines, a rectangle of equal cells at a time; widths and heights. */
export function writeStyles(sheet: Excel.Worksheet, { cells, columnWidths, folded, rowHeights }: SheetLayout): void {
  writeLooks(sheet, cells);
  columnWidths.forEach((characters, column) => {
    const letters = columnLetters(column);
    rangeOf(sheet, `${letters}:${letters}`).format.columnWidth = pointsOf(characters);
  });
  for (const { row, rows } of folded) {
    const group = rangeOf(sheet, `${row + 1}:${row + rows}`);
    group.group("ByRows");
    group.hideGroupDetails("ByRows");
  }
  for (const [row, height] of Object.entries(rowHeights)) {
    const number = Number(row) + 1;
    rangeOf(sheet, `${number}:${number}`).format.rowHeight = height;
  }
}

/** Writes fonts, fills, alignment and lines, a rectangle of equal cells at a time. */
function writeLooks(sheet: Excel.Worksheet, cells: readonly LayoutCell[]): void {
  for (const style of new Set(cells.map((cell) => cell.style))) {
    const alike = cells.filter((cell) => cell.style === style);
    // An edge of several rows is one line: cells with a line are styled row by row.
    const hasLine = cellStyle(style).line !== undefined;
    for (const { row, column, rows, columns } of rectangles(
      alike.map(({ row, column }) => ({ row, column, mark: hasLine ? row : 0 })),
    ))
      applyStyle(rangeOf(sheet, { row, column, rows, columns }), style);
  }
}

/** Writes cells into a sheet that there is already; all others stay as they are. */
export function writeIntoSheet(sheet: Excel.Worksheet, name: string, cells: readonly LayoutCell[]): void {
  writeValues(sheet, { name, cells });
  writeNumberFormats(sheet, { cells });
  writeLooks(sheet, cells);
  writeFormulas(sheet, { cells });
}

/** A column's width in points: a character of the standard font is 7 pixels wide, the cell's margins are 5. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

const alignments = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center" } as const;

function applyStyle({ format }: Excel.Range, key: StyleKey): void {
  const { bold, italic, size, colour, fill, align, vertical, wrap, indent, line }: CellStyle = cellStyle(key);
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (colour !== undefined) format.font.color = `#${colour}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align !== undefined) format.horizontalAlignment = alignments[align];
  if (vertical !== undefined) format.verticalAlignment = verticals[vertical];
  if (wrap) format.wrapText = true;
  if (indent !== undefined) format.indentLevel = indent;
  if (line === undefined) return;
  const border = format.borders.getItem(line === "below" ? "EdgeBottom" : "EdgeTop");
  border.style = "Continuous";
  border.color = `#${lineColour}`;
}

/** A cell and what it has in common with others. */
interface Marked<Mark> {
  readonly row: number;
  readonly column: number;
  readonly mark: Mark;
}

/** As few rectangles as can be had by joining cells of one mark along rows and then rows that are alike. */
export function rectangles<Mark>(cells: readonly Marked<Mark>[]): (Area & { readonly mark: Mark })[] {
  const runs: (Area & { mark: Mark })[] = [];
  for (const { row, column, mark } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last && last.mark === mark && last.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1, mark });
  }
  const joined: (Area & { mark: Mark })[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.column}:${run.columns}:${String(run.mark)}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : joined[at];
    if (above && above.row + above.rows === run.row) joined[at!] = { ...above, rows: above.rows + 1 };
    else open.set(key, joined.push(run) - 1);
  }
  return joined;
}
