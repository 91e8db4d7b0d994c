import { CostError } from "../../engine/cost-error";
import { evaluate } from "../../workbooks/formula/evaluate";
import type { Node } from "../../workbooks/formula/parse";
import { cellAddress } from "../../workbooks/grid/area";
import type { Value } from "../../workbooks/formula/value";
import { type Around, type PlacedReference, treeOf } from "./our-formulas";

/** A cell of the workbook. */
export interface CellAt {
  readonly sheet: string;
  readonly address: string;
}

/** A chain of cells is no longer than this; the table of a case takes two steps. */
const mostSteps = 20;

/**
 * The cell in which a value is typed, where formulas only choose it: IF, IFERROR, CHOOSE and INDEX of one cell, and plain references. So an error in the inputs of
 * a case is found on the first sheet, or among the overrides. The cell itself, where its formula computes.
 */
export function originOf(cell: CellAt, around: Around): CellAt {
  let at = cell;
  for (let step = 0; step < mostSteps; step++) {
    const content = around.content(at);
    const tree = typeof content === "string" && content.startsWith("=") ? treeOf(content) : undefined;
    const next = tree && chosen(tree, around.on(at.sheet));
    if (!next) return at;
    at = next;
  }
  return at;
}

/** The cell that a part of a formula chooses; undefined where it computes, or only Excel knows. */
function chosen(node: Node | null | undefined, around: Around): CellAt | undefined {
  if (node?.kind === "reference" || node?.kind === "name") return oneCellOf(around.referred(node));
  if (node?.kind !== "call") return undefined;
  const { name, args } = node;
  const [first, ...others] = args;
  const value = first ? valueOf(first, around) : undefined;
  const choices: Readonly<Record<string, () => CellAt | undefined>> = {
    IF: () => (typeof value === "boolean" ? chosen(others[value ? 0 : 1], around) : undefined),
    CHOOSE: () => (typeof value === "number" ? chosen(others[value - 1], around) : undefined),
    IFERROR: () => (value === undefined ? undefined : chosen(value instanceof CostError ? others[0] : first, around)),
    INDEX: () => indexed(args, around),
  };
  return choices[name.toUpperCase()]?.();
}

const oneCellOf = (at: PlacedReference | undefined): CellAt | undefined =>
  at?.area.rows === 1 && at.area.columns === 1
    ? { sheet: at.sheet, address: cellAddress(at.area.row, at.area.column) }
    : undefined;

/** The cell of INDEX(range, row) or INDEX(range, row, column). */
function indexed([range, row, column]: readonly (Node | null)[], around: Around): CellAt | undefined {
  const at = around.referred(range);
  const [down, right] = [row ? valueOf(row, around) : undefined, column ? valueOf(column, around) : 1];
  if (!at || typeof down !== "number" || typeof right !== "number") return undefined;
  const isWithin = down >= 1 && right >= 1 && down <= at.area.rows && right <= at.area.columns;
  return isWithin
    ? { sheet: at.sheet, address: cellAddress(at.area.row + down - 1, at.area.column + right - 1) }
    : undefined;
}

function valueOf(node: Node, around: Around): Value | undefined {
  try {
    return evaluate(node, around);
  } catch {
    return undefined;
  }
}
