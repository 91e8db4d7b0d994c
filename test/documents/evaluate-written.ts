import { exampleInputs } from "../../src/functions/scenarios/example-inputs";
import { errorName } from "../../src/functions/cell";
import { CostError } from "../../src/engine/cost-error";
import { evaluate, type Surroundings } from "../../src/workbooks/formula/evaluate";
import { parse } from "../../src/workbooks/formula/parse";
import { isError, typed } from "../functions/asked";

const table = { row: 0, column: 0, rows: exampleInputs.length, columns: exampleInputs[0]!.length };

/** A sheet on which the name `inputs` means the worked example, and nothing else stands. */
const surroundings: Surroundings = {
  read: () => exampleInputs,
  named: (_, name) => (name.toLowerCase() === "inputs" ? { sheet: "Example", area: table } : undefined),
};

/** What a cell with a formula shows, in full; of a table its first cell. */
export async function evaluateWritten(formula: string): Promise<string> {
  const [, alone, args] = /^=TUNE\.(TOKENS)\((.*)\)$/.exec(formula) ?? [];
  if (alone) {
    const answer = await typed(alone, args!);
    return isError(answer) ? answer.error : String([answer].flat(2)[0]);
  }
  const value = [evaluate(parse(formula.slice(1)), surroundings)].flat(2)[0];
  return value instanceof CostError ? errorName(value) : String(value);
}
