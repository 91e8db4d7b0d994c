/** How a cell looks. Colours are RRGGBB; what is left out is the workbook's standard. */
export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: true;
  readonly indent?: number;
  /** A thin line below, or above. */
  readonly line?: "below" | "above";
}

const ink = "1F1F1F";
const grey = "595959";
const blue = "0000FF";
const heading = "1B4F72";
const paper = "FFF9E5";
const band = "E8EEF4";
const rule = "A6B4C2";

/** Finance's custom: what one types is blue, what is computed is black. */
export const styles = {
  plain: { colour: ink },
  title: { colour: heading, bold: true, size: 16 },
  sentence: { colour: grey },
  headline: { colour: ink, bold: true, size: 12 },
  tableHead: { colour: heading, bold: true, fill: band, line: "below" },
  /** Right of numbers, which end where it begins. */
  tableHeadAfter: { colour: heading, bold: true, fill: band, line: "below", align: "left", indent: 1 },
  tableHeadRight: { colour: heading, bold: true, fill: band, line: "below", align: "right" },
  /** A heading that one may change, such as the name of a strategy. */
  tableHeadInput: { colour: blue, bold: true, fill: band, line: "below", align: "right" },
  tableHeadInputWrapped: { colour: blue, bold: true, fill: band, line: "below", align: "right", wrap: true },
  tableHeadWrapped: { colour: heading, bold: true, fill: band, line: "below", align: "right", wrap: true },
  section: { colour: heading, bold: true, line: "below", align: "left" },
  sectionNote: { colour: grey, italic: true, line: "below" },
  label: { colour: ink },
  unit: { colour: grey },
  note: { colour: grey, italic: true },
  noteAfter: { colour: grey, italic: true, align: "left", indent: 1 },
  wrappedNote: { colour: grey, wrap: true, vertical: "top" },
  input: { colour: blue, fill: paper, align: "right" },
  inputText: { colour: blue, fill: paper, align: "left" },
  /** Follows another input, or can only have one value. */
  fixed: { colour: ink, align: "right" },
  figure: { colour: ink, align: "right" },
  keyFigure: { colour: ink, bold: true, align: "right" },
  text: { colour: ink, align: "left" },
  keyText: { colour: ink, bold: true, align: "left" },
  /** A text right of numbers. */
  textAfter: { colour: ink, align: "left", indent: 1 },
  unitAfter: { colour: grey, align: "left", indent: 1 },
  unitRight: { colour: grey, align: "right" },
  check: { colour: grey, align: "left" },
  checkAfter: { colour: grey, align: "left", indent: 1 },
  /** A result that may take several lines. */
  headlineWrapped: { colour: ink, bold: true, size: 12, wrap: true, vertical: "top" },
  /** Rows of a page to be printed, with a line below that leads from the label to its figure. */
  rowLabel: { colour: ink, line: "below" },
  rowFigure: { colour: ink, align: "right", line: "below" },
  rowKeyFigure: { colour: ink, bold: true, align: "right", line: "below" },
  rowText: { colour: ink, align: "left", line: "below" },
  rowUnit: { colour: grey, align: "left", indent: 1, line: "below" },
} as const satisfies Record<string, CellStyle>;

export type StyleKey = keyof typeof styles;

/** The definition of a style, without the narrow type of its literal. */
export const cellStyle = (key: StyleKey): CellStyle => styles[key];

/** The thin lines of the styles. */
export const lineColour = rule;

/** The tabs of sheets with steps behind the figures, which are hidden at first. */
export const helperTabColour = grey;

export type ConditionLook = "good" | "bad" | "faint";

/** The looks of conditional formats; each cell says in words what the colour says. */
export const conditionLooks = {
  good: { colour: "1E6B34" },
  bad: { colour: "B00020", bold: true },
  faint: { colour: "8C8C8C" },
} as const satisfies Record<ConditionLook, CellStyle>;

/** Colours of chart series that colour-blind readers tell apart (Okabe and Ito's), the baseline first. */
export const seriesColours = ["0072B2", "D55E00", "009E73", "CC79A7", "56B4E9", "E69F00"] as const;

/** Of lines that only mark a place: darker than any grid, paler than any series. */
export const guideColours = ["595959", "8C8C8C", "404040", "737373", "A6A6A6"] as const;

const pointsPerLine = 15;
const mostLines = 5;

/** How many lines a text takes in a column of so many characters: broken between words, and within a word that is longer. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(" ")) {
    const withSpace = used === 0 ? length : used + 1 + length;
    if (withSpace <= width) {
      used = withSpace;
      continue;
    }
    lines += (used === 0 ? 0 : 1) + Math.ceil(length / width) - 1;
    used = length % width || width;
  }
  return lines;
}

/**
 * The heights of a table whose first row has headings that are wrapped in columns of so many characters: none where each heading takes
 * one line.
 */
export function headHeight(headings: readonly string[], columnWidth: number): Readonly<Record<number, number>> {
  // Bold letters are wider, and a cell has margins.
  const lines = Math.max(1, ...headings.map((heading) => linesOf(heading, columnWidth - 2)));
  return lines === 1 ? {} : { 0: Math.min(lines, mostLines) * pointsPerLine };
}

/** How wide the columns of strategies are on the sheets that compare them, in characters. */
export const strategyWidth = 12;

/** The width of a column of names, in characters: as wide as the longest, within bounds. */
export const widthFor = (names: readonly string[], least: number, most = 40): number =>
  Math.max(least, Math.min(most, Math.max(...names.map(({ length }) => length)) + 2));
