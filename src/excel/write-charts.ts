import { absoluteAddress, cellAddress, type PlacedArea, quotedSheet, type Area } from "../workbooks/grid/area";
import {
  type ChartSeries,
  gapPercent,
  type LayoutChart,
  type LineLook,
  type SheetLayout,
} from "../workbooks/layout/sheet-layout";
import { rangeOf } from "./write-cells";

const types = {
  lines: "XYScatterLinesNoMarkers",
  columns: "ColumnClustered",
  bars: "BarClustered",
} as const satisfies Record<LayoutChart["kind"], string>;
const stackedTypes = { ...types, columns: "ColumnStacked", bars: "BarStacked" } as const satisfies Record<
  LayoutChart["kind"],
  string
>;
const lineStyles = { none: "Continuous", dash: "Dash", dashDot: "DashDot", dot: "RoundDot" } as const satisfies Record<
  LineLook["dash"],
  string
>;

/** Draws the charts of a sheet. */
export function writeCharts(context: Excel.RequestContext, sheet: Excel.Worksheet, { charts }: SheetLayout): void {
  for (const chart of charts) writeChart(context, sheet, chart);
}

/** Reads the cells that name the series, so that they are computed before a chart takes its names from them. */
export function awaitNames(context: Excel.RequestContext, { charts }: SheetLayout): void {
  for (const { name } of charts.flatMap(({ series }) => series))
    rangeOf(context.workbook.worksheets.getItem(name.cell.sheet), name.cell).load("values");
}

/** A chart whose title follows a cell, or is a text of its own. */
export type ChartToWrite = Omit<LayoutChart, "title"> & {
  readonly title: { readonly cell?: PlacedArea; readonly text: string };
};

/** Draws a chart on a sheet, over cells that are there. */
export function writeChart(context: Excel.RequestContext, sheet: Excel.Worksheet, layout: ChartToWrite): void {
  const range = (area: PlacedArea): Excel.Range => rangeOf(context.workbook.worksheets.getItem(area.sheet), area);
  const source = chartSource(layout);
  const chart = sheet.charts.add(
    (layout.together === "stacked" ? stackedTypes : types)[layout.kind],
    range(source.area),
    "Columns",
  );
  chart.name = layout.name;
  writeTitles(chart, layout);
  layout.series.forEach((series, index) => {
    const made = source.series[index];
    const drawn = made || index === 0 ? chart.series.getItemAt(index) : chart.series.add(series.name.text);
    if (!made?.named) drawn.name = series.name.text;
    if (!made?.categorised) drawn.setXAxisValues(range(series.x));
    if (!made?.filled) drawn.setValues(range(series.y));
    writeLook(drawn, series, layout);
  });
  const { row, column, rows, columns } = layout.place;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
}

function writeTitles(chart: Excel.Chart, { title, kind, series, xAxis, yAxis }: ChartToWrite): void {
  if (title.cell) chart.title.setFormula(`=${quotedSheet(title.cell.sheet)}!${absoluteAddress(title.cell)}`);
  else chart.title.text = title.text;
  if (series.length > 1) chart.legend.position = "Bottom";
  else chart.legend.visible = false;
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = xAxis.title;
  valueAxis.title.text = yAxis.title;
  categoryAxis.numberFormat = xAxis.format;
  valueAxis.numberFormat = yAxis.format;
  if (xAxis.max !== undefined) categoryAxis.maximum = xAxis.max;
  // Beside the plot, where no bar or line that goes below 0 runs over them.
  categoryAxis.tickLabelPosition = "Low";
  if (kind !== "bars") return;
  // The first bar on top, and the amounts below the last.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
}

function writeLook(drawn: Excel.ChartSeries, { colour, line }: ChartSeries, { together }: ChartToWrite): void {
  if (line) {
    drawn.format.line.color = `#${colour}`;
    drawn.format.line.weight = line.points;
    drawn.format.line.lineStyle = lineStyles[line.dash];
    return;
  }
  drawn.format.fill.setSolidColor(`#${colour}`);
  drawn.gapWidth = gapPercent(together);
  if (together) drawn.overlap = 100;
}

/** The block of cells that a chart is made of, and what Excel makes of it by itself. */
interface ChartSource {
  readonly area: PlacedArea;
  /** What each of the first series has then: a name that follows its cell, its own figures, its x values or categories. */
  readonly series: readonly { readonly named: boolean; readonly filled: boolean; readonly categorised: boolean }[];
}

/**
 * The block from which Excel makes as many of the series as it can: a column a series, headed by its name, and before them the x values where lines are
 * drawn against them. Columns and bars are given their categories afterwards: of a first column of numbers Excel would make a series.
 * A series of which only the name stands there is made too and then given its figures: a name that is set by itself would not follow its cell.
 */
function chartSource({ series, kind }: ChartToWrite): ChartSource {
  const first = series[0];
  if (!first) throw new RangeError("A chart has at least one series");
  const { x } = first;
  const apart = series.findIndex(
    ({ name }, index) => !(name.cell.sheet === x.sheet && same(name.cell, headOf(x, index))),
  );
  const count = apart < 0 ? series.length : apart;
  if (count === 0 || !isFilled(first, x, 0))
    return { area: first.y, series: [{ named: false, filled: false, categorised: false }] };
  const againstX = kind === "lines" ? 1 : 0;
  return {
    area: {
      sheet: x.sheet,
      row: x.row - 1,
      column: x.column + 1 - againstX,
      rows: x.rows + 1,
      columns: count + againstX,
    },
    series: series.slice(0, count).map((one, index) => {
      const filled = isFilled(one, x, index);
      return { named: true, filled, categorised: filled && kind === "lines" };
    }),
  };
}

/** Where the name of a series stands: above its column, right of the x values. */
const headOf = (x: Area, index: number): Area => ({
  row: x.row - 1,
  column: x.column + 1 + index,
  rows: 1,
  columns: 1,
});

const isFilled = ({ x, y }: ChartSeries, common: PlacedArea, index: number): boolean =>
  x.sheet === common.sheet &&
  y.sheet === common.sheet &&
  same(x, common) &&
  same(y, { ...common, column: headOf(common, index).column });

const same = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
