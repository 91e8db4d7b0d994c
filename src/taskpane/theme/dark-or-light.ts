/** What is needed of `Office.context.officeTheme`. */
export interface HostTheme {
  /** "#1f1f1f" */
  readonly bodyBackgroundColor?: string | undefined;
  readonly isDarkTheme?: boolean | undefined;
}

/** How bright a colour "#rrggbb" is, 0 to 1, by the weights of the eye; undefined for what is no such colour. */
function brightness(colour: string): number | undefined {
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(colour.trim())?.[1];
  if (hex === undefined) return undefined;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether the pane is to be dark: as Excel is, where it says so, else as the system is. */
export function isDark(host: HostTheme | undefined, systemIsDark: boolean): boolean {
  if (host?.isDarkTheme !== undefined) return host.isDarkTheme;
  const background = brightness(host?.bodyBackgroundColor ?? "");
  return background === undefined ? systemIsDark : background < 0.5;
}
