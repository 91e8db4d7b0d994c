import { h } from "../dom/element";
import { signal, type Readable } from "../dom/signal";
import type { Formats } from "../../messages/pane/locale";
import type { Host } from "./host";

/** The views with a tab, in the order of the tabs. */
export const views = ["new-sheet", "functions", "prices", "tokens", "tools"] as const;

export type View = (typeof views)[number];

export type Route = View | "welcome";

/** The current view. It is kept in memory because Office removes the page's history functions. */
export interface Router {
  readonly route: Readable<Route>;
  /** The last command for a view, and what the view does on it. */
  readonly errand: Readable<{ readonly view: View; readonly what: string } | undefined>;
  go(route: Route): void;
  /** Goes to a view and runs a command there. */
  send(view: View, what: string): void;
}

export function createRouter(first: Route): Router {
  const route = signal<Route>(first);
  const errand = signal<{ readonly view: View; readonly what: string } | undefined>(undefined);
  return {
    route,
    errand,
    go: route.set,
    send(view, what) {
      route.set(view);
      errand.set({ view, what });
    },
  };
}

/** A region that a screen reader reads out when its text changes. */
export interface Announcer {
  readonly element: HTMLElement;
  say(text: string): void;
}

/** A text is read again only where it changes. */
const AGAIN = "\u00a0";

export function createAnnouncer(): Announcer {
  const content = signal("");
  let last = "";
  return {
    element: h("div", { class: "unseen", role: "status", "aria-live": "polite" }, content),
    say(text) {
      last = last === text ? text + AGAIN : text;
      content.set(last);
    },
  };
}

/** What every view works with. */
export interface Pane {
  readonly host: Host;
  readonly formats: Formats;
  readonly router: Router;
  /** The error of the last ribbon command, where it failed. */
  readonly trouble: Readable<unknown>;
  /** Has a screen reader read a sentence out. */
  readonly announce: Announcer["say"];
}

/** Whether sheets can be created and cells written. */
export const hasExcel = ({ host }: Pane): boolean => host.kind === "excel";
