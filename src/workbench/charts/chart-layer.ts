import { createElement } from "react";
import type { Book } from "../book/book";
import type { Chart } from "../book/objects/charts";
import type { Grid } from "../grid/univer";
import { chartData } from "./chart-data";
import { drawChart } from "./draw-chart";

const componentKey = "workbench-chart";
const pxPerPoint = 4 / 3;

interface Placed {
  /** The grid's own id of the element; a new one for each place. */
  floatId: string;
  place: string;
  sheetId: string;
}

/** Draws the workbook's charts over the grid, and draws them again when a cell, a chart or the theme changes. */
export class ChartLayer {
  readonly #placed = new Map<string, Placed>();
  readonly #shown = new Map<string, HTMLElement>();
  #scheduled = false;
  #numbering = 0;

  constructor(
    private readonly grid: Grid,
    private readonly book: Book,
    private readonly isDark: () => boolean,
  ) {
    grid.api.registerComponent(componentKey, ({ data }: { data: { chartId: string } }) =>
      createElement("div", { className: "chart", ref: (host: HTMLElement | null) => this.#mount(data.chartId, host) }),
    );
    const refresh = (): void => this.refresh();
    book.charts.onChanged(refresh);
    book.calculation.onCalculated(refresh);
    book.events.on("changed", refresh);
    book.events.on("activated", refresh);
  }

  /** Brings all that is shown up to date, once for all changes of a moment. */
  refresh(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      this.#removeGone();
      for (const chart of this.book.charts.list(this.book.sheets.active())) this.#place(chart);
      for (const [chartId, host] of this.#shown) this.#draw(chartId, host);
    }, 30);
  }

  #place(chart: Chart): void {
    const place = [chart.left, chart.top, chart.width, chart.height].join();
    const placed = this.#placed.get(chart.id);
    if (placed?.place === place) return;
    const sheet = this.book.sheets.sheet(chart.sheetId);
    if (placed) sheet.removeFloatDom(placed.floatId);
    // The grid counts from the corner of its headers, which is where it also says its first cell is.
    const corner = sheet.getRange(0, 0).getCellRect();
    const startX = corner.x + chart.left * pxPerPoint;
    const startY = corner.y + chart.top * pxPerPoint;
    const floatId = `${chart.id}-${++this.#numbering}`;
    sheet.addFloatDomToPosition(
      {
        componentKey,
        allowTransform: true,
        data: { chartId: chart.id },
        initPosition: {
          startX,
          startY,
          endX: startX + chart.width * pxPerPoint,
          endY: startY + chart.height * pxPerPoint,
        },
      },
      floatId,
    );
    this.#placed.set(chart.id, { floatId, place, sheetId: chart.sheetId });
  }

  #removeGone(): void {
    const present = new Set(this.book.charts.list().map(({ id }) => id));
    for (const [chartId, { floatId, sheetId }] of this.#placed) {
      if (present.has(chartId)) continue;
      if (this.book.sheets.exists(sheetId)) this.book.sheets.sheet(sheetId).removeFloatDom(floatId);
      this.#placed.delete(chartId);
      this.#shown.delete(chartId);
    }
  }

  #mount(chartId: string, host: HTMLElement | null): void {
    if (!host || this.#shown.get(chartId) === host) return;
    this.#shown.set(chartId, host);
    new ResizeObserver(() => this.#draw(chartId, host)).observe(host);
  }

  #draw(chartId: string, host: HTMLElement): void {
    const chart = this.book.charts.list().find(({ id }) => id === chartId);
    if (!chart || !host.isConnected || host.clientWidth === 0) return;
    const zoom = this.grid.workbook.getActiveSheet().getZoom();
    host.replaceChildren(
      drawChart(chartData(chart, this.book, this.isDark()), host.clientWidth / zoom, host.clientHeight / zoom),
    );
  }
}
