import { ICanvasColorService } from "@univerjs/preset-sheets-core";
import type { Grid } from "../grid/univer";
import { element } from "./page";

/* As addresses, not as imports: the page's own build gives each file its place, and no loader for styles is needed. */
const sheets = [
  new URL("@univerjs/preset-sheets-core/lib/index.css", import.meta.url),
  new URL("@univerjs/preset-sheets-drawing/lib/index.css", import.meta.url),
  new URL("@univerjs/preset-sheets-data-validation/lib/index.css", import.meta.url),
  new URL("@univerjs/preset-sheets-conditional-formatting/lib/index.css", import.meta.url),
  new URL("./workbench.css", import.meta.url),
];

/** Loads the styles of the grid and of the page; the grid measures itself, so they have to be there before it. */
export async function loadStyleSheets(): Promise<void> {
  const links = sheets.map(({ href }) => Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  const loaded = links.map(
    (link) =>
      new Promise<void>((resolve, reject) => {
        link.addEventListener("load", () => resolve());
        link.addEventListener("error", () => reject(new Error(`${link.href} could not be loaded.`)));
      }),
  );
  document.head.append(...links);
  await Promise.all(loaded);
}

const storageKey = "workbench-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

/** Light or dark: as the system is, until the user has chosen. The choice is kept on this machine. */
export class Theme {
  readonly #listeners = new Set<(dark: boolean) => void>();

  constructor() {
    system.addEventListener("change", () => this.#tell());
  }

  get dark(): boolean {
    const chosen = localStorage.getItem(storageKey);
    return chosen === null ? system.matches : chosen === "dark";
  }

  toggle(): void {
    localStorage.setItem(storageKey, this.dark ? "light" : "dark");
    this.#tell();
  }

  /** Runs a listener now and whenever the theme changes. */
  follow(listener: (dark: boolean) => void): void {
    this.#listeners.add(listener);
    listener(this.dark);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.dark);
  }
}

/** Colours the page, the grid and the add-in's frame, and lets the button switch between light and dark. */
export function bindTheme(theme: Theme, grid: Grid, changed: () => void): void {
  const button = element("theme", HTMLButtonElement);
  button.addEventListener("click", () => theme.toggle());
  theme.follow((dark) => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    button.textContent = dark ? "Light" : "Dark";
    element("pane-frame", HTMLIFrameElement).style.colorScheme = dark ? "dark" : "light";
    grid.api.toggleDarkMode(dark);
    changed();
  });
}

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
