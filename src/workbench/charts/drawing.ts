const namespace = "http://www.w3.org/2000/svg";

/** An SVG element with its attributes and children. */
export function svg(
  name: string,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElement {
  const node = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes))
    node.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  node.append(...children);
  return node;
}

const measuring = document.createElement("canvas").getContext("2d");

/** How wide a text is, in pixels. */
export function textWidth(text: string, fontPx: number): number {
  if (!measuring) return text.length * fontPx * 0.6;
  measuring.font = `${fontPx}px "Segoe UI", system-ui, Arial, sans-serif`;
  return measuring.measureText(text).width;
}

/** A text cut to a width, with an ellipsis. */
export function fitted(text: string, fontPx: number, widthPx: number): string {
  if (textWidth(text, fontPx) <= widthPx) return text;
  let length = text.length;
  while (length > 1 && textWidth(`${text.slice(0, length)}…`, fontPx) > widthPx) length--;
  return `${text.slice(0, length)}…`;
}

/** The rectangle within the axes, in pixels. */
export interface PlotArea {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Colours that follow the page's theme. */
export const ink = { text: "var(--text)", quiet: "var(--quiet)", grid: "var(--line)" } as const;

export const fontPx = { title: 15, label: 11, axisTitle: 12 } as const;
