import { goToCell } from "../../excel/cells";
import { h, type Child } from "../dom/element";
import { signal } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { errorText } from "../task/task";
import { texts } from "../../messages/pane";

/** One tool: its title, what it does, its button, and the outcome. */
export const toolCard = (
  { title, about }: { readonly title: string; readonly about: string },
  button: HTMLElement,
  ...outcome: readonly Child[]
): HTMLElement =>
  h(
    "section",
    { class: "card", "aria-label": title },
    h("h2", {}, title),
    h("p", { class: "hint" }, about),
    h("div", { class: "row" }, button),
    outcome,
  );

/** A cell with a text about it. */
export interface ListedPlace {
  readonly sheet: string;
  readonly address: string;
  readonly text: Child;
}

/** More places than this are only counted. */
const MOST_SHOWN = 100;

/** Cells, each with a button that selects it. */
export function placeList({ formats }: Pane, places: readonly ListedPlace[]): HTMLElement {
  const trouble = signal("");
  const go = async (place: ListedPlace): Promise<void> => {
    try {
      trouble.set("");
      await goToCell(place);
    } catch (error) {
      trouble.set(errorText(error, formats));
    }
  };
  return h(
    "div",
    { class: "places" },
    h(
      "ul",
      {},
      places.slice(0, MOST_SHOWN).map((place) => {
        const name = `${place.sheet}!${place.address}`;
        return h(
          "li",
          {},
          h(
            "button",
            {
              type: "button",
              class: "place",
              "aria-label": formats.fill(texts.tools.goTo, { place: name }),
              onclick: () => void go(place),
            },
            name,
          ),
          h("div", { class: "place-text" }, place.text),
        );
      }),
    ),
    places.length > MOST_SHOWN &&
      h("p", { class: "hint" }, formats.fill(texts.tools.more, { count: places.length - MOST_SHOWN })),
    h("p", { class: "field-error", role: "alert" }, trouble),
  );
}
