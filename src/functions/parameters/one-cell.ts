import { valueError, type Place } from "../../engine/cost-error";
import { isErrorCell, sheetErrorOf } from "./error-cell";

/** Where a value is: a parameter by its name, or a cell of a parameter's range. */
export type Where = string | Place;

/** The same as a message has it. */
export const placeOf = (where: Where): Place => (typeof where === "string" ? { argument: where } : where);

/** The basic value of a data type's card; any other value as it is. */
export function basicValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isErrorCell(value)) return value;
  return "basicValue" in value ? value.basicValue : value;
}

/** The one value of a cell or a range of one cell; an error in it comes back as that error. */
export function oneCell(value: unknown, name: Where): unknown {
  let one = value;
  if (Array.isArray(one)) {
    const rows: readonly unknown[] = one;
    const first = rows[0];
    const columns = Array.isArray(first) ? first.length : 1;
    if (rows.length !== 1 || columns !== 1)
      throw valueError("argument.not-one-value", { rows: rows.length, columns }, placeOf(name));
    one = Array.isArray(first) ? (first as readonly unknown[])[0] : first;
    if (one === null || one === undefined) throw valueError("argument.empty-cell", {}, placeOf(name));
  }
  if (isErrorCell(one)) throw sheetErrorOf(one, placeOf(name));
  return basicValue(one);
}
