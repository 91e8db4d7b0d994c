import { inputDefinition, inputKeys, inputLabel, type InputKey } from "../../src/engine/strategy/inputs";
import type { Strategy } from "../../src/engine/strategy/strategy";

/** A cell as a host hands it over; null where it is empty. */
export type HandedCell = number | string | null;
export type HandedTable = HandedCell[][];

/** Inputs without a row: four that follow from others, and two that nobody asked for. */
const leftOut: ReadonlySet<InputKey> = new Set([
  "cached_price",
  "cache_write_price",
  "batch_cache_hit_rate",
  "retrain_cost",
  "overhead_seconds",
  "latency_cost_per_second",
]);

/** The inputs of the table. */
export const rowKeys: readonly InputKey[] = inputKeys.filter((key) => !leftOut.has(key));

export interface Ranges {
  readonly keys: readonly InputKey[];
  /** How far below and above its value each is drawn, as a share of it. */
  readonly swing: number;
}

/** A scenario's inputs as they stand on a sheet: label, unit, a column a strategy; ranges beside the last one. */
export function inputsTable(strategies: readonly Strategy[], ranges?: Ranges): HandedTable {
  const last = strategies.at(-1)!;
  const sides = (key: InputKey): HandedCell[] => {
    if (!ranges) return [];
    const value = last[key]!;
    return ranges.keys.includes(key) ? [value * (1 - ranges.swing), value * (1 + ranges.swing)] : [null, null];
  };
  return [
    [
      "Input",
      "Unit",
      ...strategies.map((_, i) => (i === 0 ? "Prompting" : `Fine-tuned ${i}`)),
      ...(ranges ? ["Low", "High"] : []),
    ],
    ...rowKeys.map((key) => [
      inputLabel(key),
      inputDefinition(key).unit,
      ...strategies.map((strategy) => strategy[key]!),
      ...sides(key),
    ]),
  ];
}

/** A copy none of whose rows and texts are the first one's: a host hands every call a table of its own. */
export const handedOver = (table: HandedTable): HandedTable => JSON.parse(JSON.stringify(table)) as HandedTable;

/** The row of an input. */
export const rowOf = (key: InputKey): number => 1 + rowKeys.indexOf(key);
