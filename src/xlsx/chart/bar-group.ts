import { gapPercent, type LayoutChart } from "../../workbooks/layout/sheet-layout";
import { element } from "../package/xml";
import { axisIds } from "./axes";
import { names, numbers, type ValuesOf } from "./references";
import { linkedText } from "./titles";

/** Columns, or bars that lie. */
export function barGroup({ kind, together, series }: LayoutChart, valuesOf: ValuesOf): string {
  const drawn = series.map(({ name, x, y, colour }, index) =>
    element(
      "c:ser",
      {},
      element("c:idx", { val: index }),
      element("c:order", { val: index }),
      element("c:tx", {}, linkedText(name)),
      element("c:spPr", {}, element("a:solidFill", {}, element("a:srgbClr", { val: colour }))),
      element("c:invertIfNegative", { val: 0 }),
      element("c:cat", {}, names(x, valuesOf)),
      element("c:val", {}, numbers(y, valuesOf)),
    ),
  );
  return element(
    "c:barChart",
    {},
    element("c:barDir", { val: kind === "bars" ? "bar" : "col" }),
    element("c:grouping", { val: together === "stacked" ? "stacked" : "clustered" }),
    element("c:varyColors", { val: 0 }),
    ...drawn,
    element("c:gapWidth", { val: gapPercent(together) }),
    ...(together ? [element("c:overlap", { val: 100 })] : []),
    element("c:axId", { val: axisIds.x }),
    element("c:axId", { val: axisIds.y }),
  );
}
