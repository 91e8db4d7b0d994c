import { element, escapeMarkup } from "../messages/markup";
import { absoluteAddress, type PlacedArea, quotedSheet } from "../workbooks/grid/area";
import {
  type ChartAxis,
  type ChartSeries,
  gapPercent,
  type LayoutCell,
  type LayoutChart,
  type LineLook,
  shownValue,
} from "../workbooks/layout/sheet-layout";

const namespaces = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** A chart's part of a file: title and names linked to their cells, the figures kept with them so that it shows before anything is computed. */
export function chartXml(chart: LayoutChart, valuesOf: ValuesOf): string {
  const plot = element(
    "c:plotArea",
    {},
    element("c:layout"),
    ...(chart.kind === "lines" ? linesPlot(chart, valuesOf) : barsPlot(chart, valuesOf)),
  );
  const inside = element(
    "c:chart",
    {},
    linkedTitle(chart.title),
    element("c:autoTitleDeleted", { val: 0 }),
    plot,
    // One series needs no legend: title and axis say what it is.
    ...(chart.series.length > 1
      ? [element("c:legend", {}, element("c:legendPos", { val: "b" }), element("c:overlay", { val: 0 }))]
      : []),
    element("c:plotVisOnly", { val: 1 }),
    element("c:dispBlanksAs", { val: "gap" }),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element("c:chartSpace", namespaces, element("c:roundedCorners", { val: 0 }), inside)}`;
}

const linesPlot = (chart: LayoutChart, valuesOf: ValuesOf): string[] => [
  scatterGroup(chart, valuesOf),
  valueAxis(chart.xAxis, "b"),
  valueAxis(chart.yAxis, "l"),
];

const barsPlot = (chart: LayoutChart, valuesOf: ValuesOf): string[] => [
  barGroup(chart, valuesOf),
  categoryAxis(chart.xAxis, chart.kind === "bars" ? "l" : "b"),
  valueAxis(chart.yAxis, chart.kind === "bars" ? "b" : "l", "between"),
];

/** An area as a chart refers to it. */
const chartReference = (area: PlacedArea): string =>
  escapeMarkup(`${quotedSheet(area.sheet)}!${absoluteAddress(area)}`);

/** A text that follows a cell, and what stands there now. */
const linkedText = ({ cell, text }: LayoutChart["title"]): string =>
  element(
    "c:strRef",
    {},
    element("c:f", {}, chartReference(cell)),
    element(
      "c:strCache",
      {},
      element("c:ptCount", { val: 1 }),
      element("c:pt", { idx: 0 }, element("c:v", {}, escapeMarkup(text))),
    ),
  );

const look = (size: number, turned: boolean): string[] => [
  turned ? element("a:bodyPr", { rot: -5400000, vert: "horz" }) : element("a:bodyPr"),
  element("a:lstStyle"),
  element("a:p", {}, element("a:pPr", {}, element("a:defRPr", { sz: size, b: 0 }))),
];

/** The chart's title, which follows its cell. */
const linkedTitle = (title: LayoutChart["title"]): string =>
  element(
    "c:title",
    {},
    element("c:tx", {}, linkedText(title)),
    element("c:overlay", { val: 0 }),
    element("c:txPr", {}, ...look(1200, false)),
  );

/** The title of an axis. */
const fixedTitle = (text: string, turned: boolean): string =>
  element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element(
        "c:rich",
        {},
        ...look(1000, turned).slice(0, 2),
        element(
          "a:p",
          {},
          element("a:pPr", {}, element("a:defRPr", { sz: 1000, b: 0 })),
          element(
            "a:r",
            {},
            element("a:rPr", { lang: "en-US", sz: 1000, b: 0 }),
            element("a:t", {}, escapeMarkup(text)),
          ),
        ),
      ),
    ),
    element("c:overlay", { val: 0 }),
  );

/** What stands in an area, row by row. */
export type ValuesOf = (area: PlacedArea) => readonly LayoutCell["value"][];

/** Numbers of an area and what they are now; a cell without a number is a gap. */
function numbers(area: PlacedArea, valuesOf: ValuesOf): string {
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
function names(area: PlacedArea, valuesOf: ValuesOf): string {
  const values = valuesOf(area);
  const points = values.map((value, idx) =>
    element("c:pt", { idx }, element("c:v", {}, escapeMarkup(String(shownValue({ value }) ?? "")))),
  );
  return element(
    "c:strRef",
    {},
    element("c:f", {}, chartReference(area)),
    element("c:strCache", {}, element("c:ptCount", { val: values.length }), ...points),
  );
}

/** The ids under which a chart's two axes know each other. */
const axisIds = { x: 111111111, y: 222222222 } as const;

const grey = element("a:solidFill", {}, element("a:srgbClr", { val: "D9D9D9" }));
const thinLine = element("c:spPr", {}, element("a:ln", { w: 9525 }, grey));

type Side = "b" | "l";

const head = ({ max }: ChartAxis, id: number, side: Side, orientation: "minMax" | "maxMin" = "minMax"): string[] => [
  element("c:axId", { val: id }),
  element(
    "c:scaling",
    {},
    element("c:orientation", { val: orientation }),
    ...(max === undefined ? [] : [element("c:max", { val: max })]),
  ),
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
function valueAxis(axis: ChartAxis, side: Side, between: "midCat" | "between" = "midCat"): string {
  const isY = between === "between" || side === "l";
  const lines = isY ? [element("c:majorGridlines", {}, thinLine)] : [];
  const crosses = between === "between" && side === "b" ? "max" : "autoZero";
  return element(
    "c:valAx",
    {},
    ...head(axis, isY ? axisIds.y : axisIds.x, side),
    ...lines,
    ...tail(axis, side, isY ? "nextTo" : "low", isY ? axisIds.x : axisIds.y, crosses),
    element("c:crossBetween", { val: between }),
  );
}

/** An axis of names. Where it stands upright its first name is on top, and the amounts below the last. */
const categoryAxis = (axis: ChartAxis, side: Side): string =>
  element(
    "c:catAx",
    {},
    ...head(axis, axisIds.x, side, side === "l" ? "maxMin" : "minMax"),
    ...tail(axis, side, "low", axisIds.y),
  );

/** Columns, or bars that lie. */
function barGroup({ kind, together, series }: LayoutChart, valuesOf: ValuesOf): string {
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
function scatterGroup({ series }: LayoutChart, valuesOf: ValuesOf): string {
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
