import { type Area, areaAddress } from "../book/address";
import type { Book } from "../book/book";
import { BookError, invalidArgument } from "../book/book-error";

/** The open workbook and what belongs to it beside its cells. */
export interface Workbook {
  readonly book: Book;
  /** The settings that the add-in keeps in the workbook. */
  readonly settings: Map<string, unknown>;
  readonly readOnly: boolean;
  /** Offers a workbook that Excel would open in a window of its own; without bytes an empty one. */
  openWorkbook(base64: string | undefined): void;
}

/** An object of the workbook as a request names it: the name of its type, and what it is. */
export interface Reference {
  readonly type: string;
  readonly target: unknown;
}

/** What a path leads to: an object, or null where an `…OrNullObject` member found none. */
export type Found = Reference | null;

export interface Property<Target> {
  get?(target: Target, workbook: Workbook): unknown;
  set?(target: Target, value: unknown, workbook: Workbook): unknown;
  /** Whether the grid must have finished calculating before it is read. */
  calculated?: true;
}

/** A method gives an object, a plain value, or nothing. It is told of objects by reference. */
export type Method<Target> = (target: Target, args: readonly unknown[], workbook: Workbook) => unknown;

/**
 * One type of Excel's objects as the client's messages name it: the whole of what the host knows of it. Names are those on the wire,
 * with a small first letter. What is not listed is not part of the host, and a request for it fails by name.
 */
export interface ObjectType<Target> {
  /** What the client finds the object by in a later request. */
  id?(target: Target): string;
  /** Ranges are kept by reference: the client asks for that and gives it back when it is done. */
  tracked?: true;
  properties?: Record<string, Property<Target>>;
  /** Properties that are objects themselves. */
  parts?: Record<string, (target: Target, workbook: Workbook) => Found>;
  methods?: Record<string, Method<Target>>;
  /** Collections: all items, and the one of a key. */
  items?(target: Target, workbook: Workbook): readonly Reference[];
  item?(target: Target, key: unknown, workbook: Workbook): Found;
}

/** Ties a type's own target to the table, in which targets are unknown. */
export const objectType = <Target>(type: ObjectType<Target>): ObjectType<unknown> => type as ObjectType<unknown>;

/** An object of a type. */
export const reference = (type: string, target: unknown): Reference => ({ type, target });

/** The object of something that may not be there. */
export const orNull = (type: string, target: unknown): Found => (target === undefined ? null : { type, target });

/** The object of something that has to be there. */
export function existing(type: string, target: unknown): Reference {
  if (target === undefined) throw new BookError("ItemNotFound", "The requested resource doesn't exist.");
  return { type, target };
}

export const isReference = (value: unknown): value is Reference =>
  typeof value === "object" && value !== null && "type" in value && "target" in value;

/** The cells that an argument means: a range, or an address on a sheet. */
export function areaArgument(arg: unknown, { book }: Workbook, sheetId?: string): Area {
  if (isReference(arg) && arg.type === "Range") return arg.target as Area;
  const area = typeof arg === "string" ? book.areaOf(arg, sheetId) : undefined;
  if (!area) throw invalidArgument(`"${isReference(arg) ? arg.type : String(arg)}" is no range and no address.`);
  return area;
}

/** A text that is one of an enumeration's. */
export function oneOf<Text extends string>(texts: readonly Text[], value: unknown): Text {
  if (!texts.includes(value as Text)) throw invalidArgument(`"${String(value)}" is none of ${texts.join(", ")}.`);
  return value as Text;
}

/** A text no longer than Excel takes it. */
export function shortText(value: unknown, longest: number, what: string): string {
  const text = String(value ?? "");
  if (text.length > longest)
    throw invalidArgument(`${what} has ${text.length} characters; Excel takes ${longest} at most.`);
  return text;
}

/** A value for each cell of an area: a block of the same shape, or a single value for all. Any other shape is refused, as in Excel. */
export function block<Value>(value: unknown, area: Area): readonly (readonly Value[])[] {
  if (!Array.isArray(value))
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value as Value));
  const rows = value as Value[][];
  if (rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns)) return rows;
  const shape = `${rows.length} × ${Array.isArray(rows[0]) ? rows[0].length : 0}`;
  throw invalidArgument(
    `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ${shape} values for ${areaAddress(area)}.`,
  );
}
