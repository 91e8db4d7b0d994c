import { namespace } from "../messages/namespace";
import { CostError } from "../engine/cost-error";
import { messageText, type Reader } from "../messages/text";
import { addressFinder } from "./addresses";
import { errorName, SheetError, type Cell } from "./cell";
import type { FunctionDefinition } from "./definition";
import { invoke, type Returned } from "./invoke";

type ExcelCell = number | string | boolean | CustomFunctions.Error;

/** An error as Excel shows it. */
const excelError = (error: CostError, reader?: Reader): CustomFunctions.Error =>
  new CustomFunctions.Error(errorName(error) as CustomFunctions.ErrorCode, messageText(error, reader));

const excelCell = (cell: Cell): ExcelCell => (cell instanceof CostError ? excelError(cell) : cell);

const excelResult = (result: Returned): ExcelCell | ExcelCell[][] =>
  typeof result === "object" && !(result instanceof CostError)
    ? result.map((row) => row.map(excelCell))
    : excelCell(result);

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
    const reader = (): Reader => (definition ? { addressOf: addressFinder(definition, args) } : {});
    try {
      const result = invoke((definition ??= definitionOf(id)), args);
      if (typeof result === "number") return result;
      if (!(result instanceof Promise)) return excelResult(result);
      return result.then(excelResult).catch((error: unknown) => failed(id, error, reader));
    } catch (error) {
      return failed(id, error, reader);
    }
  };
}

/** Makes functions known to Excel by their ids. */
export function register(ids: readonly string[], definitionOf: Finder): void {
  for (const id of ids) CustomFunctions.associate(id, called(id, definitionOf));
}
