import type { InputSection } from "../../../engine/strategy/input-definition";
import { inputDefinition } from "../../../engine/strategy/inputs";
import type { InputsBlock } from "../../../workbooks/template/template";

const emptied: ReadonlySet<InputSection> = new Set(["Workload", "Tokens of a call"]);

/** The table with its workload and its tokens left open, to be filled in: what costs, and how long, stays as in the example. */
export function emptyWorkload(block: InputsBlock): InputsBlock {
  return {
    ...block,
    rows: block.rows.map((row) => (emptied.has(inputDefinition(row.input).section) ? { ...row, values: [] } : row)),
  };
}
