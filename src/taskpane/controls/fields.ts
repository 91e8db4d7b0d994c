import { show } from "../dom/changing";
import { h, type Attributes, type Child } from "../dom/element";
import type { Readable, Signal } from "../dom/signal";
import { icon } from "./basics";

interface FieldOptions {
  readonly label: string | Readable<string>;
  /** Follows the field. */
  readonly unit?: string | undefined;
  readonly hint?: Child;
  /** What is wrong with what was typed. */
  readonly error?: Readable<string | undefined>;
  /** Follows the field in its line: buttons that act on it. */
  readonly actions?: Child;
}

let fields = 0;

/** A label, a control, its hint and its error, tied together for a screen reader. */
export function field(
  { label, unit, hint, error, actions }: FieldOptions,
  control: (attributes: Attributes) => HTMLElement,
): HTMLElement {
  const id = `field-${++fields}`;
  const described = [unit && `${id}-unit`, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    h(
      "div",
      { class: "field-box" },
      control({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error && (() => (error() === undefined ? undefined : "true")),
      }),
      unit && h("span", { class: "field-unit", id: `${id}-unit` }, unit),
      actions,
    ),
    hint && h("div", { class: "hint", id: `${id}-hint` }, hint),
    error &&
      h(
        "div",
        { class: "field-error", id: `${id}-error`, "aria-live": "polite" },
        show(error, (text) => text !== undefined && [icon("error"), h("span", {}, text)]),
      ),
  );
}

/** A single-line text field. */
export function textField(value: Signal<string>, options: FieldOptions, attributes: Attributes = {}): HTMLElement {
  return field(options, (tied) =>
    h("input", {
      type: "text",
      class: "input",
      autocomplete: "off",
      spellcheck: "false",
      value,
      oninput: (event: Event) => value.set((event.target as HTMLInputElement).value),
      ...tied,
      ...attributes,
    }),
  );
}

/** A field for a number, as typed. */
export const numberField = (value: Signal<string>, options: FieldOptions, attributes: Attributes = {}): HTMLElement =>
  textField(value, options, { inputmode: "decimal", class: "input input-number", ...attributes });

/** A multi-line text field. */
export function textArea(value: Signal<string>, options: FieldOptions, attributes: Attributes = {}): HTMLElement {
  return field(options, (tied) =>
    h("textarea", {
      class: "input",
      rows: 6,
      spellcheck: "false",
      value,
      oninput: (event: Event) => value.set((event.target as HTMLTextAreaElement).value),
      ...tied,
      ...attributes,
    }),
  );
}

/** A drop-down list. */
export function choiceField<V extends string>(
  value: Signal<V>,
  choices: readonly { readonly value: V; readonly label: string }[],
  options: FieldOptions,
): HTMLElement {
  return field(options, (tied) =>
    h(
      "select",
      {
        class: "input",
        onchange: (event: Event) => value.set((event.target as HTMLSelectElement).value as V),
        ...tied,
        value,
      },
      choices.map(({ value: each, label }) => h("option", { value: each, selected: () => each === value() }, label)),
    ),
  );
}

/** A search box. */
export function searchField(value: Signal<string>, label: string, placeholder: string): HTMLElement {
  return h(
    "div",
    { class: "search", role: "search" },
    icon("search"),
    h("input", {
      type: "search",
      class: "input",
      "aria-label": label,
      placeholder,
      autocomplete: "off",
      spellcheck: "false",
      value,
      oninput: (event: Event) => value.set((event.target as HTMLInputElement).value),
    }),
  );
}

let groups = 0;

interface Choice<V extends string> {
  readonly value: V;
  readonly label: Child;
  /** Below the label. */
  readonly hint?: Child;
  readonly disabled?: Readable<boolean>;
}

/** Radio buttons: the browser's own, in Fluent's colors. */
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

/** A switch. */
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
