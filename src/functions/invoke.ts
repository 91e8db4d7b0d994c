import { CostError, tooLarge, valueError } from "../engine/cost-error";
import type { Cell } from "./cell";
import type { FunctionDefinition, Result, Slot } from "./definition";
import { isErrorCell, sheetErrorOf } from "./parameters/one-cell";

/** What a function gives the sheet. */
export type Returned = Cell | Cell[][];

/** The object that the host appends to the arguments: no range, no error, no data type's card. */
function isInvocation(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { type, basicValue } = value as { readonly type?: unknown; readonly basicValue?: unknown };
  return type === undefined && basicValue === undefined && !isErrorCell(value);
}

/** How many of the arguments are the formula's own: the invocation stands last, wherever that is. */
function argumentCount(args: readonly unknown[]): number {
  let count = args.length;
  while (count > 0 && args[count - 1] === undefined) count--;
  return count > 0 && isInvocation(args[count - 1]) ? count - 1 : count;
}

/** Nothing, or a range of one empty cell where one value is expected. */
function isMissing(value: unknown, matrix = false): boolean {
  if (value === null || value === undefined) return true;
  return (
    !matrix &&
    Array.isArray(value) &&
    value.length === 1 &&
    Array.isArray(value[0]) &&
    value[0].length === 1 &&
    (value[0][0] ?? null) === null
  );
}

function missing({ name, optional, default: value }: Slot): unknown {
  if (!optional) throw valueError("argument.missing", {}, { argument: name });
  return value;
}

/** The arguments by name, each checked. */
function read({ id, slots, byName }: FunctionDefinition, args: readonly unknown[], count: number): object {
  const values = new Array<unknown>(slots.length);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    const given = i < count ? args[i] : null;
    if (typeof given === "number")
      values[i] = given >= slot.from && given <= slot.to ? given : slot.read(given, slot.name);
    else values[i] = isMissing(given, slot.matrix) ? missing(slot) : slot.read(given, slot.name);
  }
  for (let i = slots.length; i < count; i++)
    if (!isMissing(args[i])) throw valueError("argument.too-many", { id, count: slots.length, got: i + 1 });
  return byName(values);
}

/** The first error cell among the arguments: it comes back before any other fault is told. */
function firstError({ slots }: FunctionDefinition, args: readonly unknown[], count: number): CostError | undefined {
  for (let i = 0; i < count; i++)
    if (isErrorCell(args[i])) return sheetErrorOf(args[i], { argument: slots[i]?.name ?? `argument ${i + 1}` });
  return undefined;
}

const checkedCell = (id: string, cell: Cell): Cell => {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell + 0 : tooLarge({ id: "result-of", values: { id } });
  if (cell === null || cell === undefined) throw new TypeError(`${id} left a cell of its table empty`);
  return cell;
};

/** A result as it may leave: no infinity, no hole, no negative zero. */
function checked(id: string, result: Result): Returned {
  if (typeof result === "number") {
    if (!Number.isFinite(result)) throw tooLarge({ id: "the-result-of", values: { id } });
    return result + 0;
  }
  if (result instanceof CostError) throw result;
  if (typeof result !== "object") return checkedCell(id, result) as Returned;
  return result.map((row) => row.map((cell) => checkedCell(id, cell)));
}

/**
 * Calls a function as a formula does: omitted arguments as null, ranges as arrays of rows, perhaps the host's invocation object last.
 * @returns the value, or a table of values in which a `CostError` stands for an error; a promise only where the definition waits for a file
 * @throws CostError where an argument is not acceptable or there is no answer
 */
export function invoke(definition: FunctionDefinition, args: readonly unknown[]): Returned | Promise<Returned> {
  const count = argumentCount(args);
  let values: object;
  try {
    values = read(definition, args, count);
  } catch (fault) {
    throw firstError(definition, args, count) ?? fault;
  }
  const result = definition.evaluate(values as never);
  return result instanceof Promise
    ? result.then((later) => checked(definition.id, later))
    : checked(definition.id, result);
}
