import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";

/** What a cell can hold, as Excel's API gives and takes it: "" is an empty cell, an error is its text. */
export type CellValue = number | string | boolean;

const errorValues = new Set([
  "#DIV/0!",
  "#NAME?",
  "#VALUE!",
  "#NUM!",
  "#N/A",
  "#CYCLE!",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  "#ERROR!",
  "#BUSY!",
  "#GETTING_DATA",
  "#NULL!",
]);

/** Whether a cell's text is an error. */
export const isErrorValue = (value: unknown): value is string => typeof value === "string" && errorValues.has(value);

const cleared = { v: null, t: null, f: null, si: null, p: null, custom: null };
const date1900 = Date.UTC(1899, 11, 30);

function typed(text: string): ICellData {
  const trimmed = text.trim();
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed))
    return { ...cleared, v: Number(trimmed), t: CellValueType.NUMBER };
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)%$/.test(trimmed))
    return {
      ...cleared,
      v: Number(trimmed.slice(0, -1)) / 100,
      t: CellValueType.NUMBER,
      s: { n: { pattern: trimmed.includes(".") ? "0.00%" : "0%" } },
    };
  if (/^\d{4}-\d\d-\d\d$/.test(trimmed))
    return {
      ...cleared,
      v: (Date.parse(trimmed) - date1900) / 86_400_000,
      t: CellValueType.NUMBER,
      s: { n: { pattern: "yyyy-mm-dd" } },
    };
  if (/^(true|false)$/i.test(trimmed))
    return { ...cleared, v: /^true$/i.test(trimmed) ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...cleared, v: text, t: CellValueType.STRING };
}

/**
 * The cell that results from writing a value through Excel's API, which reads texts as if they were typed: "5" is a number, "12%" 0.12,
 * "2026-01-31" a date, "'5" a text, "=A1" a formula. `null` leaves the cell as it is, "" empties it. In a cell formatted as text
 * everything stays a text.
 */
export function cellFromInput(input: CellValue | null | undefined, formattedAsText: boolean): ICellData | undefined {
  if (input === null || input === undefined) return undefined;
  if (input === "") return cleared;
  if (typeof input === "number") return { ...cleared, v: input, t: CellValueType.NUMBER };
  if (typeof input === "boolean") return { ...cleared, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (formattedAsText) return { ...cleared, v: input, t: CellValueType.STRING };
  if (input.startsWith("'")) return { ...cleared, v: input.slice(1), t: CellValueType.FORCE_STRING };
  if (input.startsWith("=") && input.length > 1) return { ...cleared, f: input };
  return typed(input);
}

/** The value of a stored cell. */
export function valueOfCell(cell: Nullable<ICellData>): CellValue {
  if (cell?.v === null || cell?.v === undefined) return "";
  if (cell.t === CellValueType.BOOLEAN) return Boolean(Number(cell.v));
  if (cell.t === CellValueType.NUMBER) return Number(cell.v);
  return cell.v;
}
