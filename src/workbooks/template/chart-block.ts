/** A chart over cells of other blocks. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly id: string;
  readonly chart: "lines" | "columns" | "bars";
  /** Columns or bars of the series on top of each other, or in one place, each from 0. */
  readonly together?: "stacked" | "overlaid";
  readonly rows: number;
  readonly columns: number;
  /** The cell with the title, which states the finding. */
  readonly title: string;
  readonly xAxis: { readonly title: string; readonly format: string };
  readonly yAxis: { readonly title: string; readonly format: string };
  readonly series: readonly ChartBlockSeries[];
  readonly description: string;
}

/** Paths of the cells that a chart draws. The names of the series stand side by side right of the heading of the x values: only so do they follow their cells in Excel. */
export interface ChartBlockSeries {
  readonly name: string;
  readonly x: string;
  readonly y: string;
  /** A thin upright line that marks a place, such as where two lines cross; those come last. */
  readonly guide?: true;
}
