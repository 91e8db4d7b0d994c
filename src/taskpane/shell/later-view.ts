import { taskStatus } from "../controls/task-status";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { task } from "../task/task";
import type { Pane } from "./pane";

/** A view whose code is loaded when it is first looked at, so that the pane is there at once. A load that fails is said, and can be tried again. */
export const laterView =
  (load: () => Promise<(pane: Pane) => Child>) =>
  (pane: Pane): Child => {
    const loading = task(() => load());
    void loading.run();
    const view = (): ((pane: Pane) => Child) | undefined => {
      const state = loading.state();
      return state.at === "done" ? state.result : undefined;
    };
    return h(
      "div",
      {},
      show(view, (loaded) => (loaded ? loaded(pane) : taskStatus(loading, { done: () => undefined }))),
    );
  };
