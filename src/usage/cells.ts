import { CostError, valueError, type MessageValues } from "../engine/cost-error";

/** What a cell of a log can hold; null where it is empty, as far as the host tells. */
export type LogCell = number | string | boolean | null | CostError;

/** A log as it stands on a sheet or in a file: rows of cells, the header row somewhere near the top. */
export type LogTable = readonly (readonly LogCell[])[];

/** How a reader's country writes; asked only where the log itself does not decide. */
export interface LogLocale {
  readonly decimal: "." | ",";
  /** Whether the day stands before the month where a date is written with slashes. */
  readonly dayFirst: boolean;
}

/** The parameter that a log is given as, for the place of a fault. */
const argument = "log";

/** The error of one cell: its message names the cell. */
export const cellFault = (id: string, row: number, column: number, values?: MessageValues): CostError =>
  valueError(id, values, { argument, row, column });

/** Nothing, or the empty text or 0 that some hosts give for an empty cell. */
export const isBlank = (cell: LogCell | undefined): boolean =>
  cell === null || cell === undefined || cell === "" || cell === 0 || (typeof cell === "string" && cell.trim() === "");

/** How exports write that there is no value. */
const missing = new Set(["", "-", "–", "—", "n/a", "na", "nan", "null", "none", "nil", "undefined", "\\n", "(blank)"]);
const longestMissing = 20;
/** What these begin with, spaces included: most texts begin with something else. */
const missingBegins = /^[\s\-–—nNuU\\(]/u;

/** Whether a cell says that it has no value. */
export const isMissing = (cell: LogCell | undefined): boolean =>
  cell === null ||
  cell === undefined ||
  cell === "" ||
  (typeof cell === "string" &&
    cell.length <= longestMissing &&
    missingBegins.test(cell) &&
    missing.has(cell.trim().toLowerCase()));

const longestText = 200;

/** A cell's text, cut where no name is so long; "" where it has none. Throws the error that stands in the cell. */
export function textOf(cell: LogCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof CostError) throw cell;
  return isMissing(cell) ? "" : String(cell).slice(0, longestText).trim();
}
