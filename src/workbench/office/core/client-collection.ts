import type { Book } from "../../book/book";
import { ClientObject, loadNow } from "./client-object";
import type { ClientResult } from "./client-result";
import { notLoaded } from "./errors";
import { loadNumber } from "./request-context";

/** Lists a collection's items; known to the stand-in alone. */
export const list = Symbol("list");

/** A collection of Excel's API: `load("items/name")` and `load("name")` both load each item's name. */
export abstract class ClientCollection<Owner, Item extends ClientObject<unknown>> extends ClientObject<Owner> {
  #items: Item[] | undefined;
  #count: number | undefined;
  #loadNumber: number | undefined;

  /** The items as they are in the workbook now. */
  abstract [list](book: Book): Item[];

  get items(): Item[] {
    if (!this.#items) throw notLoaded("items", (this.constructor as typeof ClientObject).interfaceName);
    return this.#items;
  }

  get count(): number {
    if (this.#count === undefined) throw notLoaded("count", (this.constructor as typeof ClientObject).interfaceName);
    return this.#count;
  }

  getCount(): ClientResult<number> {
    return this.ask((_owner, book) => this[list](book).length);
  }

  override toJSON(): Record<string, unknown> {
    return { items: this.#items?.map((item) => item.toJSON()) ?? [] };
  }

  override async [loadNow](path: readonly string[]): Promise<void> {
    const number = this.context[loadNumber];
    const items = this.#items && this.#loadNumber === number ? this.#items : this[list](this.book);
    this.#loadNumber = number;
    this.#items = items;
    this.#count = items.length;
    if (path[0] === "count") return;
    const ofItems = path[0] === "items" ? path.slice(1) : path;
    for (const item of items) await item[loadNow](ofItems);
  }
}
