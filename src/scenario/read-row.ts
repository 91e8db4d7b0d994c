import { isWithin, outOfBounds } from "../engine/bounds";
import { CostError, valueError, type Place } from "../engine/cost-error";
import { inputDefinition, inputLabel, type InputKey } from "../engine/strategy/inputs";
import { isEmpty, isEmptyOrZero, type StrategyColumn } from "./header";
import { takesModel, type InputCell, type InputRange } from "./scenario";
import { received } from "../messages/text";

/** Where a cell is, put together only where there is a message. */
export type PlaceOf = () => Place;

/** The cell of an input in a strategy's column; row and column count from 0. */
export const cellPlace = (row: number, key: InputKey, { name, column }: StrategyColumn): Place => ({
  row,
  column,
  label: inputLabel(key),
  strategy: name,
});

/** The value of an input in a strategy's cell: a number within its bounds, or a model's name in a price row. */
export function readValue(
  cell: InputCell | undefined,
  key: InputKey,
  place: PlaceOf,
  isBaseline: boolean,
): number | string {
  if (typeof cell === "number") {
    checkNumber(cell, key, place, isBaseline);
    return cell;
  }
  if (cell instanceof CostError) throw cell;
  if (isEmpty(cell)) throw valueError("cell.empty", {}, place());
  if (typeof cell === "string" && takesModel(key)) return cell.trim();
  throw valueError(takesModel(key) ? "cell.not-price" : "cell.not-number", { got: received(cell) }, place());
}

/** Throws unless a number is acceptable for an input. */
export function checkNumber(value: number, key: InputKey, place: PlaceOf, isBaseline: boolean): void {
  const definition = inputDefinition(key);
  if (!isWithin(value, definition)) throw new CostError("value", outOfBounds(value, definition, place()));
  const { alternativeOnly, baselineValue: fixed = 0 } = definition;
  if (isBaseline && alternativeOnly && value !== fixed) throw valueError("cell.baseline", { fixed, value }, place());
}

/** The range beside a strategy's value; undefined where both cells are empty or 0, or there are no such columns. */
export function readRange(
  cells: readonly InputCell[],
  key: InputKey,
  strategy: StrategyColumn,
  index: number,
  value: number | string,
  place: PlaceOf,
): InputRange | undefined {
  const [low, high] = [cellAt(cells, strategy.low), cellAt(cells, strategy.high)];
  if (isEmptyOrZero(low) && isEmptyOrZero(high)) return undefined;
  const sidePlace =
    (side: "Low" | "High"): PlaceOf =>
    () => ({ ...place(), side, column: side === "Low" ? strategy.low : strategy.high });
  const range = {
    key,
    strategy: index,
    low: sideValue(low, "Low", sidePlace("Low")),
    high: sideValue(high, "High", sidePlace("High")),
  };
  if (typeof value !== "number") throw valueError("range.of-model", {}, place());
  if (range.low > range.high) throw valueError("range.reversed", { low: range.low, high: range.high }, place());
  if (value < range.low || value > range.high)
    throw valueError("range.value-outside", { low: range.low, high: range.high, value }, place());
  checkNumber(range.low, key, sidePlace("Low"), index === 0);
  checkNumber(range.high, key, sidePlace("High"), index === 0);
  return range;
}

const cellAt = (cells: readonly InputCell[], column: number | undefined): InputCell =>
  column === undefined ? null : (cells[column] ?? null);

function sideValue(cell: InputCell, title: string, place: PlaceOf): number {
  if (cell instanceof CostError) throw cell;
  if (typeof cell === "number") return cell;
  if (isEmpty(cell)) throw valueError("range.one-side", { side: title }, { ...place(), side: undefined });
  throw valueError("cell.not-number", { got: received(cell) }, place());
}
