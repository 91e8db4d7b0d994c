import { notFound } from "../../../book/book-error";
import type { Book } from "../../../book/book";
import type { Chart, ChartText } from "../../../book/objects/charts";
import { ClientObject } from "../../core/client-object";
import { covers } from "../../core/covers";
import type { QueueingContext } from "../../core/request-context";

/** Where a text of a chart is kept. */
export interface TextPlace {
  chartId: string;
  textOf(chart: Chart): ChartText;
}

function change({ chartId, textOf }: TextPlace, book: Book, values: Partial<ChartText>): void {
  book.charts.change(chartId, (chart) => Object.assign(textOf(chart), values));
}

/** The text as it is shown: what stands in the cell it is taken from, if it is. */
const shown = ({ chartId, textOf }: TextPlace, book: Book): string => {
  const { text, source } = textOf(book.charts.get(chartId));
  return source ? (book.cells.texts(source)[0]?.[0] ?? "") : text;
};

function setText(place: TextPlace, text: string, book: Book): void {
  change(place, book, { text, visible: true });
  book.charts.change(place.chartId, (chart) => delete place.textOf(chart).source);
}

function setSource(place: TextPlace, formula: string, book: Book): void {
  const source = book.areaOf(formula, book.charts.get(place.chartId).sheetId);
  if (!source) throw notFound(`the cell ${formula}`);
  change(place, book, { source, visible: true });
}

/** Stands in for Excel.ChartTitle. */
export class ChartTitle extends ClientObject<TextPlace> {
  constructor(context: QueueingContext, chartId: () => string) {
    super(context, () => ({ chartId: chartId(), textOf: (chart) => chart.title }));
  }

  setFormula(formula: string): void {
    this.act((place, book) => setSource(place, formula, book));
  }
}

/** Stands in for Excel.ChartAxisTitle. */
export class ChartAxisTitle extends ClientObject<TextPlace> {
  setFormula(formula: string): void {
    this.act((place, book) => setSource(place, formula, book));
  }
}

/** Stands in for Excel.ChartLegend. */
export class ChartLegend extends ClientObject<string> {}

covers<Excel.ChartTitle>()("Excel.ChartTitle", ChartTitle, {
  text: { calculated: true, read: shown, write: setText },
  visible: {
    read: ({ chartId, textOf }, book) => textOf(book.charts.get(chartId)).visible,
    write: (place, visible, book) => change(place, book, { visible }),
  },
});
covers<Excel.ChartAxisTitle>()("Excel.ChartAxisTitle", ChartAxisTitle, {
  text: { calculated: true, read: shown, write: setText },
  visible: {
    read: ({ chartId, textOf }, book) => textOf(book.charts.get(chartId)).visible,
    write: (place, visible, book) => change(place, book, { visible }),
  },
});
covers<Excel.ChartLegend>()("Excel.ChartLegend", ChartLegend, {
  visible: {
    read: (id, book) => book.charts.get(id).legend.visible,
    write: (id, visible, book) => book.charts.change(id, (chart) => void (chart.legend.visible = visible)),
  },
  position: {
    read: (id, book) => book.charts.get(id).legend.position as Excel.ChartLegend["position"],
    write: (id, position, book) => book.charts.change(id, (chart) => void (chart.legend.position = position)),
  },
});
