import type { Area } from "../../book/address";
import { type Chart, type ChartAxis, type ChartSeries, type ChartText, newSeries } from "../../book/objects/charts";
import {
  areaArgument,
  existing,
  objectType,
  oneOf,
  orNull,
  type Property,
  type Reference,
  reference,
  type Workbook,
} from "../object-type";

const chartTypes = [
  "Line",
  "LineMarkers",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Area",
  "AreaStacked",
] as const;

const byKey = (sheetId: string, key: unknown, { book }: Workbook): string | undefined =>
  book.charts.list(sheetId).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase())?.id;

/** A chart's target is its id. */
const chartCollection = objectType<string>({
  items: (sheetId, { book }) => book.charts.list(sheetId).map(({ id }) => reference("Chart", id)),
  item: (sheetId, key, workbook) => existing("Chart", byKey(sheetId, key, workbook)),
  methods: {
    getCount: (sheetId, _args, { book }) => book.charts.list(sheetId).length,
    getItem: (sheetId, [key], workbook) => existing("Chart", byKey(sheetId, key, workbook)),
    getItemOrNullObject: (sheetId, [key], workbook) => orNull("Chart", byKey(sheetId, key, workbook)),
    getItemAt: (sheetId, [index], { book }) => existing("Chart", book.charts.list(sheetId)[Number(index)]?.id),
    add: (sheetId, [type, source, seriesBy = "Auto"], workbook) => {
      const area = areaArgument(source, workbook, sheetId);
      const by = oneOf(["Auto", "Columns", "Rows"], seriesBy);
      return reference("Chart", workbook.book.charts.add(sheetId, oneOf(chartTypes, type), area, by).id);
    },
  },
});

const own = <Name extends "name" | "left" | "top" | "width" | "height">(name: Name): Property<string> => ({
  get: (id, { book }) => book.charts.get(id)[name],
  set: (id, value, { book }) => book.charts.change(id, (chart) => void Object.assign(chart, { [name]: value })),
});

function place(id: string, start: Area, end: Area, { book }: Workbook): void {
  const from = book.dimensions.rectangle(start);
  const to = book.dimensions.rectangle(end);
  book.charts.change(id, (chart) =>
    Object.assign(chart, {
      left: from.left,
      top: from.top,
      width: to.left + to.width - from.left,
      height: to.top + to.height - from.top,
    }),
  );
}

const chartType = objectType<string>({
  id: (id) => id,
  properties: {
    id: { get: (id) => id },
    name: own("name"),
    left: own("left"),
    top: own("top"),
    width: own("width"),
    height: own("height"),
  },
  parts: {
    title: (id) =>
      reference(
        "ChartTitle",
        text(id, (chart) => chart.title),
      ),
    legend: (id) => reference("ChartLegend", id),
    axes: (id) => reference("ChartAxes", id),
    series: (id) => reference("ChartSeriesCollection", id),
  },
  methods: {
    setPosition: (id, [start, end = start], workbook) => {
      const { sheetId } = workbook.book.charts.get(id);
      place(id, areaArgument(start, workbook, sheetId), areaArgument(end, workbook, sheetId), workbook);
    },
    delete: (id, _args, { book }) => book.charts.remove(id),
  },
});

/** Where a text of a chart is kept. */
interface TextPlace {
  readonly chartId: string;
  textOf(chart: Chart): ChartText;
}

const text = (chartId: string, textOf: TextPlace["textOf"]): TextPlace => ({ chartId, textOf });

const change = ({ chartId, textOf }: TextPlace, values: Partial<ChartText>, { book }: Workbook): void =>
  book.charts.change(chartId, (chart) => Object.assign(textOf(chart), values));

/** A text of its own, or what stands in a cell. */
const chartText = objectType<TextPlace>({
  properties: {
    text: {
      calculated: true,
      get: ({ chartId, textOf }, { book }) => {
        const { text: fixed, source } = textOf(book.charts.get(chartId));
        return source ? (book.cells.texts(source)[0]?.[0] ?? "") : fixed;
      },
      set: (place, value, workbook) =>
        change(place, { text: String(value), visible: true, source: undefined }, workbook),
    },
    visible: {
      get: ({ chartId, textOf }, { book }) => textOf(book.charts.get(chartId)).visible,
      set: (place, visible, workbook) => change(place, { visible: Boolean(visible) }, workbook),
    },
  },
  methods: {
    setFormula: (place, [formula], workbook) => {
      const { sheetId } = workbook.book.charts.get(place.chartId);
      const source = areaArgument(String(formula).replace(/^=/, ""), workbook, sheetId);
      change(place, { source, visible: true }, workbook);
    },
  },
});

const chartLegend = objectType<string>({
  properties: {
    visible: {
      get: (id, { book }) => book.charts.get(id).legend.visible,
      set: (id, visible, { book }) => book.charts.change(id, (chart) => void (chart.legend.visible = Boolean(visible))),
    },
    position: {
      get: (id, { book }) => book.charts.get(id).legend.position,
      set: (id, position, { book }) => {
        const where = oneOf(["Top", "Bottom", "Left", "Right", "Corner", "Custom"], position);
        book.charts.change(id, (chart) => void (chart.legend.position = where));
      },
    },
  },
});

interface AxisPlace {
  readonly chartId: string;
  readonly which: "categoryAxis" | "valueAxis";
}

const chartAxes = objectType<string>({
  parts: {
    categoryAxis: (chartId) => reference("ChartAxis", { chartId, which: "categoryAxis" }),
    valueAxis: (chartId) => reference("ChartAxis", { chartId, which: "valueAxis" }),
  },
});

const axisOf = ({ chartId, which }: AxisPlace, { book }: Workbook): ChartAxis => book.charts.get(chartId)[which];

const axisSetting = <Name extends keyof ChartAxis>(
  name: Name,
  check: (value: unknown) => ChartAxis[Name],
): Property<AxisPlace> => ({
  get: (place, workbook) => axisOf(place, workbook)[name] ?? "",
  set: (place, value, workbook) => {
    const checked = check(value);
    workbook.book.charts.change(place.chartId, (chart) => void (chart[place.which][name] = checked));
  },
});

const chartAxis = objectType<AxisPlace>({
  properties: {
    visible: axisSetting("visible", Boolean),
    numberFormat: axisSetting("numberFormat", String),
    maximum: axisSetting("maximum", (value) => (typeof value === "number" ? value : undefined)),
    tickLabelPosition: axisSetting("tickLabelPosition", (value) => oneOf(["NextToAxis", "High", "Low", "None"], value)),
    reversePlotOrder: axisSetting("reversePlotOrder", Boolean),
    position: axisSetting("position", (value) => oneOf(["Automatic", "Maximum", "Minimum"], value)),
  },
  parts: {
    title: ({ chartId, which }) =>
      reference(
        "ChartAxisTitle",
        text(chartId, (chart) => chart[which].title),
      ),
  },
});

/** A series as a request found it. */
interface SeriesPlace {
  readonly chartId: string;
  readonly series: ChartSeries;
}

const seriesAt = (chartId: string, index: unknown, { book }: Workbook): Reference => {
  const series = book.charts.get(chartId).series[Number(index)];
  return existing("ChartSeries", series && { chartId, series });
};

const chartSeriesCollection = objectType<string>({
  items: (chartId, { book }) =>
    book.charts.get(chartId).series.map((series) => reference("ChartSeries", { chartId, series })),
  methods: {
    getCount: (chartId, _args, { book }) => book.charts.get(chartId).series.length,
    getItemAt: (chartId, [index], workbook) => seriesAt(chartId, index, workbook),
    add: (chartId, [name, index], { book }) => {
      const all = book.charts.get(chartId).series;
      const series = newSeries(name === undefined ? `Series${all.length + 1}` : String(name));
      const at = index === undefined ? all.length : Number(index);
      book.charts.change(chartId, (chart) => void chart.series.splice(at, 0, series));
      return reference("ChartSeries", { chartId, series });
    },
  },
});

const changeSeries = ({ chartId, series }: SeriesPlace, values: Partial<ChartSeries>, { book }: Workbook): void =>
  book.charts.change(chartId, () => Object.assign(series, values));

const seriesSetting = <Name extends keyof ChartSeries>(
  name: Name,
  check: (value: unknown) => ChartSeries[Name],
): Property<SeriesPlace> => ({
  get: ({ series }) => series[name],
  set: (place, value, workbook) => changeSeries(place, { [name]: check(value) }, workbook),
});

const seriesType = objectType<SeriesPlace>({
  properties: {
    name: {
      calculated: true,
      get: ({ series }, { book }) =>
        series.nameSource ? String(book.cells.values(series.nameSource)[0]?.[0] ?? "") : series.name,
      set: (place, value, workbook) => {
        const name = String(value);
        const { sheetId } = workbook.book.charts.get(place.chartId);
        const nameSource = name.startsWith("=") ? areaArgument(name.slice(1), workbook, sheetId) : undefined;
        changeSeries(place, { name, nameSource }, workbook);
      },
    },
    gapWidth: seriesSetting("gapWidth", Number),
    overlap: seriesSetting("overlap", Number),
  },
  parts: { format: (place) => reference("ChartSeriesFormat", place) },
  methods: {
    setValues: (place, [values], workbook) => changeSeries(place, { values: areaArgument(values, workbook) }, workbook),
    setXAxisValues: (place, [categories], workbook) =>
      changeSeries(place, { categories: areaArgument(categories, workbook) }, workbook),
    delete: ({ chartId, series }, _args, { book }) =>
      book.charts.change(chartId, (chart) => void chart.series.splice(chart.series.indexOf(series), 1)),
  },
});

const seriesFormat = objectType<SeriesPlace>({
  parts: {
    line: (place) => reference("ChartLineFormat", place),
    fill: (place) => reference("ChartFill", place),
  },
});

const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

const lineFormat = objectType<SeriesPlace>({
  properties: {
    color: seriesSetting("color", String),
    lineStyle: seriesSetting("lineStyle", (value) => oneOf(lineStyles, value)),
    weight: seriesSetting("weight", Number),
  },
  methods: { clear: (place, _args, workbook) => changeSeries(place, { lineStyle: "None" }, workbook) },
});

const chartFill = objectType<SeriesPlace>({
  methods: {
    setSolidColor: (place, [color], workbook) => changeSeries(place, { color: String(color) }, workbook),
  },
});

/** Charts and their parts. */
export const chartTypesTable = {
  ChartCollection: chartCollection,
  Chart: chartType,
  ChartTitle: chartText,
  ChartAxisTitle: chartText,
  ChartLegend: chartLegend,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: seriesType,
  ChartSeriesFormat: seriesFormat,
  ChartLineFormat: lineFormat,
  ChartFill: chartFill,
};
