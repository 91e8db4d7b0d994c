import { svg } from "../dom/element";

/** Two cumulative costs: the one without anything up front is cheaper until the lines cross. */
export const crossingLines = (): SVGElement =>
  svg(
    "svg",
    { class: "drawing", viewBox: "0 0 240 96", "aria-hidden": "true" },
    svg("path", { class: "drawing-axis", d: "M16 8v72h216" }),
    svg("path", { class: "drawing-first", d: "M16 80L232 14" }),
    svg("path", { class: "drawing-second", d: "M16 58L232 34" }),
    svg("circle", { class: "drawing-mark", cx: 129, cy: 45.5, r: 4.5 }),
  );
