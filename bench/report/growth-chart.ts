import type { Curve } from "../growth/curve";
import { digits } from "./figures";

const width = 760;
const height = 440;
const plot = { left: 64, top: 56, right: 500, bottom: 380 };
const most = 10;
const lineHeight = 20;

/** Told apart by people who see few colours, on a light ground and on a dark one. */
const colours: readonly (readonly [light: string, dark: string])[] = [
  ["#0f6cbd", "#62abf5"],
  ["#a4262c", "#f1707b"],
  ["#107c10", "#6ccb5f"],
  ["#8764b8", "#b99be0"],
  ["#bc4b09", "#f7894a"],
  ["#038387", "#4cc2c4"],
  ["#5d5a58", "#b3b0ad"],
];

const styles = `
    text { font: 13px "Segoe UI", system-ui, sans-serif; fill: #242424 }
    .title { font-size: 16px; font-weight: 600 }
    .ground { fill: #ffffff }
    .grid { stroke: #e0e0e0 }
    .bound { stroke: #707070; stroke-dasharray: 5 4 }
    .curve { fill: none; stroke-width: 2 }
    .leader { stroke-width: 1; fill: none }
${colours.map(([light], i) => `    .c${i} { stroke: ${light} } .p${i} { fill: ${light} }`).join("\n")}
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f0f0 }
      .ground { fill: #1f1f1f }
      .grid { stroke: #3d3d3d }
      .bound { stroke: #a0a0a0 }
${colours.map(([, dark], i) => `      .c${i} { stroke: ${dark} } .p${i} { fill: ${dark} }`).join("\n")}
    }`;

const share = (times: number): number => Math.log(times) / Math.log(most);
const x = (size: number): number => plot.left + share(size) * (plot.right - plot.left);
/** Time that falls with the size is measurement's noise, and stays on the axis; time that grows faster than the size leaves the plot by a line or two. */
const y = (growth: number): number =>
  plot.bottom - Math.max(0, Math.min(1.08, share(growth))) * (plot.bottom - plot.top);

const at = (value: number): string => value.toFixed(1);
const points = (curve: Curve): string =>
  curve.points.map(({ size, growth }) => `${at(x(size))},${at(y(growth.median))}`).join(" ");

const gridLine = (
  times: number,
): string => `  <path class="grid" d="M${at(x(times))} ${plot.top}V${plot.bottom}M${plot.left} ${at(y(times))}H${plot.right}"/>
  <text x="${at(x(times))}" y="${plot.bottom + 20}" text-anchor="middle">${times} ×</text>
  <text x="${plot.left - 8}" y="${at(y(times) + 4)}" text-anchor="end">${times} ×</text>`;

/** Where the names stand: each beside its line's end, none on another. */
function places(ends: readonly number[]): number[] {
  const order = ends.map((_, i) => i).sort((a, b) => ends[a]! - ends[b]!);
  const placed = [...ends];
  order.forEach((i, rank) => {
    if (rank > 0) placed[i] = Math.max(ends[i]!, placed[order[rank - 1]!]! + lineHeight);
  });
  const over = Math.max(0, placed[order.at(-1)!]! - plot.bottom);
  for (let rank = order.length - 1, limit = Infinity; rank >= 0 && over > 0; rank--) {
    const i = order[rank]!;
    placed[i] = Math.min(placed[i]!, limit, plot.bottom);
    limit = placed[i]! - lineHeight;
  }
  return placed;
}

function named(curve: Curve, i: number, end: number, place: number): string {
  const { growth } = curve.points.at(-1)!;
  const dots = curve.points
    .map(({ size, growth: grown }) => `<circle class="p${i}" cx="${at(x(size))}" cy="${at(y(grown.median))}" r="3"/>`)
    .join("");
  return `  <polyline class="curve c${i}" points="${points(curve)}"/>${dots}
  <path class="leader c${i}" d="M${plot.right + 6} ${at(end)}L${plot.right + 22} ${at(place)}"/>
  <text x="${plot.right + 28}" y="${at(place + 4)}">${curve.name}: ${digits(growth.median)} ×</text>`;
}

/** The curves as a picture: time against size on logarithmic axes, where time that grows as the size does is the dashed line. */
export function growthChart(curves: readonly Curve[]): string {
  const ends = curves.map((curve) => y(curve.points.at(-1)!.growth.median));
  const placed = places(ends);
  const told = curves.map(({ name, points: all }) => `${name} ${digits(all.at(-1)!.growth.median)} times`).join(", ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">
  <title id="title">How the time of a calculation grows</title>
  <desc id="description">Ten times the size takes: ${told}.</desc>
  <style>${styles}
  </style>
  <rect class="ground" width="${width}" height="${height}" rx="6"/>
  <text class="title" x="${plot.left}" y="30">How the time of a calculation grows with its size</text>
${[1, 2, 5, 10].map(gridLine).join("\n")}
  <path class="bound" d="M${at(x(1))} ${at(y(1))}L${at(x(most))} ${at(y(most))}"/>
  <text x="${at(x(2.1))}" y="${at(y(2.1) - 24)}" text-anchor="end">as the size</text>
  <text x="${at((plot.left + plot.right) / 2)}" y="${plot.bottom + 44}" text-anchor="middle">size, as a multiple of the smallest</text>
  <text transform="rotate(-90)" x="${-(plot.top + plot.bottom) / 2}" y="18" text-anchor="middle">time, as a multiple of the smallest’s</text>
${curves.map((curve, i) => named(curve, i, ends[i]!, placed[i]!)).join("\n")}
</svg>
`;
}
