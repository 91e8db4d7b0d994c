import type { SheetContent, WorkbookContent } from "../../../excel/read-workbook";
import { evaluate } from "../../../workbooks/formula/evaluate";
import { isMatrix } from "../../../workbooks/formula/value";
import { type Area, areaOf, cellAddress } from "../../../workbooks/grid/area";
import type { Template } from "../../../workbooks/template/template";
import { inputsBlockOf } from "../../new-sheet/inputs-block";
import { Around, ourCellsOf, treeOf } from "../our-formulas";
import { contentAt, isFormula, type OldCell, OldValues } from "./carried";
import { withOldUseCases, withStartDates } from "./carry-budget";
import { withOldCells } from "./carry-cells";
import { type InputsRefusal, withOldInputs } from "./carry-inputs";
import { isOwn } from "./own-content";
import type { FirstVersionSheets } from "./recognize";

/** The present template with what was typed on sheets of version 1. */
export interface Upgrade {
  readonly is: "upgrade";
  readonly template: Template;
  /** Cells of the owner's that have no place in it. */
  readonly left: readonly OldCell[];
  /** Cells with a formula of the owner's, of which the value was taken. */
  readonly formulas: readonly OldCell[];
}

/** Why there can be no copy. */
export type UpgradeRefusal =
  | InputsRefusal
  /** Their list prices are typed in plain formulas, as the add-in told them when the sheet was made. */
  | { readonly is: "plain prices" }
  | { readonly is: "no use cases" };

/** The templates whose plain kind holds list prices as if typed. */
const pricesTyped: ReadonlySet<string> = new Set(["model-comparison", "budget"]);

/** Why there can be no copy of sheets of version 1; undefined where there can. */
export function upgradeRefusal(old: FirstVersionSheets): UpgradeRefusal | undefined {
  const based = basedOn(old, new OldValues(old));
  return "is" in based ? based : undefined;
}

/** The template of a copy of sheets of version 1. */
export function upgraded(old: FirstVersionSheets, content: WorkbookContent): Upgrade | UpgradeRefusal {
  const values = new OldValues(old);
  const based = basedOn(old, values);
  if ("is" in based) return based;
  const carried = withOldCells(based, values);
  return {
    is: "upgrade",
    template: old.template.useCases ? withStartDates(carried) : carried,
    left: leftOn(old, values, content),
    formulas: values.formulas,
  };
}

function basedOn({ template, kind }: FirstVersionSheets, values: OldValues): Template | UpgradeRefusal {
  if (kind === "plain" && pricesTyped.has(template.id)) return { is: "plain prices" };
  if (inputsBlockOf(template)) return withOldInputs(template, values);
  if (!template.useCases) return template;
  return withOldUseCases(template, values) ?? { is: "no use cases" };
}

/** What stands on the sheets that version 1 did not write and that was not taken. */
function leftOn(old: FirstVersionSheets, values: OldValues, content: WorkbookContent): OldCell[] {
  return [...old.sheets].flatMap(([ending, sheet]) => {
    const tables = tablesOn(sheet, content);
    return sheet.formulas.flatMap((line, r) =>
      line.flatMap((cell, c) => {
        const place = { row: sheet.row + r, column: sheet.column + c };
        const at = { sheet: sheet.name, address: cellAddress(place.row, place.column) };
        const own = isOwn(old.template.id, ending, place, cell);
        return own || values.isTaken(at) || tables.some((area) => isWithin(area, place)) ? [] : [at];
      }),
    );
  });
}

const isWithin = (
  { row, column, rows, columns }: Area,
  at: { readonly row: number; readonly column: number },
): boolean => at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

/** How far down a table goes as it stands: until it is calculated again it may be longer than its formula makes it. */
function filledRows(sheet: SheetContent, row: number, column: number): number {
  let rows = 1;
  for (let content = contentAt(sheet, row + 1, column); (content ?? "") !== "" && !isFormula(content); rows++)
    content = contentAt(sheet, row + rows + 1, column);
  return rows;
}

/** The tables that formulas of ours fill. */
function tablesOn(sheet: SheetContent, content: WorkbookContent): Area[] {
  const around = new Around(content, sheet.name);
  return ourCellsOf(sheet).flatMap(({ address, formula }) => {
    const { row, column } = areaOf(address);
    const beside = [contentAt(sheet, row + 1, column), contentAt(sheet, row, column + 1)];
    const tree = treeOf(formula);
    if (!tree || beside.every((one) => (one ?? "") === "" || isFormula(one))) return [];
    try {
      const value = evaluate(tree, around);
      return isMatrix(value)
        ? [{ row, column, rows: filledRows(sheet, row, column), columns: value[0]?.length ?? 0 }]
        : [];
    } catch {
      return [];
    }
  });
}
