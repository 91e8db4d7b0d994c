import type { Grid } from "../grid/univer";
import { areaOf } from "./events";
import type { Area } from "./address";

/** Rows or columns that were inserted into a sheet, or removed from it. */
export interface Shift {
  sheetId: string;
  along: "row" | "column";
  at: number;
  /** How many; negative where they were removed. */
  count: number;
}

const mutations: Record<string, { along: Shift["along"]; sign: 1 | -1 }> = {
  "sheet.mutation.insert-row": { along: "row", sign: 1 },
  "sheet.mutation.insert-col": { along: "column", sign: 1 },
  "sheet.mutation.remove-rows": { along: "row", sign: -1 },
  "sheet.mutation.remove-col": { along: "column", sign: -1 },
};

/** Where a stretch of rows or columns is after the shift; its count is 0 where all of it was removed. */
function shiftedStretch(start: number, count: number, shift: Shift): [start: number, count: number] {
  if (shift.count > 0) {
    if (shift.at <= start) return [start + shift.count, count];
    return [start, shift.at < start + count ? count + shift.count : count];
  }
  const end = shift.at - shift.count;
  const removedBefore = Math.max(0, Math.min(end, start) - shift.at);
  const removedWithin = Math.max(0, Math.min(end, start + count) - Math.max(shift.at, start));
  return [start - removedBefore, count - removedWithin];
}

/** Where an area is after rows or columns were inserted or removed; as it was where all of it is gone. */
export function shifted(area: Area, shift: Shift): Area {
  if (area.sheetId !== shift.sheetId) return area;
  const [start, count] =
    shift.along === "row"
      ? shiftedStretch(area.row, area.rows, shift)
      : shiftedStretch(area.column, area.columns, shift);
  if (count === 0) return area;
  return shift.along === "row" ? { ...area, row: start, rows: count } : { ...area, column: start, columns: count };
}

/** Tells of every insertion and removal of rows and columns, undone and redone ones too. */
export function onShift(grid: Grid, listener: (shift: Shift) => void): void {
  grid.api.onCommandExecuted(({ id, params }) => {
    const mutation = mutations[id];
    if (!mutation) return;
    const { subUnitId, range } = params as { subUnitId: string; range: Parameters<typeof areaOf>[1] };
    const area = areaOf(subUnitId, range);
    const [at, count] = mutation.along === "row" ? [area.row, area.rows] : [area.column, area.columns];
    listener({ sheetId: subUnitId, along: mutation.along, at, count: count * mutation.sign });
  });
}
