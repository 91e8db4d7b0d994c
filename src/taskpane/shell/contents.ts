import type { Child } from "../dom/element";
import { functionsView } from "../function-finder/functions-view";
import { pricesView } from "../prices/prices-view";
import { laterView } from "./later-view";
import type { Pane } from "./pane";
import { tokensView } from "../token-counter/tokens-view";
import type { View } from "./routes";

/** What each tab shows. What makes and reads sheets is loaded when it is looked at: templates and their twins are the larger half of the pane. */
export const contents: Readonly<Record<View, (pane: Pane) => Child>> = {
  "new-sheet": laterView(
    async () => (await import(/* webpackChunkName: "new-sheet" */ "../new-sheet/new-sheet-view")).newSheetView,
  ),
  functions: functionsView,
  prices: pricesView,
  tokens: tokensView,
  tools: laterView(async () => (await import(/* webpackChunkName: "tools" */ "../tools/tools-view")).toolsView),
};
