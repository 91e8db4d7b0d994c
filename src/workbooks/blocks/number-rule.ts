import type { Bounds } from "../../engine/bounds";
import type { ValidationRule } from "../layout/sheet-layout";
import type { Formula } from "../template/template";

/** The comparisons that hold for a number within bounds. */
function comparisons({ min, max, aboveMin, belowMax, whole }: Bounds, cell: Formula): Formula[] {
  return [
    ...(min === undefined ? [] : [`${cell}${aboveMin ? ">" : ">="}${min}`]),
    ...(max === undefined ? [] : [`${cell}${belowMax ? "<" : "<="}${max}`]),
    ...(whole ? [`${cell}=INT(${cell})`] : []),
  ];
}

/** A condition that holds where a cell has a number within bounds. Texts compare as larger than any number, hence the first part. */
export function isWithinFormula(bounds: Bounds, cell: Formula): Formula {
  const within = comparisons(bounds, cell);
  const all = within.length > 1 ? [`AND(${within.join(",")})`] : within;
  return `AND(${[`ISNUMBER(${cell})`, ...(bounds.orZero ? [`OR(${[`${cell}=0`, ...all].join(",")})`] : within)].join(",")})`;
}

/**
 * The validation of a cell that takes a number within bounds: Excel's own kinds where they can say it.
 * @param cell the cell, as a formula refers to it
 */
export function numberRule(bounds: Bounds, cell: Formula): ValidationRule {
  const { min, max, aboveMin, belowMax, whole, orZero } = bounds;
  const kind = whole ? "whole" : "decimal";
  if (min === undefined || orZero || belowMax || (aboveMin && max !== undefined))
    return { kind: "custom", formula: isWithinFormula(bounds, cell) };
  if (max !== undefined) return { kind, operator: "between", from: min, to: max };
  return { kind, operator: aboveMin ? "greaterThan" : "greaterThanOrEqual", from: min };
}
