import type { Grid } from "../grid/univer";
import { element } from "./element";

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
