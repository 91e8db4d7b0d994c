import { wholeNumber } from "../../layout/number-format";
import type { ChartBlock, FiguresBlock, LinesBlock, Template } from "../../template/template";
import { cashFlowOutput, figuresOutput } from "../../twin/outputs";
import { twinOf } from "../../twin/twin";
import { finding, plainFinding, says } from "./finding";
import { inputs } from "./inputs";
import { cumulativeSeries } from "../cumulative-lines";
import { scenarioHead } from "../scenario-head";
import { cumulative, monthsSheet } from "./months-sheet";
import { selfHosting } from "./self-hosting";
import { volumeSheet } from "./volume-sheet";

const head = scenarioHead({
  title: "Hybrid: a large model by API, a small tuned one by API, or the small one on your own GPUs?",
  sentence:
    "Tokens of a small model are cheap; a GPU of one's own is cheap only when it is full. Three ways to do the same work, side by side. Type into the blue cells.",
  finding,
  plainFinding,
});

const results: FiguresBlock = {
  kind: "figures",
  id: "results",
  heading: "Result",
  inputs: "inputs",
  rows: [
    { metric: "cost_per_call", note: says.cost_per_call },
    { metric: "cost_per_day", note: says.cost_per_day },
    { metric: "upfront", note: says.upfront },
    { metric: "total_cost", key: true, note: says.total_cost },
    { metric: "token_cost", note: says.token_cost },
    { metric: "infrastructure_cost", note: says.infrastructure_cost },
    { metric: "labour_cost", note: says.labour_cost },
    { metric: "retraining_cost", note: says.retraining_cost },
    { metric: "saving", key: true, note: says.saving },
    { metric: "breakeven_days", key: true, note: says.breakeven_days },
    { metric: "lasting_breakeven_days", note: says.lasting_breakeven_days },
    { metric: "npv", note: says.npv },
    { metric: "breakeven_calls", key: true, note: says.breakeven_calls },
    { metric: "gpus", note: says.gpus },
  ],
};

const chart: ChartBlock = {
  kind: "chart",
  id: "cumulative",
  chart: "lines",
  rows: 20,
  columns: 6,
  title: "head.finding",
  xAxis: { title: "Months from go-live", format: "0" },
  yAxis: { title: "Cumulative cost, USD", format: wholeNumber },
  series: cumulativeSeries(cumulative),
  description:
    "Three lines: what each strategy has cost in total, by months from go-live. Upright lines mark where an alternative has cost no more than the baseline.",
};

const notes: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    { words: "Equal quality is assumed: test a tuned small model before counting on it.", style: "note" },
    {
      words: "0.88 and 0.20 USD/M are list prices of a 70B and of models up to 16B; put in yours, or a model's name.",
      style: "note",
      only: "addin",
    },
    {
      words: "0.88 and 0.20 USD/M are list prices of a 70B and of models up to 16B; put in yours.",
      style: "note",
      only: "plain",
    },
    { words: "A GPU's speeds depend on model, batch and lengths: measure them at the load you plan.", style: "note" },
  ],
};

/** Three strategies: a large model by API, a small tuned one by API, and the small one on rented GPUs. */
export const hybrid: Template = {
  id: "hybrid",
  title: "Hybrid",
  question:
    "A large model by API, a small tuned one by API, or the small one on own GPUs: from which volume on is each the cheapest?",
  sheets: [
    {
      id: "scenario",
      name: "Hybrid",
      columns: [28, 14, 12, 12, 12, 8, 23, 2, 31, 13, 13, 13, 14, 40],
      frozenRows: 6,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A6", blocks: [inputs, notes] },
        { at: "I6", blocks: [results, selfHosting, chart] },
      ],
    },
    monthsSheet,
    volumeSheet,
  ],
  twin: twinOf({
    results: figuresOutput,
    cashflow2: cashFlowOutput(2),
    cashflow3: cashFlowOutput(3),
  }),
};
