import { ICanvasColorService } from "@univerjs/preset-sheets-core";
import type { Grid } from "./univer";

/** Colours darker than this are inks on white paper; lighter ones are papers. */
const inkBelow = 0.2;
/** The grid's paper in the dark, and how far an ink is to stand out from it: a little more than what WCAG asks of text, because fills come between. */
const darkPaper = [0x1c, 0x1c, 0x1e] as const;
const leastContrast = 5.5;

type Rgb = readonly [red: number, green: number, blue: number];

/** Undefined for what is not written as #rrggbb. */
function rgbOf(colour: string): Rgb | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  return hex === undefined
    ? undefined
    : [parseInt(hex.slice(0, 2), 16), parseInt(hex.slice(2, 4), 16), parseInt(hex.slice(4), 16)];
}

/** Relative luminance of WCAG 2, 0 to 1. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) =>
    part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** The colour mixed with as little white as makes it readable on the dark paper. */
function readable(ink: Rgb): string {
  const paper = luminance(darkPaper);
  const mixed = (white: number): Rgb => ink.map((part) => Math.round(part + (255 - part) * white)) as unknown as Rgb;
  let white = 0;
  while (white < 1 && contrast(luminance(mixed(white)), paper) < leastContrast) white += 0.05;
  return `#${mixed(white)
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** In the dark the grid turns a sheet's colours about; of a saturated ink, such as the blue of inputs, it makes one that is hard to read. */
export function lightenInksInTheDark({ services }: Grid): void {
  const colours = services.get(ICanvasColorService);
  const turn = colours.getRenderColor.bind(colours);
  const known = new Map<string, string>();
  colours.getRenderColor = (colour) => {
    const turned = turn(colour);
    const [before, after] = [rgbOf(colour), rgbOf(turned)];
    if (turned === colour || !before || !after || luminance(before) >= inkBelow) return turned;
    const lightened = known.get(turned) ?? readable(after);
    known.set(turned, lightened);
    return lightened;
  };
}
