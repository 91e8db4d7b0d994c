import { CostError } from "../../engine/cost-error";
import type { TableCell } from "../../functions/cell";
import type { BinaryOperator } from "./parse";
import { asNumber, asText, finite, sheetError } from "./value";

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
  if (left instanceof CostError) return left;
  if (right instanceof CostError) return right;
  const holds = comparisons[operator];
  if (holds) return holds(compareCells(left, right));
  if (operator === "&") return `${asText(left) as string}${asText(right) as string}`;
  const a = asNumber(left);
  const b = asNumber(right);
  if (a instanceof CostError) return a;
  if (b instanceof CostError) return b;
  const result = arithmetic[operator]!(a, b);
  return result instanceof CostError ? result : finite(result);
}
