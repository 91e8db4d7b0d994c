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
