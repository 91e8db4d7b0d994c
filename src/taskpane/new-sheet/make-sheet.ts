import { preflight, type Obstacle } from "../../excel/preflight";
import { loadAtStartupUnlessRefused } from "../../excel/startup";
import { runAsOneStep, writeLayout, WriteFailed } from "../../excel/write-sheets";
import type { SheetLayout } from "../../workbooks/layout/sheet-layout";
import type { TaskControl } from "../task/task";
import { texts } from "../texts";

/** What sheets hold, for a preview and for a report. */
export interface Contents {
  readonly sheets: readonly string[];
  readonly cells: number;
  readonly formulas: number;
  readonly charts: number;
  readonly names: number;
  /** The functions of ours that they use, by id. */
  readonly functions: readonly string[];
}

/** What sheets will hold, or hold now that they are made. */
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

/** What became of the wish to make sheets. */
export type Making =
  | { readonly is: "made"; readonly contents: Contents; readonly startup: boolean }
  /** Nothing was written. */
  | { readonly is: "refused"; readonly obstacles: readonly Obstacle[] };

/** Makes sheets in the workbook: looks what stands in the way, writes them as one step, and has the add-in loaded with the workbook from now on where they need it. */
export async function makeSheets(layouts: readonly SheetLayout[], { signal, progress }: TaskControl): Promise<Making> {
  progress(texts.newSheet.looking);
  const obstacles = await runAsOneStep(async (context) => {
    const found = await preflight(context, layouts);
    if (found.length === 0) await write(context);
    return found;
  });
  if (obstacles.length > 0) return { is: "refused", obstacles };
  const contents = contentsOf(layouts);
  return { is: "made", contents, startup: contents.functions.length > 0 && (await startsWithWorkbook()) };

  async function write(context: Excel.RequestContext): Promise<void> {
    try {
      await writeLayout(
        context,
        layouts,
        (done, of, doing) => progress(texts.newSheet.writing(doing), done / of),
        signal,
      );
    } catch (error) {
      throw error instanceof WriteFailed && error.left.length === 0 && error.cause === signal.reason
        ? signal.reason
        : error;
    }
  }
}

/** The sheet is there and good, whether or not the workbook can also be told to load the add-in. */
async function startsWithWorkbook(): Promise<boolean> {
  try {
    await loadAtStartupUnlessRefused();
    return true;
  } catch {
    return false;
  }
}
