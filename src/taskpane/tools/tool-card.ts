import { h, type Child } from "../dom/element";

/** One tool: what it is called, what it does, its button, and what came of it. */
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
