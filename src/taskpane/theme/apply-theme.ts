import "@fluentui/web-components/badge/define.js";
import "@fluentui/web-components/button/define.js";
import "@fluentui/web-components/message-bar/define.js";
import "@fluentui/web-components/progress-bar/define.js";
import "@fluentui/web-components/switch/define.js";
import "@fluentui/web-components/tab/define.js";
import "@fluentui/web-components/tablist/define.js";
import { type BrandVariants, createDarkTheme, createLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { isDark, type HostTheme } from "./dark-or-light";

/* The elements of Fluent that the pane uses; texts and numbers are typed into the browser's own fields, whose messages a screen reader can tie to them. */

/** Fluent's brand ramp for Excel, from dark to light: 80 is the green of its title bar. */
export const excelGreen: BrandVariants = {
  10: "#04170c",
  20: "#082716",
  30: "#0a3720",
  40: "#0b4729",
  50: "#0c5731",
  60: "#0e6337",
  70: "#0f703b",
  80: "#107c41",
  90: "#2a9459",
  100: "#4db57a",
  110: "#66c18d",
  120: "#7ccc9e",
  130: "#98d8b3",
  140: "#b5e3c8",
  150: "#cfeedc",
  160: "#e9f7ef",
};

const light = createLightTheme(excelGreen);
const dark = createDarkTheme(excelGreen);

const system = matchMedia("(prefers-color-scheme: dark)");

/** Excel has no event for a change of its theme. */
const LOOK_EVERY_MS = 1_500;

let host = (): HostTheme | undefined => undefined;
let darkApplied: boolean | undefined;

function apply(): void {
  const wanted = isDark(host(), system.matches);
  if (wanted === darkApplied) return;
  darkApplied = wanted;
  setTheme(wanted ? dark : light);
  document.documentElement.style.colorScheme = wanted ? "dark" : "light";
}

/** Follows the system's color scheme. */
export function followSystem(): void {
  system.addEventListener("change", apply);
  apply();
}

/** Follows Excel's theme from now on, where Excel provides one. */
export function followExcel(theme: () => HostTheme | undefined): void {
  host = theme;
  setInterval(() => document.visibilityState === "visible" && apply(), LOOK_EVERY_MS);
  apply();
}
