import { CostError } from "../../src/engine/cost-error";
import { functions } from "../../src/functions/all";
import { errorName } from "../../src/functions/cell";
import type { FunctionDefinition } from "../../src/functions/definition";
import { invoke, type Returned } from "../../src/functions/invoke";
import { messageText } from "../../src/messages/text";
import { formulaArguments } from "./formula-arguments";

/** A function by its id. */
export function functionCalled(id: string): FunctionDefinition {
  const found = functions.find((definition) => definition.id === id);
  if (!found) throw new Error(`There is no function ${id}.`);
  return found;
}

/** What a cell would show: the value, or the error with its message. */
export type Answer = Returned | { readonly error: string; readonly message: string };

/** Calls a function as Excel would, with an invocation object behind the arguments, and catches its error. */
export async function answer(definition: FunctionDefinition, args: readonly unknown[]): Promise<Answer> {
  try {
    return await invoke(definition, [...args, { functionName: definition.id }]);
  } catch (error) {
    if (!(error instanceof CostError)) throw error;
    return { error: errorName(error), message: messageText(error) };
  }
}

/** The answer to a function by its id, its arguments as an analyst types them. */
export const typed = (
  id: string,
  args: string,
  ranges: Readonly<Record<string, readonly (readonly unknown[])[]>> = {},
): Promise<Answer> => answer(functionCalled(id), formulaArguments(args, ranges));

/** Whether an answer is an error. */
export const isError = (given: Answer): given is { readonly error: string; readonly message: string } =>
  typeof given === "object" && "error" in given;

/** Arguments that a function accepts: those of its first example that has a result, each parameter's place filled. */
export function acceptedArguments(definition: FunctionDefinition): unknown[] {
  const example = definition.examples.find(({ result }) => !String(result).startsWith("#"));
  if (!example) throw new Error(`${definition.id} has no example with a result.`);
  const args = formulaArguments(example.args, example.ranges);
  return definition.order.map((_, i) => args[i] ?? null);
}

/** Such arguments with one of them replaced. */
export function withArgument(definition: FunctionDefinition, name: string, value: unknown): unknown[] {
  const args = acceptedArguments(definition);
  args[definition.order.findIndex(([parameter]) => parameter === name)] = value;
  return args;
}
