import type { SheetContent } from "../../../excel/read-workbook";
import { quotedSheet } from "../../../workbooks/grid/area";
import type { Template, WorkbookKind } from "../../../workbooks/template/template";
import { templates } from "../../../workbooks/templates";
import { ourCellsOf } from "../our-formulas";
import { titleOf } from "../plain-twin";
import { markOf } from "./own-content";
import { ownMarks } from "./own-marks";

/** Sheets of version 1 in the workbook. */
export interface FirstVersionSheets {
  /** As it is made now. */
  readonly template: Template;
  readonly kind: WorkbookKind;
  /** By the ending of their names when they were made, the first one under "". One that is not found is left out. */
  readonly sheets: ReadonlyMap<string, SheetContent>;
}

/** The first of the sheets. */
export const firstOf = ({ sheets }: FirstVersionSheets): SheetContent => sheets.get("")!;

const cellAt = ({ row, column, values }: SheetContent, r: number): unknown => values[r - row]?.[0 - column];

const isMarked = (text: unknown, mark: string): boolean => typeof text === "string" && markOf(text) === mark;

function refersTo({ formulas }: SheetContent, { name }: SheetContent): boolean {
  const written = [`${quotedSheet(name)}!`, `${name}!`];
  return formulas.some((row) =>
    row.some((cell) => typeof cell === "string" && cell.startsWith("=") && written.some((one) => cell.includes(one))),
  );
}

/** The sheets of version 1 in a workbook: known by the title and the sentence below it, whatever they are called now. */
export function firstVersionSheets(contents: readonly SheetContent[]): FirstVersionSheets[] {
  return contents.flatMap((first): FirstVersionSheets[] => {
    const template = templates.find(
      (one) =>
        titleOf(one) === cellAt(first, 0) && ownMarks[one.id] && isMarked(cellAt(first, 1), ownMarks[one.id]!.sentence),
    );
    if (!template) return [];
    const others = Object.entries(ownMarks[template.id]!.titles).flatMap(([ending, mark]) => {
      const found = contents.find(
        (one) => isMarked(cellAt(one, 0), mark) && (refersTo(one, first) || refersTo(first, one)),
      );
      return found ? [[ending, found] as const] : [];
    });
    const kind = ourCellsOf(first).length > 0 ? "addin" : "plain";
    return [{ template, kind, sheets: new Map([["", first], ...others]) }];
  });
}
