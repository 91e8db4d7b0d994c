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
