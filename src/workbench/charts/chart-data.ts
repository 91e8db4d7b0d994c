import { numfmt } from "@univerjs/core";
import type { Area } from "../book/address";
import type { Book } from "../book/book";
import type { Chart, ChartAxis, ChartSeries, ChartText } from "../book/objects/charts";

/** A point; `y` is undefined where the cell holds no number, and then the line has a gap. */
export interface Point {
  x: number;
  y: number | undefined;
}

export interface SeriesData {
  name: string;
  points: Point[];
  color: string;
  dashes: string;
  widthPx: number;
  markers: boolean;
  line: boolean;
  labels: boolean;
}

export interface AxisData {
  title: string;
  visible: boolean;
  gridlines: boolean;
  /** From the far end on. */
  reversed: boolean;
  minimum: number | undefined;
  maximum: number | undefined;
  label(value: number): string;
}

/** Everything that is drawn of a chart, taken from the cells as they are now. */
export interface ChartData {
  form: "lines" | "scatter" | "columns" | "bars";
  stacking: "none" | "stacked" | "percent";
  title: string;
  legend: string;
  /** Between the bars of one category and the next, and how far those of one lie over each other: shares of a bar. */
  gapShare: number;
  overlapShare: number;
  series: SeriesData[];
  categories: string[];
  categoryAxis: AxisData;
  valueAxis: AxisData;
}

/** Excel's colours of the first series, on a light and on a dark page. */
const light = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"] as const;
const dark = ["#4FB3D9", "#F2A17C", "#5FC46B", "#62C8F0", "#D77BCB", "#8AD36A"] as const;
const dashes: Record<string, string> = { Dash: "7 4", DashDot: "7 3 2 3", RoundDot: "2 3", Dot: "2 3" };
const pxPerPoint = 4 / 3;

function formOf(type: string): ChartData["form"] {
  if (type.startsWith("XYScatter")) return "scatter";
  if (type.startsWith("Column")) return "columns";
  return type.startsWith("Bar") ? "bars" : "lines";
}

const numbers = (area: Area | undefined, book: Book): (number | undefined)[] =>
  area
    ? book.cells
        .values(area)
        .flat()
        .map((value) => (typeof value === "number" ? value : undefined))
    : [];
const text = ({ text: fixed, source, visible }: ChartText, book: Book): string =>
  visible ? (source ? (book.cells.texts(source)[0]?.[0] ?? "") : fixed) : "";

function axisData(axis: ChartAxis, source: Area | undefined, percent: boolean, book: Book): AxisData {
  const ofCells = source && book.styles.numberFormats({ ...source, rows: 1, columns: 1 })[0]?.[0];
  const pattern = axis.numberFormat !== "General" ? axis.numberFormat : percent ? "0%" : (ofCells ?? "General");
  const label = (value: number): string => numfmt.format(pattern, Number(value.toPrecision(12)), { throws: false });
  return {
    title: text(axis.title, book),
    visible: axis.visible,
    gridlines: axis.majorGridlines,
    reversed: axis.reversePlotOrder,
    minimum: axis.minimum,
    maximum: axis.maximum,
    label,
  };
}

function seriesData(series: ChartSeries, index: number, chart: Chart, book: Book, isDark: boolean): SeriesData {
  const values = numbers(series.values, book);
  const xs = formOf(chart.type) === "scatter" ? numbers(series.categories, book) : [];
  const palette = isDark ? dark : light;
  const withoutMarkers = chart.type === "Line" || chart.type.endsWith("NoMarkers");
  return {
    name: series.nameSource ? (book.cells.texts(series.nameSource)[0]?.[0] ?? "") : series.name,
    points: values
      .map((y, place) => ({
        x: xs[place] ?? (xs.length > 0 ? NaN : place + (formOf(chart.type) === "scatter" ? 1 : 0)),
        y,
      }))
      .filter(({ x }) => Number.isFinite(x)),
    color: series.color ?? palette[index % palette.length] ?? "#156082",
    dashes: dashes[series.lineStyle] ?? "",
    widthPx: series.weight * pxPerPoint,
    markers: series.markerStyle === "Automatic" ? !withoutMarkers : series.markerStyle !== "None",
    line: series.lineStyle !== "None" && chart.type !== "XYScatter",
    labels: series.dataLabels,
  };
}

/** Reads a chart's cells. */
export function chartData(chart: Chart, book: Book, isDark: boolean): ChartData {
  const first = chart.series[0];
  const stacking = chart.type.endsWith("Stacked100") ? "percent" : chart.type.endsWith("Stacked") ? "stacked" : "none";
  return {
    form: formOf(chart.type),
    stacking,
    gapShare: (first?.gapWidth ?? 150) / 100,
    overlapShare: stacking === "none" ? (first?.overlap ?? 0) / 100 : 1,
    title: text(chart.title, book),
    legend: chart.legend.visible ? chart.legend.position : "",
    series: chart.series.map((series, index) => seriesData(series, index, chart, book, isDark)),
    categories: first?.categories
      ? book.cells.texts(first.categories).flat()
      : first?.values
        ? numbers(first.values, book).map((_value, index) => String(index + 1))
        : [],
    categoryAxis: axisData(chart.categoryAxis, first?.categories, false, book),
    valueAxis: axisData(chart.valueAxis, first?.values, stacking === "percent", book),
  };
}
