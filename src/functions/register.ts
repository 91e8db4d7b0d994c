import { namespace } from "../messages/namespace";
import { CostError } from "../engine/cost-error";
import { messageText, type Reader } from "../messages/text";
import { currencyOf } from "../scenario/currency";
import { addressFinder } from "./addresses";
import { errorName, SheetError, type Cell } from "./cell";
import type { FunctionDefinition } from "./definition";
import { invoke, type Returned } from "./invoke";

type ExcelCell = number | string | boolean | CustomFunctions.Error;

/** An error as Excel shows it. */
const excelError = (error: CostError, reader?: Reader): CustomFunctions.Error =>
  new CustomFunctions.Error(errorName(error) as CustomFunctions.ErrorCode, messageText(error, reader));

const excelCell = (cell: Cell, reader: () => Reader): ExcelCell =>
  cell instanceof CostError ? excelError(cell, reader()) : cell;

const excelResult = (result: Returned, reader: () => Reader): ExcelCell | ExcelCell[][] =>
  typeof result === "object" && !(result instanceof CostError)
    ? result.map((row) => row.map((cell) => excelCell(cell, reader)))
    : excelCell(result, reader);

/** The currency of the table among a call's arguments. */
function currencyOfCall(args: readonly unknown[]): string | undefined {
  const table = args.find((arg) => Array.isArray(arg) && arg.every(Array.isArray)) as unknown[][] | undefined;
  return table && currencyOf(table);
}

/**
 * What a call that fails gives Excel. An error of ours is thrown: Excel's runtime drops the message of a returned `#NUM!`.
 * The error of a cell that the function read is returned: the runtime turns a thrown `#REF!` or `#NAME?` into `#VALUE!`.
 * Anything else is a defect, thrown as `#VALUE!` with the function's name.
 */
function failed(id: string, error: unknown, reader: () => Reader): CustomFunctions.Error {
  if (error instanceof SheetError) return excelError(error, reader());
  if (error instanceof CostError) throw excelError(error, reader());
  console.error(`${namespace}.${id}: internal error`, error);
  throw excelError(new CostError("value", { id: "internal-error", values: { id } }));
}

/** Where the definition of a function is found, at its first call. */
type Finder = (id: string) => FunctionDefinition;

/** A function as Excel calls it. */
function called(
  id: string,
  definitionOf: Finder,
): (...args: readonly unknown[]) => ExcelCell | ExcelCell[][] | Promise<ExcelCell | ExcelCell[][]> {
  let definition: FunctionDefinition | undefined;
  return (...args) => {
    const currency = (): Reader => ({ currency: currencyOfCall(args) });
    const reader = (): Reader =>
      definition ? { ...currency(), addressOf: addressFinder(definition, args) } : currency();
    try {
      const result = invoke((definition ??= definitionOf(id)), args);
      if (typeof result === "number") return result;
      if (!(result instanceof Promise)) return excelResult(result, currency);
      return result.then((later) => excelResult(later, currency)).catch((error: unknown) => failed(id, error, reader));
    } catch (error) {
      return failed(id, error, reader);
    }
  };
}

/** Makes functions known to Excel by their ids. */
export function register(ids: readonly string[], definitionOf: Finder): void {
  for (const id of ids) CustomFunctions.associate(id, called(id, definitionOf));
}
