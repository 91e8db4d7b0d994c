import { openWorkbook } from "../../excel/application";
import { takenSheetNames } from "../../excel/read-workbook";
import { button, notice, primaryButton, smallButton } from "../controls/basics";
import { fileName, saveXlsx } from "../controls/files";
import { taskStatus } from "../controls/task-status";
import { type Child, h } from "../dom/element";
import { signal } from "../dom/signal";
import { hasExcel, type Pane } from "../shell/pane";
import { task } from "../task/task";
import { texts } from "../../messages/pane";
import { makeSheets, type Making } from "./make-sheet";
import type { NewSheetModel } from "./new-sheet-model";

const text = texts.newSheet;

/** The sheets as a file of their own: to be downloaded, or opened by Excel. */
export interface WorkbookFile {
  readonly buttons: (ifReady: (act: () => void) => void) => Child;
  readonly status: HTMLElement;
}

export function workbookFile(pane: Pane, model: NewSheetModel): WorkbookFile {
  const work = task(async ({ progress }, open: boolean) => {
    progress(text.creatingFile);
    const { template, options } = model.order();
    const { workbookOf } = await import(/* webpackChunkName: "xlsx" */ "../../xlsx/workbooks");
    const { bytes } = await workbookOf(template, options);
    const name = fileName(model.name());
    if (open) await openWorkbook(bytes);
    else saveXlsx(name, bytes);
    return open
      ? text.opened
      : pane.formats.fill(text.downloaded, { file: name, size: pane.formats.bytes(bytes.length) });
  });
  return {
    buttons: (ifReady) => [
      button(text.download, () => ifReady(() => void work.run(false)), hasExcel(pane) ? {} : { appearance: "primary" }),
      hasExcel(pane) && button(text.openNew, () => ifReady(() => void work.run(true))),
    ],
    status: taskStatus(pane, work, { done: (report) => notice("success", report) }),
  };
}

/** Takes note of the sheets that are there now, as far as Excel tells. */
export async function noteTakenNames(pane: Pane, model: NewSheetModel): Promise<void> {
  if (hasExcel(pane)) model.taken.set(await takenSheetNames().catch(() => model.taken()));
}

function report(pane: Pane, model: NewSheetModel, making: Making): Child {
  const { fill } = pane.formats;
  if (making.is === "refused")
    return notice(
      "warning",
      making.obstacles.map(({ message }) => h("p", {}, message)),
      ...making.obstacles
        .flatMap((obstacle) =>
          obstacle.is === "sheet name taken"
            ? [smallButton(fill(text.useFree, { name: model.free() }), () => model.name.set(model.free()))]
            : [],
        )
        .slice(0, 1),
    );
  const { contents, startup } = making;
  const { charts, sheets } = contents;
  const counts = { sheets: sheets.length, charts };
  return notice("success", [
    h("p", {}, h("strong", {}, charts === 0 ? fill(text.created, counts) : fill(text.createdCharts, counts))),
    h("p", {}, sheetList(pane, sheets)),
    h("p", {}, charts === 0 ? text.next : fill(text.nextCharts, { charts })),
    startup && h("p", { class: "hint" }, text.startup),
  ]);
}

/** As many sheets as are named. */
const MOST_NAMED = 5;

function sheetList({ formats: { fill } }: Pane, sheets: readonly string[]): string {
  if (sheets.length <= MOST_NAMED) return sheets.join(", ");
  const names = sheets.slice(0, MOST_NAMED - 1);
  return fill(text.sheetsAndMore, { names, more: sheets.length - names.length });
}

/** How far the making is, and what came of it; the ways to have the sheet as a file; and, always in sight, the button that makes it. */
export function making(pane: Pane, model: NewSheetModel): Child {
  const refused = signal(false);
  const work = task(async (control) => {
    const outcome = await makeSheets(model.layouts(), control);
    await noteTakenNames(pane, model);
    if (outcome.is === "made" && model.nameFault()) model.name.set(model.free());
    return outcome;
  });
  const file = workbookFile(pane, model);
  /** Does what was asked for, or leads to what keeps it from being done. */
  const ifReady = (act: () => void): void => {
    refused.set(!model.ready());
    if (model.ready()) act();
    else document.querySelector<HTMLElement>("#panel-new-sheet [aria-invalid]")?.focus();
  };
  const status = taskStatus(pane, work, { done: (outcome) => report(pane, model, outcome), cancellable: true });
  const make = (): void => {
    void work.run();
    status.scrollIntoView({ block: "nearest" });
  };
  return [
    h("div", { class: "row" }, file.buttons(ifReady)),
    file.status,
    status,
    h(
      "div",
      { class: "actions stack-tight" },
      h("p", { class: "field-error", role: "status" }, () => (refused() && !model.ready() ? text.notReady : "")),
      hasExcel(pane) &&
        h(
          "div",
          {},
          primaryButton(text.make, () => ifReady(make), { disabled: work.running }),
        ),
    ),
  ];
}
