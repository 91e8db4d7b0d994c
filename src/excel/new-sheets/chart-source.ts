import type { Area, PlacedArea } from "../../workbooks/grid/area";
import type { ChartSeries } from "../../workbooks/layout/sheet-layout";

/** The block of cells that a chart is made of, and what Excel makes of it by itself. */
export interface ChartSource {
  readonly area: PlacedArea;
  /** What each of the first series has then: a name that follows its cell, and its own figures. */
  readonly series: readonly { readonly named: boolean; readonly filled: boolean }[];
}

/**
 * The block from which Excel makes as many of the series as it can: x values, then a column a series, headed by its name.
 * A series of which only the name stands there is made too and then given its figures: a name that is set by itself would not follow its cell.
 */
export function chartSource(series: readonly ChartSeries[]): ChartSource {
  const first = series[0];
  if (!first) throw new RangeError("A chart has at least one series");
  const { x } = first;
  const apart = series.findIndex(
    ({ name }, index) => !(name.cell.sheet === x.sheet && same(name.cell, headOf(x, index))),
  );
  const count = apart < 0 ? series.length : apart;
  if (count === 0 || !isFilled(first, x, 0)) return { area: first.y, series: [{ named: false, filled: false }] };
  return {
    area: { sheet: x.sheet, row: x.row - 1, column: x.column, rows: x.rows + 1, columns: count + 1 },
    series: series.slice(0, count).map((one, index) => ({ named: true, filled: isFilled(one, x, index) })),
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
