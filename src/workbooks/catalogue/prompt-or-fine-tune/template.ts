import { metricDefinition, metricKeys } from "../../../engine/metrics/metrics";
import { promptOrFineTuneTexts as texts } from "../../../messages/sheets/prompt-or-fine-tune";
import { sharedTexts } from "../../../messages/sheets/shared";
import { noAnswerWord } from "../../blocks/figures";
import { at, call } from "../../formula/call";
import { count, firstOf, textFormula, unlessError } from "../../formula/text";
import { columnLetters } from "../../grid/area";
import { numberFormat, shownUnit, wholeMoneyFormat } from "../../layout/number-format";
import { strategyWidth } from "../../layout/styles";
import type {
  ChartBlock,
  ChosenStrategy,
  FiguresBlock,
  Formula,
  GridBlock,
  GridCell,
  InputRow,
  InputsBlock,
  LinesBlock,
  SheetTemplate,
  SpillBlock,
  Template,
  Text,
} from "../../template/template";
import { cashFlowOutput, comparisonOutput, figuresOutput, twinOf } from "../../twin/twin";
import { switchBlock } from "../cases/overrides";
import { scenarioCases, type ScenarioCases, shownCase, shownInputs } from "../cases/scenario-cases";
import { cashFlowOf, cashFlowSheetOf, cumulativeOf } from "../cash-flow-sheet";
import { cumulativeSeries, linesHeight } from "../cumulative-lines";
import { checksSheet } from "../scenario-checks";
import { scenarioHead } from "../scenario-head";
import { foldedInputs, withValuesFor } from "../scenario-inputs";
import { baselineEnds, baselineNote, retrainingsNote, shorterNote } from "../scenario-notes";
import { pricesSheet } from "../scenario-prices";
import { scenarioSummary } from "../scenario-summary";
import { commentsOf, findingOf } from "./finding";

/** The page for those who read nothing else. */
const promptOrFineTuneSummary = (block: InputsBlock): SheetTemplate =>
  scenarioSummary({
    name: texts.name,
    question: texts.question,
    block,
    shown: ["calls_per_day", "growth_per_month", "horizon_days", "discount_rate", "prompt_tokens", "input_price"],
    figures: ["baselineTotal", "total", "saving", "upfront", "npv", "payback"],
    chart: {
      chart: "lines",
      xAxis: { title: texts.chart.x, format: "0" },
      yAxis: { title: texts.chart.y, format: wholeMoneyFormat },
      series: cumulativeSeries(cumulativeOf(block.strategies.length, shownCase)),
      description: texts.chart.description,
    },
    hasHelpers: "plain",
  });

const notes = texts.inputNotes;
const prompt = (strategy: number): Formula => `{inputs.prompt_tokens.${strategy}}`;

/** The prompt of the first strategy, from the left, that is too short to be cached. */
const tooShortNote = (strategies: number): Text => ({
  formula: unlessError(
    firstOf(
      Array.from({ length: strategies }, (_, at) => at + 1).map((strategy) => [
        `AND(${prompt(strategy)}>0,${prompt(strategy)}<{inputs.cache_min_tokens.${strategy}})`,
        textFormula(notes.tooShort, { tokens: count(prompt(strategy)) }),
      ]),
      `""`,
    ),
  ),
});

/** The worked example of the cost model: 5 000 calls a day, a prompt of 2 000 tokens or a tuned model with one of 400. */
const inputsOf = (strategies: readonly ChosenStrategy[]): InputsBlock => ({
  kind: "inputs",
  id: "inputs",
  name: "Inputs",
  checked: true,
  cased: true,
  strategies: strategies.map(({ name }) => name),
  memos: [baselineEnds],
  rows: [
    { input: "calls_per_day", values: [5000], name: "Calls_per_day" },
    { input: "growth_per_month", values: [0], name: "Growth_per_month" },
    { input: "horizon_days", values: [365], name: "Horizon_days" },
    { input: "discount_rate", values: [0.1], name: "Discount_rate" },

    { input: "prompt_tokens", values: [2000, 400], name: "Prompt_tokens", note: shorterNote },
    { input: "user_tokens", values: [200, 200] },
    { input: "output_tokens", values: [150, 150] },

    { input: "input_price", values: [2, 3], note: notes.input_price, plainNote: "" },
    { input: "cached_price", values: [0.5, 0.75], note: notes.cached_price },
    { input: "cache_write_price", values: [2, 3] },
    { input: "output_price", values: [8, 12] },
    { input: "price_change_per_year", values: [0, 0], note: notes.price_change_per_year },

    { input: "cache_hit_rate", values: [0, 0], note: baselineNote(notes.cache_hit_rate) },
    { input: "cache_min_tokens", values: [1024, 1024], note: tooShortNote(strategies.length) },
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

    { input: "ready_after_days", values: [0, 0], note: baselineNote(notes.ready_after_days) },
    { input: "retrain_every_days", values: [0, 180], note: retrainingsNote(strategies.length, true) },
    { input: "retrain_examples", values: [0, 0] },
    { input: "retrain_hours", values: [0, 0] },
    { input: "retires_after_days", values: [0, 0], note: notes.never },
  ]
    .map((row) => withValuesFor(row as InputRow, strategies))
    .concat(foldedInputs(strategies.length)),
});

/** Fewer calls, and fewer still each month, and the opposite; of every strategy, so that renaming one changes nothing. */
const examples: ScenarioCases["examples"] = [
  { input: "calls_per_day", values: [null, 2000, 9000] },
  { input: "growth_per_month", values: [null, -0.02, 0.03] },
];

const resultsOf = (commentOn: ReturnType<typeof commentsOf>): FiguresBlock => ({
  kind: "figures",
  id: "results",
  heading: sharedTexts.result,
  inputs: "inputs",
  read: shownInputs,
  rows: [
    { metric: "cost_per_call" },
    { metric: "cost_per_day", ...commented(commentOn.cost_per_day) },
    { metric: "cost_per_month" },
    { metric: "upfront", ...commented(commentOn.upfront), name: "Upfront" },
    { metric: "total_cost", ...commented(commentOn.total_cost), name: "Total_cost" },
    { metric: "saving", key: true, ...commented(commentOn.saving), name: "Saving" },
    { metric: "breakeven_days", key: true, ...commented(commentOn.breakeven_days), name: "Break_even_days" },
    {
      metric: "lasting_breakeven_days",
      ...commented(commentOn.lasting_breakeven_days),
      name: "Lasting_break_even_days",
    },
    { metric: "payback_months", name: "Payback_months" },
    { metric: "npv", key: true, ...commented(commentOn.npv), name: "Net_present_value" },
    { metric: "irr", ...commented(commentOn.irr), name: "Internal_rate_of_return" },
    { metric: "roi", ...commented(commentOn.roi), name: "Return_on_investment" },
    { metric: "breakeven_calls", key: true, ...commented(commentOn.breakeven_calls), name: "Break_even_calls" },
    { metric: "breakeven_tokens", ...commented(commentOn.breakeven_tokens), name: "Break_even_prompt_tokens" },
  ],
});

const chartOf = (strategies: number): ChartBlock => ({
  kind: "chart",
  id: "cumulative",
  chart: "lines",
  rows: linesHeight(strategies),
  columns: 5,
  title: "head.finding",
  xAxis: { title: texts.chart.x, format: "0" },
  yAxis: { title: texts.chart.y, format: wholeMoneyFormat },
  series: cumulativeSeries(cumulativeOf(strategies, shownCase)),
  description: texts.chart.description,
});

const commented = (comment: Formula | undefined): { readonly comment?: Formula } => (comment ? { comment } : {});

const unitOf = (key: (typeof metricKeys)[number]): string => metricDefinition(key).unit;
const formats = metricKeys.map((key) => numberFormat(unitOf(key)));

/** Beside its units, and with nothing to its right: it grows with the strategies. */
const comparisonOf = (strategies: number): SpillBlock => ({
  kind: "spill",
  id: "comparison",
  heading: texts.comparison.heading,
  table: call("COMPARE", { inputs: at(shownInputs) }),
  noAnswer: noAnswerWord,
  rows: metricKeys.length + 1,
  columns: [
    { key: "metric", style: "label" },
    ...Array.from(
      { length: strategies },
      (_, at) => ({ key: `strategy${at + 1}`, style: "figure", format: formats }) as const,
    ),
  ],
});

const comparisonUnits: GridBlock = {
  kind: "grid",
  id: "comparisonunits",
  rows: [
    [{ style: "section" }],
    [{ value: sharedTexts.unit, style: "tableHead" }],
    ...metricKeys.map((key): GridCell[] => [{ value: shownUnit(unitOf(key)), style: "unit" }]),
  ],
};

const comparisonSheet = (strategies: number): SheetTemplate => ({
  id: "allmetrics",
  name: texts.comparison.sheet,
  columns: [20, 40, ...Array.from({ length: strategies }, () => 16)],
  frozenRows: 5,
  orientation: "portrait",
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: "allmetricshead",
          lines: [
            { text: texts.comparison.title, style: "title" },
            { text: texts.comparison.sentence, style: "sentence" },
          ],
        },
      ],
    },
    { at: "A4", blocks: [comparisonUnits] },
    { at: "B4", blocks: [comparisonOf(strategies)] },
  ],
});

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

const columnsOf = (strategies: number): number[] => [
  28,
  18,
  ...Array.from({ length: strategies }, () => strategyWidth),
  strategies > 3 ? 40 : 21,
  16,
  1,
  33,
  ...Array.from({ length: strategies }, () => strategyWidth),
  16,
  strategies > 3 ? 56 : 38,
];

/** Strategies beside a first: their figures, all metrics, the months and the lines of their cumulative costs. */
export function promptOrFineTuneOf(strategies: readonly ChosenStrategy[]): Template {
  const number = strategies.length;
  const results = resultsOf(commentsOf(number));
  const scenario = {
    results,
    strategies: number,
    needed: ["cashflow2", "comparison", "cases", "casesteps"],
    cased: true,
  } as const;
  const alternatives = Array.from({ length: number - 1 }, (_, at) => at + 2);
  return {
    id: "prompt-or-fine-tune",
    title: texts.name,
    question: texts.question,
    sheets: [
      {
        id: "scenario",
        name: texts.name,
        columns: columnsOf(number),
        frozenRows: 6,
        orientation: "landscape",
        stacks: [
          {
            at: "A1",
            blocks: [
              scenarioHead({
                title: texts.title,
                sentence: texts.sentence,
                finding: findingOf(number),
                strategies: number,
                cased: true,
              }),
            ],
          },
          { at: "A5", blocks: [switchBlock] },
          { at: "A6", blocks: [inputsOf(strategies), notesBelow] },
          { at: `${columnLetters(number + 5)}6`, blocks: [results, chartOf(number)] },
        ],
      },
      promptOrFineTuneSummary(inputsOf(strategies)),
      ...scenarioCases({ names: strategies.map(({ name }) => name), examples }),
      cashFlowSheetOf(number, shownCase),
      comparisonSheet(number),
      checksSheet(scenario),
      pricesSheet(shownInputs),
    ],
    twin: twinOf({
      results: figuresOutput,
      comparison: comparisonOutput,
      ...Object.fromEntries(alternatives.map((strategy) => [cashFlowOf(strategy), cashFlowOutput(strategy)])),
    }),
    strategies: { usual: texts.strategies, further: texts.further, least: 2, most: 6, of: promptOrFineTuneOf },
  };
}

/** The first template, with the two strategies that it begins with. */
export const promptOrFineTune: Template = promptOrFineTuneOf(texts.strategies.map((name, like) => ({ name, like })));
