import type { LayoutChart } from "../../workbooks/layout/sheet-layout";
import { element } from "../package/xml";
import { barGroup } from "./bar-group";
import { categoryAxis, valueAxis } from "./axes";
import type { ValuesOf } from "./references";
import { scatterGroup } from "./scatter-group";
import { linkedTitle } from "./titles";

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
