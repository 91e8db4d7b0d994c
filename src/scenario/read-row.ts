import { boundsFault, isWithin } from "../engine/bounds";
import { CostError, valueError } from "../engine/cost-error";
import { inputDefinition, inputLabel, type InputKey } from "../engine/strategy/inputs";
import { isEmpty, isEmptyOrZero, type StrategyColumn } from "./header";
import { modelPriceKeys, type InputCell, type InputRange } from "./scenario";
import { quoted, received } from "./wording";

const takesModel: ReadonlySet<InputKey> = new Set(modelPriceKeys);

/** How a message names a cell, put together only where there is a message. */
export type Place = () => string;

/** "Row 7: 'Calls per day' of 'Prompting'". */
export const placeOf = (row: number, key: InputKey, strategy: string): string =>
  `Row ${row}: ${quoted(inputLabel(key))} of ${quoted(strategy)}`;

/** The value of an input in a strategy's cell: a number within its bounds, or a model's name in a price row. */
export function readValue(
  cell: InputCell | undefined,
  key: InputKey,
  place: Place,
  isBaseline: boolean,
): number | string {
  if (typeof cell === "number") {
    checkNumber(cell, key, place, isBaseline);
    return cell;
  }
  if (cell instanceof CostError) throw cell;
  if (isEmpty(cell)) throw valueError(`${place()} is empty: fill it in, with 0 where nothing is meant.`);
  if (typeof cell === "string" && takesModel.has(key)) return cell.trim();
  const model = takesModel.has(key) ? " or a model name" : "";
  throw valueError(`${place()} must be a number${model}, got ${received(cell!)}.`);
}

/** Throws unless a number is acceptable for an input. */
export function checkNumber(value: number, key: InputKey, place: Place, isBaseline: boolean): void {
  const definition = inputDefinition(key);
  if (!isWithin(value, definition)) throw valueError(`${place()} ${boundsFault(value, definition)}`);
  if (isBaseline && definition.alternativeOnly && value !== 0)
    throw valueError(`${place()} must be 0 for the first strategy, the baseline, got ${value}.`);
}

/** The range beside a strategy's value; undefined where both cells are empty or 0, or there are no such columns. */
export function readRange(
  cells: readonly InputCell[],
  key: InputKey,
  strategy: StrategyColumn,
  index: number,
  value: number | string,
  place: Place,
): InputRange | undefined {
  const [low, high] = [cellAt(cells, strategy.low), cellAt(cells, strategy.high)];
  if (isEmptyOrZero(low) && isEmptyOrZero(high)) return undefined;
  const range = { key, strategy: index, low: side(low, "Low", place), high: side(high, "High", place) };
  if (typeof value !== "number")
    throw valueError(
      `${place()} is a model's price, which has no range: type the price as a number, or clear Low and High.`,
    );
  if (range.low > range.high)
    throw valueError(`${place()}: Low must not be above High, got ${range.low} and ${range.high}.`);
  if (value < range.low || value > range.high)
    throw valueError(`${place()} must be between its Low ${range.low} and its High ${range.high}, got ${value}.`);
  checkNumber(range.low, key, () => `${place()}, Low,`, index === 0);
  checkNumber(range.high, key, () => `${place()}, High,`, index === 0);
  return range;
}

const cellAt = (cells: readonly InputCell[], column: number | undefined): InputCell =>
  column === undefined ? null : (cells[column] ?? null);

function side(cell: InputCell, title: string, place: Place): number {
  if (cell instanceof CostError) throw cell;
  if (typeof cell === "number") return cell;
  if (isEmpty(cell)) throw valueError(`${place()} has no ${title}: a range needs both, or neither.`);
  throw valueError(`${place()}, ${title}, must be a number, got ${received(cell)}.`);
}
