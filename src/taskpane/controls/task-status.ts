import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { effect } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { errorText, type Task } from "../task/task";
import { texts } from "../../messages/pane";
import { smallButton, notice } from "./basics";

interface StatusOptions<R> {
  /** The content once it is done. */
  readonly done: (result: R) => Child;
  /** Cancelling makes sense. */
  readonly cancellable?: boolean;
  /** Trying again makes sense. */
  readonly retry?: boolean;
}

/** How far a task is, its outcome, and after a failure what to do next. */
export function taskStatus<A extends readonly unknown[], R>(
  { formats }: Pane,
  task: Task<A, R>,
  { done, cancellable, retry = true }: StatusOptions<R>,
): HTMLElement {
  const share = (): number | null => {
    const now = task.state();
    return now.at === "running" && now.share !== undefined ? Math.round(now.share * 100) : null;
  };
  const what = (): string => {
    const now = task.state();
    return now.at === "running" && now.what !== "" ? now.what : texts.task.working;
  };
  const content = (): Child => {
    const state = task.state();
    if (state.at === "running")
      return [
        h("div", { class: "task-what", role: "status" }, what),
        h("fluent-progress-bar", {
          role: "progressbar",
          "aria-label": texts.task.progress,
          min: 0,
          max: 100,
          value: share,
        }),
        cancellable && smallButton(texts.task.cancel, task.cancel),
      ];
    if (state.at === "done") return done(state.result);
    if (state.at === "cancelled") return notice("info", texts.task.cancelled);
    if (state.at !== "failed") return undefined;
    return notice(
      "error",
      errorText(state.error, formats),
      ...(retry ? [smallButton(texts.task.retry, () => void task.again())] : []),
    );
  };
  const status = h(
    "div",
    { class: "task-status", tabindex: -1 },
    show(() => task.state().at, content),
  );
  keepFocus(status, () => task.state().at);
  return status;
}

/** Moves the focus to the status when the button that had it has been removed; not while the focus is in the workbook. */
function keepFocus(status: HTMLElement, at: () => string): void {
  let was = at();
  effect(() => {
    const now = at();
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (now !== was && lost && document.hasFocus() && status.isConnected) status.focus();
    was = now;
  });
}
