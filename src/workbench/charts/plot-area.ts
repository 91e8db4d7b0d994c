/** The rectangle within the axes, in pixels. */
export interface PlotArea {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Colours that follow the page's theme. */
export const ink = { text: "var(--text)", quiet: "var(--quiet)", grid: "var(--line)" } as const;

export const fontPx = { title: 15, label: 11, axisTitle: 12 } as const;
