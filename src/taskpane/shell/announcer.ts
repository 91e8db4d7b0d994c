import { h } from "../dom/element";
import { signal } from "../dom/signal";

/** A region that a screen reader reads out when its text changes. */
export interface Announcer {
  readonly element: HTMLElement;
  say(text: string): void;
}

/** Said twice, a text has to change to be read twice. */
const AGAIN = "\u00a0";

export function createAnnouncer(): Announcer {
  const said = signal("");
  let last = "";
  return {
    element: h("div", { class: "unseen", role: "status", "aria-live": "polite" }, said),
    say(text) {
      last = last === text ? text + AGAIN : text;
      said.set(last);
    },
  };
}
