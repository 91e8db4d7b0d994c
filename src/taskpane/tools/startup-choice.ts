import { loadsAtStartup, setLoadsAtStartup } from "../../excel/startup";
import { toggle } from "../controls/choice";
import { taskStatus } from "../controls/task-status";
import { h } from "../dom/element";
import { effect, signal } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { task } from "../task/task";
import { texts } from "../texts";

const said = texts.tools.startup;

/** Whether Tunewise is loaded when this workbook is opened. */
export function startupChoice({ router }: Pane): HTMLElement {
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
    if (router.route() === "tools") void ask.run();
  });
  return h(
    "section",
    { class: "card", "aria-label": said.title },
    h("h2", {}, said.title),
    toggle(said.label, on, (wanted) => void change.run(wanted), said.hint),
    taskStatus(ask, { done: () => undefined }),
    taskStatus(change, { done: () => undefined }),
  );
}
