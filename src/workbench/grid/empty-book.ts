import type { IWorkbookData } from "@univerjs/core";

/** The font that Excel gives to cells, in whose digits it measures columns. */
export const sheetFont = "Calibri";

interface Cut {
  readonly weight: "normal" | "bold";
  readonly style: "normal" | "italic";
  /** What is put behind a font's name to name this cut of it. */
  readonly names: readonly string[];
}

const cuts: readonly Cut[] = [
  { weight: "normal", style: "normal", names: ["", " Regular"] },
  { weight: "bold", style: "normal", names: [" Bold"] },
  { weight: "normal", style: "italic", names: [" Italic", " Oblique"] },
  { weight: "bold", style: "italic", names: [" Bold Italic", " Bold Oblique"] },
];

/** What takes the font's place where a machine does not have it, the best last, scaled so that texts are as wide as they would be. */
const substitutes: readonly {
  readonly fonts: readonly string[];
  readonly percent: number;
  readonly boldPercent?: number;
}[] = [
  { fonts: ["DejaVu Sans", "Verdana"], percent: 80, boldPercent: 75 },
  { fonts: ["Noto Sans", "Roboto"], percent: 89 },
  { fonts: ["Arial", "Liberation Sans", "Arimo", "Helvetica"], percent: 91 },
  { fonts: ["Carlito", sheetFont], percent: 100 },
];

/** Sees to it that the sheets' font is there before the grid measures texts by it: without it they would be cut off in columns made for it. */
export async function loadSheetFont(): Promise<void> {
  const rules = new CSSStyleSheet();
  for (const { fonts, percent, boldPercent = percent } of substitutes)
    for (const { weight, style, names } of cuts) {
      const sources = fonts.flatMap((font) => names.map((name) => `local("${font}${name}")`)).join(", ");
      rules.insertRule(
        `@font-face { font-family: ${sheetFont}; font-weight: ${weight}; font-style: ${style}; size-adjust: ${weight === "bold" ? boldPercent : percent}%; src: ${sources}; }`,
        rules.cssRules.length,
      );
    }
  document.adoptedStyleSheets.push(rules);
  await Promise.allSettled(
    cuts.map(({ weight, style }) => document.fonts.load(`${style} ${weight} 11pt ${sheetFont}`)),
  );
}

/** Sheets are made this large, with cells of the size (in pixels) and the font that Excel gives them; writing beyond the edge makes them larger. */
export const sheetDefaults = {
  rowCount: 2000,
  columnCount: 200,
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
  defaultStyle: { ff: sheetFont, fs: 11 },
} as const;

/** A workbook as Excel opens a new one. Where there are several grids, each has its own id: some of what the grid keeps is common to all. */
export const emptyBook = (id = "book"): Partial<IWorkbookData> => ({
  id,
  name: "Book1",
  sheetOrder: ["sheet-1"],
  sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", ...sheetDefaults } },
});
