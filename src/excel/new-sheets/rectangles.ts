import type { Area } from "../../workbooks/grid/area";

/** A cell and what it has in common with others. */
export interface Marked<Mark> {
  readonly row: number;
  readonly column: number;
  readonly mark: Mark;
}

/** As few rectangles as can be had by joining cells of one mark along rows and then rows that are alike. */
export function rectangles<Mark>(cells: readonly Marked<Mark>[]): (Area & { readonly mark: Mark })[] {
  const runs: (Area & { mark: Mark })[] = [];
  for (const { row, column, mark } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last && last.mark === mark && last.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1, mark });
  }
  const joined: (Area & { mark: Mark })[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.column}:${run.columns}:${String(run.mark)}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : joined[at];
    if (above && above.row + above.rows === run.row) joined[at!] = { ...above, rows: above.rows + 1 };
    else open.set(key, joined.push(run) - 1);
  }
  return joined;
}
