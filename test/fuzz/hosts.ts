import type { Chance } from "./chance";

/** How a host hands over what is not there. */
export interface Host {
  readonly name: string;
  /** An empty cell that a formula refers to by itself. */
  readonly emptyCell: null | 0 | "";
  /** An empty cell of a range. */
  readonly emptyInRange: null | 0 | "";
}

/** Desktop Excel hands over 0, Excel on the web null; both have been seen to hand over an empty text in ranges. */
export const hosts: readonly Host[] = [
  { name: "desktop", emptyCell: 0, emptyInRange: 0 },
  { name: "desktop, texts", emptyCell: 0, emptyInRange: "" },
  { name: "web", emptyCell: null, emptyInRange: null },
  { name: "web, texts", emptyCell: "", emptyInRange: "" },
];

/** An empty cell of a table, until a host says how it hands it over. */
export const EMPTY = Symbol("empty cell");

/** A table as a host hands it over. */
export const handedOver = (table: readonly (readonly unknown[])[], { emptyInRange }: Host): unknown[][] =>
  table.map((row) => row.map((cell) => (cell === EMPTY ? emptyInRange : cell)));

/** The object that Excel appends to the arguments. */
export const invocation = (id: string): object => ({
  address: "Sheet1!B2",
  functionName: id,
  isStreaming: false,
  onCanceled: undefined,
});

/**
 * The arguments as they arrive: what was left out is null up to the last parameter, and the invocation comes last. Where Excel still has the metadata of another
 * version of the add-in there are fewer or more places before it.
 */
export function arriving(id: string, args: readonly unknown[], places: number, chance: Chance): unknown[] {
  const known = chance.oneIn(8) ? chance.below(places + 3) : places;
  const given = Array.from({ length: known }, (_, i) => args[i] ?? null);
  return chance.oneIn(20) ? given : [...given, invocation(id)];
}
