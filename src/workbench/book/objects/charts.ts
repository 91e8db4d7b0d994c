import type { Area } from "../address";
import { notFound } from "../book-error";
import { type Shift, shifted } from "../shift";
import type { CellValue } from "../cells/cell-input";
import type { Cells } from "../cells/cells";
import type { Protection } from "../rules/protection";

/** A text of a chart: fixed, or what stands in a cell. */
export interface ChartText {
  text: string;
  visible: boolean;
  source?: Area | undefined;
}

export interface ChartAxis {
  title: ChartText;
  visible: boolean;
  numberFormat: string;
  /** Undefined where Excel chooses. */
  minimum?: number | undefined;
  maximum?: number | undefined;
  majorGridlines: boolean;
  tickLabelPosition: string;
  /** From the far end on: the first bar on top, the last column first. */
  reversePlotOrder: boolean;
  /** Where the other axis crosses this one. */
  position: string;
}

export interface ChartSeries {
  name: string;
  nameSource?: Area | undefined;
  values?: Area | undefined;
  categories?: Area | undefined;
  color?: string;
  lineStyle: string;
  /** In points. */
  weight: number;
  markerStyle: string;
  smooth: boolean;
  dataLabels: boolean;
  /** Between the bars of one category and the next, in per cent of a bar. */
  gapWidth: number;
  /** How far bars of one category lie over each other, in per cent of a bar. */
  overlap: number;
}

/** A chart; its place is in points from the sheet's corner. */
export interface Chart {
  id: string;
  sheetId: string;
  name: string;
  type: string;
  title: ChartText;
  legend: { visible: boolean; position: string };
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  series: ChartSeries[];
  left: number;
  top: number;
  width: number;
  height: number;
}

const axis = (): ChartAxis => ({
  title: { text: "", visible: false },
  visible: true,
  numberFormat: "General",
  majorGridlines: true,
  tickLabelPosition: "NextToAxis",
  reversePlotOrder: false,
  position: "Automatic",
});
export const newSeries = (name: string): ChartSeries => ({
  name,
  lineStyle: "Continuous",
  weight: 2.25,
  markerStyle: "Automatic",
  smooth: false,
  dataLabels: false,
  gapWidth: 150,
  overlap: 0,
});

/** The workbook's charts. */
export class Charts {
  #list: Chart[] = [];
  #made = 0;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly cells: Cells,
    private readonly protection: Protection,
  ) {}

  list(sheetId?: string): Chart[] {
    return sheetId === undefined ? [...this.#list] : this.#list.filter((chart) => chart.sheetId === sheetId);
  }

  get(id: string): Chart {
    const chart = this.#list.find((candidate) => candidate.id === id);
    if (!chart) throw notFound("the chart");
    return chart;
  }

  /** Makes a chart of a block of cells, its series taken from the columns or rows as Excel takes them. */
  add(sheetId: string, type: string, source: Area, seriesBy: string): Chart {
    this.protection.checkObjects(sheetId);
    const number = ++this.#made;
    const series = this.#seriesOf(source, seriesBy, type);
    const single = series.length === 1;
    const chart: Chart = {
      id: `chart-${number}`,
      sheetId,
      name: `Chart ${number}`,
      type,
      title: { text: (single ? series[0]?.name : undefined) ?? "Chart Title", visible: true },
      legend: { visible: !single, position: "Bottom" },
      categoryAxis: { ...axis(), majorGridlines: false },
      valueAxis: axis(),
      series,
      left: 200,
      top: 60,
      width: 360,
      height: 216,
    };
    this.#list.push(chart);
    for (const listener of this.#listeners) listener();
    return chart;
  }

  change(id: string, change: (chart: Chart) => void): void {
    const chart = this.get(id);
    this.protection.checkObjects(chart.sheetId);
    change(chart);
    for (const listener of this.#listeners) listener();
  }

  setData(id: string, source: Area, seriesBy: string): void {
    this.change(id, (chart) => {
      chart.series = this.#seriesOf(source, seriesBy, chart.type);
    });
  }

  remove(id: string): void {
    this.protection.checkObjects(this.get(id).sheetId);
    this.#list = this.#list.filter((chart) => chart.id !== id);
    for (const listener of this.#listeners) listener();
  }

  /** Keeps the charts' references on their cells. */
  shift(shift: Shift): void {
    const move = (area: Area | undefined): Area | undefined => area && shifted(area, shift);
    for (const chart of this.#list) {
      for (const text of [chart.title, chart.categoryAxis.title, chart.valueAxis.title])
        text.source = move(text.source);
      for (const series of chart.series)
        Object.assign(series, {
          values: move(series.values),
          categories: move(series.categories),
          nameSource: move(series.nameSource),
        });
    }
  }

  /** Puts a copy of a chart on another sheet. */
  addCopy(chart: Chart): void {
    this.#list.push({ ...chart, id: `chart-${++this.#made}` });
    for (const listener of this.#listeners) listener();
  }

  removeOfSheet(sheetId: string): void {
    this.#list = this.#list.filter((chart) => chart.sheetId !== sheetId);
    for (const listener of this.#listeners) listener();
  }

  onChanged(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #seriesOf(source: Area, seriesBy: string, type: string): ChartSeries[] {
    const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && source.rows >= source.columns);
    const values = this.cells.values(source);
    const lines = byColumns ? transposed(values) : values;
    const hasNames = lines.slice(1).some(([head]) => isText(head)) || (lines.length === 1 && isText(lines[0]?.[0]));
    const bodies = lines.map((line) => (hasNames ? line.slice(1) : line));
    const hasCategories = lines.length > 1 && (type.startsWith("XYScatter") || (bodies[0] ?? []).every(isText));
    const body = (index: number): Area => lineOf(source, byColumns, index, hasNames ? 1 : 0);
    return lines.slice(hasCategories ? 1 : 0).map(([head], index) => {
      const place = index + (hasCategories ? 1 : 0);
      const series = {
        ...newSeries(`Series${index + 1}`),
        values: body(place),
        ...(hasCategories ? { categories: body(0) } : {}),
      };
      return hasNames
        ? {
            ...series,
            name: String(head ?? ""),
            nameSource: { ...lineOf(source, byColumns, place, 0), rows: 1, columns: 1 },
          }
        : series;
    });
  }
}

const isText = (value: CellValue | undefined): boolean => typeof value === "string" && value !== "";
const transposed = (rows: CellValue[][]): CellValue[][] =>
  (rows[0] ?? []).map((_value, column) => rows.map((row) => row[column] ?? ""));

/** A block's column or row of a number, without so many cells at its beginning. */
const lineOf = (block: Area, byColumns: boolean, index: number, skipped: number): Area =>
  byColumns
    ? { ...block, column: block.column + index, columns: 1, row: block.row + skipped, rows: block.rows - skipped }
    : { ...block, row: block.row + index, rows: 1, column: block.column + skipped, columns: block.columns - skipped };
