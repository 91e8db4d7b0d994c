import { exampleInputs } from "../../src/functions/scenarios/example-inputs";
import { errorName } from "../../src/functions/cell";
import { CostError } from "../../src/engine/cost-error";
import { evaluate, type Surroundings } from "../../src/workbooks/formula/evaluate";
import { parse } from "../../src/workbooks/formula/parse";
import { isError, typed } from "../functions/asked";

type Table = typeof exampleInputs;

/** The tables that the documents refer to by name: the worked example, and the two that docs/method.md makes of it. */
const tables: ReadonlyMap<string, Table> = new Map([
  ["inputs", exampleInputs],
  [
    "cached",
    [
      ...exampleInputs,
      ["Cached price", 0.5, 0.75],
      ["Cache write price", 2.5, 3.75],
      ["Cache hit rate", 0.9, 0.9],
      ["Batch cache hit rate", 0.3, 0.3],
      ["Batch share", 0.5, 0.5],
    ],
  ],
  [
    "named",
    exampleInputs.map(([label, ...values]) =>
      label === "Input price" || label === "Output price"
        ? [label!, "gpt-4.1@2026-06-30", values[1]!]
        : [label!, ...values],
    ),
  ],
]);

/** A workbook with a sheet for each of the tables, which the sheet's name means, and nothing else. */
const surroundings: Surroundings = {
  read: (sheet) => tables.get(sheet!)!,
  named(_, name) {
    const table = tables.get(name.toLowerCase());
    if (!table) return undefined;
    const area = { row: 0, column: 0, rows: table.length, columns: table[0]!.length };
    return { sheet: name.toLowerCase(), area };
  },
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
