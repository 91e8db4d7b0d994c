import { CostError } from "../../engine/cost-error";
import { documentedFunctions as functions } from "../../functions/documented";
import type { Cell } from "../../functions/cell";
import type { FunctionDefinition } from "../../functions/definition";
import { invoke } from "../../functions/invoke";

/** The definition of a function; undefined where there is no such one. */
export const functionNamed = (id: string): FunctionDefinition | undefined =>
  functions.find((definition) => definition.id === id);

/** What a function gives for arguments as a formula has them: a value, a table, or the error as a value. Never for one that waits for a file. */
export function called(id: string, args: readonly unknown[]): Cell | Cell[][] {
  const definition = functionNamed(id);
  if (!definition) throw new TypeError(`no function ${id}`);
  try {
    const result = invoke(definition, args);
    if (result instanceof Promise) throw new TypeError(`${id} waits for a file`);
    return result;
  } catch (error) {
    if (error instanceof CostError) return error;
    throw error;
  }
}
