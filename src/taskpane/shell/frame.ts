import { primaryButton, icon, notice, smallButton } from "../controls/basics";
import { show } from "../dom/changing";
import { svg, h, type Child } from "../dom/element";
import { effect, onCleanup, signal } from "../dom/signal";
import { errorText } from "../task/task";
import type { Host } from "./host";
import { texts } from "../../messages/pane";
import { type Announcer, type Pane, views, type View } from "./pane";

/** Two cumulative costs: the one without anything up front is cheaper until the lines cross. */
export const crossingLines = (): SVGElement =>
  svg(
    "svg",
    { class: "drawing", viewBox: "0 0 240 96", "aria-hidden": "true" },
    svg("path", { class: "drawing-axis", d: "M16 8v72h216" }),
    svg("path", { class: "drawing-first", d: "M16 80L232 14" }),
    svg("path", { class: "drawing-second", d: "M16 58L232 34" }),
    svg("circle", { class: "drawing-mark", cx: 129, cy: 45.5, r: 4.5 }),
  );

/** The first screen: what this is, and one thing to do. */
export function welcomeView(leave: () => void): HTMLElement {
  return h(
    "main",
    { class: "welcome" },
    crossingLines(),
    h("h1", {}, texts.welcome.title),
    texts.welcome.sentences.map((sentence) => h("p", {}, sentence)),
    primaryButton(texts.welcome.start, leave, { size: "large" }),
  );
}

const tabId = (view: View): string => `tab-${view}`;
const panelId = (view: View): string => `panel-${view}`;

/** The row of tabs. Fluent's list selects a tab when it gets the focus, and shows the panel that the tab controls. */
function tabs({ router }: Pane): HTMLElement {
  const list = h(
    "fluent-tablist",
    {
      "aria-label": texts.shell.tabList,
      size: "small",
      onchange: (event: Event) => {
        const id = (event.target as HTMLElement & { activeid?: string }).activeid;
        const chosen = views.find((view) => tabId(view) === id);
        if (chosen && router.route() !== "welcome" && chosen !== router.route()) router.go(chosen);
      },
    },
    views.map((view) =>
      h(
        "fluent-tab",
        { id: tabId(view), "aria-controls": panelId(view), onclick: () => router.go(view) },
        texts.shell.tabs[view],
      ),
    ),
  );
  effect(() => {
    const route = router.route();
    if (route !== "welcome") list.setAttribute("activeid", tabId(route));
  });
  return list;
}

/** The title of the view as a heading for screen readers; sighted users read it on the tab. */
const title = ({ router: { route } }: Pane): HTMLElement =>
  h("h1", { class: "unseen" }, () => {
    const view = route();
    return view === "welcome" ? "" : texts.shell.tabs[view];
  });

/** Leaves the first screen. Its button, which had the focus, disappears, so the focus moves to the tab. */
function leaveWelcome({ router }: Pane): void {
  router.go("new-sheet");
  document.getElementById(tabId("new-sheet"))?.focus();
}

/** Why no sheet can be created here, and what to do about it. */
function hostNotice(pane: Pane): Child {
  const { host } = pane;
  if (host.kind === "excel") return undefined;
  if (host.kind === "no-excel") return notice("info", texts.shell.noExcel);
  if (host.kind === "too-old") return notice("warning", tooOld(pane, host));
  return notice(
    "error",
    texts.shell.noOffice,
    smallButton(texts.shell.retry, () => location.reload()),
  );
}

/** What an older Excel lacks. */
function tooOld({ formats: { fill } }: Pane, { version, missing }: Extract<Host, { kind: "too-old" }>): string {
  return fill(texts.shell.tooOld, { missing, version: version && fill(texts.shell.version, { version }) });
}

/** The pane: tabs, the selected view, and the line about privacy. A view is built when it is first opened and kept from then on. */
export function frame(
  pane: Pane,
  announcer: Announcer,
  contents: Readonly<Record<View, (pane: Pane) => Child>>,
): HTMLElement {
  const { route } = pane.router;
  const panel = (view: View): HTMLElement => {
    const seen = signal(false);
    let scrolled = 0;
    effect(() => {
      if (route() !== view) return;
      seen.set(true);
      const page = document.scrollingElement;
      onCleanup(() => (scrolled = page?.scrollTop ?? 0));
      queueMicrotask(() => page?.scrollTo(0, scrolled));
    });
    return h(
      "div",
      {
        class: "view",
        id: panelId(view),
        role: "tabpanel",
        "aria-labelledby": tabId(view),
        hidden: () => route() !== view,
      },
      show(seen, (yes) => yes && contents[view](pane)),
    );
  };
  return h(
    "div",
    { class: "frame" },
    show(
      () => route() === "welcome",
      (first) => first && welcomeView(() => leaveWelcome(pane)),
    ),
    h(
      "div",
      { class: "work", hidden: () => route() === "welcome" },
      h("nav", { class: "tabs" }, tabs(pane)),
      h(
        "main",
        {},
        title(pane),
        hostNotice(pane),
        show(pane.trouble, (error) => error !== undefined && notice("error", errorText(error, pane.formats))),
        views.map(panel),
      ),
    ),
    h(
      "footer",
      { class: "foot" },
      icon("lock"),
      h("span", {}, texts.shell.privacy),
      h("a", { href: "help.html", target: "_blank", rel: "noopener" }, texts.shell.help),
    ),
    announcer.element,
  );
}
