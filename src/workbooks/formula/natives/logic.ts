import { CostError } from "../../../engine/cost-error";
import { errorName, type TableCell } from "../../../functions/cell";
import { asLogical, each, flat, isMatrix, type Matrix, sheetError, single, type Value } from "../value";
import { type Argument, cellOf, good, type Native, type Natives, stopping, valueOf } from "./native";

const isNotAvailable = (cell: TableCell): boolean => cell instanceof CostError && errorName(cell) === "#N/A";

/** A test of one cell, done cell by cell where it is given a block. */
const test =
  (holds: (cell: TableCell) => boolean): Native =>
  (argument) =>
    each(holds, [valueOf(argument ?? null)]);

const instead =
  (isReplaced: (cell: TableCell) => boolean): Native =>
  (value, otherwise) => {
    const given = valueOf(value ?? null);
    if (!Array.isArray(given)) return isReplaced(single(given)) ? valueOf(otherwise ?? null) : given;
    return each((cell, other) => (isReplaced(cell) ? other : cell), [given, valueOf(otherwise ?? null)]);
  };

function conditionsOf(args: readonly (Argument | null)[]): boolean[] {
  const conditions: boolean[] = [];
  for (const argument of args)
    for (const cell of flat(valueOf(argument)))
      if (!argument?.area || (cell !== null && typeof good(cell) !== "string")) conditions.push(good(asLogical(cell)));
  return conditions;
}

function choose(which: TableCell, choices: readonly (Argument | null)[]): Value {
  const chosen = typeof which === "number" ? choices[Math.trunc(which) - 1] : undefined;
  return which instanceof CostError ? which : chosen === undefined ? sheetError("#VALUE!") : valueOf(chosen);
}

/** IF of a block, cell by cell. */
const chosenOf = (
  conditions: Matrix,
  then: Argument | null | undefined,
  otherwise: Argument | null | undefined,
): Value =>
  each(
    (condition, one, other) => {
      const holds = asLogical(condition);
      return holds instanceof CostError ? holds : holds ? one : other;
    },
    [conditions, valueOf(then ?? null), otherwise === undefined ? false : valueOf(otherwise)],
  );

/** Conditions and tests. */
export const logic: Natives = {
  IF: (condition, then, otherwise) => {
    const given = valueOf(condition);
    if (isMatrix(given)) return chosenOf(given, then, otherwise);
    const holds = asLogical(cellOf(condition));
    if (holds instanceof CostError) return holds;
    if (holds) return valueOf(then ?? null) ?? 0;
    return otherwise === undefined ? false : (valueOf(otherwise) ?? 0);
  },
  IFERROR: instead((cell) => cell instanceof CostError),
  IFNA: instead(isNotAvailable),
  AND: stopping((...args) => conditionsOf(args).every(Boolean)),
  OR: stopping((...args) => conditionsOf(args).some(Boolean)),
  NOT: stopping((condition) => !good(asLogical(cellOf(condition)))),
  CHOOSE: (which, ...choices) => choose(cellOf(which), choices),
  NA: () => sheetError("#N/A"),
  ISERROR: test((cell) => cell instanceof CostError),
  ISNA: test(isNotAvailable),
  ISNUMBER: test((cell) => typeof cell === "number"),
  ISTEXT: test((cell) => typeof cell === "string"),
  ISBLANK: test((cell) => cell === null),
  TRUE: () => true,
  FALSE: () => false,
};
