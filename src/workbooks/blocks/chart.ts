import type { Draft } from "../layout/draft";
import type { ChartBlock } from "../template/template";

/** The space that a chart covers, and the chart. */
export function draftChart({
  rows,
  columns,
  chart,
  together,
  title,
  xAxis,
  yAxis,
  series,
  description,
}: ChartBlock): Draft {
  return {
    rows,
    columns,
    cells: [],
    parts: { "": { row: 0, column: 0, rows, columns } },
    chart: { kind: chart, ...(together && { together }), title, xAxis, yAxis, series, description },
  };
}
