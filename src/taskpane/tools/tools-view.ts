import { loadsAtStartup, setLoadsAtStartup } from "../../excel/application";
import { notice } from "../controls/basics";
import { toggle } from "../controls/fields";
import { taskStatus } from "../controls/task-status";
import { h } from "../dom/element";
import { effect, signal } from "../dom/signal";
import { type Pane, hasExcel } from "../shell/pane";
import { task } from "../task/task";
import { texts } from "../../messages/pane";
import { actualsTool } from "./actuals/actuals-tool";
import { addUseCaseTool } from "./add-use-case";
import { chartTool } from "./charts";
import { checkTool } from "./check";
import { explainTool } from "./explain";
import { refreshTool } from "./refresh-prices";
import { removeTool } from "./remove-created";
import { repairTool } from "./repair";
import { shareTool } from "./share";
import { strategiesTool } from "./strategies-tool";

const text = texts.tools.startup;

/** Whether Tunewise is loaded when this workbook is opened. */
export function startupChoice(pane: Pane): HTMLElement {
  const on = signal(false);
  const ask = task(async () => on.set(await loadsAtStartup()));
  const change = task(async (_control, wanted: boolean) => {
    on.set(wanted);
    try {
      await setLoadsAtStartup(wanted);
    } catch (error) {
      on.set(!wanted);
      throw error;
    }
  });
  effect(() => {
    if (pane.router.route() === "tools") void ask.run();
  });
  return h(
    "section",
    { class: "card", "aria-label": text.title },
    h("h2", {}, text.title),
    toggle(text.label, on, (wanted) => void change.run(wanted), text.hint),
    taskStatus(pane, ask, { done: () => undefined }),
    taskStatus(pane, change, { done: () => undefined }),
  );
}

/** The tools for an existing workbook. */
export const toolsView = (pane: Pane): HTMLElement =>
  hasExcel(pane)
    ? h(
        "div",
        { class: "stack" },
        explainTool(pane),
        checkTool(pane),
        chartTool(pane),
        refreshTool(pane),
        repairTool(pane),
        strategiesTool(pane),
        shareTool(pane),
        actualsTool(pane),
        addUseCaseTool(pane),
        removeTool(pane),
        startupChoice(pane),
      )
    : notice("info", texts.tools.needExcel);
