import { CostError } from "../engine/cost-error";
import { errorName, type Cell } from "./cell";
import type { FunctionDefinition } from "./definition";
import { invoke, type Handed } from "./invoke";

type Shown = number | string | boolean | CustomFunctions.Error;

/** An error as Excel shows it. */
const shownError = (error: CostError): CustomFunctions.Error =>
  new CustomFunctions.Error(errorName(error) as CustomFunctions.ErrorCode, error.message);

const shownCell = (cell: Cell): Shown => (cell instanceof CostError ? shownError(cell) : cell);

const shown = (handed: Handed): Shown | Shown[][] => (typeof handed === "object" && !(handed instanceof CostError) ? handed.map((row) => row.map(shownCell)) : shownCell(handed));

/** What is thrown to Excel: an error of ours as it is, anything else as a defect that names the function. */
function thrown(id: string, error: unknown): CustomFunctions.Error {
  if (error instanceof CostError) return shownError(error);
  console.error(`TUNE.${id}: internal error`, error);
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `${id}: internal error. Please report it with the formula.`);
}

/** A function as Excel calls it. */
function called(definition: FunctionDefinition): (...args: readonly unknown[]) => Shown | Shown[][] | Promise<Shown | Shown[][]> {
  const { id } = definition;
  const fail = (error: unknown): never => {
    throw thrown(id, error);
  };
  return (...args) => {
    try {
      const handed = invoke(definition, args);
      if (typeof handed === "number") return handed;
      return handed instanceof Promise ? handed.then(shown).catch(fail) : shown(handed);
    } catch (error) {
      return fail(error);
    }
  };
}

/** Makes every function known to Excel. */
export function register(definitions: readonly FunctionDefinition[]): void {
  for (const definition of definitions) CustomFunctions.associate(definition.id, called(definition));
}
