import type { MessageValue } from "../engine/cost-error";
import { nearNames, plainName } from "../engine/near-names";
import { inputDefinition, type InputKey, inputKeys, inputLabel } from "../engine/strategy/inputs";
import { strategyOf } from "../engine/strategy/strategy";

/** What is looked up once for all cells of an input's row. */
export interface RowRule {
  readonly key: InputKey;
  /** Its place among all inputs. */
  readonly place: number;
  /** Numbers from here to there need no further check; NaN: every one does, but for what holds without the row. */
  readonly from: number;
  readonly to: number;
  /** What a strategy has without the row. */
  readonly otherwise: number | undefined;
  /** One value for all strategies. */
  readonly shared: boolean;
}

const withoutRows = strategyOf({});

/** How the cells of an input's row are read, in the order of all inputs. */
const rowRules: readonly RowRule[] = inputKeys.map((key, place) => {
  const { min, max = Number.MAX_VALUE, aboveMin, whole, alternativeOnly, workload } = inputDefinition(key);
  const isPlain = !(aboveMin || whole || alternativeOnly);
  return { key, place, from: isPlain ? min : NaN, to: max, otherwise: withoutRows[key], shared: workload === true };
});

const byPlainLabel = new Map<string, RowRule>(rowRules.map((rule) => [plainName(rule.key), rule]));

/** Spellings met before: sheets repeat theirs, and a plain name costs more than looking one up. */
const met = new Map<string, RowRule | undefined>(
  rowRules.flatMap((rule) => [
    [rule.key, rule],
    [inputLabel(rule.key), rule],
  ]),
);
const mostMet = 1000;

/** How the row with a label is read; case, spaces and punctuation do not matter. Undefined where it is no input's. */
export function ruleOfLabel(label: string): RowRule | undefined {
  const before = met.get(label);
  if (before !== undefined || met.has(label)) return before;
  const rule = byPlainLabel.get(plainName(label));
  if (met.size < mostMet && label.length < 100) met.set(label, rule);
  return rule;
}

/** The input that a label names. */
export const inputOfLabel = (label: string): InputKey | undefined => ruleOfLabel(label)?.key;

/** " Did you mean 'Calls per day'?" as a part of a message, or nothing. */
export function meantLabel(label: string): MessageValue {
  const [near] = nearNames(label, inputKeys.map(inputLabel));
  return near === undefined ? "" : { id: "did-you-mean-quoted", values: { name: near } };
}

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
