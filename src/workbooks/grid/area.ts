/** A rectangle of cells on a sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area of a named sheet. */
export interface PlacedArea extends Area {
  readonly sheet: string;
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The column of letters: A is 0, AA is 26. */
export const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A cell's address: row 0, column 2 is C1. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** An area's address as A1:B2, or A1 where it is one cell. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** The address with dollar signs, for formulas that are copied and for names. */
export const absoluteAddress = (area: Area): string => areaAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");

/** The address with dollar signs before the columns only, for formulas that hold for a whole row. */
export const columnAddress = (area: Area): string => areaAddress(area).replace(/[A-Z]+/g, "$$$&");

/** A sheet's name as a formula has it before the exclamation mark: always in quotes, as names such as R, RC or TRUE mean something else without. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The area of an address without a sheet: "C1", "$A$1:$B$2". */
export function areaOf(address: string): Area {
  const found = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(address.replaceAll("$", ""));
  if (!found) throw new TypeError(`${address} is not an address`);
  const [, letters = "", line = "", lastLetters = letters, lastLine = line] = found;
  const row = Number(line) - 1;
  const column = columnOf(letters);
  return { row, column, rows: Number(lastLine) - row, columns: columnOf(lastLetters) - column + 1 };
}
