import { pageThatLoads, registered, type Called } from "../../test/contract/registered-functions";

/** The host's object that Excel appends to every call's arguments. */
export const invocation: object = { functionName: "bench" };

let functions: Map<string, Called> | undefined;

/** A function of the built functions.js, as it was registered where there is nothing but CustomFunctions and what loads further files. */
export function registeredFunction(id: string): Called {
  functions ??= registered((run) => pageThatLoads(run));
  const called = functions.get(id);
  if (!called) throw new ReferenceError(`dist/functions.js registers no function ${id}`);
  return called;
}

/** A result that must be a number: whoever measures an error measures nothing. */
export function numberOf(result: unknown): number {
  if (typeof result !== "number") throw new TypeError(`A function gave ${String(result)} where a number was expected`);
  return result;
}

/** The last cell of a table. */
export const lastCell = (table: unknown): number => numberOf((table as readonly (readonly unknown[])[]).at(-1)!.at(-1));

/** The figure that a call gives; 0 where it throws an error to be shown, which costs a sheet its time too. */
export function figureOr0(call: () => unknown): number {
  try {
    return numberOf(call());
  } catch (error) {
    if (typeof (error as { code?: unknown }).code === "string") return 0;
    throw error;
  }
}
