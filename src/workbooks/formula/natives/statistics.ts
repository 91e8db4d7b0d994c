import { CostError } from "../../../engine/cost-error";
import type { TableCell } from "../../../functions/cell";
import { compareCells, flat, sheetError } from "../value";
import { type Argument, cellOf, good, type Natives, numberOf, numbersIn, stop, stopping, valueOf } from "./native";

const operators = /^(<>|<=|>=|=|<|>)(.*)$/s;
const byOperator: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (o) => o === 0,
  "<>": (o) => o !== 0,
  "<": (o) => o < 0,
  ">": (o) => o > 0,
  "<=": (o) => o <= 0,
  ">=": (o) => o >= 0,
};

/** What a criterion of SUMIFS accepts: ">=5", "text", 3. Wildcards are not known here. */
function criterion(given: TableCell): (cell: TableCell) => boolean {
  if (given instanceof CostError) return (cell) => cell === given;
  const [, operator = "=", operand = String(given ?? "")] = operators.exec(String(given ?? "")) ?? [];
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  const wanted = Number.isNaN(number) ? operand : number;
  const holds = byOperator[operator]!;
  if (typeof wanted === "number")
    return (cell) =>
      typeof cell === "number" ? holds(cell - wanted) : operator === "<>" && !(cell instanceof CostError);
  return (cell) => {
    if (cell instanceof CostError) return false;
    if (typeof cell !== typeof wanted) return operator === "<>";
    return holds(compareCells(cell, wanted));
  };
}

/** Which cells meet every criterion, from pairs of range and criterion. */
function matching(pairs: readonly (Argument | null)[]): boolean[] {
  let found: boolean[] | undefined;
  for (let i = 0; i < pairs.length; i += 2) {
    const accepts = criterion(cellOf(pairs[i + 1]));
    const cells = flat(valueOf(pairs[i]));
    if (found && found.length !== cells.length) stop("#VALUE!");
    found = cells.map((cell, at) => accepts(cell) && (found?.[at] ?? true));
  }
  return found ?? [];
}

const sumWhere = (sums: Argument | null | undefined, where: readonly boolean[]): number =>
  flat(valueOf(sums)).reduce<number>(
    (sum, cell, at) => (where[at] && typeof good(cell) === "number" ? sum + (cell as number) : sum),
    0,
  );

const ranked = (args: Argument | null | undefined, place: number, order: (a: number, b: number) => number): number =>
  numbersIn([args ?? null]).sort(order)[place - 1] ?? stop("#NUM!");

/** The least or the most; 0 of no numbers, as Excel has it. */
const extreme = (numbers: readonly number[], of: (a: number, b: number) => number): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => of(a, b));

/** Counting, extremes and conditional sums. */
export const statistics: Natives = {
  COUNT: (...args) =>
    args.flatMap((argument) => flat(valueOf(argument))).filter((cell) => typeof cell === "number").length,
  COUNTA: (...args) => args.flatMap((argument) => flat(valueOf(argument))).filter((cell) => cell !== null).length,
  COUNTBLANK: (range) => flat(valueOf(range)).filter((cell) => cell === null || cell === "").length,
  COUNTIF: (range, wanted) => matching([range ?? null, wanted ?? null]).filter(Boolean).length,
  COUNTIFS: stopping((...pairs) => matching(pairs).filter(Boolean).length),
  SUMIF: stopping((range, wanted, sums) => sumWhere(sums ?? range, matching([range ?? null, wanted ?? null]))),
  SUMIFS: stopping((sums, ...pairs) => sumWhere(sums, matching(pairs))),
  MIN: stopping((...args) => extreme(numbersIn(args), Math.min)),
  MAX: stopping((...args) => extreme(numbersIn(args), Math.max)),
  AVERAGE: stopping((...args) => {
    const numbers = numbersIn(args);
    return numbers.length === 0
      ? sheetError("#DIV/0!")
      : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  }),
  LARGE: stopping((range, place) => ranked(range, numberOf(place), (a, b) => b - a)),
  /** The place of a number among others, the largest first, or the smallest where an order other than 0 is given; equal ones share theirs. */
  RANK: stopping((number, range, order) => {
    const own = numberOf(number);
    const all = numbersIn([range ?? null]);
    if (!all.includes(own)) return sheetError("#N/A");
    return 1 + all.filter((other) => (numberOf(order, 0) === 0 ? other > own : other < own)).length;
  }),
  SMALL: stopping((range, place) => ranked(range, numberOf(place), (a, b) => a - b)),
};
