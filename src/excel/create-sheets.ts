import { fillText } from "../messages/fill";
import { workbookTexts as texts } from "../messages/pane/workbook";
import type { SheetLayout } from "../workbooks/layout/sheet-layout";
import { preflight, type Obstacle } from "./preflight";
import { writeFormulas, writeNumberFormats, writeStyles, writeValues } from "./write-cells";
import { awaitNames, writeCharts } from "./write-charts";
import { writeNames, writePage, writeRules } from "./write-rules";

/** How far the writing is: steps done, of how many, and what comes next. */
export type Progress = (done: number, of: number, doing: string) => void;

/** How a caller follows and stops the writing. */
export interface WritingControl {
  readonly progress?: Progress;
  /** Stops the writing before its next step. */
  readonly signal?: AbortSignal;
}

/** A sheet that was created: its id stays when it is renamed. */
export interface CreatedSheet {
  readonly id: string;
  readonly name: string;
}

/** What became of the wish to create sheets. */
export type Creation =
  | { readonly is: "created"; readonly sheets: readonly CreatedSheet[] }
  /** Nothing was written. */
  | { readonly is: "refused"; readonly obstacles: readonly Obstacle[] };

/** A write that failed on the way: nothing of it is left but `left`. The pane makes its sentence of the cause and of what is left. */
export class WriteFailed extends Error {
  constructor(
    /** What was being written. */
    readonly doing: string,
    override readonly cause: unknown,
    /** The sheets that could not be removed again. */
    readonly left: readonly string[],
  ) {
    super(`Excel stopped at ${doing}.`, { cause });
    this.name = "WriteFailed";
  }
}

/**
 * Creates sheets in the workbook: looks in one sync at what stands in the way, then writes whole blocks, a sync a step. Nothing that is there is changed.
 * Waits until no cell is being edited, where this Excel can.
 * @throws WriteFailed where a step fails or is stopped; the sheets created until then are removed
 */
export function createSheets(layouts: readonly SheetLayout[], control: WritingControl = {}): Promise<Creation> {
  return Excel.run({ delayForCellEdit: true }, async (context): Promise<Creation> => {
    const obstacles = await preflight(context, layouts);
    if (obstacles.length > 0) return { is: "refused", obstacles };
    return { is: "created", sheets: await writeSheets(context, layouts, control) };
  });
}

interface NewSheet {
  readonly layout: SheetLayout;
  readonly sheet: Excel.Worksheet;
}

/** What is done for every sheet before the next sync, in order. */
const steps: readonly {
  readonly doing: string;
  readonly write: (context: Excel.RequestContext, created: NewSheet) => void;
}[] = [
  {
    doing: texts.steps.values,
    write: (_, { sheet, layout }) => {
      writeValues(sheet, layout);
      writeNames(sheet, layout);
      writeNumberFormats(sheet, layout);
      writeStyles(sheet, layout);
    },
  },
  { doing: texts.steps.formulas, write: (_, { sheet, layout }) => writeFormulas(sheet, layout) },
  {
    doing: texts.steps.rules,
    write: (context, { sheet, layout }) => {
      writeRules(sheet, layout);
      awaitNames(context, layout);
    },
  },
  { doing: texts.steps.charts, write: (context, { sheet, layout }) => writeCharts(context, sheet, layout) },
  { doing: texts.steps.page, write: (_, { sheet, layout }) => writePage(sheet, layout) },
];

/** Excel on the web takes 5 MB a request. */
const MOST_CHARACTERS = 2_500_000;

/** About what a request carries for a sheet: its longest block is that of the formulas. */
const charactersOf = ({ cells }: SheetLayout): number =>
  cells.reduce((sum, { formula = "" }) => sum + formula.length + 10, 0);

/** The sheets, in groups that can be written with one request each. */
function requestsFor(layouts: readonly SheetLayout[]): readonly SheetLayout[][] {
  const groups: SheetLayout[][] = [];
  let characters = Infinity;
  for (const layout of layouts) {
    const more = charactersOf(layout);
    if (characters + more > MOST_CHARACTERS) {
      groups.push([]);
      characters = 0;
    }
    groups.at(-1)!.push(layout);
    characters += more;
  }
  return groups;
}

async function writeSheets(
  context: Excel.RequestContext,
  layouts: readonly SheetLayout[],
  { progress = () => undefined, signal }: WritingControl,
): Promise<readonly CreatedSheet[]> {
  const requests = requestsFor(layouts);
  const all = layouts.length + steps.length * requests.length + 1;
  const created: NewSheet[] = [];
  let done = 0;
  let doing = "";
  let adding: string | undefined;
  let added: Excel.Worksheet | undefined;
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
      await step(fillText(texts.steps.sheet, { name: layout.name }), () => {
        adding = layout.name;
        added = context.workbook.worksheets.add(layout.name);
        added.load("id,name");
      });
      created.push({ layout, sheet: added! });
      adding = undefined;
    }
    for (const { doing: what, write } of steps)
      for (const request of requests)
        await step(what, () =>
          created.filter(({ layout }) => request.includes(layout)).forEach((one) => write(context, one)),
        );
    await step(texts.steps.show, () => show(created[0]!));
    progress(done, all, "");
    return created.map(({ sheet: { id, name } }) => ({ id, name }));
  } catch (cause) {
    const left = await removeAgain(context, created, isTaken(cause) ? undefined : adding);
    throw new WriteFailed(doing, cause, left);
  }
}

function show({ sheet }: NewSheet): void {
  sheet.activate();
  sheet.getRange("A1").untrack().select();
}

/**
 * Removes what was created, sheet by sheet.
 * @param addFailed - the sheet whose adding Excel reported as failed: where an empty sheet of that name, which was free before, is there now, it is ours
 * @returns the names of the sheets that are still there
 */
async function removeAgain(
  context: Excel.RequestContext,
  created: readonly NewSheet[],
  addFailed: string | undefined,
): Promise<readonly string[]> {
  const doubtful = addFailed === undefined ? [] : [addFailed];
  for (const { sheet, layout } of [...created].reverse()) {
    try {
      sheet.delete();
      await context.sync();
    } catch {
      doubtful.push(layout.name);
    }
  }
  if (doubtful.length === 0) return [];
  try {
    const found = doubtful.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      return { name, sheet, used: sheet.getUsedRangeOrNullObject().untrack() };
    });
    await context.sync();
    const left = found.filter(({ sheet }) => !sheet.isNullObject);
    const empty = left.filter(({ name, used }) => name === addFailed && used.isNullObject);
    for (const { sheet } of empty) sheet.delete();
    await context.sync();
    return left.filter((one) => !empty.includes(one)).map(({ name }) => name);
  } catch {
    return doubtful;
  }
}

/** Whether an add failed because the name is another sheet's. */
const isTaken = (error: unknown): boolean => (error as { readonly code?: unknown }).code === "ItemAlreadyExists";

/** What became of the wish to remove created sheets. */
export type Removal =
  /** The names that the removed sheets had; a sheet that the user deleted before is not among them. */
  | { readonly is: "removed"; readonly names: readonly string[] }
  /** Nothing was removed. */
  | { readonly is: "refused"; readonly message: string };

/**
 * Removes the sheets that `createSheets` created, in one batch, whatever they are called now. Their names, charts and rules belong to the sheets and go with
 * them; nothing else in the workbook is changed, but formulas elsewhere that refer to them become `#REF!`. Excel's undo does not bring them back.
 * @throws the error of Excel where it does not delete them
 */
export function removeCreatedSheets(created: readonly CreatedSheet[]): Promise<Removal> {
  const ids = new Set(created.map(({ id }) => id));
  return Excel.run({ delayForCellEdit: true }, async (context): Promise<Removal> => {
    const { protection, worksheets } = context.workbook;
    protection.load("protected");
    worksheets.load("items/id,items/name,items/visibility");
    await context.sync();
    const ours = worksheets.items.filter(({ id }) => ids.has(id));
    if (ours.length === 0) return { is: "removed", names: [] };
    if (protection.protected) return { is: "refused", message: texts.protectedFromRemoval };
    if (!worksheets.items.some(({ id, visibility }) => visibility === "Visible" && !ids.has(id)))
      return {
        is: "refused",
        message: texts.lastVisibleSheet,
      };
    for (const sheet of ours) sheet.delete();
    await context.sync();
    return { is: "removed", names: ours.map(({ name }) => name) };
  });
}
