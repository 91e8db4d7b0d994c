import { fontPx, ink } from "./plot-area";
import { fitted, svg, textWidth } from "./svg";

const linePx = 19;
const mostLines = 3;

/** A title in as many lines as it needs; what is too long even for three is cut. */
function linesOf(title: string, widthPx: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    const goesOn = lines.length > 0 && (lines.length === mostLines || textWidth(longer, fontPx.title) <= widthPx);
    if (goesOn) lines.pop();
    lines.push(goesOn ? longer : word);
  }
  return lines.map((line) => fitted(line, fontPx.title, widthPx));
}

/** How much room a title takes above the plot. */
export const titleHeightPx = (title: string, widthPx: number): number => 17 + linePx * linesOf(title, widthPx).length;

/** The title, each of its lines in the middle. */
export function drawTitle(title: string, middlePx: number, widthPx: number): SVGElement {
  const lines = linesOf(title, widthPx);
  return svg(
    "text",
    { "font-size": fontPx.title, "text-anchor": "middle", fill: ink.text },
    ...lines.map((line, index) => svg("tspan", { x: middlePx, y: 24 + linePx * index }, line)),
  );
}
