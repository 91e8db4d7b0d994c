import { taskStatus } from "../controls/task-status";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { functionsView } from "../function-finder/functions-view";
import { pricesView } from "../prices/prices-view";
import { task } from "../task/task";
import { tokensView } from "../token-counter/tokens-view";
import type { Pane, View } from "./pane";

/** A view whose code is loaded when it is first opened, so that the pane starts quickly. A load that fails shows an error and can be tried again. */
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
      show(view, (loaded) => (loaded ? loaded(pane) : taskStatus(pane, loading, { done: () => undefined }))),
    );
  };

/** The view of each tab. Those that create and read sheets are loaded when first opened: the templates are the larger half of the pane. */
export const contents: Readonly<Record<View, (pane: Pane) => Child>> = {
  "new-sheet": laterView(
    async () => (await import(/* webpackChunkName: "new-sheet" */ "../new-sheet/new-sheet-view")).newSheetView,
  ),
  functions: functionsView,
  prices: pricesView,
  tokens: tokensView,
  tools: laterView(async () => (await import(/* webpackChunkName: "tools" */ "../tools/tools-view")).toolsView),
};
