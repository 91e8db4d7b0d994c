import type { ChartSeries, LayoutChart, LineLook } from "../../workbooks/layout/sheet-layout";
import { element } from "../package/xml";
import { axisIds } from "./axes";
import { numbers, type ValuesOf } from "./references";
import { linkedText } from "./titles";

const unitsPerPoint = 12_700;
const fill = (colour: string): string => element("a:solidFill", {}, element("a:srgbClr", { val: colour }));
const dashNames = { none: "solid", dash: "dash", dashDot: "dashDot", dot: "sysDot" } as const satisfies Record<
  LineLook["dash"],
  string
>;

/** How a series is drawn: a line without markers. */
function drawing({ colour, line = { dash: "none", points: 2.25 } }: ChartSeries): string[] {
  const drawn = element(
    "a:ln",
    { w: Math.round(line.points * unitsPerPoint), cap: "flat" },
    fill(colour),
    element("a:prstDash", { val: dashNames[line.dash] }),
    element("a:round"),
  );
  return [element("c:spPr", {}, drawn), element("c:marker", {}, element("c:symbol", { val: "none" }))];
}

/** Lines through points. */
export function scatterGroup({ series }: LayoutChart, valuesOf: ValuesOf): string {
  const drawn = series.map((one, index) =>
    element(
      "c:ser",
      {},
      element("c:idx", { val: index }),
      element("c:order", { val: index }),
      element("c:tx", {}, linkedText(one.name)),
      ...drawing(one),
      element("c:xVal", {}, numbers(one.x, valuesOf)),
      element("c:yVal", {}, numbers(one.y, valuesOf)),
      element("c:smooth", { val: 0 }),
    ),
  );
  return element(
    "c:scatterChart",
    {},
    element("c:scatterStyle", { val: "lineMarker" }),
    element("c:varyColors", { val: 0 }),
    ...drawn,
    element("c:axId", { val: axisIds.x }),
    element("c:axId", { val: axisIds.y }),
  );
}
