import type { Book } from "../../../book/book";
import { type Chart as ChartRecord, type ChartSeries as SeriesRecord, newSeries } from "../../../book/objects/charts";
import { ClientCollection, list } from "../../core/client-collection";
import { ClientItem, ClientObject, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import type { Property } from "../../core/property";
import type { Range } from "../range/range";

interface SeriesPlace {
  chartId: string;
  series: SeriesRecord;
}

/** Stands in for Excel.ChartSeriesCollection. */
export class ChartSeriesCollection extends ClientCollection<string, ChartSeries> {
  override [list](book: Book): ChartSeries[] {
    const chartId = this[target]();
    return book.charts.get(chartId).series.map((series) => new ChartSeries(this.context, () => ({ chartId, series })));
  }

  add(name?: string, index?: number): ChartSeries {
    return new ChartSeries(this.context, () => {
      const chartId = this[target]();
      const series = newSeries(name ?? `Series${this.#series().length + 1}`);
      this.book.charts.change(chartId, (chart) => chart.series.splice(index ?? chart.series.length, 0, series));
      return { chartId, series };
    });
  }

  getItemAt(index: number): ChartSeries {
    return new ChartSeries(this.context, () => {
      const series = this.#series()[index];
      return series && { chartId: this[target](), series };
    });
  }

  #series(): SeriesRecord[] {
    return this.book.charts.get(this[target]()).series;
  }
}

/** Stands in for Excel.ChartSeries. */
export class ChartSeries extends ClientItem<SeriesPlace> {
  get format(): ChartSeriesFormat {
    return this[part]("format", () => new ChartSeriesFormat(this.context, () => this[target]()));
  }

  setValues(values: Range): void {
    this.act((place, book) => change(place, book, { values: values[target]() }));
  }

  setXAxisValues(categories: Range): void {
    this.act((place, book) => change(place, book, { categories: categories[target]() }));
  }

  delete(): void {
    this.act(({ chartId, series }, book) =>
      book.charts.change(chartId, (chart) => void chart.series.splice(chart.series.indexOf(series), 1)),
    );
  }
}

/** Stands in for Excel.ChartSeriesFormat. */
export class ChartSeriesFormat extends ClientObject<SeriesPlace> {
  get line(): ChartLineFormat {
    return this[part]("line", () => new ChartLineFormat(this.context, () => this[target]()));
  }

  get fill(): ChartFill {
    return this[part]("fill", () => new ChartFill(this.context, () => this[target]()));
  }
}

/** Stands in for Excel.ChartLineFormat. */
export class ChartLineFormat extends ClientObject<SeriesPlace> {
  clear(): void {
    this.act((place, book) => change(place, book, { lineStyle: "None" }));
  }
}

/** Stands in for Excel.ChartFill. */
export class ChartFill extends ClientObject<SeriesPlace> {
  setSolidColor(color: string): void {
    this.act((place, book) => change(place, book, { color }));
  }
}

function change({ chartId, series }: SeriesPlace, book: Book, values: Partial<SeriesRecord>): void {
  book.charts.change(chartId, () => Object.assign(series, values));
}

const own = <Name extends keyof SeriesRecord, Value>(name: Name): Property<SeriesPlace, Value> => ({
  read: ({ series }) => series[name] as unknown as Value,
  write: (place, value, book) => change(place, book, { [name]: value }),
});

const nameOf = ({ series }: SeriesPlace, book: Book): string =>
  series.nameSource ? String(book.cells.values(series.nameSource)[0]?.[0] ?? "") : series.name;

/** A name given as a formula is taken from that cell, any other is the name itself. */
function setName(place: SeriesPlace, name: string, book: Book): void {
  const source = name.startsWith("=") ? book.areaOf(name, chartOf(place, book).sheetId) : undefined;
  change(place, book, { name });
  book.charts.change(place.chartId, () =>
    source ? Object.assign(place.series, { nameSource: source }) : delete place.series.nameSource,
  );
}

const chartOf = ({ chartId }: SeriesPlace, book: Book): ChartRecord => book.charts.get(chartId);

covers<Excel.ChartSeriesCollection>()("Excel.ChartSeriesCollection", ChartSeriesCollection, {});
covers<Excel.ChartSeries>()("Excel.ChartSeries", ChartSeries, {
  name: { calculated: true, read: nameOf, write: setName },
  markerStyle: own("markerStyle"),
  smooth: own("smooth"),
  hasDataLabels: own("dataLabels"),
  gapWidth: own("gapWidth"),
  overlap: own("overlap"),
});
covers<Excel.ChartSeriesFormat>()("Excel.ChartSeriesFormat", ChartSeriesFormat, {});
covers<Excel.ChartLineFormat>()("Excel.ChartLineFormat", ChartLineFormat, {
  color: own("color"),
  lineStyle: own("lineStyle"),
  weight: own("weight"),
});
covers<Excel.ChartFill>()("Excel.ChartFill", ChartFill, {});
