import { createSheets, WriteFailed, type CreatedSheet, type Creation } from "../../excel/create-sheets";
import { loadAtStartupUnlessRefused } from "../../excel/startup";
import type { SheetLayout } from "../../workbooks/layout/sheet-layout";
import type { TaskControl } from "../task/task";
import { fillText } from "../../messages/fill";
import { texts } from "../../messages/pane";

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
export async function makeSheets(layouts: readonly SheetLayout[], { signal, progress }: TaskControl): Promise<Making> {
  progress(texts.newSheet.checking);
  const creation = await create();
  if (creation.is === "refused") return creation;
  const contents = contentsOf(layouts);
  const startup = contents.functions.length > 0 && (await startsWithWorkbook());
  return { is: "made", contents, startup, created: creation.sheets };

  async function create(): Promise<Creation> {
    try {
      return await createSheets(layouts, {
        signal,
        progress: (done, of, doing) =>
          progress(
            doing === "" ? texts.newSheet.written : fillText(texts.newSheet.writing, { what: doing }),
            done / of,
          ),
      });
    } catch (error) {
      throw error instanceof WriteFailed && error.left.length === 0 && error.cause === signal.reason
        ? signal.reason
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
