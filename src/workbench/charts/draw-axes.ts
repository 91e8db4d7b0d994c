import type { AxisData } from "./chart-data";
import { fontPx, ink, type PlotArea, fitted, svg, textWidth } from "./drawing";
import type { Scale } from "./scale";

/** An axis with numbers along the bottom or the left side. */
export function drawNumberAxis(
  axis: AxisData,
  scale: Scale,
  side: "bottom" | "left",
  { left, top, right, bottom }: PlotArea,
): SVGElement {
  const group = svg("g", {});
  for (const tick of scale.ticks) {
    const place = scale.at(tick);
    const [x1, y1, x2, y2] = side === "bottom" ? [place, top, place, bottom] : [left, place, right, place];
    if (axis.gridlines) group.append(svg("line", { x1, y1, x2, y2, stroke: ink.grid, "stroke-width": 1 }));
    const at =
      side === "bottom"
        ? { x: place, y: bottom + 16, "text-anchor": "middle" }
        : { x: left - 6, y: place + 4, "text-anchor": "end" };
    if (axis.visible)
      group.append(svg("text", { ...at, "font-size": fontPx.label, fill: ink.quiet }, axis.label(tick)));
  }
  return group;
}

/** An axis with names, as many of them as fit. */
export function drawCategoryAxis(
  axis: AxisData,
  names: readonly string[],
  side: "bottom" | "left",
  area: PlotArea,
): SVGElement {
  const group = svg("g", {});
  if (!axis.visible || names.length === 0) return group;
  const { left, top, right, bottom } = area;
  const bandPx = (side === "bottom" ? right - left : bottom - top) / names.length;
  const neededPx =
    side === "bottom"
      ? Math.min(120, Math.max(...names.map((name) => textWidth(name, fontPx.label)))) + 8
      : fontPx.label + 3;
  const every = Math.max(1, Math.ceil(neededPx / bandPx));
  names.forEach((name, index) => {
    if (index % every !== 0) return;
    const middle = ((axis.reversed ? names.length - 1 - index : index) + 0.5) * bandPx;
    const at =
      side === "bottom"
        ? { x: left + middle, y: bottom + 16, "text-anchor": "middle" }
        : { x: left - 6, y: bottom - middle + 4, "text-anchor": "end" };
    group.append(
      svg(
        "text",
        { ...at, "font-size": fontPx.label, fill: ink.quiet },
        fitted(name, fontPx.label, side === "bottom" ? every * bandPx : left - 28),
      ),
    );
  });
  return group;
}

/** The two axis titles, the line along the bottom, the line at the left. */
export function drawAxisTitles(bottomTitle: string, leftTitle: string, area: PlotArea): SVGElement {
  const { left, top, right, bottom } = area;
  const group = svg("g", { "font-size": fontPx.axisTitle, fill: ink.text, "text-anchor": "middle" });
  if (bottomTitle)
    group.append(
      svg("text", { x: (left + right) / 2, y: bottom + 34 }, fitted(bottomTitle, fontPx.axisTitle, right - left)),
    );
  if (leftTitle)
    group.append(
      svg(
        "text",
        { transform: `translate(16 ${Math.round((top + bottom) / 2)}) rotate(-90)` },
        fitted(leftTitle, fontPx.axisTitle, bottom - top),
      ),
    );
  return group;
}
