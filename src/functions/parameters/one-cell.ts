import { CostError, type Place, valueError } from "../../engine/cost-error";
import { SheetError, type SheetErrorName, sheetErrors } from "../cell";

/** The two forms in which Excel hands over an error cell: its error class, and a data type's card. */
interface ErrorLike {
  readonly code?: unknown;
  readonly type?: unknown;
  readonly basicValue?: unknown;
  readonly errorType?: unknown;
  readonly message?: unknown;
}

const named = new Set<unknown>(sheetErrors);

/** What a data type's card calls the errors. */
const errorTypes: Readonly<Record<string, SheetErrorName>> = {
  Value: "#VALUE!",
  NotAvailable: "#N/A",
  Num: "#NUM!",
  Div0: "#DIV/0!",
  Ref: "#REF!",
  Name: "#NAME?",
  Null: "#NULL!",
};

/** Whether a value is an error cell. */
export function isErrorCell(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (value instanceof Error) return true;
  const { code, type } = value as ErrorLike;
  return type === "Error" || (typeof code === "string" && code.startsWith("#"));
}

/** The error that stood in a place, to be thrown: it comes back as it was, with the place. An error that Excel does not let a function return is `#VALUE!`. */
export function sheetErrorOf(value: unknown, place: Place): CostError {
  if (value instanceof CostError) return value;
  const { code, basicValue, errorType } = value as ErrorLike;
  const byType = Object.hasOwn(errorTypes, String(errorType)) ? errorTypes[String(errorType)] : undefined;
  const name = ([code, basicValue].find((it) => named.has(it)) as SheetErrorName | undefined) ?? byType;
  if (name !== undefined) return new SheetError(name, { id: "cell.error", values: { error: name }, place });
  const error = [code, basicValue, errorType].find((it) => typeof it === "string");
  return new SheetError(
    "#VALUE!",
    error === undefined
      ? { id: "cell.unknown-error", place }
      : { id: "cell.other-error", values: { error: error.slice(0, 40) }, place },
  );
}

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
