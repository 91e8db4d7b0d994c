import type { CellChange } from "../../excel/cells";
import { type Cause, suggestionIn } from "./cause";
import type { CellAt } from "./origin";
import type { Around, OurCell } from "./our-formulas";

/** What can be done about a finding at once. */
export type Fix =
  /** A cell gets another content. */
  | { readonly is: "change"; readonly change: CellChange }
  /** The formulas that Excel did not know are entered again. */
  | { readonly is: "repair" }
  /** The prices of a model are looked at, with their source. */
  | { readonly is: "look"; readonly model: string }
  /** Another cell is to be filled in. */
  | { readonly is: "go"; readonly cell: CellAt };

/** What an error's own suggestion changes: the cell at fault, or the formula that has the wrong text in it. */
export function fixOf({ formula, ...at }: OurCell, { error, cell }: Cause, around: Around): Fix | undefined {
  const suggestion = suggestionIn(error);
  if (!suggestion) return undefined;
  const { wrong, right } = suggestion;
  if (cell) {
    const now = around.content(cell);
    return now === wrong ? { is: "change", change: { ...cell, from: wrong, to: right } } : undefined;
  }
  const typed = `"${String(wrong).replaceAll('"', '""')}"`;
  if (!formula.includes(typed)) return undefined;
  const to = formula.replaceAll(typed, `"${String(right).replaceAll('"', '""')}"`);
  return { is: "change", change: { sheet: at.sheet, address: at.address, from: formula, to } };
}
