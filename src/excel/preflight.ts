import type { SheetLayout } from "../workbooks/layout/sheet-layout";

const longest = 31;

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
    const candidate = `${base.slice(0, longest - ending.length).trimEnd()}${ending}`;
    if (!taken.some((other) => sameName(other, candidate))) return candidate;
  }
}

/** What stands in the way of writing sheets into a workbook. */
export type Obstacle =
  | { readonly is: "protected"; readonly message: string }
  | { readonly is: "too old"; readonly missing: string; readonly message: string }
  | { readonly is: "sheet name taken"; readonly name: string; readonly free: string; readonly message: string }
  | { readonly is: "table name taken"; readonly name: string; readonly message: string };

/** The requirement set without which a sheet cannot be written. */
export const neededApi = "1.12";

/** Whether this Excel has a version of its API. */
export const hasApi = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

/**
 * Looks, in one sync and without changing anything, for what would keep the sheets from being written.
 * @returns nothing where all is clear; a taken name comes with the next free one
 */
export async function preflight(context: Excel.RequestContext, layouts: readonly SheetLayout[]): Promise<Obstacle[]> {
  if (!hasApi(neededApi)) {
    const missing = `ExcelApi ${neededApi}`;
    return [
      {
        is: "too old",
        missing,
        message: `This Excel lacks ${missing}. Update Excel, or download the workbook instead.`,
      },
    ];
  }
  const { protection, worksheets, tables } = context.workbook;
  protection.load("protected");
  worksheets.load("items/name");
  const sameTables = layouts.flatMap((layout) =>
    layout.tables.map(({ name }) => ({ name, there: tables.getItemOrNullObject(name) })),
  );
  for (const { there } of sameTables) there.load("name");
  await context.sync();
  const obstacles: Obstacle[] = protection.protected
    ? [
        {
          is: "protected",
          message:
            "The structure of this workbook is protected, so no sheet can be added. Unprotect it under Review › Protect Workbook, or make the sheet in a new workbook.",
        },
      ]
    : [];
  return [
    ...obstacles,
    ...namesTaken(
      layouts.map(({ name }) => name),
      worksheets.items.map(({ name }) => name),
    ),
    ...sameTables
      .filter(({ there }) => !there.isNullObject)
      .map(({ name }): Obstacle => ({
        is: "table name taken",
        name,
        message: `The workbook has a table called ${name} already.`,
      })),
  ];
}

function namesTaken(wanted: readonly string[], taken: readonly string[]): Obstacle[] {
  return wanted
    .filter((name) => taken.some((other) => sameName(other, name)))
    .map((name) => {
      const free = freeSheetName(name, [...taken, ...wanted]);
      return {
        is: "sheet name taken",
        name,
        free,
        message: `The workbook has a sheet called ${name} already. Free would be ${free}.`,
      };
    });
}
