import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { sheetErrors, type Cell, type SheetErrorName } from "../../src/functions/cell";
import type { SheetContent } from "../../src/excel/read-workbook";
import { sheetError } from "../../src/workbooks/formula/value";
import { absoluteAddress, areaOf } from "../../src/workbooks/grid/area";
import type { LayoutCell, SheetLayout } from "../../src/workbooks/layout/sheet-layout";
import type { WorkbookKind } from "../../src/workbooks/template/template";

/** A sheet as the fixtures hold it: cells with their value, their formula, the one by which a file has the value of a part of a table, and the table's area. */
export interface StoredSheet {
  readonly name: string;
  readonly names: readonly (readonly [name: string, address: string])[];
  readonly cells: readonly (readonly [
    address: string,
    value: number | string | boolean | null,
    formula?: string | null,
    alone?: string | null,
    spill?: string,
  ])[];
}

/** A value, an error by its name. */
export const sheetErrorOf = (value: number | string | boolean | null): Cell | null =>
  sheetErrors.includes(value as SheetErrorName) ? sheetError(value as SheetErrorName) : value;

/** The templates of the first version. */
export const firstVersionTemplates = [
  "prompt-or-fine-tune",
  "hybrid",
  "what-if",
  "rules-of-thumb",
  "model-comparison",
  "budget",
] as const;

/** The sheets of a template as the first version made them, which `scripts/first-version.mjs` writes. */
export const firstVersionOf = (template: string, kind: WorkbookKind): StoredSheet[] =>
  JSON.parse(
    gunzipSync(readFileSync(path.join(import.meta.dirname, "first-version", `${template}-${kind}.json.gz`))).toString(),
  ) as StoredSheet[];

/** The cells of a stored sheet: as the pane wrote them, or as a file holds them, each cell of a table with a formula of its own. */
export function cellsOf({ cells }: StoredSheet, as: "pane" | "file"): LayoutCell[] {
  return cells.flatMap(([address, value, formula, alone, spill]): LayoutCell[] => {
    const { row, column } = areaOf(address);
    const place = { row, column, value: sheetErrorOf(value), style: "text" as const };
    const own = as === "file" ? (alone ?? formula) : formula;
    if (own)
      return [{ ...place, formula: own, ...(as === "pane" && (spill ?? "") !== "" && { spill: areaOf(spill!) }) }];
    return (alone ?? "") === "" ? [place] : [{ ...place, spilled: true }];
  });
}

/** A stored sheet as the pane would write it, without its looks. */
export const layoutOf = (sheet: StoredSheet, as: "pane" | "file"): SheetLayout => ({
  name: sheet.name,
  cells: cellsOf(sheet, as),
  columnWidths: [],
  rowHeights: {},
  folded: [],
  names: sheet.names.map(([name, address]) => ({ name, comment: "", area: areaOf(address) })),
  validations: [],
  conditions: [],
  charts: [],
  hidden: false,
  freeze: { rows: 0, columns: 0 },
  print: {
    area: areaOf("A1"),
    onePage: false,
    orientation: "portrait",
    titleRows: { first: 0, last: 0 },
  },
});

/** A stored sheet as it is read out of Excel. */
export function contentOf(sheet: StoredSheet, as: "pane" | "file" = "pane"): SheetContent {
  const cells = cellsOf(sheet, as);
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const grid = (): unknown[][] => Array.from({ length: rows }, () => Array<unknown>(columns).fill(""));
  const [formulas, values] = [grid(), grid()];
  const typed = new Map(sheet.cells.map(([address, value]) => [address, value]));
  for (const { row, column, formula, spilled } of cells) {
    const value = typed.get(absoluteAddress({ row, column, rows: 1, columns: 1 }).replaceAll("$", "")) ?? "";
    values[row]![column] = value;
    formulas[row]![column] = formula ?? (spilled ? "" : value);
  }
  return {
    name: sheet.name,
    row: 0,
    column: 0,
    formulas,
    values,
    names: Object.fromEntries(sheet.names.map(([name, address]) => [name, absoluteAddress(areaOf(address))])),
  };
}
