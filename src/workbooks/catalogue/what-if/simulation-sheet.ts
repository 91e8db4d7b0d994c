import { sharedTexts } from "../../../messages/sheets/shared";
import { whatIfTexts } from "../../../messages/sheets/what-if";
import type { MetricKey } from "../../../engine/metrics/metrics";
import { at, call, quotedText, word } from "../../formula/call";
import { textFormula, wholePercent } from "../../formula/text";
import { noAnswerWord } from "../../blocks/figures";
import { numberFormat, wholeFormat } from "../../layout/number-format";
import type {
  ChartBlock,
  Formula,
  GridBlock,
  GridCell,
  LinesBlock,
  SheetTemplate,
  SpillBlock,
} from "../../template/template";
import { rangeFinding, simulationFinding } from "./finding";

const texts = whatIfTexts.simulation;

/** Columns of the histogram. */
const bins = 20;
const share = "0.0%";
const headRows = 3;

const asked: GridBlock = {
  kind: "grid",
  id: "asked",
  rows: [
    [
      { value: texts.runs, style: "label" },
      { key: "draws", value: 5000, style: "input", format: wholeFormat },
      { value: texts.runsUnit, style: "unitAfter" },
    ],
    [
      { value: texts.seed, style: "label" },
      { key: "seed", value: 1, style: "input", format: "0" },
      { value: texts.seedUnit, style: "unitAfter" },
    ],
  ],
  validations: [
    {
      part: "draws",
      rule: { kind: "whole", operator: "between", from: 1, to: 100_000 },
      prompt: { title: texts.runs, message: texts.runsMeaning },
      error: { title: texts.runs, message: texts.runsError },
    },
    {
      part: "seed",
      rule: { kind: "whole", operator: "between", from: 0, to: 4_294_967_295 },
      prompt: { title: texts.seed, message: texts.seedMeaning },
      error: { title: texts.seed, message: texts.seedError },
    },
  ],
};

/** What a simulation gives, in its order. */
const { figures } = texts;
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
      { value: texts.summary, style: "tableHead" },
      { value: texts.saving, style: "tableHeadRight" },
      { value: sharedTexts.unit, style: "tableHeadAfter" },
      { value: texts.breakEven, style: "tableHeadRight" },
      { value: sharedTexts.unit, style: "tableHeadAfter" },
    ],
    ...figures.map((figure, index): GridCell[] => [
      { value: figure, style: "label" },
      {
        formula: figureOf("simulated", index),
        style: isKey(index) ? "keyFigure" : "figure",
        format: formatOf(index, "USD"),
      },
      { value: isShare(index) ? texts.ofRuns : texts.usd, style: "unitAfter" },
      { formula: figureOf("simulateddays", index), style: "figure", format: formatOf(index, "days") },
      { value: isShare(index) ? texts.ofRuns : texts.day, style: "unitAfter" },
    ]),
  ],
};

/** A simulation of one figure as the function gives them: percentiles, mean, and shares; then the columns of a histogram. */
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
    { key: "figure", style: "text", format: wholeFormat },
    {
      key: "value",
      style: "figure",
      format: Array.from({ length: figures.length + columns }, (_, index) => formatOf(index, unit)),
    },
  ],
});

/** The columns that the function gave: from where, and the share of the runs. */
const given = (column: "figure" | "value", index: Formula): Formula =>
  `INDEX({simulated.${column}},${figures.length}+${index})`;

const counted: GridCell[][] = [
  [
    { value: texts.binsFilled, style: "label" },
    { key: "count", formula: "COUNT({simulated.figure})", style: "figure", format: "0" },
    { value: texts.binsUnit, style: "unitAfter" },
  ],
  [
    { value: texts.binWidth, style: "label" },
    {
      key: "step",
      formula: `IF({bins.count}>1,${given("figure", "2")}-${given("figure", "1")},1)`,
      style: "figure",
      format: "#,##0.##",
    },
    { value: texts.usd, style: "unitAfter" },
  ],
  [
    { value: texts.binsBefore, style: "label" },
    { key: "before", formula: `INT((${bins}-{bins.count})/2)`, style: "figure", format: "0" },
    { value: texts.binsUnit, style: "unitAfter" },
  ],
];

/** A column of the chart. It says where it begins; those beside the filled ones have no runs. */
function binRow(index: number): GridCell[] {
  const place = `${index + 1}-{bins.before}`;
  const from = `(${given("figure", "1")}+(${place}-1)*{bins.step})`;
  const of = `IF(AND(${place}>=1,${place}<={bins.count}),${given("value", place)},0)`;
  return [
    {
      formula: `IF({bins.count}=0,"",${textFormula(texts.from, { amount: `IF(${from}<0,"−","")&FIXED(ABS(${from}),IF({bins.step}<1,2,0))` })})`,
      style: "label",
    },
    { formula: `IF({bins.count}=0,0,IF(${from}<0,${of},0))`, style: "figure", format: share },
    { formula: `IF({bins.count}=0,0,IF(${from}<0,0,${of}))`, style: "figure", format: share },
  ];
}

const legend = (name: string, total: Formula): Formula =>
  `IF(ISNUMBER({simulated.value.6}),${textFormula(texts.withShare, { legend: quotedText(name), share: wholePercent(total) })},${quotedText(name)})`;

/** How many of the runs fall between one value and the next. */
const histogram: GridBlock = {
  kind: "grid",
  id: "bins",
  rows: [
    [{ value: texts.bins, style: "section" }, { style: "section" }, { style: "section" }],
    [
      { value: texts.usd, style: "unit" },
      { value: texts.ofRuns, style: "unitRight" },
      { value: texts.ofRuns, style: "unitRight" },
    ],
    [
      { value: texts.saving, style: "tableHead" },
      { key: "loses", formula: legend(texts.costsMore, "1-{simulated.value.6}"), style: "tableHeadRight" },
      { key: "saves", formula: legend(texts.savesMoney, "{simulated.value.6}"), style: "tableHeadRight" },
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
  xAxis: { title: texts.x, format: "General" },
  yAxis: { title: texts.y, format: "0%" },
  series: [
    { name: "bins.loses", x: "bins.x", y: "bins.y1" },
    { name: "bins.saves", x: "bins.x", y: "bins.y2" },
  ],
  description: texts.description,
};

const notes: LinesBlock = {
  kind: "lines",
  id: "simulationnotes",
  lines: texts.notes.map((text) => ({ text, style: "note" }) as const),
};

/** How certain the saving is. */
export const simulationSheet: SheetTemplate = {
  id: "simulation",
  name: texts.sheet,
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
            { text: texts.title, style: "title" },
            { key: "finding", text: { formula: simulationFinding }, style: "headline" },
            { text: { formula: rangeFinding }, style: "sentence" },
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
        simulated("simulated", "saving", texts.savingTable, "USD", bins),
        simulated("simulateddays", "breakeven_days", texts.daysTable, "days", 0),
      ],
    },
  ],
};
