import { CostError } from "../../engine/cost-error";
import { errorName } from "../../functions/cell";
import type { LayoutCell } from "./sheet-layout";

/** A cell's value as a sheet has it: an error as its name ("#N/A"), null where there is none. */
export const shownValue = ({ value }: Pick<LayoutCell, "value">): number | string | boolean | null =>
  value instanceof CostError ? errorName(value) : value;
