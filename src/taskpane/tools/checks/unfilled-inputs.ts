import { CostError } from "../../../engine/cost-error";
import { inputLabel } from "../../../engine/strategy/inputs";
import { functionNamed } from "../../function-finder/call";
import { readHeader, type StrategyColumn } from "../../../scenario/header";
import { inputOfLabel } from "../../../scenario/labels";
import { cellAddress } from "../../../workbooks/grid/area";
import { texts } from "../../texts";
import type { OurCell } from "../our-formulas";
import type { Finding } from "./finding";
import { ourCalls, treeOf, type Around, type PlacedReference } from "./formula-around";

/** The tables of inputs that a formula of ours reads. */
export function inputTables({ formula }: OurCell, around: Around): PlacedReference[] {
  return ourCalls(treeOf(formula)).flatMap(({ id, args }) => {
    const place = functionNamed(id)?.order.findIndex(([name, { matrix }]) => matrix && name === "inputs") ?? -1;
    const at = place < 0 ? undefined : around.referred(args[place]);
    return at ? [at] : [];
  });
}

/** The inputs of a table whose cells are open. */
export function unfilledInputs(table: PlacedReference, around: Around): Finding[] {
  const cells = around.cells(table);
  const strategies = strategiesOf(cells);
  const { sheet, area } = table;
  return cells.flatMap((row, r) => {
    const input = typeof row[0] === "string" ? inputOfLabel(row[0]) : undefined;
    if (input === undefined) return [];
    return strategies
      .filter(({ column }) => row[column] === null)
      .map(({ name, column }): Finding => ({
        is: "unfilled input",
        sheet,
        address: cellAddress(area.row + r, area.column + column),
        text: texts.tools.check.unfilled(inputLabel(input), name),
      }));
  });
}

/** The strategies of a table; none where its header cannot be read, which its formulas say themselves. */
function strategiesOf(cells: ReturnType<Around["cells"]>): readonly StrategyColumn[] {
  try {
    return readHeader(cells).strategies;
  } catch (error) {
    if (error instanceof CostError) return [];
    throw error;
  }
}
