import { CostError } from "../../engine/cost-error";
import type { UserLocale } from "../../messages/pane/locale";
import { messageText } from "../../messages/text";
import { evaluate } from "../../workbooks/formula/evaluate";
import { cellAddress } from "../../workbooks/grid/area";
import { functionNamed } from "../function-finder/formula";
import { type Around, type OurCall, type OurCell, ourCalls, treeOf } from "./our-formulas";

/** A cell of the workbook. */
export interface CellAt {
  readonly sheet: string;
  readonly address: string;
}

export const placeOf = ({ sheet, address }: CellAt): string => `${sheet}!${address}`;

/** Why a formula shows an error, and the cell to change, where the error names one. */
export interface Cause {
  readonly reason: string;
  readonly cell: CellAt | undefined;
}

/** The cell that an error is about: a place in the range of an argument, such as the table of inputs. */
function faultyCell({ place }: CostError, { id, args }: OurCall, around: Around): CellAt | undefined {
  if (place?.row === undefined || place.column === undefined) return undefined;
  const parameter = place.argument ?? "inputs";
  const at = around.referred(args[functionNamed(id)?.order.findIndex(([name]) => name === parameter) ?? -1]);
  return at && { sheet: at.sheet, address: cellAddress(at.area.row + place.row, at.area.column + place.column) };
}

/** What the first function of ours that fails in a formula says; undefined where the formula cannot be evaluated here. */
export function causeOf({ formula, sheet }: OurCell, around: Around, style: UserLocale): Cause | undefined {
  for (const call of ourCalls(treeOf(formula)).reverse()) {
    try {
      const value = evaluate(call.node, around);
      if (!(value instanceof CostError)) continue;
      const cell = faultyCell(value, call, around);
      const addressOf = (): string | undefined => cell && (cell.sheet === sheet ? cell.address : placeOf(cell));
      return { reason: messageText(value, { style, addressOf }), cell };
    } catch {
      return undefined;
    }
  }
  return undefined;
}
