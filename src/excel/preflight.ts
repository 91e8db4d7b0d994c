import { fillText } from "../messages/fill";
import { workbookTexts as texts } from "../messages/pane/workbook";
import type { SheetLayout } from "../workbooks/layout/sheet-layout";

/** What stands in the way of writing sheets into a workbook. */
export type Obstacle =
  | { readonly is: "protected"; readonly message: string }
  | { readonly is: "sheet name not allowed"; readonly name: string; readonly message: string }
  | { readonly is: "sheet name taken"; readonly name: string; readonly free: string; readonly message: string };

/**
 * Looks, in one sync and without changing anything, for what would keep the sheets from being written.
 * @returns nothing where all is clear; a taken name comes with the next free one
 */
export async function preflight(context: Excel.RequestContext, layouts: readonly SheetLayout[]): Promise<Obstacle[]> {
  const { protection, worksheets } = context.workbook;
  protection.load("protected");
  worksheets.load("items/name");
  await context.sync();
  const wanted = layouts.map(({ name }) => name);
  return [
    ...(protection.protected ? [{ is: "protected", message: texts.protected } as const] : []),
    ...namesNotAllowed(wanted),
    ...namesTaken(
      wanted,
      worksheets.items.map(({ name }) => name),
    ),
  ];
}

function namesTaken(wanted: readonly string[], taken: readonly string[]): Obstacle[] {
  return wanted
    .filter((name, at) => [...taken, ...wanted.slice(0, at)].some((other) => sameName(other, name)))
    .map((name) => {
      const free = freeSheetName(name, [...taken, ...wanted]);
      return {
        is: "sheet name taken",
        name,
        free,
        message: fillText(texts.nameTaken, { name, free }),
      };
    });
}

function namesNotAllowed(wanted: readonly string[]): Obstacle[] {
  return wanted
    .filter((name) => sheetNameFault(name) !== undefined)
    .map((name) => ({
      is: "sheet name not allowed",
      name,
      message: fillText(texts.nameNotAllowed, { name, most: LONGEST_NAME }),
    }));
}

/** Excel's longest sheet name, in UTF-16 units. */
export const LONGEST_NAME = 31;

/** What Excel does not accept of a sheet's name by itself. */
export type SheetNameFault = "empty" | "characters" | "long" | "apostrophe" | "reserved";

/** Characters that no sheet's name may have. */
export const FORBIDDEN_IN_NAME = /[:\\/?*[\]]/g;

/** What is wrong with a sheet's name by itself; undefined where Excel takes it. */
export function sheetNameFault(name: string): SheetNameFault | undefined {
  if (name.trim() === "") return "empty";
  if (name.match(FORBIDDEN_IN_NAME)) return "characters";
  if (name.length > LONGEST_NAME) return "long";
  if (name.startsWith("'") || name.endsWith("'")) return "apostrophe";
  return sameName(name, "History") ? "reserved" : undefined;
}

/** Excel takes names that differ only in case for one. */
export const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The next name that is free: a number in brackets behind it.
 * @example freeSheetName("Costs", ["Costs", "Costs (2)"]) is "Costs (3)"
 */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = `${cutName(base, LONGEST_NAME - ending.length).trimEnd()}${ending}`;
    if (!taken.some((other) => sameName(other, candidate))) return candidate;
  }
}

/** The beginning of a name, in UTF-16 units, without half a character at its end. */
const cutName = (name: string, units: number): string => name.slice(0, units).replace(/[\uD800-\uDBFF]$/, "");
