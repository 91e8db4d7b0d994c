import { valueError } from "../../engine/cost-error";
import { isErrorCell, sheetErrorOf } from "./error-cell";

const longest = 40;

/** A text in quotes, as much of it as a message has room for. */
export const quoted = (text: string): string => `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`;

/** What was received, for a message. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (value === "") return "an empty text";
  if (typeof value === "string") return `the text ${quoted(value)}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return "a range";
  return "something that is no number, text or logical value";
}

/** The basic value of a data type's card; any other value as it is. */
export function basicValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isErrorCell(value)) return value;
  return "basicValue" in value ? value.basicValue : value;
}

/** The one value of a cell or a range of one cell; an error in it comes back as that error. */
export function oneCell(value: unknown, name: string): unknown {
  let one = value;
  if (Array.isArray(one)) {
    const rows: readonly unknown[] = one;
    const first = rows[0];
    const columns = Array.isArray(first) ? first.length : 1;
    if (rows.length !== 1 || columns !== 1)
      throw valueError(`${name} must be one value, got a range of ${rows.length} × ${columns} cells.`);
    one = Array.isArray(first) ? (first as readonly unknown[])[0] : first;
    if (one === null || one === undefined) throw valueError(`${name} is missing: the cell is empty.`);
  }
  if (isErrorCell(one)) throw sheetErrorOf(one, name);
  return basicValue(one);
}
