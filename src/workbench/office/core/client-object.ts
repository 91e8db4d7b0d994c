import type { Book } from "../../book/book";
import { ClientResult } from "./client-result";
import { notLoaded, OfficeError } from "./errors";
import { guard } from "./guard";
import { loadPaths, type LoadRequest } from "./load-paths";
import type { AnyProperty } from "./property";
import { beginLoad, enqueue, host, type QueueingContext } from "./request-context";

/** What only the stand-in calls; the add-in's code sees strings. */
export const target = Symbol("target");
export const loadNow = Symbol("loadNow");
export const part = Symbol("part");
export const readValue = Symbol("readValue");
export const writeValue = Symbol("writeValue");

/** Finds what an object stands for, when its turn in the queue comes. */
export type Locate<Target> = () => Target | undefined;

/**
 * An object of Excel's API: a stand-in for something in the workbook, found when the queue is carried out. Its properties hold what was
 * loaded or written, and reading any other throws, as in Excel.
 */
export abstract class ClientObject<Target> {
  /** The interface's name and the properties, by class; filled by `covers`. */
  static interfaceName = "Excel object";
  static properties: Record<string, AnyProperty> = {};

  readonly #locate: Locate<Target>;
  readonly #mayBeNull: boolean;
  #found: { target: Target | undefined } | undefined;
  readonly #values = new Map<string, unknown>();
  readonly #parts = new Map<string, object>();

  constructor(
    readonly context: QueueingContext,
    locate: Locate<Target>,
    { mayBeNull = false } = {},
  ) {
    this.#locate = locate;
    this.#mayBeNull = mayBeNull;
  }

  get isNullObject(): boolean {
    if (!this.#found) throw notLoaded("isNullObject", this.#interface);
    return this.#found.target === undefined;
  }

  load(request?: LoadRequest): this {
    const paths = loadPaths(request);
    this.context[enqueue](async () => {
      this.context[beginLoad]();
      for (const path of paths) await this[loadNow](path);
    });
    return this;
  }

  set(values: object): void {
    for (const [name, value] of Object.entries(values)) {
      const own = (this as unknown as Record<string, unknown>)[name];
      if (own instanceof ClientObject) own.set(value as object);
      else (this as unknown as Record<string, unknown>)[name] = value;
    }
  }

  toJSON(): Record<string, unknown> {
    const parts = [...this.#parts]
      .filter(([, object]) => object instanceof ClientObject)
      .map(([name, object]) => [name, (object as ClientObject<unknown>).toJSON()] as const);
    return Object.fromEntries([...this.#values, ...parts.filter(([, json]) => Object.keys(json).length > 0)]);
  }

  track(): this {
    return this;
  }

  untrack(): this {
    return this;
  }

  /** What the object stands for; only while the queue is carried out. */
  [target](): Target {
    const found = this.resolve();
    if (found === undefined) throw this.#missing();
    return found;
  }

  /** A property or part that is made once and then stays the same object. */
  [part]<Part extends object>(name: string, make: () => Part): Part {
    let made = this.#parts.get(name);
    if (!made) this.#parts.set(name, (made = make()));
    return made as Part;
  }

  async [loadNow]([name, ...rest]: readonly string[]): Promise<void> {
    const { properties } = this.constructor as typeof ClientObject;
    if (this.#mayBeNull && this.resolve() === undefined) return;
    if (name === undefined || name === "$all") {
      for (const own of Object.keys(properties)) await this.#loadOwn(own);
    } else if (properties[name]) await this.#loadOwn(name);
    else if (name !== "isNullObject") await this.#loadPart(name, rest);
  }

  /** Queues an operation on what the object stands for; on a null object nothing is done, as in Excel. */
  protected act(operation: (target: Target, book: Book) => void | Promise<void>): void {
    this.context[enqueue](() => {
      if (this.#mayBeNull && this.resolve() === undefined) return undefined;
      return operation(this[target](), this.book);
    });
  }

  /** Queues a question; the answer comes with the sync. */
  protected ask<Answer>(answer: (target: Target, book: Book) => Answer | Promise<Answer>): ClientResult<Answer> {
    const result = new ClientResult<Answer>();
    this.act(async (found, book) => ClientResult.resolve(result, await answer(found, book)));
    return result;
  }

  /** The open workbook. */
  protected get book(): Book {
    return this.context[host].book;
  }

  /** Reads a property's loaded or written value. */
  [readValue](name: string): unknown {
    if (this.#values.has(name)) return this.#values.get(name);
    const location = `${this.#interface}.${name}`;
    const isNull = this.#found !== undefined && this.#found.target === undefined;
    throw isNull
      ? new OfficeError(
          "InvalidObjectPath",
          "The object is a null object: it stands for nothing in the workbook.",
          location,
        )
      : notLoaded(name, location);
  }

  /** Notes a property's value and queues its writing. */
  [writeValue](name: string, value: unknown, property: AnyProperty): void {
    if (!property.write) throw new TypeError(`${this.#interface}.${name} is read-only.`);
    this.#values.set(name, value);
    this.act((found, book) => property.write?.(found, value, book));
  }

  async #loadOwn(name: string): Promise<void> {
    const property = (this.constructor as typeof ClientObject).properties[name];
    if (!property?.read) return;
    if (property.calculated) await this.book.calculation.settled();
    this.#values.set(name, await property.read(this[target](), this.book));
  }

  async #loadPart(name: string, rest: readonly string[]): Promise<void> {
    const value = name in Object.prototype ? undefined : (this as unknown as Record<string, unknown>)[name];
    if (!(value instanceof ClientObject))
      throw new OfficeError(
        "InvalidArgument",
        `${this.#interface} has no property '${name}'.`,
        `${this.#interface}.load`,
      );
    await value[loadNow](rest);
  }

  /** Finds what the object stands for, or that there is nothing. */
  protected resolve(): Target | undefined {
    this.#found ??= { target: this.#mayBeNull ? orNull(this.#locate) : this.#locate() };
    return this.#found.target;
  }

  #missing(): OfficeError {
    return new OfficeError("ItemNotFound", "The requested resource doesn't exist.", this.#interface);
  }

  get #interface(): string {
    return (this.constructor as typeof ClientObject).interfaceName;
  }
}

/** An object that is looked for or made in the queue's order, as soon as it is asked for: where it is not there, the sync fails. */
export abstract class ClientItem<Target> extends ClientObject<Target> {
  constructor(context: QueueingContext, locate: Locate<Target>, options: { mayBeNull?: boolean } = {}) {
    super(context, locate, options);
    context[enqueue](() => {
      if (this.resolve() === undefined && !options.mayBeNull) this[target]();
    });
  }
}

/** What is looked for in something that does not exist does not exist either. */
function orNull<Target>(locate: Locate<Target>): Target | undefined {
  try {
    return locate();
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === "ItemNotFound") return undefined;
    throw thrown;
  }
}

Object.setPrototypeOf(
  ClientObject.prototype,
  guard((object) => (object.constructor as typeof ClientObject).interfaceName),
);
