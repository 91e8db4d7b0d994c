import { svg } from "../dom/element";

/** Outlines in a field of 16 by 16. */
const outlines = {
  info: "M8 7.5v4M8 4.6v.1M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 1 1 0-12.5",
  check: "M5 8.2l2.2 2.2L11.2 6M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 1 1 0-12.5",
  warning: "M8 6v3.5M8 11.6v.1M8 2l6.3 11.5H1.7z",
  error: "M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 1 1 0-12.5",
  search: "M10.5 10.5L14 14M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9",
  lock: "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
} as const;

export type IconName = keyof typeof outlines;

/** A small picture beside a text that says the same. */
export const icon = (name: IconName): SVGElement =>
  svg(
    "svg",
    {
      class: "icon",
      viewBox: "0 0 16 16",
      width: 16,
      height: 16,
      fill: "none",
      stroke: "currentColor",
      "stroke-width": 1.4,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
      "aria-hidden": "true",
    },
    svg("path", { d: outlines[name] }),
  );
