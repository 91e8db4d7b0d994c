import type { SheetLayout } from "../../../workbooks/layout/sheet-layout";

/** What sheets hold, for a preview and for a report. */
export interface Contents {
  readonly sheets: readonly string[];
  readonly cells: number;
  readonly formulas: number;
  readonly charts: number;
  readonly names: number;
  /** The functions of ours that they use, by id. */
  readonly functions: readonly string[];
}

/** What sheets will hold, or hold now that they are made. */
export function contentsOf(layouts: readonly SheetLayout[]): Contents {
  const cells = layouts.flatMap((sheet) => sheet.cells);
  const formulas = cells.flatMap(({ formula }) => formula ?? []);
  const ids = formulas.flatMap((formula) => [...formula.matchAll(/\bTUNE\.([A-Z_]+)\(/g)].map(([, id]) => id ?? ""));
  return {
    sheets: layouts.map(({ name }) => name),
    cells: cells.filter(({ value, formula }) => value !== null || formula !== undefined).length,
    formulas: formulas.length,
    charts: layouts.reduce((sum, { charts }) => sum + charts.length, 0),
    names: layouts.reduce((sum, { names }) => sum + names.length, 0),
    functions: [...new Set(ids)],
  };
}
