import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { FunctionRegistry } from "./registry";

/** The longest text a cell can hold. */
const longestText = 32_767;

/** The errors whose message Excel shows; of the others it shows its own. */
const codesWithMessage = new Set<string>([ErrorType.VALUE, ErrorType.NA]);

/** What a cell keeps of an error, so that hovering can show the message. */
export interface KeptError {
  errorCode: string;
  errorMessage: string;
}

/** An error for a cell, its message kept with the cell. Never from the engine's cache, which gives all cells one object. */
export function errorCell(code: string, message = ""): ErrorValueObject {
  const shown = codesWithMessage.has(code) ? message : "";
  const kept: KeptError = { errorCode: code, errorMessage: shown };
  return new ErrorValueObject(code as ErrorType, shown).withCustomData({ ...kept });
}

function single(value: unknown, registry: FunctionRegistry, inArray: boolean): BaseValueObject {
  if (typeof value === "number") {
    if (Number.isFinite(value)) return NumberValueObject.create(value);
    return inArray ? NumberValueObject.create(0) : errorCell(ErrorType.NUM);
  }
  if (typeof value === "string")
    return value.length > longestText
      ? errorCell(ErrorType.VALUE, `A cell holds ${longestText} characters, this text has ${value.length}.`)
      : StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (value === null || value === undefined) return NumberValueObject.create(0);
  return registry.isError(value) ? errorCell(value.code, value.message) : errorCell(ErrorType.VALUE);
}

function spill(rows: unknown[], registry: FunctionRegistry): BaseValueObject {
  const columnCount = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (columnCount === 0 || !rows.every((row) => Array.isArray(row) && row.length === columnCount))
    return errorCell(ErrorType.VALUE, "The function returned rows of unequal length.");
  const calculateValueList = rows.map((row) => (row as unknown[]).map((value) => single(value, registry, true)));
  return ArrayValueObject.create({
    calculateValueList,
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** What a function returned, as the cells Excel makes of it. NaN and infinities inside an array are lost to 0, as there. */
export const resultCells = (value: unknown, registry: FunctionRegistry): BaseValueObject =>
  Array.isArray(value) ? spill(value, registry) : single(value, registry, false);

/** What a function threw: a CustomFunctions.Error is shown with its message, anything else as #VALUE! without a word, as in Excel. */
export function thrownCell(thrown: unknown, functionName: string, registry: FunctionRegistry): BaseValueObject {
  if (registry.isError(thrown)) return errorCell(thrown.code, thrown.message);
  console.error(`${functionName} threw`, thrown);
  return errorCell(ErrorType.VALUE);
}
