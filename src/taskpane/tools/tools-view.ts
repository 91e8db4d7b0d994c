import { notice } from "../controls/notice";
import { h } from "../dom/element";
import { hasExcel, type Pane } from "../shell/pane";
import { texts } from "../texts";
import { checkTool } from "./check";
import { repairTool } from "./repair";
import { shareTool } from "./share";
import { startupChoice } from "./startup-choice";

/** What keeps a workbook sound. */
export const toolsView = (pane: Pane): HTMLElement =>
  hasExcel(pane)
    ? h("div", { class: "stack" }, repairTool(pane), checkTool(pane), shareTool(pane), startupChoice(pane))
    : notice("info", texts.tools.needExcel);
