import { at, call, word } from "../../formula/call";
import { wholeNumber } from "../../layout/number-format";
import type { ChartBlock, Formula, GridBlock, GridCell, SheetTemplate, SpillBlock } from "../../template/template";
import { signedUsd, words } from "../wording";
import { tornadoFinding } from "./finding";

/** The inputs that the chart shows: those that move the saving most. */
const bars = 12;
/** Rows kept free: more inputs than the two columns can vary. */
const mostInputs = 64;
const headRows = 3;

/** How far inputs without a range move. */
const swing: GridBlock = {
  kind: "grid",
  id: "swing",
  rows: [
    [
      { value: "Inputs without Low and High move by ±", style: "label" },
      { key: "share", value: 0.2, style: "input", format: "0%" },
      { value: "of their value", style: "unitAfter" },
    ],
  ],
  validations: [
    {
      part: "share",
      rule: { kind: "custom", formula: "AND(ISNUMBER({~swing.share}),{~swing.share}>0,{~swing.share}<=1)" },
      prompt: { title: "Swing", message: "How far an input without a range moves, as a share of its value." },
      error: { title: "Swing", message: "The swing must be above 0 % and at most 100 %." },
    },
  ],
};

/** A cell of the whole table, by rank; blank where there are fewer inputs. */
const ranked = (column: string, rank: number): Formula => `INDEX({tornado.${column}},${rank})`;
const ifThere = (rank: number, formula: Formula): Formula => `IF(ISNUMBER(${ranked("swing", rank)}),${formula},"")`;

const barRow = (rank: number): GridCell[] => [
  { formula: ifThere(rank, ranked("input", rank)), style: "label" },
  ...["atlow", "athigh"].map((column): GridCell => ({
    formula: ifThere(rank, `${ranked(column, rank)}-{results.saving.2}`),
    style: "figure",
    format: wholeNumber,
  })),
  ...["low", "high"].map((column): GridCell => ({ formula: ifThere(rank, ranked(column, rank)), style: "figure" })),
];

/** The inputs that matter most: what they move the saving by, and between which values. */
const largest: GridBlock = {
  kind: "grid",
  id: "bars",
  rows: [
    [
      { value: "Change of the saving by one input alone, largest first", style: "section" },
      ...Array.from({ length: 4 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { style: "unit" },
      { value: "USD", style: "unitRight" },
      { value: "USD", style: "unitRight" },
      { value: "its own unit", style: "unitRight" },
      { value: "its own unit", style: "unitRight" },
    ],
    [
      { value: "Input", style: "tableHead" },
      { key: "low", value: "at its low value", style: "tableHeadRight" },
      { key: "high", value: "at its high value", style: "tableHeadRight" },
      { value: "Low value", style: "tableHeadRight" },
      { value: "High value", style: "tableHeadRight" },
    ],
    ...Array.from({ length: bars }, (_, index) => barRow(index + 1)),
  ],
  parts: {
    x: { row: headRows, column: 0, rows: bars, columns: 1 },
    y1: { row: headRows, column: 1, rows: bars, columns: 1 },
    y2: { row: headRows, column: 2, rows: bars, columns: 1 },
  },
};

const chart: ChartBlock = {
  kind: "chart",
  id: "tornadochart",
  chart: "bars",
  together: "overlaid",
  rows: 22,
  columns: 8,
  title: "sensitivity.finding",
  xAxis: { title: "Input", format: "General" },
  yAxis: { title: "Change of the saving over the horizon, USD", format: wholeNumber },
  series: [
    { name: "bars.low", x: "bars.x", y: "bars.y1" },
    { name: "bars.high", x: "bars.x", y: "bars.y2" },
  ],
  description:
    "A tornado: for each of the twelve inputs that matter most, how far the saving moves at its low and at its high value. The longest bars are on top.",
};

const tornado: SpillBlock = {
  kind: "spill",
  id: "tornado",
  heading: "All inputs",
  table: call("SENSITIVITY", { inputs: at("inputs"), metric: word("saving"), swing: at("swing.share") }),
  rows: mostInputs + 1,
  unitsAbove: true,
  columns: [
    { key: "input", style: "label" },
    { key: "low", style: "figure", unit: "its own unit" },
    { key: "high", style: "figure", unit: "its own unit" },
    { key: "atlow", style: "figure", format: wholeNumber, unit: "saving, USD" },
    { key: "athigh", style: "figure", format: wholeNumber, unit: "saving, USD" },
    { key: "swing", style: "figure", format: wholeNumber, unit: "USD" },
  ],
};

/** Which input moves the saving most. */
export const sensitivitySheet: SheetTemplate = {
  id: "sensitivity",
  name: "sensitivity",
  columns: [38, 19, 20, 16, 17, 14, 2, 12, 12, 12, 12, 12, 12, 12, 12],
  frozenRows: 4,
  orientation: "landscape",
  only: "addin",
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: "sensitivity",
          lines: [
            { words: "Which input moves the saving most?", style: "title" },
            { key: "finding", words: { formula: tornadoFinding }, style: "headline" },
            {
              words: {
                formula: `${words("One input at a time, all others as typed, where the saving is ")}&${signedUsd("{results.saving.2}")}&${words(". Low and High are taken where they are filled.")}`,
              },
              style: "sentence",
            },
          ],
        },
      ],
    },
    { at: "A5", blocks: [swing, largest] },
    { at: "H5", blocks: [chart] },
    { at: "A29", blocks: [tornado] },
  ],
};
