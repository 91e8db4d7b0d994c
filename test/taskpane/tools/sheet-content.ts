import type { SheetContent } from "../../../src/excel/read-workbook";
import { absoluteAddress } from "../../../src/workbooks/grid/area";
import { type SheetLayout, shownValue } from "../../../src/workbooks/layout/sheet-layout";

/** A sheet as it is read out of Excel. */
export function contentOf({ name, cells, names }: SheetLayout): SheetContent {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const grid = (): unknown[][] => Array.from({ length: rows }, () => Array<unknown>(columns).fill(""));
  const [formulas, values] = [grid(), grid()];
  for (const { row, column, formula, value } of cells) {
    const constant = shownValue({ value }) ?? "";
    values[row]![column] = constant;
    formulas[row]![column] = formula ?? constant;
  }
  return {
    name,
    row: 0,
    column: 0,
    formulas,
    values,
    names: Object.fromEntries(names.map((one) => [one.name, absoluteAddress(one.area)])),
  };
}
