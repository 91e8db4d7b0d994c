import { h, type Child } from "../dom/element";
import type { Readable, Signal } from "../dom/signal";

let groups = 0;

interface Choice<V extends string> {
  readonly value: V;
  readonly label: Child;
  /** Said below the label. */
  readonly hint?: Child;
  readonly disabled?: Readable<boolean>;
}

/** One of a few, all to be seen: the browser's own radio buttons, in Fluent's colours. */
export function choiceGroup<V extends string>(
  legend: string,
  value: Signal<V>,
  choices: readonly Choice<V>[],
  className = "choices",
): HTMLElement {
  const name = `choice-${++groups}`;
  return h(
    "fieldset",
    { class: className },
    h("legend", {}, legend),
    choices.map(({ value: each, label, hint, disabled }) =>
      h(
        "label",
        { class: "choice" },
        h("input", {
          type: "radio",
          name,
          value: each,
          checked: () => value() === each,
          disabled,
          onchange: () => value.set(each),
        }),
        h(
          "span",
          { class: "choice-text" },
          h("span", { class: "choice-label" }, label),
          hint && h("span", { class: "hint" }, hint),
        ),
      ),
    ),
  );
}

/** On or off. */
export function toggle(label: string, on: Readable<boolean>, change: (on: boolean) => void, hint?: Child): HTMLElement {
  const id = `toggle-${++groups}`;
  return h(
    "div",
    { class: "toggle" },
    h("fluent-switch", {
      role: "switch",
      "aria-checked": () => String(on()),
      "aria-labelledby": id,
      "aria-describedby": hint && `${id}-hint`,
      checked: on,
      onchange: (event: Event) => change((event.target as HTMLInputElement).checked),
    }),
    h("div", {}, h("span", { id }, label), hint && h("div", { class: "hint", id: `${id}-hint` }, hint)),
  );
}
