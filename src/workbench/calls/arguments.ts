import type { Nullable } from "@univerjs/core";
import { type ArrayValueObject, type BaseValueObject, ErrorType, ErrorValueObject } from "@univerjs/engine-formula";
import type { ParameterMetadata } from "./registration";
import { errorArgument } from "../host/invocations";

/** How an empty cell reaches a function: Excel on the desktop gives 0, "" or FALSE for a single cell, Excel on the web null. In ranges it is null. */
export type EmptyCells = "desktop" | "web";

/** What the conversion needs to know besides the argument. */
export interface CallingConvention {
  emptyCells: EmptyCells;
  /** The metadata's `allowErrorForDataTypeAny`. */
  errorsAllowed: boolean;
}

const emptyOnDesktop = { number: 0, any: 0, string: "", boolean: false } as const;

function number(raw: unknown): unknown {
  if (typeof raw === "boolean") return raw ? 1 : 0;
  return typeof raw === "number" ? raw : new ErrorValueObject(ErrorType.VALUE);
}

function boolean(raw: unknown): unknown {
  if (typeof raw === "number") return raw !== 0;
  if (typeof raw === "boolean") return raw;
  if (/^true$/i.test(String(raw))) return true;
  if (/^false$/i.test(String(raw))) return false;
  return new ErrorValueObject(ErrorType.VALUE);
}

const text = (raw: unknown): string => (typeof raw === "boolean" ? String(raw).toUpperCase() : String(raw));

/** One cell or constant in a parameter's type; an ErrorValueObject where Excel shows an error instead of calling the function. */
function single(
  cell: Nullable<BaseValueObject>,
  parameter: ParameterMetadata,
  convention: CallingConvention,
  empty: unknown,
): unknown {
  if (!cell || cell.isNull()) return empty;
  const type = parameter.type ?? "any";
  if (cell.isError()) {
    return type === "any" && convention.errorsAllowed ? errorArgument((cell as ErrorValueObject).getErrorType()) : cell;
  }
  const raw = cell.getValue();
  if (type === "number") return number(raw);
  if (type === "boolean") return boolean(raw);
  return type === "string" ? text(raw) : raw;
}

function matrix(values: BaseValueObject, parameter: ParameterMetadata, convention: CallingConvention): unknown {
  if (!values.isArray()) {
    const cell = single(values, parameter, convention, null);
    return cell instanceof ErrorValueObject ? cell : [[cell]];
  }
  const cells = (values as ArrayValueObject).getArrayValue();
  const rowCount = (values as ArrayValueObject).getRowCount();
  const columnCount = (values as ArrayValueObject).getColumnCount();
  const rows: unknown[][] = new Array<unknown[]>(rowCount);
  for (let r = 0; r < rowCount; r++) {
    const row = (rows[r] = new Array<unknown>(columnCount));
    for (let c = 0; c < columnCount; c++) {
      const cell = single(cells[r]?.[c], parameter, convention, null);
      if (cell instanceof ErrorValueObject) return cell;
      row[c] = cell;
    }
  }
  return rows;
}

/**
 * An argument as Excel passes it: null if left out, a range as rows of cells, a single cell by the parameter's type. An
 * ErrorValueObject stands for "not called": the cell shows that error.
 */
export function argument(
  value: BaseValueObject | undefined,
  parameter: ParameterMetadata,
  convention: CallingConvention,
): unknown {
  if (!value || value.isNull()) return null;
  if (parameter.dimensionality === "matrix") return matrix(value, parameter, convention);
  const empty = convention.emptyCells === "desktop" ? emptyOnDesktop[parameter.type ?? "any"] : null;
  return single(value.isArray() ? (value as ArrayValueObject).get(0, 0) : value, parameter, convention, empty);
}
