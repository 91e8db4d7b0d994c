/** A rectangle of cells on a sheet, counted from zero. */
export interface Area {
  sheetId: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What an address says: a rectangle, whole rows or columns as Infinity, and the sheet if it names one. */
export interface Address {
  sheetName?: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The rows and columns that Excel has. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

/** The letters of a column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The column of its letters: A → 0, AA → 26. */
export const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet's name as formulas write it, in quotes where it needs them. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const unquoted = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);

function splitSheet(address: string): { sheetName?: string; cells: string } {
  const bang = address.lastIndexOf("!");
  return bang < 0
    ? { cells: address }
    : { sheetName: unquoted(address.slice(0, bang)), cells: address.slice(bang + 1) };
}

interface Span {
  start: number;
  count: number;
}

const span = (first: number, last: number): Span => ({
  start: Math.min(first, last),
  count: Math.abs(last - first) + 1,
});
const everything: Span = { start: 0, count: Infinity };
const columnSpan = (first: string, last: string): Span => span(columnOf(first), columnOf(last));
const rowSpan = (first: string, last: string): Span => span(Number(first) - 1, Number(last) - 1);

/** The rows and columns of an address without its sheet: of cells, of whole columns, of whole rows. */
function spans(cells: string): [rows: Span, columns: Span] | undefined {
  const ofCells = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(cells);
  if (ofCells) {
    const [, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = ofCells;
    return [rowSpan(digits, lastDigits), columnSpan(letters, lastLetters)];
  }
  const ofColumns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(cells);
  if (ofColumns) return [everything, columnSpan(ofColumns[1] ?? "", ofColumns[2] ?? "")];
  const ofRows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(cells);
  return ofRows ? [rowSpan(ofRows[1] ?? "", ofRows[2] ?? ""), everything] : undefined;
}

/** Whether a span lies within the rows or columns that there are. */
const within = ({ start, count }: Span, last: number): boolean =>
  start >= 0 && (count === Infinity || start + count <= last);

/** Reads `B2`, `$B$2:C9`, `A:C`, `2:5`, each with or without a sheet before it; undefined for anything else. */
export function parseAddress(text: string): Address | undefined {
  const { sheetName, cells } = splitSheet(text.trim().replace(/^=/, ""));
  const found = spans(cells);
  if (!found) return undefined;
  const [rows, columns] = found;
  if (!within(rows, lastRow) || !within(columns, lastColumn)) return undefined;
  return {
    ...(sheetName === undefined ? {} : { sheetName }),
    row: rows.start,
    rows: rows.count,
    column: columns.start,
    columns: columns.count,
  };
}

/** The address of a rectangle without its sheet: `B2` or `B2:C9`; `$` before each part when absolute. */
export function areaAddress(area: Omit<Area, "sheetId">, absolute = false): string {
  const $ = absolute ? "$" : "";
  const cell = (row: number, column: number): string => `${$}${columnLetters(column)}${$}${row + 1}`;
  const first = cell(area.row, area.column);
  return area.rows * area.columns === 1
    ? first
    : `${first}:${cell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The part that two rectangles of one sheet have in common. */
export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return one.sheetId === other.sheetId && rows > 0 && columns > 0
    ? { sheetId: one.sheetId, row, column, rows, columns }
    : undefined;
}
