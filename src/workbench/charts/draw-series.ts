import type { ChartData, SeriesData } from "./chart-data";
import { fontPx, ink, type PlotArea, svg } from "./drawing";
import type { Scale } from "./scale";

/** One bar: its series, its category, and the values at which it begins and ends. */
export interface Bar {
  series: number;
  category: number;
  from: number;
  to: number;
}

/** The bars of all series, stacked or side by side; negative values are stacked downwards on their own. */
export function barsOf({ series, categories, stacking }: ChartData): Bar[] {
  return categories.flatMap((_name, category) => {
    const values = series.map(({ points }) => points[category]?.y ?? 0);
    const total = stacking === "percent" ? values.reduce((sum, value) => sum + Math.abs(value), 0) || 1 : 1;
    let [above, below] = [0, 0];
    return values.map((raw, index) => {
      const value = raw / total;
      if (stacking === "none") return { series: index, category, from: 0, to: value };
      const from = value >= 0 ? above : below;
      if (value >= 0) above += value;
      else below += value;
      return { series: index, category, from, to: from + value };
    });
  });
}

interface Sizes {
  thickPx: number;
  gapPx: number;
  /** From a bar of a category to its next one. */
  stepPx: number;
}

/** How the bars of a category share its place. */
function sizes({ series, gapShare, overlapShare }: ChartData, bandPx: number): Sizes {
  const beside = 1 - overlapShare;
  const thickPx = bandPx / (1 + Math.max(0, series.length - 1) * beside + gapShare);
  return { thickPx, gapPx: thickPx * gapShare, stepPx: thickPx * beside };
}

/** The place of one of so many, categories or bars of a category, counted from the near end of the axis. */
const placeOf = (index: number, count: number, { categoryAxis }: ChartData): number =>
  categoryAxis.reversed ? count - 1 - index : index;

/** The bars, upright or lying. */
export function drawBars(
  data: ChartData,
  bars: readonly Bar[],
  scale: Scale,
  { left, top, right, bottom }: PlotArea,
): SVGElement {
  const group = svg("g", { class: "chart-series" });
  const upright = data.form === "columns";
  const bandPx = (upright ? right - left : bottom - top) / Math.max(1, data.categories.length);
  const { thickPx, gapPx, stepPx } = sizes(data, bandPx);
  for (const { series, category, from, to } of bars) {
    const offset =
      placeOf(category, data.categories.length, data) * bandPx +
      gapPx / 2 +
      placeOf(series, data.series.length, data) * stepPx;
    const [low, high] = [Math.min(scale.at(from), scale.at(to)), Math.max(scale.at(from), scale.at(to))];
    const rectangle = upright
      ? { x: left + offset, y: low, width: thickPx, height: high - low }
      : { x: low, y: bottom - offset - thickPx, width: high - low, height: thickPx };
    const { color, name, labels } = data.series[series] ?? { color: "", name: "", labels: false };
    const label = data.valueAxis.label(to - from);
    group.append(
      svg(
        "rect",
        { ...rectangle, fill: color },
        svg("title", {}, `${name}, ${data.categories[category] ?? ""}: ${label}`),
      ),
    );
    if (!labels) continue;
    const at = upright
      ? { x: rectangle.x + thickPx / 2, y: (to >= from ? low : high + 12) - 3, "text-anchor": "middle" }
      : {
          x: to >= from ? high + 4 : low - 4,
          y: rectangle.y + thickPx / 2 + 4,
          "text-anchor": to >= from ? "start" : "end",
        };
    group.append(svg("text", { ...at, "font-size": fontPx.label, fill: ink.text }, label));
  }
  return group;
}

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
