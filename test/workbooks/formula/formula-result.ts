import { CostError } from "../../../src/engine/cost-error";
import { errorName } from "../../../src/functions/cell";
import { type CalculatedSheet, Calculation, finished } from "../../../src/workbooks/formula/calculate";
import { areaOf } from "../../../src/workbooks/grid/area";

/** What a formula gives beside the cells of a sheet, by address; a text that begins with "=" is a formula. Errors as their names. */
export function resultOf(
  formula: string,
  cells: Readonly<Record<string, number | string | boolean>> = {},
  names: Readonly<Record<string, string>> = {},
): unknown {
  const sheet: CalculatedSheet = {
    name: "Sheet",
    cells: Object.entries({ ...cells, Z1: `=${formula}` }).map(([address, content]) => {
      const { row, column } = areaOf(address);
      return typeof content === "string" && content.startsWith("=")
        ? { row, column, value: null, formula: content }
        : { row, column, value: content };
    }),
    names: Object.entries(names).map(([name, address]) => ({ name, area: areaOf(address) })),
  };
  const { value } = finished(Calculation.of([sheet])).at("Sheet", 0, areaOf("Z1").column);
  return value instanceof CostError ? errorName(value) : value;
}
