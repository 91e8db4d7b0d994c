import { CostError } from "../../../engine/cost-error";
import type { TableCell } from "../../../functions/cell";
import type { Area } from "../../grid/area";
import { asNumber, each, flat, isMatrix, sheetError, single, type Value } from "../value";

/** An argument: worked out when it is asked for, so that a branch not taken costs and breaks nothing. */
export interface Argument {
  value(): Value;
  /** The cells it refers to, where it is a reference. */
  readonly area: Area | undefined;
}

/** A function of Excel's own; an argument that was left empty is null. */
export type Native = (...args: readonly (Argument | null)[]) => Value;

/** Excel's functions by name. */
export type Natives = Readonly<Record<string, Native>>;

/** The value of an argument, an omitted one being an empty cell. */
export const valueOf = (argument: Argument | null | undefined): Value => argument?.value() ?? null;

/** The single value of an argument. */
export const cellOf = (argument: Argument | null | undefined): TableCell => single(valueOf(argument));

/** Thrown inside a function where an argument is an error; the function gives that error. */
class Given extends Error {
  constructor(readonly error: CostError) {
    super(error.message);
  }
}

/** A function that may stop at the first error among what it reads. */
export const stopping =
  (apply: Native): Native =>
  (...args) => {
    try {
      return apply(...args);
    } catch (thrown) {
      if (thrown instanceof Given) return thrown.error;
      throw thrown;
    }
  };

/** The value where it is none of the errors. */
export function good<T>(value: T | CostError): T {
  if (value instanceof CostError) throw new Given(value);
  return value;
}

/** Stops with an error of Excel's own. */
export const stop = (shown: Parameters<typeof sheetError>[0]): never => good<never>(sheetError(shown));

/** The number of an argument; `otherwise` where it is left out. */
export function numberOf(argument: Argument | null | undefined, otherwise?: number): number {
  if (!argument && otherwise !== undefined) return otherwise;
  return good(asNumber(cellOf(argument)));
}

/** A function of single numbers, done cell by cell where it is given blocks. */
export const ofNumbers = (apply: (...numbers: number[]) => number | CostError): Native => {
  const one = (...cells: TableCell[]): TableCell => {
    const numbers: number[] = [];
    for (const cell of cells) {
      const number = asNumber(cell);
      if (number instanceof CostError) return number;
      numbers.push(number);
    }
    const result = apply(...numbers);
    return result instanceof CostError || Number.isFinite(result) ? result : sheetError("#NUM!");
  };
  return (...args) => each(one, args.map(valueOf));
};

/** The numbers of arguments as SUM takes them: of ranges only what is a number, of single arguments what can be one. */
export function numbersIn(args: readonly (Argument | null)[]): number[] {
  const numbers: number[] = [];
  for (const argument of args) {
    const value = valueOf(argument);
    if (argument?.area === undefined && !isMatrix(value)) numbers.push(good(asNumber(single(value))));
    else for (const cell of flat(value)) if (typeof good(cell) === "number") numbers.push(cell as number);
  }
  return numbers;
}
