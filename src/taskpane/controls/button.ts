import { h, type Attributes, type Child } from "../dom/element";

/** A button of Fluent's. Its role stands in the page too, for programs that do not look into elements. */
export function button(text: Child, onclick: () => void, attributes: Attributes = {}): HTMLElement {
  return h("fluent-button", { role: "button", onclick, ...attributes }, text);
}

/** The button of the one thing to do. */
export const primaryButton = (text: Child, onclick: () => void, attributes: Attributes = {}): HTMLElement =>
  button(text, onclick, { appearance: "primary", ...attributes });

/** A small button within a line of text or a card. */
export const smallButton = (text: Child, onclick: () => void, attributes: Attributes = {}): HTMLElement =>
  button(text, onclick, { size: "small", ...attributes });
