import { signal, type Readable } from "../dom/signal";

/** The views with a tab, in the order of the tabs. */
export const views = ["new-sheet", "functions", "prices", "tokens", "tools"] as const;

export type View = (typeof views)[number];

export type Route = View | "welcome";

/** Where the pane is. Kept in memory: Office takes the page's history away. */
export interface Router {
  readonly route: Readable<Route>;
  /** How often a view was asked for by a command, with what it is to do at once. */
  readonly errand: Readable<{ readonly view: View; readonly what: string } | undefined>;
  go(route: Route): void;
  /** Goes to a view and has it do something at once. */
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
