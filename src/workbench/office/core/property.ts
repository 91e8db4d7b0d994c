import type { Book } from "../../book/book";

/**
 * One property of an object of Excel's API: how it is read from the workbook when a load is carried out, and how it is written when a
 * write is. `calculated` properties are read after every formula has been.
 */
export interface Property<Target, Value> {
  read?(target: Target, book: Book): Value | Promise<Value>;
  write?(target: Target, value: Value, book: Book): void | Promise<void>;
  calculated?: boolean;
}

/** The properties of a class, typed by the interface of Excel's API that the class stands in for. */
export type Properties<Interface, Target> = { [Name in keyof Interface]?: Property<Target, Interface[Name]> };

export type AnyProperty = Property<unknown, unknown>;
