import { handedOver, inputsTable, type HandedTable, type Ranges } from "./inputs-table";
import type { Pair } from "./scenario";

const count = 64;

/** Prompt tokens of the baseline: the one input that is another from turn to turn. */
export const promptAt = (turn: number): number => 6000 + (turn % count);

const withPrompt = ([baseline, alternative]: Pair, turn: number): Pair => [
  { ...baseline, prompt_tokens: promptAt(turn) },
  alternative,
];

/** A scenario under many values of one input, made beforehand: the pair of a turn. */
export function pairsOf(pair: Pair): (turn: number) => Pair {
  const pairs = Array.from({ length: count }, (_, turn) => withPrompt(pair, turn));
  return (turn) => pairs[turn % count]!;
}

/** The same as tables, so many equal copies of each, as a host hands one to every call: the copies of a turn. */
export function tablesOf(pair: Pair, copies: number, ranges?: Ranges): (turn: number) => readonly HandedTable[] {
  const tables = Array.from({ length: count }, (_, turn) => {
    const table = inputsTable(withPrompt(pair, turn), ranges);
    return Array.from({ length: copies }, () => handedOver(table));
  });
  return (turn) => tables[turn % count]!;
}
