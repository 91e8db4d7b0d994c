import { CostError } from "../../engine/cost-error";
import { SheetError, type SheetErrorName, type TableCell } from "../../functions/cell";
import type { BinaryOperator } from "./parse";

/** What a part of a formula comes to: one value, or a block of values. */
export type Value = TableCell | Matrix;

/** A block of values, row by row. */
export type Matrix = readonly (readonly TableCell[])[];

export const isMatrix = (value: Value): value is Matrix => Array.isArray(value);

/** An error of Excel's own making. */
export const sheetError = (shown: SheetErrorName): SheetError => new SheetError(shown, `The formula gives ${shown}.`);

/** The one value of a block of one cell; a larger block is an error where one value is wanted. */
export const single = (value: Value): TableCell =>
  isMatrix(value) ? (value.length === 1 && value[0]!.length === 1 ? value[0]![0]! : sheetError("#VALUE!")) : value;

const lists = new WeakMap<Matrix, readonly TableCell[]>();

/** Every value of an argument, row by row. The list of a block is made once: a ledger's columns are summed over hundreds of times. */
export function flat(value: Value): readonly TableCell[] {
  if (!isMatrix(value)) return [value];
  let list = lists.get(value);
  if (!list) lists.set(value, (list = value.flat()));
  return list;
}

/** A value as a number, as Excel's operators take it. */
export function asNumber(cell: TableCell): number | CostError {
  if (typeof cell === "number" || cell instanceof CostError) return cell;
  if (cell === null) return 0;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return cell.trim() !== "" && Number.isFinite(Number(cell)) ? Number(cell) : sheetError("#VALUE!");
}

/** A value as a text: a number with up to 15 digits. */
export function asText(cell: TableCell): string | CostError {
  if (typeof cell === "string" || cell instanceof CostError) return cell;
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(Number(cell.toPrecision(15))).replace("e", "E");
}

/** A value as a condition. */
export function asLogical(cell: TableCell): boolean | CostError {
  if (typeof cell === "string")
    return /^true$/i.test(cell) ? true : /^false$/i.test(cell) ? false : sheetError("#VALUE!");
  const number = asNumber(cell);
  return number instanceof CostError ? number : number !== 0;
}

/** A result as it may stand in a cell. */
export const finite = (result: number): number | CostError => (Number.isFinite(result) ? result : sheetError("#NUM!"));

/** Does to each value of blocks what `apply` does to single values; a single value counts for every cell of a block. */
export function each(apply: (...cells: TableCell[]) => TableCell, values: readonly Value[]): Value {
  const blocks = values.filter(isMatrix);
  if (blocks.length === 0) return apply(...(values as readonly TableCell[]));
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 0));
  const at = (value: Value, row: number, column: number): TableCell => {
    if (!isMatrix(value)) return value;
    const line = value.length === 1 ? value[0] : value[row];
    const cell = line?.length === 1 ? line[0] : line?.[column];
    return cell === undefined ? sheetError("#N/A") : cell;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => apply(...values.map((value) => at(value, row, column)))),
  );
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number | CostError>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? sheetError("#DIV/0!") : a / b),
  "^": (a, b) => (a === 0 && b === 0 ? sheetError("#NUM!") : a ** b),
};

const kindOrder = { number: 0, string: 1, boolean: 2 } as const;

/** Numbers come before texts, texts before logical values; case does not matter; an empty cell is whatever the other one is. */
export function compareCells(left: Exclude<TableCell, CostError>, right: Exclude<TableCell, CostError>): number {
  const blank = (other: typeof left): number | string | boolean =>
    typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  const a = left ?? blank(right);
  const b = right ?? blank(left);
  const byKind = kindOrder[typeof a as keyof typeof kindOrder] - kindOrder[typeof b as keyof typeof kindOrder];
  if (byKind !== 0) return byKind;
  if (typeof a === "string")
    return a.toLowerCase() < (b as string).toLowerCase() ? -1 : a.toLowerCase() > (b as string).toLowerCase() ? 1 : 0;
  return Number(a) - Number(b);
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** What an operator makes of two cells; an error stays one. */
export function operate(operator: BinaryOperator, left: TableCell, right: TableCell): TableCell {
  if (typeof left === "number" && typeof right === "number" && operator !== "&") {
    const holds = comparisons[operator];
    return holds ? holds(left - right) : finiteOrError(arithmetic[operator]!(left, right));
  }
  if (left instanceof CostError) return left;
  if (right instanceof CostError) return right;
  const holds = comparisons[operator];
  if (holds) return holds(compareCells(left, right));
  if (operator === "&") return `${asText(left) as string}${asText(right) as string}`;
  const a = asNumber(left);
  const b = asNumber(right);
  if (a instanceof CostError) return a;
  if (b instanceof CostError) return b;
  return finiteOrError(arithmetic[operator]!(a, b));
}

const finiteOrError = (result: number | CostError): TableCell => (typeof result === "number" ? finite(result) : result);
