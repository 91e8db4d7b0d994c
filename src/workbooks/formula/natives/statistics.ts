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

/** What was found in a list of cells, by criterion: many formulas of a sheet ask for the same months of one column. */
const found = new WeakMap<readonly TableCell[], Map<TableCell, readonly number[]>>();

/** The places of the cells of a list that meet a criterion. */
function placesOf(cells: readonly TableCell[], wanted: TableCell): readonly number[] {
  let known = found.get(cells);
  if (!known) found.set(cells, (known = new Map()));
  let places = known.get(wanted);
  if (!places) {
    const accepts = criterion(wanted);
    known.set(wanted, (places = cells.flatMap((cell, at) => (accepts(cell) ? [at] : []))));
  }
  return places;
}

/** The places of the cells that meet every criterion, from pairs of range and criterion. */
function matching(pairs: readonly (Argument | null)[]): readonly number[] {
  const first = flat(valueOf(pairs[0]));
  let places = placesOf(first, cellOf(pairs[1]));
  for (let i = 2; i < pairs.length; i += 2) {
    const cells = flat(valueOf(pairs[i]));
    if (cells.length !== first.length) stop("#VALUE!");
    const accepts = criterion(cellOf(pairs[i + 1]));
    places = places.filter((at) => accepts(cells[at]!));
  }
  return places;
}

function sumAt(sums: Argument | null | undefined, places: readonly number[]): number {
  const cells = flat(valueOf(sums));
  return places.reduce<number>((sum, at) => {
    const cell = good(cells[at] ?? null);
    return typeof cell === "number" ? sum + cell : sum;
  }, 0);
}

const ranked = (args: Argument | null | undefined, place: number, order: (a: number, b: number) => number): number =>
  numbersIn([args ?? null]).sort(order)[place - 1] ?? stop("#NUM!");

const counted = (args: readonly (Argument | null)[], counts: (cell: TableCell) => boolean): number =>
  args.reduce((sum, argument) => sum + flat(valueOf(argument)).filter(counts).length, 0);

/** The least or the most; 0 of no numbers, as Excel has it. */
const extreme = (numbers: readonly number[], of: (a: number, b: number) => number): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => of(a, b));

/** Counting, extremes and conditional sums. */
export const statistics: Natives = {
  COUNT: (...args) => counted(args, (cell) => typeof cell === "number"),
  COUNTA: (...args) => counted(args, (cell) => cell !== null),
  COUNTBLANK: (range) => flat(valueOf(range)).filter((cell) => cell === null || cell === "").length,
  COUNTIF: (range, wanted) => matching([range ?? null, wanted ?? null]).length,
  COUNTIFS: stopping((...pairs) => matching(pairs).length),
  SUMIF: stopping((range, wanted, sums) => sumAt(sums ?? range, matching([range ?? null, wanted ?? null]))),
  SUMIFS: stopping((sums, ...pairs) => sumAt(sums, matching(pairs))),
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
