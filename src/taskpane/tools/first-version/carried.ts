import type { SheetContent } from "../../../excel/read-workbook";
import { type SheetErrorName, sheetErrors } from "../../../functions/cell";
import { type Area, areaOf, cellAddress } from "../../../workbooks/grid/area";
import type { FirstVersionSheets } from "./recognize";

/** A cell of a sheet of version 1. */
export interface OldCell {
  readonly sheet: string;
  readonly address: string;
}

export const isFormula = (content: unknown): content is string =>
  typeof content === "string" && content.startsWith("=");

export const isErrorValue = (value: unknown): boolean => sheetErrors.includes(value as SheetErrorName);

export const valueAt = ({ row, column, values }: SheetContent, r: number, c: number): unknown =>
  values[r - row]?.[c - column];

export const contentAt = ({ row, column, formulas }: SheetContent, r: number, c: number): unknown =>
  formulas[r - row]?.[c - column];

/** The area of a sheet's name; undefined where there is none, or its cells were deleted. */
export function areaNamed({ names }: SheetContent, name: string): Area | undefined {
  const address = names[name];
  return address !== undefined && /^\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/.test(address) ? areaOf(address) : undefined;
}

/** Takes what was typed out of sheets of version 1, and remembers from which cells. */
export class OldValues {
  readonly #taken = new Set<string>();
  readonly #formulas: OldCell[] = [];

  constructor(readonly old: FirstVersionSheets) {}

  /** What a cell holds, as a value; undefined where it is empty or an error. A formula that stands there gives its value, and is remembered. */
  take(ending: string, row: number, column: number): string | number | undefined {
    const content = this.old.sheets.get(ending);
    const value = content && valueAt(content, row, column);
    if (!content || (typeof value !== "number" && typeof value !== "string") || value === "" || isErrorValue(value))
      return undefined;
    const place = { sheet: content.name, address: cellAddress(row, column) };
    this.#taken.add(`${place.sheet}!${place.address}`);
    if (isFormula(contentAt(content, row, column))) this.#formulas.push(place);
    return value;
  }

  isTaken({ sheet, address }: OldCell): boolean {
    return this.#taken.has(`${sheet}!${address}`);
  }

  /** Cells whose formula was taken as its value. */
  get formulas(): readonly OldCell[] {
    return this.#formulas;
  }
}
