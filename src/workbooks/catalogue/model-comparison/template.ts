import type { GridBlock, LinesBlock, Template } from "../../template/template";
import { plainCells } from "../plain-cells";
import { costs } from "./costs";
import { chartTitle, finding, steps, warning } from "./finding";
import { prices } from "./prices";
import { chart, ranking } from "./ranking";
import { workload } from "./workload";

const head: LinesBlock = {
  kind: "lines",
  id: "head",
  lines: [
    { words: "Model comparison: what does the same work cost on each model?", style: "title" },
    {
      words:
        "One workload, priced on the models you name: by call, day, month and horizon, with the day of each price and the end of each model. Type into the blue cells.",
      style: "sentence",
    },
    {
      key: "finding",
      words: { formula: finding },
      style: "headline",
      name: { name: "Finding", comment: "Which model is the cheapest, in a sentence" },
    },
    {
      key: "warning",
      words: { formula: warning },
      style: "check",
      name: { name: "Warning", comment: "Which of the models have ended or are about to" },
      conditions: [{ formula: `{check.ending}<>""`, look: "bad" }],
    },
  ],
};

/** What the warning is made of. */
const check: GridBlock = {
  kind: "grid",
  id: "check",
  rows: [
    [{ value: "Steps of the warning and the chart", style: "section" }, { style: "section" }, { style: "section" }],
    [
      { value: "Cheapest month of those that last", style: "label" },
      { key: "lasting", formula: steps.lasting, style: "figure", format: "#,##0.00" },
      { value: "USD", style: "unitAfter" },
    ],
    [
      { value: "The chart's title", style: "label" },
      { key: "title", formula: chartTitle, style: "text" },
    ],
    [
      { value: "Those that end", style: "label" },
      { key: "ending", formula: steps.ending, style: "text" },
    ],
  ],
};

const notes: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    {
      words: "Equal quality is assumed: the cheapest model is the one to try first, not the one to take unseen.",
      style: "note",
    },
    {
      words:
        "A price that is empty the model does not have. Where it caches without a price for writing, writing is billed as input; without a cached price nothing is cached.",
      style: "note",
    },
    {
      words:
        "Prices are list prices of short or long calls, whichever the work has. Whoever tunes pays training once and then the tuned prices, and hosting where there is any.",
      style: "note",
    },
    {
      words:
        "A name with a day behind it, gpt-4.1@2026-06-30, keeps the prices of that day whatever day is typed above.",
      style: "note",
      only: "addin",
    },
    {
      words:
        "Prices and dates are typed here, as they stood when the sheet was made: type new ones over them. With another name, type its prices too.",
      style: "note",
      only: "plain",
    },
    {
      words: "Without the add-in the figures stay as they were saved; with it they follow every change.",
      style: "note",
      only: "addin",
    },
  ],
};

/** One workload on the models one names, with prices, dates and ends. */
export const modelComparison: Template = {
  id: "model-comparison",
  title: "Model comparison",
  question: "What does the same work cost on each model, and how long will each be there?",
  sheets: [
    {
      id: "comparison",
      name: "Model comparison",
      columns: [33, 13, 15, 13, 13, 14, 13, 13, 13, 20, 12, 10],
      frozenRows: 5,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A6", blocks: [workload] },
        { at: "E6", blocks: [chart] },
        { at: "A24", blocks: [costs, prices, notes, ranking, check] },
      ],
    },
  ],
  twin: plainCells,
};
