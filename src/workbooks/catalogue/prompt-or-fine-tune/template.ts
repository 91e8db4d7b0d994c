import { promptOrFineTuneTexts } from "../../../messages/sheets/prompt-or-fine-tune";
import { sharedTexts } from "../../../messages/sheets/shared";
import { metricDefinition, metricKeys } from "../../../engine/metrics/metrics";
import { noAnswerWord } from "../../blocks/figures";
import { at, call } from "../../formula/call";
import { numberFormat, shownUnit, wholeMoneyFormat } from "../../layout/number-format";
import type { ChartBlock, FiguresBlock, InputsBlock, LinesBlock, SpillBlock, Template } from "../../template/template";
import { cashFlowOutput, comparisonOutput, figuresOutput, twinOf } from "../../twin/twin";
import { cumulativeSeries } from "../cumulative-lines";
import { scenarioHead } from "../scenario-head";
import { cashFlowSheet, cumulative } from "./cash-flow-sheet";
import { commentOn, finding, plainFinding } from "./finding";

const texts = promptOrFineTuneTexts;
const notes = texts.inputNotes;

/** The worked example of the cost model: 5 000 calls a day, a prompt of 2 000 tokens or a tuned model with one of 400. */
const inputs: InputsBlock = {
  kind: "inputs",
  id: "inputs",
  name: "Inputs",
  strategies: texts.strategies,
  rows: [
    { input: "calls_per_day", values: [5000], name: "Calls_per_day" },
    { input: "growth_per_month", values: [0], name: "Growth_per_month" },
    { input: "horizon_days", values: [365], name: "Horizon_days" },
    { input: "discount_rate", values: [0.1], name: "Discount_rate" },

    { input: "prompt_tokens", values: [2000, 400], name: "Prompt_tokens", note: notes.prompt_tokens },
    { input: "user_tokens", values: [200, 200] },
    { input: "output_tokens", values: [150, 150] },

    { input: "input_price", values: [2, 3], note: notes.input_price, plainNote: "" },
    { input: "cached_price", values: [0.5, 0.75], note: notes.cached_price },
    { input: "cache_write_price", values: [2, 3] },
    { input: "output_price", values: [8, 12] },
    { input: "price_change_per_year", values: [0, 0], note: notes.price_change_per_year },

    { input: "cache_hit_rate", values: [0, 0], note: notes.cache_hit_rate },
    { input: "cache_min_tokens", values: [1024, 1024], note: notes.cache_min_tokens },
    { input: "batch_share", values: [0, 0] },
    { input: "batch_discount", values: [0.5, 0.5] },

    { input: "failure_rate", values: [0, 0] },
    { input: "retries", values: [0, 0] },
    { input: "cost_per_failure", values: [0, 0], note: notes.cost_per_failure },

    { input: "maintenance_hours_per_month", values: [0, 0] },
    { input: "hourly_rate", values: [90, 90] },
    { input: "hosting_per_hour", values: [0, 0] },
    { input: "other_cost_per_month", values: [0, 0] },

    { input: "setup_hours", values: [0, 40] },
    { input: "training_examples", values: [0, 2000] },
    { input: "tokens_per_example", values: [0, 800] },
    { input: "epochs", values: [1, 3] },
    { input: "training_price", values: [0, 25] },
    { input: "training_runs", values: [1, 1] },
    { input: "validation_tokens", values: [0, 0] },
    { input: "cost_per_label", values: [0, 0.5] },
    { input: "evaluation_cost", values: [0, 0] },
    { input: "other_upfront", values: [0, 0] },

    { input: "ready_after_days", values: [0, 0], note: notes.ready_after_days },
    { input: "retrain_every_days", values: [0, 180], note: notes.never },
    { input: "retrain_examples", values: [0, 0] },
    { input: "retrain_hours", values: [0, 0] },
    { input: "retires_after_days", values: [0, 0], note: notes.never },
  ],
};

const head = scenarioHead({ title: texts.title, sentence: texts.sentence, finding, plainFinding });

const results: FiguresBlock = {
  kind: "figures",
  id: "results",
  heading: sharedTexts.result,
  inputs: "inputs",
  rows: [
    { metric: "cost_per_call" },
    { metric: "cost_per_day", comment: commentOn.cost_per_day },
    { metric: "cost_per_month" },
    { metric: "upfront", comment: commentOn.upfront, name: "Upfront" },
    { metric: "total_cost", name: "Total_cost" },
    { metric: "saving", key: true, comment: commentOn.saving, name: "Saving" },
    { metric: "breakeven_days", key: true, comment: commentOn.breakeven_days, name: "Break_even_days" },
    { metric: "lasting_breakeven_days", comment: commentOn.lasting_breakeven_days, name: "Lasting_break_even_days" },
    { metric: "payback_months", name: "Payback_months" },
    { metric: "npv", key: true, comment: commentOn.npv, name: "Net_present_value" },
    { metric: "irr", comment: commentOn.irr, name: "Internal_rate_of_return" },
    { metric: "roi", comment: commentOn.roi, name: "Return_on_investment" },
    { metric: "breakeven_calls", key: true, comment: commentOn.breakeven_calls, name: "Break_even_calls" },
    { metric: "breakeven_tokens", comment: commentOn.breakeven_tokens, name: "Break_even_prompt_tokens" },
  ],
};

const chart: ChartBlock = {
  kind: "chart",
  id: "cumulative",
  chart: "lines",
  rows: 15,
  columns: 5,
  title: "head.finding",
  xAxis: { title: texts.chart.x, format: "0" },
  yAxis: { title: texts.chart.y, format: wholeMoneyFormat },
  series: cumulativeSeries(cumulative),
  description: texts.chart.description,
};

const unitOf = (key: (typeof metricKeys)[number]): string => metricDefinition(key).unit;
const formats = metricKeys.map((key) => numberFormat(unitOf(key)));

const comparison: SpillBlock = {
  kind: "spill",
  id: "comparison",
  heading: texts.comparison,
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

const notesBelow: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    { text: texts.notes.quality, style: "note" },
    { text: texts.notes.prices, style: "note", only: "addin" },
    { text: texts.notes.plainPrices, style: "note", only: "plain" },
    { text: texts.notes.notInvoiced, style: "note" },
    { text: sharedTexts.addInFigures, style: "note", only: "addin" },
  ],
};

/** The first template: two strategies, their figures, the comparison, the months and the lines of their cumulative costs. */
export const promptOrFineTune: Template = {
  id: "prompt-or-fine-tune",
  title: texts.name,
  question: texts.question,
  sheets: [
    {
      id: "scenario",
      name: texts.name,
      columns: [28, 18, 12, 12, 8, 21, 1, 33, 12, 12, 16, 38],
      frozenRows: 6,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A6", blocks: [inputs, notesBelow] },
        { at: "H6", blocks: [results, chart, comparison] },
      ],
    },
    cashFlowSheet,
  ],
  twin: twinOf({ results: figuresOutput, comparison: comparisonOutput, cashflow: cashFlowOutput(2) }),
};
