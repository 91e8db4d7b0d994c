import { effect, type Readable } from "./signal";

/** The value of an attribute: `true` sets it without a value; false, null and undefined remove it. */
export type AttributeValue = string | number | boolean | null | undefined;

/** Attributes by name; a function is followed, and a name that begins with "on" is an event listener. */
export type Attributes = Readonly<Record<string, AttributeValue | Readable<AttributeValue> | ((event: never) => void)>>;

/** The content of an element. A function is a text that is followed; everything else is static. */
export type Child = Node | string | number | false | null | undefined | Readable<string | number> | readonly Child[];

/** Set as properties, because the attribute of the same name is only the initial value. */
const PROPERTIES = new Set(["value", "checked", "indeterminate"]);

const SVG = "http://www.w3.org/2000/svg";

function setAttribute(element: Element, name: string, value: AttributeValue): void {
  if (PROPERTIES.has(name)) {
    const target = element as unknown as Record<string, unknown>;
    if (target[name] !== value) target[name] = value;
  } else if (value === false || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}

function applyAttribute(element: Element, name: string, value: Attributes[string]): void {
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value as EventListener);
  else if (typeof value === "function")
    effect(() => setAttribute(element, name, (value as Readable<AttributeValue>)()));
  else setAttribute(element, name, value);
}

function textNode(text: Readable<string | number>): Text {
  const node = document.createTextNode("");
  effect(() => {
    node.data = String(text());
  });
  return node;
}

/** Appends children in order. Texts become text nodes, never markup. */
export function append(parent: Node, child: Child): void {
  if (child === false || child === null || child === undefined) return;
  if (child instanceof Node) parent.appendChild(child);
  else if (typeof child === "function") parent.appendChild(textNode(child));
  else if (typeof child === "string" || typeof child === "number")
    parent.appendChild(document.createTextNode(String(child)));
  else for (const each of child) append(parent, each);
}

function build<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  append(element, children);
  for (const [name, value] of Object.entries(attributes)) applyAttribute(element, name, value);
  return element;
}

/**
 * An HTML element.
 *
 * @example h("p", { class: "hint", hidden: () => !open() }, "Cells: ", () => cells())
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[K];
export function h(tag: string, attributes?: Attributes, ...children: Child[]): HTMLElement;
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  return build(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg(tag: string, attributes: Attributes = {}, ...children: Child[]): SVGElement {
  return build(document.createElementNS(SVG, tag) as SVGElement, attributes, children);
}
