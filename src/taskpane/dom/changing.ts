import { append, type Child } from "./element";
import { effect, scope, onCleanup, type Readable } from "./signal";

/** A position in the page, between two comment nodes, whose content is replaced. */
class Place {
  private readonly start = document.createComment("");
  private readonly end = document.createComment("");

  /** Insert this where the content belongs. */
  readonly whole = document.createDocumentFragment();

  constructor() {
    this.whole.append(this.start, this.end);
  }

  replace(content: Node): void {
    while (this.start.nextSibling && this.start.nextSibling !== this.end) this.start.nextSibling.remove();
    this.end.before(content);
  }

  /** Brings elements into this order and moves only those out of place. */
  arrange(elements: readonly Element[]): void {
    let next: ChildNode = this.end;
    for (const element of [...elements].reverse()) {
      if (element.nextSibling !== next) next.before(element);
      next = element;
    }
  }
}

/** What `content` makes of a key. It is made again when the key changes, and only then, so that focus inside it stays. */
export function show<K>(key: Readable<K>, content: (key: K) => Child): Node {
  const place = new Place();
  let current: { readonly key: K; readonly end: () => void } | undefined;
  onCleanup(() => current?.end());
  effect(() => {
    const next = key();
    if (current && Object.is(current.key, next)) return;
    current?.end();
    const made = document.createDocumentFragment();
    current = { key: next, end: scope(() => append(made, content(next))) };
    place.replace(made);
  });
  return place.whole;
}

/** One element for each item, identified by `key`: an item that remains keeps its element, with its focus, and only moves. */
export function each<T>(items: Readable<readonly T[]>, key: (item: T) => unknown, content: (item: T) => Element): Node {
  const place = new Place();
  let present = new Map<unknown, { readonly element: Element; readonly end: () => void }>();
  onCleanup(() => present.forEach(({ end }) => end()));
  const make = (item: T): { element: Element; end: () => void } => {
    let element: Element | undefined;
    const end = scope(() => (element = content(item)));
    return { element: element as unknown as Element, end };
  };
  effect(() => {
    const now = new Map(items().map((item) => [key(item), present.get(key(item)) ?? make(item)]));
    for (const [id, { element, end }] of present)
      if (!now.has(id)) {
        end();
        element.remove();
      }
    present = now;
    place.arrange([...now.values()].map(({ element }) => element));
  });
  return place.whole;
}
