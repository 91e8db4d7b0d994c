import { preflight, type Obstacle } from "../../excel/preflight";
import { runAsOneStep, writeLayout, WriteFailed } from "../../excel/write-sheets";
import { loadAtStartupUnlessRefused } from "../../excel/startup";
import type { SheetLayout } from "../../workbooks/layout/sheet-layout";
import type { TaskControl } from "../task/task";
import { texts } from "../texts";
import { contentsOf, type Contents } from "./inputs/contents-of";

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
