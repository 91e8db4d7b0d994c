import type { SeriesData } from "./chart-data";
import { fontPx, ink } from "./plot-area";
import { svg } from "./svg";

/** Where a point stands, and its label. */
export interface Placement {
  x(value: number): number;
  y(value: number): number;
  label(value: number): string;
}

/** A series as a line with its markers; cells without a number leave a gap. */
export function drawLine(series: SeriesData, place: Placement): SVGElement {
  const group = svg("g", { class: "chart-series" });
  let pen = "M";
  const path: string[] = [];
  for (const { x, y } of series.points) {
    if (y === undefined) {
      pen = "M";
      continue;
    }
    path.push(`${pen}${place.x(x).toFixed(1)} ${place.y(y).toFixed(1)}`);
    pen = "L";
    if (series.markers)
      group.append(
        svg("circle", { cx: place.x(x), cy: place.y(y), r: Math.max(3, series.widthPx), fill: series.color }),
      );
    if (series.labels)
      group.append(
        svg(
          "text",
          { x: place.x(x), y: place.y(y) - 7, "font-size": fontPx.label, fill: ink.text, "text-anchor": "middle" },
          place.label(y),
        ),
      );
  }
  if (series.line && path.length > 0)
    group.prepend(
      svg("path", {
        d: path.join(""),
        fill: "none",
        stroke: series.color,
        "stroke-width": series.widthPx,
        "stroke-dasharray": series.dashes,
        "stroke-linejoin": "round",
      }),
    );
  return group;
}
