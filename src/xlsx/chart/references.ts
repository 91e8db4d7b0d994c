import type { PlacedArea } from "../../workbooks/grid/area";
import type { LayoutCell } from "../../workbooks/layout/sheet-layout";
import { shownValue } from "../../workbooks/layout/shown-value";
import { element, escaped } from "../package/xml";
import { chartReference } from "./titles";

/** What stands in an area, row by row. */
export type ValuesOf = (area: PlacedArea) => readonly LayoutCell["value"][];

/** Numbers of an area and what they are now; a cell without a number is a gap. */
export function numbers(area: PlacedArea, valuesOf: ValuesOf): string {
  const values = valuesOf(area);
  const points = values.flatMap((value, idx) =>
    typeof value === "number" ? [element("c:pt", { idx }, element("c:v", {}, String(value)))] : [],
  );
  return element(
    "c:numRef",
    {},
    element("c:f", {}, chartReference(area)),
    element(
      "c:numCache",
      {},
      element("c:formatCode", {}, "General"),
      element("c:ptCount", { val: values.length }),
      ...points,
    ),
  );
}

/** Names of an area and what they are now. */
export function names(area: PlacedArea, valuesOf: ValuesOf): string {
  const values = valuesOf(area);
  const points = values.map((value, idx) =>
    element("c:pt", { idx }, element("c:v", {}, escaped(String(shownValue({ value }) ?? "")))),
  );
  return element(
    "c:strRef",
    {},
    element("c:f", {}, chartReference(area)),
    element("c:strCache", {}, element("c:ptCount", { val: values.length }), ...points),
  );
}
