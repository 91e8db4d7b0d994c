import type { Book } from "../../../book/book";
import type { ChartAxis as AxisRecord } from "../../../book/objects/charts";
import { ClientObject, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import type { QueueingContext } from "../../core/request-context";
import { ChartAxisTitle } from "./chart-texts";

type Which = "categoryAxis" | "valueAxis";

interface AxisPlace {
  chartId: string;
  which: Which;
}

/** Stands in for Excel.ChartAxes. */
export class ChartAxes extends ClientObject<string> {
  get categoryAxis(): ChartAxis {
    return this[part]("categoryAxis", () => new ChartAxis(this.context, () => this[target](), "categoryAxis"));
  }

  get valueAxis(): ChartAxis {
    return this[part]("valueAxis", () => new ChartAxis(this.context, () => this[target](), "valueAxis"));
  }
}

/** Stands in for Excel.ChartAxis. */
export class ChartAxis extends ClientObject<AxisPlace> {
  constructor(context: QueueingContext, chartId: () => string, which: Which) {
    super(context, () => ({ chartId: chartId(), which }));
  }

  get title(): ChartAxisTitle {
    return this[part](
      "title",
      () =>
        new ChartAxisTitle(this.context, () => ({
          chartId: this[target]().chartId,
          textOf: (chart) => chart[this[target]().which].title,
        })),
    );
  }

  get majorGridlines(): ChartGridlines {
    return this[part]("majorGridlines", () => new ChartGridlines(this.context, () => this[target]()));
  }
}

/** Stands in for Excel.ChartGridlines. */
export class ChartGridlines extends ClientObject<AxisPlace> {}

const axisOf = ({ chartId, which }: AxisPlace, book: Book): AxisRecord => book.charts.get(chartId)[which];

function change({ chartId, which }: AxisPlace, book: Book, values: Partial<AxisRecord>): void {
  book.charts.change(chartId, (chart) => Object.assign(chart[which], values));
}

/** A bound given as "" is Excel's own again. */
function setBound(place: AxisPlace, bound: "minimum" | "maximum", value: unknown, book: Book): void {
  change(place, book, { [bound]: typeof value === "number" ? value : undefined });
}

covers<Excel.ChartAxes>()("Excel.ChartAxes", ChartAxes, {});
covers<Excel.ChartAxis>()("Excel.ChartAxis", ChartAxis, {
  visible: {
    read: (place, book) => axisOf(place, book).visible,
    write: (place, visible, book) => change(place, book, { visible }),
  },
  numberFormat: {
    read: (place, book) => axisOf(place, book).numberFormat,
    write: (place, numberFormat, book) => change(place, book, { numberFormat }),
  },
  tickLabelPosition: {
    read: (place, book) => axisOf(place, book).tickLabelPosition as Excel.ChartAxis["tickLabelPosition"],
    write: (place, tickLabelPosition, book) => change(place, book, { tickLabelPosition }),
  },
  reversePlotOrder: {
    read: (place, book) => axisOf(place, book).reversePlotOrder,
    write: (place, reversePlotOrder, book) => change(place, book, { reversePlotOrder }),
  },
  position: {
    read: (place, book) => axisOf(place, book).position as Excel.ChartAxis["position"],
    write: (place, position, book) => change(place, book, { position }),
  },
  minimum: {
    read: (place, book): unknown => axisOf(place, book).minimum ?? "",
    write: (place, value: unknown, book) => setBound(place, "minimum", value, book),
  },
  maximum: {
    read: (place, book): unknown => axisOf(place, book).maximum ?? "",
    write: (place, value: unknown, book) => setBound(place, "maximum", value, book),
  },
});
covers<Excel.ChartGridlines>()("Excel.ChartGridlines", ChartGridlines, {
  visible: {
    read: (place, book) => axisOf(place, book).majorGridlines,
    write: (place, majorGridlines, book) => change(place, book, { majorGridlines }),
  },
});
