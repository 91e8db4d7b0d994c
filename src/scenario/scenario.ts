import type { InputKey } from "../engine/strategy/inputs";
import type { CostError } from "../engine/cost-error";
import type { Strategy } from "../engine/strategy/strategy";
import type { InputRows } from "./input-rows";

/** What a cell of the inputs table can hold; null where it is empty, as far as the host tells. */
export type InputCell = number | string | boolean | null | CostError;

/** The inputs table as it stands on a sheet: a header row, then a row an input. */
export type InputsTable = readonly (readonly InputCell[])[];

/** The inputs for which the name of a model can stand. */
export const modelPriceKeys = [
  "input_price",
  "cached_price",
  "cache_write_price",
  "output_price",
  "training_price",
] as const satisfies readonly InputKey[];

export type ModelPriceKey = (typeof modelPriceKeys)[number];

const modelPrices: ReadonlySet<string> = new Set(modelPriceKeys);

/** Whether the name of a model can stand for an input. */
export const takesModel = (key: string): key is ModelPriceKey => modelPrices.has(key);

/** A price that a company's contract sets, on which no discount off list prices acts. */
export interface ContractPrice {
  readonly contractPrice: number;
}

/** The price of a model for an input of a call with so many input tokens; throws a `CostError` where there is none. */
export type PriceResolver = (key: ModelPriceKey, model: string, inputTokens: number) => number | ContractPrice;

/** What a strategy's column says: a whole strategy, rows left out at their defaults, with names of models in price rows. */
export type ColumnValues = { readonly [K in InputKey]: Strategy[K] | (K extends ModelPriceKey ? string : never) };

/** The range of an input, as the Low and High columns give it. */
export interface InputRange {
  readonly key: InputKey;
  /** The strategy's place, 0 the baseline; a workload input's range stands once. */
  readonly strategy: number;
  readonly low: number;
  readonly high: number;
}

/** What is wrong with a range. */
export interface RangeFault {
  readonly error: CostError;
  /** The range is one, but the typed value is not within it. */
  readonly isValueOutside: boolean;
}

/** A scenario as read from its table, models still by their names. */
export interface Scenario {
  readonly names: readonly string[];
  readonly columns: readonly ColumnValues[];
  readonly rows: InputRows;
  /** Those that can be used. */
  readonly ranges: readonly InputRange[];
  /** What is wrong with the others: an error of what reads ranges, and of nothing else. */
  readonly rangeFaults: readonly RangeFault[];
}

/**
 * The ranges of a scenario.
 * @param among those that the caller does without: the ranges whose value is outside of them
 * @throws CostError value, the first fault of a range
 */
export function rangesOf({ ranges, rangeFaults }: Scenario, among?: "without values outside"): readonly InputRange[] {
  const fault = rangeFaults.find(({ isValueOutside }) => !(isValueOutside && among));
  if (fault) throw fault.error;
  return ranges;
}
