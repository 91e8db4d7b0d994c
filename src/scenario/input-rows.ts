import { inputKeys, type InputKey } from "../engine/strategy/inputs";
import { rowRules, type RowRule } from "./row-rule";

const placeAmongInputs: ReadonlyMap<InputKey, number> = new Map(rowRules.map(({ key, place }) => [key, place]));

/** The rows of a table, from 1, in which inputs stand. A map would do; filling one takes as long as reading the rest of the table. */
export class InputRows {
  /** The inputs that have a row, in the order of the table. */
  readonly keys: InputKey[] = [];
  readonly #rows = new Array<number>(inputKeys.length).fill(0);

  /** The row of the input at a place among all inputs; 0 where it has none. */
  at(place: number): number {
    return this.#rows[place]!;
  }

  add({ key, place }: RowRule, row: number): void {
    this.keys.push(key);
    this.#rows[place] = row;
  }

  has(key: InputKey): boolean {
    return this.get(key) > 0;
  }

  /** The row of an input; 0 where it has none. */
  get(key: InputKey): number {
    return this.#rows[placeAmongInputs.get(key)!]!;
  }
}
