import type { MetricKey } from "../../../engine/metrics/metrics";
import { at, call, word } from "../../formula/call";
import { noAnswerWord } from "../../blocks/figures";
import { numberFormat, wholeNumber } from "../../layout/number-format";
import type {
  ChartBlock,
  Formula,
  GridBlock,
  GridCell,
  LinesBlock,
  SheetTemplate,
  SpillBlock,
} from "../../template/template";
import { percent, words } from "../wording";
import { rangeFinding, simulationFinding } from "./finding";

/** Columns of the histogram. */
const bins = 20;
const share = "0.0%";
const headRows = 3;

const asked: GridBlock = {
  kind: "grid",
  id: "asked",
  rows: [
    [
      { value: "Draws", style: "label" },
      { key: "draws", value: 5000, style: "input", format: wholeNumber },
      { value: "scenarios", style: "unitAfter" },
    ],
    [
      { value: "Seed: another one, other draws", style: "label" },
      { key: "seed", value: 1, style: "input", format: "0" },
      { value: "whole number", style: "unitAfter" },
    ],
  ],
  validations: [
    {
      part: "draws",
      rule: { kind: "whole", operator: "between", from: 1, to: 100_000 },
      prompt: { title: "Draws", message: "How many scenarios are drawn. More take longer." },
      error: { title: "Draws", message: "Draws must be a whole number from 1 to 100,000." },
    },
    {
      part: "seed",
      rule: { kind: "whole", operator: "between", from: 0, to: 4_294_967_295 },
      prompt: { title: "Seed", message: "The same seed gives the same draws everywhere." },
      error: { title: "Seed", message: "The seed must be a whole number from 0 to 4,294,967,295." },
    },
  ],
};

/** What a simulation tells, in its order, in words. */
const figures = [
  "P10: one draw in ten is below",
  "P50: half of the draws are below",
  "P90: nine draws in ten are below",
  "Mean of the draws with a value",
  "Draws with a value",
  "Draws that save money",
  "Draws that break even in time",
];
const shares = 3;

const isShare = (index: number): boolean => index >= figures.length - shares;
const formatOf = (index: number, unit: string): string => (isShare(index) ? share : numberFormat(unit));

/** Those that are looked at first. */
const isKey = (index: number): boolean => index < 3 || index === figures.length - 2;

/** A figure of a simulation; blank where its table is. */
const figureOf = (id: string, index: number): Formula =>
  `IF(COUNT({${id}.value})=0,"",INDEX({${id}.value},${index + 1}))`;

/** Both simulations side by side. */
const summary: GridBlock = {
  kind: "grid",
  id: "summary",
  rows: [
    [
      { value: "What the draws say", style: "tableHead" },
      { value: "Saving", style: "tableHeadRight" },
      { value: "Unit", style: "tableHeadAfter" },
      { value: "Break-even", style: "tableHeadRight" },
      { value: "Unit", style: "tableHeadAfter" },
    ],
    ...figures.map((figure, index): GridCell[] => [
      { value: figure, style: "label" },
      {
        formula: figureOf("simulated", index),
        style: isKey(index) ? "keyFigure" : "figure",
        format: formatOf(index, "USD"),
      },
      { value: isShare(index) ? "% of draws" : "USD", style: "unitAfter" },
      { formula: figureOf("simulateddays", index), style: "figure", format: formatOf(index, "days") },
      { value: isShare(index) ? "% of draws" : "day", style: "unitAfter" },
    ]),
  ],
};

/** Many draws of one figure as the function gives them: percentiles, mean, and shares; then the columns of a histogram. */
const simulated = (id: string, metric: MetricKey, heading: string, unit: string, columns: number): SpillBlock => ({
  kind: "spill",
  id,
  heading,
  table: call("SIMULATE", {
    inputs: at("inputs"),
    metric: word(metric),
    draws: at("asked.draws"),
    seed: at("asked.seed"),
    ...(columns > 0 && { strategy: 2, bins: columns }),
  }),
  noAnswer: noAnswerWord,
  rows: figures.length + 1 + columns,
  columns: [
    { key: "figure", style: "text", format: wholeNumber },
    {
      key: "value",
      style: "figure",
      format: Array.from({ length: figures.length + columns }, (_, index) => formatOf(index, unit)),
    },
  ],
});

/** The columns that the function gave: from where, and the share of the draws. */
const given = (column: "figure" | "value", index: Formula): Formula =>
  `INDEX({simulated.${column}},${figures.length}+${index})`;

const counted: GridCell[][] = [
  [
    { value: "Columns that are filled", style: "label" },
    { key: "count", formula: "COUNT({simulated.figure})", style: "figure", format: "0" },
    { value: "columns", style: "unitAfter" },
  ],
  [
    { value: "Width of a column", style: "label" },
    {
      key: "step",
      formula: `IF({bins.count}>1,${given("figure", "2")}-${given("figure", "1")},1)`,
      style: "figure",
      format: "#,##0.##",
    },
    { value: "USD", style: "unitAfter" },
  ],
  [
    { value: "Empty columns before", style: "label" },
    { key: "before", formula: `INT((${bins}-{bins.count})/2)`, style: "figure", format: "0" },
    { value: "columns", style: "unitAfter" },
  ],
];

/** A column of the chart. It says where it begins; those beside the filled ones have no draws. */
function binRow(index: number): GridCell[] {
  const place = `${index + 1}-{bins.before}`;
  const from = `(${given("figure", "1")}+(${place}-1)*{bins.step})`;
  const of = `IF(AND(${place}>=1,${place}<={bins.count}),${given("value", place)},0)`;
  return [
    { formula: `IF({bins.count}=0,"","≥"&SUBSTITUTE(FIXED(${from},IF({bins.step}<1,2,0)),"-","−"))`, style: "label" },
    { formula: `IF({bins.count}=0,0,IF(${from}<0,${of},0))`, style: "figure", format: share },
    { formula: `IF({bins.count}=0,0,IF(${from}<0,0,${of}))`, style: "figure", format: share },
  ];
}

const legend = (word: string, total: Formula): Formula =>
  `${words(word)}&IF(ISNUMBER({simulated.value.6}),": "&${percent(total)},"")`;

/** How many of the draws fall between one value and the next. */
const histogram: GridBlock = {
  kind: "grid",
  id: "bins",
  rows: [
    [{ value: "Columns of the chart", style: "section" }, { style: "section" }, { style: "section" }],
    [
      { value: "USD", style: "unit" },
      { value: "% of draws", style: "unitRight" },
      { value: "% of draws", style: "unitRight" },
    ],
    [
      { value: "Saving", style: "tableHead" },
      { key: "loses", formula: legend("costs more", "1-{simulated.value.6}"), style: "tableHeadRight" },
      { key: "saves", formula: legend("saves money", "{simulated.value.6}"), style: "tableHeadRight" },
    ],
    ...Array.from({ length: bins }, (_, index) => binRow(index)),
    ...counted,
  ],
  parts: {
    x: { row: headRows, column: 0, rows: bins, columns: 1 },
    y1: { row: headRows, column: 1, rows: bins, columns: 1 },
    y2: { row: headRows, column: 2, rows: bins, columns: 1 },
  },
};

const chart: ChartBlock = {
  kind: "chart",
  id: "distribution",
  chart: "columns",
  together: "stacked",
  rows: 24,
  columns: 9,
  title: "simulation.finding",
  xAxis: { title: "Saving over the horizon, USD: each column from this value to the next one", format: "General" },
  yAxis: { title: "Share of the draws", format: "0%" },
  series: [
    { name: "bins.loses", x: "bins.x", y: "bins.y1" },
    { name: "bins.saves", x: "bins.x", y: "bins.y2" },
  ],
  description:
    "A histogram of the saving: how often the draws fall between one value and the next, those that cost more in another colour than those that save money.",
};

const notes: LinesBlock = {
  kind: "lines",
  id: "simulationnotes",
  lines: [
    {
      words: "Inputs with Low and High are drawn between them, most often near what is typed (PERT); all others stay.",
      style: "note",
    },
    {
      words: "A draw that never breaks even counts as later than any; a percentile that falls there is none.",
      style: "note",
    },
    { words: "Every column of the chart counts all the draws.", style: "note" },
  ],
};

/** How sure the saving is. */
export const simulationSheet: SheetTemplate = {
  id: "simulation",
  name: "simulation",
  columns: [42, 18, 20, 13, 13, 2, 12, 12, 12, 12, 12, 12, 12, 12, 12],
  frozenRows: 4,
  orientation: "landscape",
  only: "addin",
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: "simulation",
          lines: [
            { words: "How sure is the saving?", style: "title" },
            { key: "finding", words: { formula: simulationFinding }, style: "headline" },
            { words: { formula: rangeFinding }, style: "sentence" },
          ],
        },
      ],
    },
    { at: "A5", blocks: [asked, summary, notes] },
    { at: "G5", blocks: [chart] },
    {
      at: "A31",
      blocks: [
        histogram,
        simulated("simulated", "saving", "Saving in USD, and shares of the draws", "USD", bins),
        simulated("simulateddays", "breakeven_days", "Break-even day, and shares of the draws", "days", 0),
      ],
    },
  ],
};
