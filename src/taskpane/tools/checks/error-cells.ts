import { CostError } from "../../../engine/cost-error";
import { evaluate } from "../../../workbooks/formula/evaluate";
import { texts } from "../../texts";
import type { OurCell } from "../our-formulas";
import type { Finding } from "./finding";
import { ourCalls, treeOf, type Around } from "./formula-around";

/** Why a formula gives an error: what the first of our functions in it says; undefined where that cannot be told. */
function reason(formula: string, around: Around): string | undefined {
  for (const { node } of ourCalls(treeOf(formula)).reverse()) {
    try {
      const value = evaluate(node, around);
      if (value instanceof CostError) return value.message;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** A formula of ours that shows an error, with its message. */
export function errorCell({ sheet, address, formula, value }: OurCell, around: Around): Finding[] {
  if (typeof value !== "string" || !/^#[A-Z/0]+[!?]?$/.test(value)) return [];
  if (value === "#NAME?") return [{ is: "error", sheet, address, text: texts.tools.check.unknownName }];
  return [{ is: "error", sheet, address, text: texts.tools.check.error(value, reason(formula, around)) }];
}
