import type { Area } from "../../../book/address";
import { notFound } from "../../../book/book-error";
import type { Chart as ChartRecord } from "../../../book/objects/charts";
import { ClientItem, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import type { Property } from "../../core/property";
import { Range } from "../range/range";
import { located } from "../located";
import type { RequestContext } from "../request-context";
import type { Worksheet } from "../sheet/worksheet";
import { ChartAxes } from "./axes";
import { ChartLegend, ChartTitle } from "./chart-texts";
import { ChartSeriesCollection } from "./series";

/** Stands in for Excel.Chart; what it stands for is the chart's id. */
export class Chart extends ClientItem<string> {
  get title(): ChartTitle {
    return this[part]("title", () => new ChartTitle(this.context, () => this[target]()));
  }

  get legend(): ChartLegend {
    return this[part]("legend", () => new ChartLegend(this.context, () => this[target]()));
  }

  get axes(): ChartAxes {
    return this[part]("axes", () => new ChartAxes(this.context, () => this[target]()));
  }

  get series(): ChartSeriesCollection {
    return this[part]("series", () => new ChartSeriesCollection(this.context, () => this[target]()));
  }

  get worksheet(): Worksheet {
    return this[part]("worksheet", () =>
      (this.context as RequestContext).workbook.worksheets[located](() => this.book.charts.get(this[target]()).sheetId),
    );
  }

  setPosition(startCell: Range | string, endCell: Range | string = startCell): void {
    this.act((id, book) => {
      const { sheetId } = book.charts.get(id);
      const start = book.dimensions.rectangle(this.#area(startCell, sheetId));
      const end = book.dimensions.rectangle(this.#area(endCell, sheetId));
      book.charts.change(id, (chart) =>
        Object.assign(chart, {
          left: start.left,
          top: start.top,
          width: end.left + end.width - start.left,
          height: end.top + end.height - start.top,
        }),
      );
    });
  }

  setData(source: Range, seriesBy: `${Excel.ChartSeriesBy}` = "Auto"): void {
    this.act((id, book) => book.charts.setData(id, source[target](), seriesBy));
  }

  activate(): void {
    this.act((id, book) => book.sheets.activate(book.charts.get(id).sheetId));
  }

  delete(): void {
    this.act((id, book) => book.charts.remove(id));
  }

  #area(cell: Range | string, sheetId: string): Area {
    const area = cell instanceof Range ? cell[target]() : this.book.areaOf(cell, sheetId);
    if (!area) throw notFound(`the range ${String(cell)}`);
    return area;
  }
}

const own = <Name extends "name" | "left" | "top" | "width" | "height" | "type", Value>(
  name: Name,
): Property<string, Value> => ({
  read: (id, book) => book.charts.get(id)[name] as unknown as Value,
  write: (id, value, book) =>
    book.charts.change(id, (chart) => {
      chart[name] = value as unknown as ChartRecord[Name];
    }),
});

covers<Excel.Chart>()("Excel.Chart", Chart, {
  id: { read: (id) => id },
  name: own("name"),
  left: own("left"),
  top: own("top"),
  width: own("width"),
  height: own("height"),
  chartType: own("type"),
});
