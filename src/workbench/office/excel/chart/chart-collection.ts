import type { Book } from "../../../book/book";
import { ClientCollection, list } from "../../core/client-collection";
import { target } from "../../core/client-object";
import { covers } from "../../core/covers";
import type { Range } from "../range/range";
import { Chart } from "./chart";

/** Stands in for Excel.ChartCollection: the charts of a sheet. */
export class ChartCollection extends ClientCollection<string, Chart> {
  override [list](book: Book): Chart[] {
    return book.charts.list(this[target]()).map(({ id }) => new Chart(this.context, () => id));
  }

  add(type: `${Excel.ChartType}`, source: Range, seriesBy: `${Excel.ChartSeriesBy}` = "Auto"): Chart {
    return new Chart(this.context, () => this.book.charts.add(this[target](), type, source[target](), seriesBy).id);
  }

  getItem(name: string): Chart {
    return new Chart(this.context, () => this.#find(name));
  }

  getItemOrNullObject(name: string): Chart {
    return new Chart(this.context, () => this.#find(name), { mayBeNull: true });
  }

  getItemAt(index: number): Chart {
    return new Chart(this.context, () => this.book.charts.list(this[target]())[index]?.id);
  }

  #find(name: string): string | undefined {
    return this.book.charts
      .list(this[target]())
      .find((chart) => chart.name.toLowerCase() === name.toLowerCase() || chart.id === name)?.id;
  }
}

covers<Excel.ChartCollection>()("Excel.ChartCollection", ChartCollection, {});
