import { messageText } from "../../src/messages/text";
import { CostError } from "../../src/engine/cost-error";
import { exampleInputs } from "../../src/functions/scenarios/example-inputs";
import type { InputCell, InputsTable } from "../../src/scenario/scenario";

/** The worked example, some rows changed or added. */
export function exampleTable(changes: Readonly<Record<string, readonly InputCell[]>> = {}): InputsTable {
  const rows = exampleInputs.map((row) => (Object.hasOwn(changes, row[0]!) ? [row[0]!, ...changes[row[0]!]!] : row));
  const added = Object.entries(changes).filter(([label]) => !exampleInputs.some((row) => row[0] === label));
  return [...rows, ...added.map(([label, cells]) => [label, ...cells])];
}

/** The worked example without some rows. */
export const without = (...labels: readonly string[]): InputsTable =>
  exampleInputs.filter((row) => !labels.includes(String(row[0])));

/** What a call throws, as "code: message"; anything but a `CostError` is thrown on. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof CostError) return `${error.code}: ${messageText(error)}`;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}
