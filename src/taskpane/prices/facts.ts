import { h, type Child } from "../dom/element";

export type Fact = readonly [name: string, value: Child];

/** Names and values, one below the other. */
export const factList = (facts: readonly (Fact | false | undefined)[]): HTMLElement =>
  h(
    "dl",
    { class: "facts" },
    facts.map((fact) => fact && h("div", {}, h("dt", {}, fact[0]), h("dd", { class: "number" }, fact[1]))),
  );

/** A link to where a figure comes from, opened beside Excel. */
export const sourceLink = (text: string, href: string): HTMLElement =>
  h("a", { href, target: "_blank", rel: "noopener noreferrer" }, text);
