import { createSheets, WriteFailed, type CreatedSheet, type Creation } from "../../excel/create-sheets";
import { FORBIDDEN_IN_NAME, freeSheetName, sameName, sheetNameFault } from "../../excel/preflight";
import { loadAtStartupUnlessRefused } from "../../excel/application";
import { fillText } from "../../messages/fill";
import { texts } from "../../messages/pane";
import type { SheetLayout } from "../../workbooks/layout/sheet-layout";
import { signal } from "../dom/signal";
import type { TaskControl } from "../task/task";

/** What is wrong with a sheet's name. */
export type NameFault =
  | { readonly is: "empty" }
  | { readonly is: "long"; readonly characters: number }
  | { readonly is: "characters"; readonly found: string }
  | { readonly is: "apostrophe" }
  | { readonly is: "reserved" }
  | { readonly is: "taken"; readonly name: string };

/** What Excel would not accept of a sheet's name, by itself and beside the sheets that are there. */
export function nameFault(name: string, taken: readonly string[]): NameFault | undefined {
  const trimmed = name.trim();
  const fault = sheetNameFault(trimmed);
  if (fault === "characters") return { is: fault, found: [...new Set(trimmed.match(FORBIDDEN_IN_NAME))].join(" ") };
  if (fault === "long") return { is: fault, characters: trimmed.length };
  if (fault) return { is: fault };
  if (taken.some((other) => sameName(other, trimmed))) return { is: "taken", name: trimmed };
  return undefined;
}

/** Long names are cut short, so that every candidate can be taken: after so many the user has to choose. */
const MOST_TRIES = 100;

/**
 * The name itself if it and all names derived from it are free, otherwise the next free one with a number.
 * @param allNames the names of all sheets that would be created under a name
 */
export function freeName(
  name: string,
  taken: readonly string[],
  allNames: (name: string) => readonly string[] = (one) => [one],
): string {
  const isFree = (candidate: string): boolean =>
    !allNames(candidate).some((one) => taken.some((other) => sameName(other, one)));
  const refused: string[] = [];
  let candidate = name;
  while (!isFree(candidate) && refused.length < MOST_TRIES) {
    refused.push(candidate);
    candidate = freeSheetName(name, [...taken, ...refused]);
  }
  return candidate;
}

/** What sheets contain, for the preview and the report. */
export interface Contents {
  readonly sheets: readonly string[];
  readonly cells: number;
  readonly formulas: number;
  readonly charts: number;
  readonly names: number;
  /** The Tunewise functions that they use, by id. */
  readonly functions: readonly string[];
}

/** Counts what the sheets contain. */
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

/** The sheets that were created last, here or by the ribbon, as long as they have not been removed. */
export const createdLast = signal<readonly CreatedSheet[]>([]);

/** The outcome of creating sheets. */
export type Making =
  | {
      readonly is: "made";
      readonly contents: Contents;
      readonly startup: boolean;
      readonly created: readonly CreatedSheet[];
    }
  /** Nothing was written. */
  | Extract<Creation, { is: "refused" }>;

/** Creates sheets in the workbook and, where they use functions of the add-in, has it load with the workbook from now on. */
export async function makeSheets(layouts: readonly SheetLayout[], control: TaskControl): Promise<Making> {
  const { progress } = control;
  progress(texts.newSheet.checking);
  const creation = await create();
  if (creation.is === "refused") return creation;
  createdLast.set(creation.sheets);
  const contents = contentsOf(layouts);
  const startup = contents.functions.length > 0 && (await startsWithWorkbook());
  return { is: "made", contents, startup, created: creation.sheets };

  async function create(): Promise<Creation> {
    try {
      return await createSheets(layouts, {
        signal: control.signal,
        progress: (done, of, doing) =>
          progress(
            doing === "" ? texts.newSheet.written : fillText(texts.newSheet.writing, { what: doing }),
            done / of,
          ),
      });
    } catch (error) {
      throw error instanceof WriteFailed && error.left.length === 0 && error.cause === control.signal.reason
        ? control.signal.reason
        : error;
    }
  }
}

/** Whether the add-in will load with the workbook: the sheet is good in either case. */
async function startsWithWorkbook(): Promise<boolean> {
  try {
    await loadAtStartupUnlessRefused();
    return true;
  } catch {
    return false;
  }
}
