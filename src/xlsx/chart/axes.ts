import type { ChartAxis } from "../../workbooks/layout/sheet-layout";
import { element } from "../package/xml";
import { fixedTitle } from "./titles";

/** The ids under which a chart's two axes know each other. */
export const axisIds = { x: 111111111, y: 222222222 } as const;

const grey = element("a:solidFill", {}, element("a:srgbClr", { val: "D9D9D9" }));
const thinLine = element("c:spPr", {}, element("a:ln", { w: 9525 }, grey));

type Side = "b" | "l";

const head = (id: number, side: Side, orientation: "minMax" | "maxMin" = "minMax"): string[] => [
  element("c:axId", { val: id }),
  element("c:scaling", {}, element("c:orientation", { val: orientation })),
  element("c:delete", { val: 0 }),
  element("c:axPos", { val: side }),
];

const tail = (
  { title, format }: ChartAxis,
  side: Side,
  labels: string,
  crossing: number,
  crosses: "autoZero" | "max" = "autoZero",
): string[] => [
  fixedTitle(title, side === "l"),
  element("c:numFmt", { formatCode: format, sourceLinked: 0 }),
  element("c:majorTickMark", { val: "out" }),
  element("c:minorTickMark", { val: "none" }),
  element("c:tickLblPos", { val: labels }),
  thinLine,
  element("c:crossAx", { val: crossing }),
  element("c:crosses", { val: crosses }),
];

/** An axis of numbers; the one that carries the amounts has the grid's lines. */
export function valueAxis(axis: ChartAxis, side: Side, between: "midCat" | "between" = "midCat"): string {
  const isY = between === "between" || side === "l";
  const lines = isY ? [element("c:majorGridlines", {}, thinLine)] : [];
  const crosses = between === "between" && side === "b" ? "max" : "autoZero";
  return element(
    "c:valAx",
    {},
    ...head(isY ? axisIds.y : axisIds.x, side),
    ...lines,
    ...tail(axis, side, isY ? "nextTo" : "low", isY ? axisIds.x : axisIds.y, crosses),
    element("c:crossBetween", { val: between }),
  );
}

/** An axis of names. Where it stands upright its first name is on top, and the amounts below the last. */
export const categoryAxis = (axis: ChartAxis, side: Side): string =>
  element(
    "c:catAx",
    {},
    ...head(axisIds.x, side, side === "l" ? "maxMin" : "minMax"),
    ...tail(axis, side, "low", axisIds.y),
  );
