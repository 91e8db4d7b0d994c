import { createDarkTheme, createLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { isDark, type HostTheme } from "./dark-or-light";
import { excelGreen } from "./excel-green";

const light = createLightTheme(excelGreen);
const dark = createDarkTheme(excelGreen);

const system = matchMedia("(prefers-color-scheme: dark)");

/** Excel does not tell when its theme changes. */
const LOOK_EVERY_MS = 1_500;

let host = (): HostTheme | undefined => undefined;
let shown: boolean | undefined;

function apply(): void {
  const wanted = isDark(host(), system.matches);
  if (wanted === shown) return;
  shown = wanted;
  setTheme(wanted ? dark : light);
  document.documentElement.style.colorScheme = wanted ? "dark" : "light";
}

/** Colours the page as the system is coloured, and goes on doing so. */
export function followSystem(): void {
  system.addEventListener("change", apply);
  apply();
}

/** Colours the page as Excel is coloured from now on, where Excel says how. */
export function followExcel(theme: () => HostTheme | undefined): void {
  host = theme;
  setInterval(() => document.visibilityState === "visible" && apply(), LOOK_EVERY_MS);
  apply();
}
