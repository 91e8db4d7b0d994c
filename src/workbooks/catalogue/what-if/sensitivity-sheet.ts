import { whatIfTexts } from "../../../messages/sheets/what-if";
import { at, call, word } from "../../formula/call";
import { signedMoney, textFormula } from "../../formula/text";
import { wholeMoneyFormat } from "../../layout/number-format";
import type { ChartBlock, Formula, GridBlock, GridCell, SheetTemplate, SpillBlock } from "../../template/template";
import { tornadoFinding } from "./finding";

const texts = whatIfTexts.sensitivity;

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
      { value: texts.swing, style: "label" },
      { key: "share", value: 0.2, style: "input", format: "0%" },
      { value: texts.swingUnit, style: "unitAfter" },
    ],
  ],
  validations: [
    {
      part: "share",
      rule: { kind: "custom", formula: "AND(ISNUMBER({~swing.share}),{~swing.share}>0,{~swing.share}<=1)" },
      prompt: { title: texts.swingTitle, message: texts.swingMeaning },
      error: { title: texts.swingTitle, message: texts.swingError },
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
    format: wholeMoneyFormat,
  })),
  ...["low", "high"].map((column): GridCell => ({ formula: ifThere(rank, ranked(column, rank)), style: "figure" })),
];

/** The inputs that matter most: what they move the saving by, and between which values. */
const largest: GridBlock = {
  kind: "grid",
  id: "bars",
  rows: [
    [{ value: texts.largest, style: "section" }, ...Array.from({ length: 4 }, (): GridCell => ({ style: "section" }))],
    [
      { style: "unit" },
      { value: texts.usd, style: "unitRight" },
      { value: texts.usd, style: "unitRight" },
      { value: texts.ownUnit, style: "unitRight" },
      { value: texts.ownUnit, style: "unitRight" },
    ],
    [
      { value: texts.input, style: "tableHead" },
      { key: "low", value: texts.atLow, style: "tableHeadRight" },
      { key: "high", value: texts.atHigh, style: "tableHeadRight" },
      { value: texts.lowValue, style: "tableHeadRight" },
      { value: texts.highValue, style: "tableHeadRight" },
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
  xAxis: { title: texts.input, format: "General" },
  yAxis: { title: texts.y, format: wholeMoneyFormat },
  series: [
    { name: "bars.low", x: "bars.x", y: "bars.y1" },
    { name: "bars.high", x: "bars.x", y: "bars.y2" },
  ],
  description: texts.description,
};

const tornado: SpillBlock = {
  kind: "spill",
  id: "tornado",
  heading: texts.all,
  table: call("SENSITIVITY", { inputs: at("inputs"), metric: word("saving"), swing: at("swing.share") }),
  rows: mostInputs + 1,
  unitsAbove: true,
  columns: [
    { key: "input", style: "label" },
    { key: "low", style: "figure", unit: texts.ownUnit },
    { key: "high", style: "figure", unit: texts.ownUnit },
    { key: "atlow", style: "figure", format: wholeMoneyFormat, unit: texts.savingUsd },
    { key: "athigh", style: "figure", format: wholeMoneyFormat, unit: texts.savingUsd },
    { key: "swing", style: "figure", format: wholeMoneyFormat, unit: texts.usd },
  ],
};

/** Which input moves the saving most. */
export const sensitivitySheet: SheetTemplate = {
  id: "sensitivity",
  name: texts.sheet,
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
            { text: texts.title, style: "title" },
            { key: "finding", text: { formula: tornadoFinding }, style: "headline" },
            {
              text: { formula: textFormula(texts.sentence, { saving: signedMoney("{results.saving.2}") }) },
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
