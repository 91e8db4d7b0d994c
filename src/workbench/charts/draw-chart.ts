import type { SeriesData, ChartData } from "./chart-data";
import { drawAxisTitles, drawCategoryAxis, drawNumberAxis } from "./draw-axes";
import { barsOf, drawBars, drawLine } from "./draw-series";
import { fontPx, ink, fitted, svg, textWidth, type PlotArea } from "./drawing";
import { linearScale, type Scale } from "./scale";

const linePx = 19;
const mostLines = 3;

/** A title in as many lines as it needs; what is too long even for three is cut. */
function linesOf(title: string, widthPx: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    const goesOn = lines.length > 0 && (lines.length === mostLines || textWidth(longer, fontPx.title) <= widthPx);
    if (goesOn) lines.pop();
    lines.push(goesOn ? longer : word);
  }
  return lines.map((line) => fitted(line, fontPx.title, widthPx));
}

/** The height of a title above the plot. */
export const titleHeightPx = (title: string, widthPx: number): number => 17 + linePx * linesOf(title, widthPx).length;

/** The title, each of its lines in the middle. */
export function drawTitle(title: string, middlePx: number, widthPx: number): SVGElement {
  const lines = linesOf(title, widthPx);
  return svg(
    "text",
    { "font-size": fontPx.title, "text-anchor": "middle", fill: ink.text },
    ...lines.map((line, index) => svg("tspan", { x: middlePx, y: 24 + linePx * index }, line)),
  );
}

const swatchPx = 18;
const gapPx = 14;
const rowPx = 18;

interface Entry {
  series: SeriesData;
  text: string;
  x: number;
}

interface Row {
  entries: Entry[];
  widthPx: number;
}

function rowsOf(series: readonly SeriesData[], widthPx: number): Row[] {
  const rows: Row[] = [{ entries: [], widthPx: 0 }];
  for (const one of series) {
    const text = fitted(one.name, fontPx.label, widthPx - swatchPx - gapPx);
    const needed = swatchPx + textWidth(text, fontPx.label) + gapPx;
    let row = rows.at(-1);
    if (!row || (row.widthPx > 0 && row.widthPx + needed > widthPx)) rows.push((row = { entries: [], widthPx: 0 }));
    row.entries.push({ series: one, text, x: row.widthPx });
    row.widthPx += needed;
  }
  return rows;
}

/** How high a legend of these series is in this width. */
export const legendHeightPx = (series: readonly SeriesData[], widthPx: number): number =>
  rowPx * rowsOf(series, widthPx).length;

/** The legend, each of its rows in the middle. */
export function drawLegend(
  series: readonly SeriesData[],
  filled: boolean,
  leftPx: number,
  topPx: number,
  widthPx: number,
): SVGElement {
  const group = svg("g", { "font-size": fontPx.label, fill: ink.text });
  rowsOf(series, widthPx).forEach((row, index) => {
    const y = topPx + index * rowPx + 9;
    const left = leftPx + (widthPx - row.widthPx + gapPx) / 2;
    for (const { series: one, text, x } of row.entries)
      group.append(swatch(one, filled, left + x, y), svg("text", { x: left + x + swatchPx, y: y + 4 }, text));
  });
  return group;
}

function swatch(series: SeriesData, filled: boolean, x: number, y: number): SVGElement {
  if (filled) return svg("rect", { x, y: y - 5, width: 10, height: 10, fill: series.color });
  if (!series.line) return svg("circle", { cx: x + 7, cy: y, r: 4, fill: series.color });
  return svg("line", {
    x1: x,
    x2: x + 13,
    y1: y,
    y2: y,
    stroke: series.color,
    "stroke-width": series.widthPx,
    "stroke-dasharray": series.dashes,
  });
}

const marginPx = 12;

/** The numbers that the value axis has to hold. */
function valuesOf(data: ChartData): number[] {
  if (data.form === "bars" || data.form === "columns") return barsOf(data).flatMap(({ from, to }) => [from, to]);
  return data.series.flatMap(({ points }) => points.flatMap(({ y }) => (y === undefined ? [] : [y])));
}

function plotArea(data: ChartData, widthPx: number, heightPx: number): PlotArea {
  const lying = data.form === "bars";
  const [bottomAxis, leftAxis] = lying ? [data.valueAxis, data.categoryAxis] : [data.categoryAxis, data.valueAxis];
  const legend = data.legend ? legendHeightPx(data.series, widthPx - 2 * marginPx) + 6 : 0;
  const top =
    (data.title ? titleHeightPx(data.title, widthPx - 2 * marginPx) : marginPx) + (data.legend === "Top" ? legend : 0);
  const bottom =
    heightPx -
    6 -
    (bottomAxis.visible ? 20 : 4) -
    (bottomAxis.title ? 18 : 0) -
    (data.legend && data.legend !== "Top" ? legend : 0);
  const scale = linearScale(valuesOf(data), {
    from: 0,
    to: 1,
    about: 6,
    minimum: data.valueAxis.minimum,
    maximum: data.valueAxis.maximum,
  });
  const labels = lying ? data.categories : scale.ticks.map((tick) => data.valueAxis.label(tick));
  const labelPx = leftAxis.visible
    ? Math.min(widthPx * 0.4, Math.max(0, ...labels.map((label) => textWidth(label, fontPx.label)))) + 8
    : 0;
  const beyondPx = halfOfLastLabel(
    bottomAxis,
    lying ? scale.ticks.at(-1) : data.form === "scatter" ? Math.max(...acrossOf(data)) : undefined,
  );
  return {
    left: marginPx + labelPx + (leftAxis.title ? 20 : 0),
    top,
    right: widthPx - Math.max(marginPx + 8, beyondPx + 4),
    bottom: Math.max(top + 20, bottom),
  };
}

/** How far the last number along the bottom reaches beyond its place. */
const halfOfLastLabel = ({ label }: ChartData["valueAxis"], last: number | undefined): number =>
  last === undefined || !Number.isFinite(last) ? 8 : textWidth(label(last), fontPx.label) / 2;

/** How many labels fit, given the widest two of them. */
function roomFor(widthPx: number, label: (value: number) => string, values: readonly number[]): number {
  const widest = Math.max(
    ...[Math.min(...values), Math.max(...values)]
      .filter(Number.isFinite)
      .map((value) => textWidth(label(Number(value.toPrecision(2))), fontPx.label)),
    20,
  );
  return Math.max(1, widthPx / (widest + 18));
}

function valueScale(data: ChartData, area: PlotArea): Scale {
  const [from, to] = data.form === "bars" ? [area.left, area.right] : [area.bottom, area.top];
  const { minimum, maximum, label } = data.valueAxis;
  const values = valuesOf(data);
  const about = data.form === "bars" ? roomFor(to - from, label, values) : Math.max(2, (from - to) / 40);
  return linearScale(values, {
    from,
    to,
    minimum,
    maximum,
    about,
    fromZero: data.form === "bars" || data.form === "columns",
  });
}

/** The numbers along the bottom of a scatter chart. */
const acrossOf = ({ series }: ChartData): number[] => series.flatMap(({ points }) => points.map(({ x }) => x));

function drawScatter(data: ChartData, area: PlotArea, values: Scale): SVGElement[] {
  const xs = acrossOf(data);
  const { minimum, maximum, label } = data.categoryAxis;
  const across = linearScale(xs, {
    from: area.left,
    to: area.right,
    minimum,
    maximum,
    about: Math.min(10, roomFor(area.right - area.left, label, xs)),
    tight: true,
  });
  const place = { x: across.at, y: values.at, label: data.valueAxis.label };
  return [
    drawNumberAxis(data.categoryAxis, across, "bottom", area),
    ...data.series.map((series) => drawLine(series, place)),
  ];
}

function drawLines(data: ChartData, area: PlotArea, values: Scale): SVGElement[] {
  const bandPx = (area.right - area.left) / Math.max(1, data.categories.length);
  const place = {
    x: (index: number): number => area.left + (index + 0.5) * bandPx,
    y: values.at,
    label: data.valueAxis.label,
  };
  return [
    drawCategoryAxis(data.categoryAxis, data.categories, "bottom", area),
    ...data.series.map((series) => drawLine(series, place)),
  ];
}

const drawBarsAndNames = (data: ChartData, area: PlotArea, values: Scale): SVGElement[] => [
  drawBars(data, barsOf(data), values, area),
  drawCategoryAxis(data.categoryAxis, data.categories, data.form === "bars" ? "left" : "bottom", area),
];

/** The line at which values are zero, if the axis reaches it. */
function zeroLine(data: ChartData, area: PlotArea, values: Scale): SVGElement {
  const zero = values.at(0);
  const lying = data.form === "bars";
  const within = lying ? zero >= area.left - 1 && zero <= area.right : zero >= area.top && zero <= area.bottom + 1;
  if (!within) return svg("g", {});
  const ends = lying
    ? { x1: zero, x2: zero, y1: area.top, y2: area.bottom }
    : { x1: area.left, x2: area.right, y1: zero, y2: zero };
  return svg("line", { ...ends, stroke: ink.quiet, "stroke-width": 1 });
}

/** Draws a chart in a size. */
export function drawChart(data: ChartData, widthPx: number, heightPx: number): SVGElement {
  const area = plotArea(data, widthPx, heightPx);
  const values = valueScale(data, area);
  const lying = data.form === "bars";
  const picture = svg("svg", {
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    role: "img",
    "aria-label": data.title || "Chart",
    "font-family": '"Segoe UI", system-ui, Arial, sans-serif',
  });
  if (data.title) picture.append(drawTitle(data.title, widthPx / 2, widthPx - 2 * marginPx));
  const draw = { scatter: drawScatter, lines: drawLines, columns: drawBarsAndNames, bars: drawBarsAndNames }[data.form];
  picture.append(
    drawNumberAxis(data.valueAxis, values, lying ? "bottom" : "left", area),
    ...draw(data, area, values),
    zeroLine(data, area, values),
  );
  picture.append(
    lying
      ? drawAxisTitles(data.valueAxis.title, data.categoryAxis.title, area)
      : drawAxisTitles(data.categoryAxis.title, data.valueAxis.title, area),
  );
  const width = widthPx - 2 * marginPx;
  if (data.legend)
    picture.append(
      drawLegend(
        data.series,
        lying || data.form === "columns",
        marginPx,
        data.legend === "Top"
          ? titleHeightPx(data.title, width) - 4
          : heightPx - 4 - legendHeightPx(data.series, width),
        width,
      ),
    );
  return picture;
}
