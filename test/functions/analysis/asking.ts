import { exampleInputs } from "../../../src/functions/scenarios/example-inputs";
import { answer, functionCalled, isError, type Answer } from "../asked";

/** Asks a function by its id. */
export const ask = (id: string, ...args: unknown[]): Promise<Answer> => answer(functionCalled(id), args);

/** Asks for a table. */
export const table = async (id: string, ...args: unknown[]): Promise<unknown[][]> =>
  (await ask(id, ...args)) as unknown[][];

/** The error with its message, or the answer as text. */
export const messageOf = async (id: string, ...args: unknown[]): Promise<string> => {
  const given = await ask(id, ...args);
  return isError(given) ? `${given.error} ${given.message}` : JSON.stringify(given);
};

/** A row of an inputs table. */
export type Row = readonly (string | number)[];

/** The worked example with a value typed in, in one column or all. */
export const typedIn = (label: string, value: number, column?: number): Row[] =>
  exampleInputs.map((row) =>
    row[0] === label
      ? [label, ...row.slice(1).map((cell, i) => (column === undefined || i === column ? value : cell))]
      : [...row],
  );
