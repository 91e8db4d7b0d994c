import { svg, h, type Attributes, type Child, append } from "../dom/element";
import { scope, onCleanup } from "../dom/signal";

/** Outlines in a 16 by 16 box. */
const outlines = {
  info: "M8 7.5v4M8 4.6v.1M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 1 1 0-12.5",
  check: "M5 8.2l2.2 2.2L11.2 6M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 1 1 0-12.5",
  warning: "M8 6v3.5M8 11.6v.1M8 2l6.3 11.5H1.7z",
  error: "M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 1 1 0-12.5",
  search: "M10.5 10.5L14 14M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9",
  lock: "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
} as const;

export type IconName = keyof typeof outlines;

/** A small icon beside a text with the same meaning. */
export const icon = (name: IconName): SVGElement =>
  svg(
    "svg",
    {
      class: "icon",
      viewBox: "0 0 16 16",
      width: 16,
      height: 16,
      fill: "none",
      stroke: "currentColor",
      "stroke-width": 1.4,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
      "aria-hidden": "true",
    },
    svg("path", { d: outlines[name] }),
  );

/** A Fluent button. Its role is repeated as an attribute, for tools that do not look into custom elements. */
export function button(text: Child, onclick: () => void, attributes: Attributes = {}): HTMLElement {
  const { disabled } = attributes;
  const isDisabled = (): string => String(typeof disabled === "function" ? (disabled as () => unknown)() : disabled);
  const aria = disabled === undefined ? {} : { "aria-disabled": isDisabled };
  return h("fluent-button", { role: "button", onclick, ...aria, ...attributes }, text);
}

/** The primary button of a view. */
export const primaryButton = (text: Child, onclick: () => void, attributes: Attributes = {}): HTMLElement =>
  button(text, onclick, { appearance: "primary", ...attributes });

/** A small button within a line of text or a card. */
export const smallButton = (text: Child, onclick: () => void, attributes: Attributes = {}): HTMLElement =>
  button(text, onclick, { size: "small", ...attributes });

export type NoticeKind = "info" | "success" | "warning" | "error";

const icons: Readonly<Record<NoticeKind, IconName>> = {
  info: "info",
  success: "check",
  warning: "warning",
  error: "error",
};

/** A message in a bar. Errors are read out at once, everything else when the reader pauses. */
export function notice(kind: NoticeKind, content: Child, ...actions: HTMLElement[]): HTMLElement {
  return h(
    "fluent-message-bar",
    { class: "notice", intent: kind, role: kind === "error" ? "alert" : "status" },
    h("span", { slot: "icon", class: "notice-icon" }, icon(icons[kind])),
    h("div", { class: "notice-text" }, content),
    actions.length > 0 && h("div", { class: "row notice-actions" }, actions),
  );
}

/** A heading that opens and closes its content; the content is built when it is first opened. */
export function disclosure(summary: Child, content: () => Child, open = false): HTMLElement {
  const body = h("div", { class: "disclosed stack" });
  let end: (() => void) | undefined;
  onCleanup(() => end?.());
  const fill = (): void => {
    end ??= scope(() => append(body, content()));
  };
  const details: HTMLDetailsElement = h(
    "details",
    { class: "disclosure", open, ontoggle: () => details.open && fill() },
    h("summary", {}, summary),
    body,
  );
  if (open) fill();
  return details;
}

export type Fact = readonly [name: string, value: Child];

/** Names and values, one pair a line. */
export const factList = (facts: readonly (Fact | false | undefined)[]): HTMLElement =>
  h(
    "dl",
    { class: "facts" },
    facts.map((fact) => fact && h("div", {}, h("dt", {}, fact[0]), h("dd", { class: "number" }, fact[1]))),
  );

/** A link to the source of a figure, opened in the browser. */
export const sourceLink = (text: string, href: string): HTMLElement =>
  h("a", { href, target: "_blank", rel: "noopener noreferrer" }, text);
