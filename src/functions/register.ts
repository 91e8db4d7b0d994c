import { CostError } from "../engine/cost-error";
import { messageText } from "../messages/text";
import { errorName, SheetError, type Cell } from "./cell";
import type { FunctionDefinition } from "./definition";
import { invoke, type Handed } from "./invoke";

type Shown = number | string | boolean | CustomFunctions.Error;

/** An error as Excel shows it. */
const shownError = (error: CostError): CustomFunctions.Error =>
  new CustomFunctions.Error(errorName(error) as CustomFunctions.ErrorCode, messageText(error));

const shownCell = (cell: Cell): Shown => (cell instanceof CostError ? shownError(cell) : cell);

const shown = (handed: Handed): Shown | Shown[][] =>
  typeof handed === "object" && !(handed instanceof CostError)
    ? handed.map((row) => row.map(shownCell))
    : shownCell(handed);

/**
 * What a call that fails gives Excel. An error of ours is thrown: Excel's runtime drops the message of a returned `#NUM!`.
 * The error of a cell that the function read is returned: the runtime turns a thrown `#REF!` or `#NAME?` into `#VALUE!`.
 * Anything else is a defect, thrown as `#VALUE!` with the function's name.
 */
function failed(id: string, error: unknown): CustomFunctions.Error {
  if (error instanceof SheetError) return shownError(error);
  if (error instanceof CostError) throw shownError(error);
  console.error(`TUNE.${id}: internal error`, error);
  throw new CustomFunctions.Error(
    CustomFunctions.ErrorCode.invalidValue,
    `${id}: internal error. Please report it with the formula.`,
  );
}

/** Where the definition of a function is found, at its first call. */
type Finder = (id: string) => FunctionDefinition;

/** A function as Excel calls it. */
function called(
  id: string,
  definitionOf: Finder,
): (...args: readonly unknown[]) => Shown | Shown[][] | Promise<Shown | Shown[][]> {
  let definition: FunctionDefinition | undefined;
  const fail = (error: unknown): CustomFunctions.Error => failed(id, error);
  return (...args) => {
    try {
      const handed = invoke((definition ??= definitionOf(id)), args);
      if (typeof handed === "number") return handed;
      return handed instanceof Promise ? handed.then(shown).catch(fail) : shown(handed);
    } catch (error) {
      return fail(error);
    }
  };
}

/** Makes functions known to Excel by their ids. */
export function register(ids: readonly string[], definitionOf: Finder): void {
  for (const id of ids) CustomFunctions.associate(id, called(id, definitionOf));
}
