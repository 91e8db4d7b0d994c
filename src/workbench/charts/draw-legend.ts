import type { SeriesData } from "./chart-data";
import { fontPx, ink } from "./plot-area";
import { fitted, svg, textWidth } from "./svg";

const swatchPx = 18;
const gapPx = 14;
const rowPx = 18;

interface Entry {
  series: SeriesData;
  text: string;
  x: number;
}

interface Row {
  entries: Entry[];
  widthPx: number;
}

function rowsOf(series: readonly SeriesData[], widthPx: number): Row[] {
  const rows: Row[] = [{ entries: [], widthPx: 0 }];
  for (const one of series) {
    const text = fitted(one.name, fontPx.label, widthPx - swatchPx - gapPx);
    const needed = swatchPx + textWidth(text, fontPx.label) + gapPx;
    let row = rows.at(-1);
    if (!row || (row.widthPx > 0 && row.widthPx + needed > widthPx)) rows.push((row = { entries: [], widthPx: 0 }));
    row.entries.push({ series: one, text, x: row.widthPx });
    row.widthPx += needed;
  }
  return rows;
}

/** How high a legend of these series is in this width. */
export const legendHeightPx = (series: readonly SeriesData[], widthPx: number): number =>
  rowPx * rowsOf(series, widthPx).length;

/** The legend, each of its rows in the middle. */
export function drawLegend(
  series: readonly SeriesData[],
  filled: boolean,
  leftPx: number,
  topPx: number,
  widthPx: number,
): SVGElement {
  const group = svg("g", { "font-size": fontPx.label, fill: ink.text });
  rowsOf(series, widthPx).forEach((row, index) => {
    const y = topPx + index * rowPx + 9;
    const left = leftPx + (widthPx - row.widthPx + gapPx) / 2;
    for (const { series: one, text, x } of row.entries)
      group.append(swatch(one, filled, left + x, y), svg("text", { x: left + x + swatchPx, y: y + 4 }, text));
  });
  return group;
}

function swatch(series: SeriesData, filled: boolean, x: number, y: number): SVGElement {
  if (filled) return svg("rect", { x, y: y - 5, width: 10, height: 10, fill: series.color });
  if (!series.line) return svg("circle", { cx: x + 7, cy: y, r: 4, fill: series.color });
  return svg("line", {
    x1: x,
    x2: x + 13,
    y1: y,
    y2: y,
    stroke: series.color,
    "stroke-width": series.widthPx,
    "stroke-dasharray": series.dashes,
  });
}
