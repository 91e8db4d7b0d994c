import { numberSeparators } from "../../excel/application";
import { texts } from "../../messages/pane";
import { formatsFor, userLocale, type UserLocale } from "../../messages/pane/locale";
import { notice, smallButton } from "../controls/basics";
import { taskStatus } from "../controls/task-status";
import { show } from "../dom/changing";
import { type Child, h } from "../dom/element";
import { signal } from "../dom/signal";
import { functionsView } from "../function-finder/functions-view";
import { pricesView } from "../prices/prices-view";
import { associateCommands } from "../ribbon/commands";
import { errorText, task } from "../task/task";
import { followExcel, followSystem } from "../theme/apply-theme";
import { tokensView } from "../token-counter/tokens-view";
import { frame } from "./frame";
import { findHost, type Host } from "./host";
import { createAnnouncer, createRouter, type Pane, type View } from "./pane";

/** A view whose code is loaded when it is first opened, so that the pane starts quickly. A load that fails shows an error and can be tried again. */
const laterView =
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
const contents: Readonly<Record<View, (pane: Pane) => Child>> = {
  "new-sheet": laterView(
    async () => (await import(/* webpackChunkName: "new-sheet" */ "../new-sheet/new-sheet-view")).newSheetView,
  ),
  functions: functionsView,
  prices: pricesView,
  tokens: tokensView,
  tools: laterView(async () => (await import(/* webpackChunkName: "tools" */ "../tools/tools-view")).toolsView),
};

/** How the user writes: by Excel's own separators, by the language of Excel's contents, or by the browser's. */
async function localeOf({ kind }: Host): Promise<UserLocale> {
  if (kind === "no-office" || kind === "no-excel") return userLocale(navigator.language);
  const told = kind === "excel" ? await numberSeparators().catch(() => undefined) : undefined;
  return userLocale(Office.context.contentLanguage || navigator.language, told);
}

/** Builds the pane into `place`. Whatever fails, the place ends up with a pane or with a message that says what to do. */
export async function start(place: HTMLElement): Promise<void> {
  followSystem();
  try {
    const router = createRouter("welcome");
    const host = await findHost();
    const announcer = createAnnouncer();
    const trouble = signal<unknown>(undefined);
    if (host.kind === "excel") associateCommands(router, trouble.set);
    if (host.kind === "excel" || host.kind === "too-old") followExcel(() => Office.context.officeTheme);
    const formats = formatsFor(await localeOf(host));
    place.replaceChildren(frame({ host, router, formats, announce: announcer.say, trouble }, announcer, contents));
  } catch (error) {
    place.replaceChildren(
      notice(
        "error",
        errorText(error, formatsFor(userLocale(navigator.language))),
        smallButton(texts.shell.retry, () => location.reload()),
      ),
    );
  }
}
