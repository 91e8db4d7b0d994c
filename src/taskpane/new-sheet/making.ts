import { openWorkbook } from "../../excel/application";
import { removeCreatedSheets, type CreatedSheet } from "../../excel/create-sheets";
import { takenSheetNames } from "../../excel/read-workbook";
import { texts } from "../../messages/pane";
import { button, notice, primaryButton, smallButton } from "../controls/basics";
import { fileName, saveXlsx } from "../controls/files";
import { taskStatus } from "../controls/task-status";
import { h, type Child } from "../dom/element";
import { effect, signal } from "../dom/signal";
import { hasExcel, type Pane } from "../shell/pane";
import { breather, task } from "../task/task";
import { createdLast, makeSheets, type Making } from "./make-sheet";
import type { NewSheetModel } from "./new-sheet-model";
import { removalOffer, removed } from "./removal";

const text = texts.newSheet;

/** Reads the names of the sheets in the workbook, where Excel gives them. */
export async function noteTakenNames(pane: Pane, model: NewSheetModel): Promise<void> {
  if (hasExcel(pane)) model.taken.set(await takenSheetNames().catch(() => model.taken()));
}

/** The buttons that create the sheet, in the workbook or as a file, with their progress and outcome. */
export function making(pane: Pane, model: NewSheetModel): Child {
  const refused = signal(false);
  /** Runs an action, or moves the focus to the field that prevents it. */
  const ifReady = (act: () => void): void => {
    refused.set(!model.ready());
    if (model.ready()) act();
    else document.querySelector<HTMLElement>("#panel-new-sheet [aria-invalid]")?.focus();
  };
  const inWorkbook = createdSheets(pane, model);
  const file = workbookFile(pane, model);
  return [
    h("div", { class: "row" }, file.buttons(ifReady)),
    file.status,
    inWorkbook.status,
    h(
      "div",
      { class: "actions stack-tight" },
      h("p", { class: "field-error", role: "status" }, () => (refused() && !model.ready() ? text.notReady : "")),
      hasExcel(pane) && h("div", {}, inWorkbook.button(ifReady)),
    ),
  ];
}

/** Sheets created in the workbook, and removed again where they are not wanted. */
function createdSheets(pane: Pane, model: NewSheetModel) {
  const remove = task(async (_control, sheets: readonly CreatedSheet[]) => {
    const outcome = await removeCreatedSheets(sheets);
    if (outcome.is === "removed") {
      create.clear();
      createdLast.set([]);
    }
    await noteTakenNames(pane, model);
    return outcome;
  });
  const create = task(async (control) => {
    remove.clear();
    const outcome = await makeSheets(await model.laidOut(), control);
    await noteTakenNames(pane, model);
    if (outcome.is === "made" && model.nameFault()) model.name.set(model.free());
    return outcome;
  });
  // What is said of one template's sheets means nothing beside another.
  let chosen = model.template().id;
  effect(() => {
    const now = model.template().id;
    if (now === chosen) return;
    chosen = now;
    if (create.state().at === "done") create.clear();
  });
  const report = (outcome: Making): Child =>
    outcome.is === "refused"
      ? obstacles(pane, model, outcome)
      : [created(pane, outcome), removalOffer(pane, outcome.created, (sheets) => void remove.run(sheets))];
  const status = h(
    "div",
    { class: "stack-tight" },
    taskStatus(pane, create, { done: report, cancellable: true }),
    taskStatus(pane, remove, { done: (outcome) => removed(pane, outcome) }),
  );
  const run = (): void => {
    void create.run();
    status.scrollIntoView({ block: "nearest" });
  };
  return {
    status,
    button: (ifReady: (act: () => void) => void) =>
      primaryButton(text.make, () => ifReady(run), { disabled: create.running }),
  };
}

/** What prevents the sheets, with the next free name where one is taken. */
function obstacles(pane: Pane, model: NewSheetModel, { obstacles: found }: Extract<Making, { is: "refused" }>): Child {
  const useFree = smallButton(pane.formats.fill(text.useFree, { name: model.free() }), () =>
    model.name.set(model.free()),
  );
  return notice(
    "warning",
    found.map(({ message }) => h("p", {}, message)),
    ...(found.some(({ is }) => is === "sheet name taken") ? [useFree] : []),
  );
}

/** What was created, and what to do next. */
function created(pane: Pane, { contents: { charts, sheets }, startup }: Extract<Making, { is: "made" }>): Child {
  const { fill } = pane.formats;
  const counts = { sheets: sheets.length, charts };
  return notice("success", [
    h("p", {}, h("strong", {}, charts === 0 ? fill(text.created, counts) : fill(text.createdCharts, counts))),
    h("p", {}, sheetList(pane, sheets)),
    h("p", {}, charts === 0 ? text.next : fill(text.nextCharts, { charts })),
    startup && h("p", { class: "hint" }, text.startup),
  ]);
}

/** More sheets than this are not all named. */
const MOST_NAMED = 5;

function sheetList({ formats: { fill } }: Pane, sheets: readonly string[]): string {
  if (sheets.length <= MOST_NAMED) return sheets.join(", ");
  const names = sheets.slice(0, MOST_NAMED - 1);
  return fill(text.sheetsAndMore, { names, more: sheets.length - names.length });
}

/** The sheets as a file of their own: downloaded, or opened by Excel. */
function workbookFile(pane: Pane, model: NewSheetModel) {
  const { bytes: sizeText, fill } = pane.formats;
  const work = task(async ({ progress }, open: boolean) => {
    progress(text.creatingFile);
    const { template, options } = model.order();
    const { workbookOf } = await import(/* webpackChunkName: "xlsx" */ "../../xlsx/workbooks");
    const { bytes } = await workbookOf(template, options, breather());
    const file = fileName(model.name());
    if (open) await openWorkbook(bytes);
    else saveXlsx(file, bytes);
    return open ? text.opened : fill(text.downloaded, { file, size: sizeText(bytes.length) });
  });
  return {
    status: taskStatus(pane, work, { done: (report) => notice("success", report) }),
    buttons: (ifReady: (act: () => void) => void): Child => [
      button(text.download, () => ifReady(() => void work.run(false)), hasExcel(pane) ? {} : { appearance: "primary" }),
      hasExcel(pane) && button(text.openNew, () => ifReady(() => void work.run(true))),
    ],
  };
}
