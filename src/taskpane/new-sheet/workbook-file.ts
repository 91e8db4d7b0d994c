import { openWorkbook } from "../../excel/application";
import { button } from "../controls/button";
import { notice } from "../controls/notice";
import { fileName, saveXlsx } from "../transfer/save-file";
import { taskStatus } from "../controls/task-status";
import type { Child } from "../dom/element";
import { hasExcel, type Pane } from "../shell/pane";
import { task } from "../task/task";
import { texts } from "../texts";
import type { NewSheetModel } from "./new-sheet-model";

const said = texts.newSheet;

/** The sheets as a file of their own: to be downloaded, or opened by Excel. */
export interface WorkbookFile {
  readonly buttons: (ifReady: (act: () => void) => void) => Child;
  readonly status: HTMLElement;
}

export function workbookFile(pane: Pane, model: NewSheetModel): WorkbookFile {
  const work = task(async ({ progress }, open: boolean) => {
    progress(said.downloading);
    const { template, options } = model.order();
    const { workbookOf } = await import(/* webpackChunkName: "xlsx" */ "../../xlsx/workbooks");
    const { bytes } = await workbookOf(template, options);
    const name = fileName(model.name());
    if (open) await openWorkbook(bytes);
    else saveXlsx(name, bytes);
    return open ? said.opened : said.downloaded(name, pane.formats.bytes(bytes.length));
  });
  return {
    buttons: (ifReady) => [
      button(said.download, () => ifReady(() => void work.run(false)), hasExcel(pane) ? {} : { appearance: "primary" }),
      hasExcel(pane) && button(said.openNew, () => ifReady(() => void work.run(true))),
    ],
    status: taskStatus(work, { done: (report) => notice("success", report) }),
  };
}
