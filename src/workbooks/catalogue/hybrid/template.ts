import { hybridTexts as texts } from "../../../messages/sheets/hybrid";
import { sharedTexts } from "../../../messages/sheets/shared";
import { wholeMoneyFormat } from "../../layout/number-format";
import type {
  ChartBlock,
  FiguresBlock,
  InputsBlock,
  LinesBlock,
  SheetTemplate,
  Template,
} from "../../template/template";
import { cashFlowOutput, figuresOutput, twinOf } from "../../twin/twin";
import { cumulativeSeries } from "../cumulative-lines";
import { checksSheet } from "../scenario-checks";
import { scenarioHead } from "../scenario-head";
import { foldedInputs } from "../scenario-inputs";
import { baselineEnds, retrainingsNote, shorterNote } from "../scenario-notes";
import { pricesSheet } from "../scenario-prices";
import { scenarioSummary } from "../scenario-summary";
import { tablesSheet } from "../what-if-tables";
import { commentOn, finding } from "./finding";
import { cumulative, monthGpus, monthsSheet, monthVolumes } from "./months-sheet";
import { selfHosting } from "./self-hosting";
import { volumeGpusSheet, volumeSheet, volumeTables } from "./volume-sheet";

/** The page for those who read nothing else. */
const hybridSummary = (block: InputsBlock): SheetTemplate =>
  scenarioSummary({
    name: texts.name,
    question: texts.question,
    block,
    shown: ["calls_per_day", "growth_per_month", "horizon_days", "discount_rate", "input_price"],
    figures: ["baselineTotal", "total", "saving", "upfront", "npv", "payback"],
    chart: {
      chart: "lines",
      xAxis: { title: texts.chart.x, format: "0" },
      yAxis: { title: texts.chart.y, format: wholeMoneyFormat },
      series: cumulativeSeries(cumulative),
      description: texts.chart.description,
    },
    hasHelpers: "always",
  });

const notes = texts.inputNotes;

/** A large open model behind an API, a tuned small one behind an API, and the same small one on GPUs that one rents. */
const inputs: InputsBlock = {
  kind: "inputs",
  id: "inputs",
  name: "Inputs",
  checked: true,
  strategies: texts.strategies,
  memos: [baselineEnds],
  rows: [
    { input: "calls_per_day", values: [40_000], name: "Calls_per_day" },
    { input: "growth_per_month", values: [0.02], name: "Growth_per_month" },
    { input: "horizon_days", values: [730], name: "Horizon_days" },
    { input: "discount_rate", values: [0.08], name: "Discount_rate" },

    { input: "prompt_tokens", values: [2000, 400, 400], note: shorterNote },
    { input: "user_tokens", values: [300, 300, 300] },
    { input: "output_tokens", values: [200, 200, 200] },

    { input: "input_price", values: [0.88, 0.2, 0], note: notes.input_price, plainNote: "" },
    { input: "output_price", values: [0.88, 0.2, 0], note: notes.output_price },
    { input: "price_change_per_year", values: [0, 0, 0], note: notes.price_change_per_year },

    { input: "maintenance_hours_per_month", values: [2, 4, 12] },
    { input: "hourly_rate", values: [90, 90, 90] },
    { input: "other_cost_per_month", values: [0, 0, 0] },

    { input: "gpu_price_per_hour", values: [0, 0, 2], note: notes.gpu_price_per_hour },
    { input: "gpu_input_tokens_per_second", values: [0, 0, 8000], note: notes.gpu_input_tokens_per_second },
    { input: "gpu_output_tokens_per_second", values: [0, 0, 800], note: notes.gpu_output_tokens_per_second },
    { input: "peak_factor", values: [1, 1, 2.5], note: notes.peak_factor },
    { input: "utilisation", values: [1, 1, 0.7] },
    { input: "min_gpus", values: [1, 1, 1], note: notes.min_gpus },

    { input: "setup_hours", values: [0, 60, 120] },
    { input: "training_examples", values: [0, 5000, 5000] },
    { input: "tokens_per_example", values: [0, 900, 900] },
    { input: "epochs", values: [1, 3, 3] },
    { input: "training_price", values: [0, 0.48, 0.48], note: notes.training_price },
    { input: "training_runs", values: [1, 3, 3] },
    { input: "cost_per_label", values: [0, 0.3, 0.3] },
    { input: "evaluation_cost", values: [0, 500, 500] },

    { input: "retrain_every_days", values: [0, 180, 180], note: retrainingsNote(3, false) },
    { input: "retrain_examples", values: [0, 500, 500] },
    { input: "retrain_hours", values: [0, 8, 8] },
    { input: "retires_after_days", values: [0, 0, 0], note: notes.never },
    // Without the discount: what the same tokens cost by API is compared at list prices or typed ones.
    ...foldedInputs(3).filter(({ input }) => input !== "list_price_discount"),
  ],
};

const head = scenarioHead({ title: texts.title, sentence: texts.sentence, finding, strategies: 3 });

const results: FiguresBlock = {
  kind: "figures",
  id: "results",
  heading: sharedTexts.result,
  inputs: "inputs",
  rows: [
    { metric: "cost_per_call", comment: commentOn.cost_per_call },
    { metric: "cost_per_day", comment: commentOn.cost_per_day },
    { metric: "upfront", comment: commentOn.upfront },
    { metric: "total_cost", key: true, comment: commentOn.total_cost },
    { metric: "token_cost", comment: commentOn.token_cost },
    { metric: "infrastructure_cost", comment: commentOn.infrastructure_cost },
    { metric: "labour_cost", comment: commentOn.labour_cost },
    { metric: "retraining_cost", comment: commentOn.retraining_cost },
    { metric: "saving", key: true, comment: commentOn.saving },
    { metric: "breakeven_days", key: true, comment: commentOn.breakeven_days },
    { metric: "lasting_breakeven_days", comment: commentOn.lasting_breakeven_days },
    { metric: "npv", comment: commentOn.npv },
    { metric: "breakeven_calls", key: true, comment: commentOn.breakeven_calls },
    { metric: "gpus", comment: commentOn.gpus },
  ],
};

const chart: ChartBlock = {
  kind: "chart",
  id: "cumulative",
  chart: "lines",
  rows: 20,
  columns: 6,
  title: "head.finding",
  xAxis: { title: texts.chart.x, format: "0" },
  yAxis: { title: texts.chart.y, format: wholeMoneyFormat },
  series: cumulativeSeries(cumulative),
  description: texts.chart.description,
};

const notesBelow: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    { text: texts.notes.quality, style: "note" },
    { text: texts.notes.prices, style: "note", only: "addin" },
    { text: texts.notes.plainPrices, style: "note", only: "plain" },
    { text: texts.notes.speeds, style: "note" },
  ],
};

/** Three strategies: a large model by API, a small tuned one by API, and the small one on rented GPUs. */
export const hybrid: Template = {
  id: "hybrid",
  title: texts.name,
  question: texts.question,
  sheets: [
    {
      id: "scenario",
      name: texts.name,
      columns: [28, 18, 12, 12, 12, 23, 16, 2, 36, 13, 13, 13, 18, 46],
      frozenRows: 6,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A6", blocks: [inputs, notesBelow] },
        { at: "I6", blocks: [results, selfHosting, chart] },
      ],
    },
    hybridSummary(inputs),
    monthsSheet,
    volumeSheet,
    volumeGpusSheet,
    tablesSheet([monthGpus, ...volumeTables], [monthVolumes]),
    checksSheet({
      results,
      strategies: inputs.strategies.length,
      needed: ["cashflow2", "byvolume"],
      neededByAddIn: ["monthgpus"],
    }),
    pricesSheet(),
  ],
  twin: twinOf({
    results: figuresOutput,
    cashflow2: cashFlowOutput(2),
    cashflow3: cashFlowOutput(3),
  }),
};
