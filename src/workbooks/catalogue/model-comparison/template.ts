import { modelComparisonTexts } from "../../../messages/sheets/model-comparison";
import { moneyFormat, wholeMoneyFormat } from "../../layout/number-format";
import type { ChartBlock, Formula, GridBlock, GridCell, LinesBlock, Template } from "../../template/template";
import { places, workload } from "./work";
import { sharedTexts } from "../../../messages/sheets/shared";
import { plainCells } from "../../twin/twin";
import { costs } from "./costs";
import { chartTitle, finding, steps, warning } from "./finding";
import { limits } from "./limits";
import { prices, priceTableSheet } from "./prices";
import { modelComparisonSummary } from "./summary";

const texts = modelComparisonTexts;
const { chart: chartTexts, ranking: rankingTexts } = texts;

/** Equal costs share a rank; in the chart they come one after the other. */
const order = (place: number): Formula => {
  const before = places.filter((other) => other < place).map((other) => `N({costs.rank${other}}={costs.rank${place}})`);
  return `IF(ISNUMBER({costs.rank${place}}),${[`{costs.rank${place}}`, ...before].join("+")},"")`;
};
const found = (rank: number, of: string): Formula =>
  `IFERROR(INDEX({costs.${of}},MATCH(${rank},{ranking.order},0)),"")`;

/** The models from the cheapest to the most expensive, as the bars are drawn from the top. */
const ranking: GridBlock = {
  kind: "grid",
  id: "ranking",
  rows: [
    [
      { value: rankingTexts.heading, style: "section" },
      { key: "name", value: rankingTexts.series, style: "section" },
      { style: "section" },
    ],
    [
      { value: rankingTexts.unit, style: "unit" },
      { value: rankingTexts.monthUnit, style: "unitRight" },
      { value: rankingTexts.orderUnit, style: "unitRight" },
    ],
    [
      { value: rankingTexts.model, style: "tableHead" },
      { value: rankingTexts.month, style: "tableHeadRight" },
      { value: rankingTexts.order, style: "tableHeadRight" },
    ],
    ...places.map((place): GridCell[] => [
      { key: `model${place}`, formula: found(place, "models"), style: "label" },
      { key: `month${place}`, formula: found(place, "months"), style: "figure", format: moneyFormat },
      { formula: order(place), style: "figure", format: "0" },
    ]),
  ],
  parts: {
    x: { row: 3, column: 0, rows: places.length, columns: 1 },
    y: { row: 3, column: 1, rows: places.length, columns: 1 },
    order: { row: 3, column: 2, rows: places.length, columns: 1 },
  },
};

const chart: ChartBlock = {
  kind: "chart",
  id: "bymodel",
  chart: "bars",
  rows: 17,
  columns: 8,
  title: "check.title",
  xAxis: { title: chartTexts.x, format: "General" },
  yAxis: { title: chartTexts.y, format: wholeMoneyFormat },
  series: [{ name: "ranking.name", x: "ranking.x", y: "ranking.y" }],
  description: chartTexts.description,
};

const head: LinesBlock = {
  kind: "lines",
  id: "head",
  lines: [
    { text: texts.title, style: "title" },
    { text: texts.sentence, style: "sentence" },
    {
      key: "finding",
      text: { formula: finding },
      style: "headline",
      name: { name: "Finding", comment: texts.finding.name },
    },
    {
      key: "warning",
      text: { formula: warning },
      style: "check",
      name: { name: "Warning", comment: texts.warning.name },
      conditions: [{ formula: `{check.ending}<>""`, look: "bad" }],
    },
  ],
};

/** What the warning is made of. */
const check: GridBlock = {
  kind: "grid",
  id: "check",
  rows: [
    [{ value: texts.steps.heading, style: "section" }, { style: "section" }, { style: "section" }],
    [
      { value: texts.steps.lasting, style: "label" },
      { key: "lasting", formula: steps.lasting, style: "figure", format: moneyFormat },
      { value: texts.steps.usd, style: "unitAfter" },
    ],
    [
      { value: texts.steps.title, style: "label" },
      { key: "title", formula: chartTitle, style: "text" },
    ],
    [
      { value: texts.steps.retiring, style: "label" },
      { key: "ending", formula: steps.ending, style: "text" },
    ],
  ],
};

const notes: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    { text: texts.notes.quality, style: "note" },
    { text: texts.notes.empty, style: "note" },
    { text: texts.notes.list, style: "note", only: "addin" },
    { text: texts.notes.plainList, style: "note", only: "plain" },
    { text: texts.notes.pinned, style: "note", only: "addin" },
    { text: texts.notes.plain, style: "note", only: "plain" },
    { text: sharedTexts.addInFigures, style: "note", only: "addin" },
  ],
};

/** One workload on the models one names, with prices, dates and retirements. */
export const modelComparison: Template = {
  id: "model-comparison",
  title: texts.name,
  question: texts.question,
  sheets: [
    {
      id: "comparison",
      name: texts.name,
      columns: [36, 17, 17, 17, 17, 17, 17, 17, 17, 20, 12, 10],
      frozenRows: 5,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A6", blocks: [workload] },
        { at: "E6", blocks: [chart] },
        { at: "A24", blocks: [costs, prices, { ...limits, only: "plain" }, notes, ranking, check] },
      ],
    },
    modelComparisonSummary,
    priceTableSheet,
  ],
  twin: plainCells,
};
