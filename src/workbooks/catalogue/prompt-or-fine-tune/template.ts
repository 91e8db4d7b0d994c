import { metricDefinition, metricKeys } from "../../../engine/metrics/metrics";
import { noAnswerWord } from "../../blocks/figures";
import { at, call } from "../../formula/call";
import { numberFormat, shownUnit, wholeNumber } from "../../layout/number-format";
import type { ChartBlock, FiguresBlock, LinesBlock, SpillBlock, Template } from "../../template/template";
import { cashFlowOutput, comparisonOutput, figuresOutput } from "../../twin/outputs";
import { twinOf } from "../../twin/twin";
import { cumulativeSeries } from "../cumulative-lines";
import { scenarioHead } from "../scenario-head";
import { cashFlowSheet, cumulative } from "./cash-flow-sheet";
import { finding, plainFinding, says } from "./finding";
import { inputs } from "./inputs";

const head = scenarioHead({
  title: "Prompt or fine-tune: what does it really cost?",
  sentence:
    "A long prompt sent with every call, beside a fine-tuned model with a short one: which costs less, from when on, and at which volume. Type into the blue cells.",
  finding,
  plainFinding,
});

const results: FiguresBlock = {
  kind: "figures",
  id: "results",
  heading: "Result",
  inputs: "inputs",
  rows: [
    { metric: "cost_per_call" },
    { metric: "cost_per_day", note: says.cost_per_day },
    { metric: "cost_per_month" },
    { metric: "upfront", note: says.upfront, name: "Upfront" },
    { metric: "total_cost", name: "Total_cost" },
    { metric: "saving", key: true, note: says.saving, name: "Saving" },
    { metric: "breakeven_days", key: true, note: says.breakeven_days, name: "Break_even_days" },
    { metric: "lasting_breakeven_days", note: says.lasting_breakeven_days, name: "Lasting_break_even_days" },
    { metric: "payback_months", name: "Payback_months" },
    { metric: "npv", key: true, note: says.npv, name: "Net_present_value" },
    { metric: "irr", note: says.irr, name: "Internal_rate_of_return" },
    { metric: "roi", note: says.roi, name: "Return_on_investment" },
    { metric: "breakeven_calls", key: true, note: says.breakeven_calls, name: "Break_even_calls" },
    { metric: "breakeven_tokens", note: says.breakeven_tokens, name: "Break_even_prompt_tokens" },
  ],
};

const chart: ChartBlock = {
  kind: "chart",
  id: "cumulative",
  chart: "lines",
  rows: 15,
  columns: 5,
  title: "head.finding",
  xAxis: { title: "Months from go-live", format: "0" },
  yAxis: { title: "Cumulative cost, USD", format: wholeNumber },
  series: cumulativeSeries(cumulative),
  description:
    "Two lines: what each strategy has cost in total, by months from go-live. An upright line marks where they cross and the second has paid back.",
};

const unitOf = (key: (typeof metricKeys)[number]): string => metricDefinition(key).unit;
const formats = metricKeys.map((key) => numberFormat(unitOf(key)));

const comparison: SpillBlock = {
  kind: "spill",
  id: "comparison",
  heading: "All figures",
  table: call("COMPARE", { inputs: at("inputs") }),
  noAnswer: noAnswerWord,
  rows: metricKeys.length + 1,
  columns: [
    { key: "metric", style: "label" },
    { key: "first", style: "figure", format: formats },
    { key: "second", style: "figure", format: formats },
  ],
  unitsBeside: metricKeys.map((key) => shownUnit(unitOf(key))),
};

const notes: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    { words: "Equal quality is assumed, except for what the inputs under Failures say.", style: "note" },
    {
      words: "The prices are an example: put in yours, or a model's name such as gpt-4.1 for its list price.",
      style: "note",
      only: "addin",
    },
    { words: "The prices are an example: put in yours.", style: "note", only: "plain" },
    {
      words: "Failure and latency cost are not invoiced; they count as soon as their inputs are above 0.",
      style: "note",
    },
    {
      words: "Without the add-in the figures stay as they were saved; with it they follow every change.",
      style: "note",
      only: "addin",
    },
  ],
};

/** The first template: two strategies, their figures, the comparison, the months and the lines of their cumulative costs. */
export const promptOrFineTune: Template = {
  id: "prompt-or-fine-tune",
  title: "Prompt or fine-tune",
  question: "Does fine-tuning pay back, from which day and from which volume on?",
  sheets: [
    {
      id: "scenario",
      name: "Prompt or fine-tune",
      columns: [28, 14, 12, 12, 8, 21, 1, 33, 12, 12, 13, 35],
      frozenRows: 6,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A6", blocks: [inputs, notes] },
        { at: "H6", blocks: [results, chart, comparison] },
      ],
    },
    cashFlowSheet,
  ],
  twin: twinOf({ results: figuresOutput, comparison: comparisonOutput, cashflow: cashFlowOutput(2) }),
};
