import type { SheetLayout } from "../workbooks/layout/sheet-layout";
import { hasApi } from "./preflight";
import { writeFormulas, writeNumberFormats, writeStyles, writeValues } from "./write-cells";
import { awaitNames, writeCharts } from "./write-charts";
import { writePage, writeNames, writeRules, writeTables } from "./write-rules";

/** Runs a batch that the user can undo in one step, where this Excel can; it waits until no cell is being edited. */
export const runAsOneStep = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true, ...(hasApi("1.20") && { mergeUndoGroup: true }) }, batch);

/** How far the writing is: steps done, of how many, and what comes next. */
export type Progress = (done: number, of: number, doing: string) => void;

/** A write that failed on the way; nothing of it is left, or the message says what is. */
export class WriteFailed extends Error {
  constructor(
    message: string,
    override readonly cause: unknown,
    /** The sheets that could not be removed again. */
    readonly left: readonly string[],
  ) {
    super(message, { cause });
    this.name = "WriteFailed";
  }
}

interface MadeSheet {
  readonly layout: SheetLayout;
  readonly sheet: Excel.Worksheet;
}

/** What is done for every sheet before the next sync, in order. */
const steps: readonly {
  readonly doing: string;
  readonly write: (context: Excel.RequestContext, made: MadeSheet) => void;
}[] = [
  {
    doing: "values",
    write: (_, { sheet, layout }) => {
      writeValues(sheet, layout);
      writeTables(sheet, layout);
      writeNames(sheet, layout);
      writeNumberFormats(sheet, layout);
      writeStyles(sheet, layout);
    },
  },
  { doing: "formulas", write: (_, { sheet, layout }) => writeFormulas(sheet, layout) },
  {
    doing: "checks of what is typed",
    write: (context, { sheet, layout }) => {
      writeRules(sheet, layout);
      awaitNames(context, layout);
    },
  },
  { doing: "charts", write: (context, { sheet, layout }) => writeCharts(context, sheet, layout) },
  { doing: "page set-up", write: (_, { sheet, layout }) => writePage(sheet, layout) },
];

/**
 * Writes sheets into the workbook: whole blocks, a sync a step. Nothing that is there is changed: call `preflight` first.
 * @param signal stops the writing before its next step
 * @throws WriteFailed where a step fails or is stopped; the sheets made until then are removed
 */
export async function writeLayout(
  context: Excel.RequestContext,
  layouts: readonly SheetLayout[],
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  const all = layouts.length + steps.length + 1;
  const made: MadeSheet[] = [];
  let done = 0;
  let doing = "";
  const step = async (what: string, queue: () => void): Promise<void> => {
    doing = what;
    signal?.throwIfAborted();
    progress(done, all, what);
    queue();
    await context.sync();
    done++;
  };
  try {
    for (const layout of layouts) {
      let sheet: Excel.Worksheet | undefined;
      await step(`the sheet ${layout.name}`, () => (sheet = context.workbook.worksheets.add(layout.name)));
      made.push({ layout, sheet: sheet! });
    }
    for (const { doing: what, write } of steps) await step(what, () => made.forEach((one) => write(context, one)));
    await step("showing it", () => show(made[0]!));
    progress(done, all, "");
  } catch (cause) {
    const left = await remove(context, made);
    throw new WriteFailed(failure(doing, cause, left), cause, left);
  }
}

function show({ sheet }: MadeSheet): void {
  sheet.activate();
  sheet.getRange("A1").select();
}

/** Removes what was made in this run, sheet by sheet; gives the names of those that would not go. */
async function remove(context: Excel.RequestContext, made: readonly MadeSheet[]): Promise<string[]> {
  const left: string[] = [];
  for (const { sheet, layout } of [...made].reverse()) {
    try {
      sheet.delete();
      await context.sync();
    } catch {
      left.push(layout.name);
    }
  }
  return left;
}

function failure(doing: string, cause: unknown, left: readonly string[]): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const rest =
    left.length === 0 ? "The workbook is as it was before." : `Left over, to be deleted by hand: ${left.join(", ")}.`;
  return `Excel stopped at ${doing}: ${reason} ${rest}`;
}
