/** The part of `Office.context.officeTheme` that decides. */
export interface HostTheme {
  /** "#1f1f1f" */
  readonly bodyBackgroundColor?: unknown;
  /** Windows can pass a number here, which office.js turns into a text such as "#000000": only a boolean counts. */
  readonly isDarkTheme?: unknown;
}

/** How bright a color "#rrggbb" is to the eye, from 0 to 1; undefined for anything else. */
function brightness(color: unknown): number | undefined {
  const hex = typeof color === "string" ? /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(color.trim())?.[1] : undefined;
  if (hex === undefined) return undefined;
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

/** Whether the pane is dark: as Excel is, by its flag or by its background; as the system is where Excel tells neither. */
export function isDark(host: HostTheme | undefined, systemIsDark: boolean): boolean {
  if (typeof host?.isDarkTheme === "boolean") return host.isDarkTheme;
  const background = brightness(host?.bodyBackgroundColor);
  return background === undefined ? systemIsDark : background < 0.5;
}
