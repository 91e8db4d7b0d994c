import type { SheetContent } from "../../../excel/read-workbook";
import type { Area } from "../../../workbooks/grid/area";
import type { GridCell, Template } from "../../../workbooks/template/template";
import { areaNamed, type OldValues, valueAt } from "./carried";
import { withCells } from "./carry-cells";
import { firstOf } from "./recognize";

/** The days from 1899-12-30, from which Excel counts, to 1970. */
const unixEpoch = 25_569;
const dayMs = 86_400_000;

const firstOfMonth = (day: number): number => day - new Date((day - unixEpoch) * dayMs).getUTCDate() + 1;

/** The use cases of a budget of version 1; undefined where their names are not found. */
function useCasesOf(first: SheetContent): readonly string[] | undefined {
  const area = areaNamed(first, "Use_cases");
  if (!area) return undefined;
  const { row, column, columns } = area;
  return Array.from({ length: columns }, (_, at) => String(valueAt(first, row, column + at) ?? ""));
}

/** What is typed in a column of a use case's months, by month. */
function byMonth(values: OldValues, rows: Area, column: number): Map<number, number> {
  const months = values.old.sheets.get("months")!;
  const found = new Map<number, number>();
  for (let row = rows.row; row < rows.row + rows.rows; row++) {
    const day = valueAt(months, row, 0);
    if (typeof day !== "number" || typeof valueAt(months, row, column) !== "number") continue;
    found.set(firstOfMonth(day), Number(values.take("months", row, column)));
  }
  return found;
}

/** Your own calls per day stand so many columns left of the actual calls. */
const callsPerDayBefore = 2;

interface Month {
  readonly useCase: string;
  readonly month: number;
  readonly calls?: number | undefined;
  readonly spend?: number | undefined;
}

/** The rows of actuals, and of calls per day that replace the forecast. */
function monthsOf(values: OldValues, useCases: readonly string[]): { actuals: Month[]; overrides: Month[] } {
  const actuals: Month[] = [];
  const overrides: Month[] = [];
  const months = values.old.sheets.get("months");
  for (const [at, useCase] of useCases.entries()) {
    const area = months && areaNamed(months, `Actual_calls_${at + 1}`);
    const spend = months && areaNamed(months, `Actual_spend_${at + 1}`);
    if (!area || !spend) continue;
    const called = byMonth(values, area, area.column);
    const spent = byMonth(values, area, spend.column);
    for (const month of [...new Set([...called.keys(), ...spent.keys()])].sort((a, b) => a - b))
      actuals.push({ useCase, month, calls: called.get(month), spend: spent.get(month) });
    for (const [month, perDay] of byMonth(values, area, area.column - callsPerDayBefore))
      overrides.push({ useCase, month, calls: perDay });
  }
  return { actuals, overrides };
}

const filledWith = (cell: GridCell, value: string | number | undefined): GridCell =>
  value === undefined ? cell : { ...cell, value };

/** The cell of a table of months with what belongs there: keys are "month1", "calls12". */
function monthCell(cell: GridCell, months: readonly Month[]): GridCell | undefined {
  const [, column, row] = /^(month|usecase|calls|spend)(\d+)$/.exec(cell.key ?? "") ?? [];
  const month = months[Number(row) - 1];
  if (!month) return undefined;
  return filledWith(cell, column === "usecase" ? month.useCase : month[column as "month" | "calls" | "spend"]);
}

/** The Budget for the use cases of one of version 1, with its actuals; undefined where its use cases are not found. */
export function withOldUseCases(template: Template, values: OldValues): Template | undefined {
  const useCases = useCasesOf(firstOf(values.old));
  const choice = template.useCases!;
  if (!useCases || useCases.length > choice.most) return undefined;
  const { actuals, overrides } = monthsOf(values, useCases);
  const sized = choice.of({
    useCases: useCases.map((name) => ({ name })),
    actualRows: actuals.length,
    overrideRows: overrides.length,
  });
  return withCells(sized, (cell, block) =>
    block === "ledger" ? monthCell(cell, actuals) : block === "overrides" ? monthCell(cell, overrides) : undefined,
  );
}

/** Days after the start of the plan, by which version 1 said when a use case goes live, as dates. */
export function withStartDates(template: Template): Template {
  let start: number | undefined;
  return withCells(template, (cell, block) => {
    if (block === "settings" && cell.key === "start") start = Number(cell.value);
    return block === "usecases" && /^start\d/.test(cell.key ?? "") && typeof cell.value === "number"
      ? { ...cell, value: cell.value + (start ?? 0) }
      : undefined;
  });
}
