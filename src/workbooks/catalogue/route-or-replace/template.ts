import { routeOrReplaceTexts as texts } from "../../../messages/sheets/route-or-replace";
import { sharedTexts } from "../../../messages/sheets/shared";
import { percent, textFormula, unlessError } from "../../formula/text";
import { columnLetters } from "../../grid/area";
import { wholeMoneyFormat } from "../../layout/number-format";
import { strategyWidth } from "../../layout/styles";
import type {
  ChartBlock,
  ChosenStrategy,
  FiguresBlock,
  Formula,
  InputRow,
  InputsBlock,
  LinesBlock,
  SheetTemplate,
  Template,
  Text,
} from "../../template/template";
import { shareCostSheet } from "../../twin/share";
import { cashFlowOutput, figuresOutput, twinOf } from "../../twin/twin";
import { cashFlowOf, cashFlowSheetOf, cumulativeOf } from "../cash-flow-sheet";
import { cumulativeSeries } from "../cumulative-lines";
import { checksSheet } from "../scenario-checks";
import { scenarioHead } from "../scenario-head";
import { foldedInputs, inputBeside, withValuesFor } from "../scenario-inputs";
import { baselineEnds, baselineNote, retrainingsNote, shorterNote } from "../scenario-notes";
import { pricesSheet } from "../scenario-prices";
import { scenarioSummary } from "../scenario-summary";
import { tablesSheet } from "../what-if-tables";
import { commentOn, finding } from "./finding";
import { routingBlock, routingRows } from "./routing-block";
import { shareChart, shareChartOf, shareSheetOf, shareTables } from "./share-sheet";

/** The page for those who read nothing else. */
const routeOrReplaceSummary = (block: InputsBlock): SheetTemplate =>
  scenarioSummary({
    name: texts.name,
    question: texts.question,
    block,
    shown: [
      "calls_per_day",
      "growth_per_month",
      "horizon_days",
      "input_price",
      "traffic_share",
      "escalation_rate",
      "failure_rate",
    ],
    figures: ["baselineTotal", "total", "saving", "upfront", "payback"],
    further: [
      {
        label: { formula: textFormula(texts.summary.bestShare, { routed: "{results.strategies.2}" }) },
        formula: "{routing.share}",
        unit: texts.routing.percent,
        format: "0%_)",
      },
    ],
    chart: shareChartOf(block.strategies.length),
    hasHelpers: "always",
  });

const notes = texts.inputNotes;

/** The inputs that this template is about: they stand near the top. */
const routing = ["traffic_share", "escalation_rate"];

/** What the table by share has as the escalation rate at the share of the inputs, where it lists that share. */
const tableRateNote: Text = (() => {
  const traffic = inputBeside("traffic_share", 2);
  const rate: Formula = `INDEX({byshare.rates.all},MATCH(ROUND(${traffic},4),{byshare.shares},0))`;
  return {
    formula: unlessError(
      `IF(${rate}="","",${textFormula(notes.atShare, { rate: percent(rate), share: percent(traffic) })})`,
    ),
  };
})();

/** A large model by API, a small tuned one with hosting that takes part of the calls, and the small one for every call. */
const inputsOf = (strategies: readonly ChosenStrategy[]): InputsBlock => ({
  kind: "inputs",
  id: "inputs",
  name: "Inputs",
  checked: true,
  strategies: strategies.map(({ name }) => name),
  memos: [baselineEnds],
  rows: [
    { input: "calls_per_day", values: [60_000], name: "Calls_per_day" },
    { input: "growth_per_month", values: [0.01], name: "Growth_per_month" },
    { input: "horizon_days", values: [365], name: "Horizon_days" },
    { input: "discount_rate", values: [0.08], name: "Discount_rate" },

    {
      input: "traffic_share",
      values: [1, 0.7, 1],
      heading: notes.routing,
      note: baselineNote(notes.traffic_share),
    },
    { input: "escalation_rate", values: [0, 0.1, 0], heading: notes.routing, note: tableRateNote },

    { input: "prompt_tokens", values: [1500, 500, 500], note: shorterNote },
    { input: "user_tokens", values: [500, 500, 500] },
    { input: "output_tokens", values: [250, 250, 250] },

    { input: "input_price", values: [2, 0.4, 0.4], note: notes.input_price, plainNote: "" },
    { input: "cached_price", values: [0.5, 0.1, 0.1] },
    { input: "cache_write_price", values: [2, 0.4, 0.4] },
    { input: "output_price", values: [8, 1.6, 1.6] },
    { input: "price_change_per_year", values: [0, 0, 0], note: notes.price_change_per_year },

    { input: "cache_hit_rate", values: [0.5, 0, 0] },
    { input: "cache_min_tokens", values: [1024, 1024, 1024] },

    { input: "failure_rate", values: [0.02, 0.03, 0.07], note: notes.failure_rate },
    { input: "retries", values: [0, 0, 0] },
    { input: "cost_per_failure", values: [0.05, 0.05, 0.05], note: notes.cost_per_failure },

    { input: "maintenance_hours_per_month", values: [2, 10, 6] },
    { input: "hourly_rate", values: [90, 90, 90] },
    { input: "hosting_per_hour", values: [0, 1.7, 1.7], note: notes.hosting_per_hour },
    { input: "other_cost_per_month", values: [0, 0, 0] },

    { input: "setup_hours", values: [0, 80, 60], note: notes.setup_hours },
    { input: "training_examples", values: [0, 4000, 4000] },
    { input: "tokens_per_example", values: [0, 1000, 1000] },
    { input: "epochs", values: [1, 3, 3] },
    { input: "training_price", values: [0, 5, 5] },
    { input: "training_runs", values: [1, 2, 2] },
    { input: "cost_per_label", values: [0, 0.4, 0.4] },
    { input: "evaluation_cost", values: [0, 500, 500] },

    { input: "ready_after_days", values: [0, 0, 0] },
    { input: "retrain_every_days", values: [0, 180, 180], note: retrainingsNote(strategies.length, true) },
    { input: "retrain_examples", values: [0, 500, 500] },
    { input: "retrain_hours", values: [0, 8, 8] },
    { input: "retires_after_days", values: [0, 0, 0], note: notes.never },
  ]
    .map((row) => withValuesFor(row as InputRow, strategies))
    .concat(foldedInputs(strategies.length).filter(({ input }) => !routing.includes(input))),
});

const results: FiguresBlock = {
  kind: "figures",
  id: "results",
  heading: sharedTexts.result,
  inputs: "inputs",
  rows: [
    { metric: "cost_per_call", comment: commentOn.cost_per_call },
    { metric: "cost_per_day", comment: commentOn.cost_per_day },
    { metric: "upfront", comment: commentOn.upfront, name: "Upfront" },
    { metric: "total_cost", key: true, comment: commentOn.total_cost, name: "Total_cost" },
    { metric: "failure_cost", comment: commentOn.failure_cost },
    { metric: "infrastructure_cost", comment: commentOn.infrastructure_cost },
    { metric: "labour_cost", comment: commentOn.labour_cost },
    { metric: "saving", key: true, comment: commentOn.saving, name: "Saving" },
    { metric: "breakeven_days", key: true, comment: commentOn.breakeven_days, name: "Break_even_days" },
    { metric: "lasting_breakeven_days", comment: commentOn.lasting_breakeven_days, name: "Lasting_break_even_days" },
    { metric: "npv", comment: commentOn.npv, name: "Net_present_value" },
    { metric: "breakeven_calls", key: true, comment: commentOn.breakeven_calls, name: "Break_even_calls" },
  ],
};

/** Side by side above the folded rows, which would squash them: the label and two strategies are as wide as what stands right of them. */
const chartRows = 24;
const firstChartColumns = 3;

const chartOf = (strategies: number): ChartBlock => ({
  kind: "chart",
  id: "cumulative",
  chart: "lines",
  rows: chartRows,
  columns: strategies + 3 - firstChartColumns,
  title: "chartdata.guide2",
  xAxis: { title: texts.chart.x, format: "0" },
  yAxis: { title: texts.chart.y, format: wholeMoneyFormat },
  series: cumulativeSeries(cumulativeOf(strategies)),
  description: texts.chart.description,
});

const notesBelow: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    { text: texts.notes.quality, style: "note" },
    { text: texts.notes.failures, style: "note" },
    { text: texts.notes.prices, style: "note", only: "addin" },
    { text: texts.notes.plainPrices, style: "note", only: "plain" },
    { text: texts.notes.notInvoiced, style: "note" },
    { text: sharedTexts.addInFigures, style: "note", only: "addin" },
  ],
};

/** The row of the charts: below the results and the best share, each with its header and an empty row. */
const chartsFrom = 6 + (results.rows.length + 2) + (routingRows + 1);

const columnsOf = (strategies: number): number[] => [
  28,
  18,
  ...Array.from({ length: strategies }, () => strategyWidth),
  strategies > 3 ? 40 : 23,
  16,
  1,
  33,
  ...Array.from({ length: strategies }, () => 13),
  16,
  strategies > 3 ? 64 : 46,
];

/** Every call on a large model, and alternatives that give all or part of them to a small one; the first of those is the one whose share varies. */
export function routeOrReplaceOf(strategies: readonly ChosenStrategy[]): Template {
  const number = strategies.length;
  const inputs = inputsOf(strategies);
  const alternatives = Array.from({ length: number - 1 }, (_, at) => at + 2);
  return {
    id: "route-or-replace",
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
            blocks: [scenarioHead({ title: texts.title, sentence: texts.sentence, finding, strategies: number })],
          },
          { at: "A6", blocks: [inputs, notesBelow] },
          {
            at: `${columnLetters(number + 5)}6`,
            blocks: [
              results,
              routingBlock(inputs.strategies),
              shareChart("totals", number, chartRows, firstChartColumns),
            ],
          },
          { at: `${columnLetters(number + 5 + firstChartColumns)}${chartsFrom}`, blocks: [chartOf(number)] },
        ],
      },
      routeOrReplaceSummary(inputs),
      shareSheetOf(number),
      cashFlowSheetOf(number),
      tablesSheet(shareTables),
      shareCostSheet(inputs),
      checksSheet({
        results,
        strategies: number,
        needed: ["cashflow2", "byshare"],
        neededByAddIn: ["sharetable", "ratetable"],
      }),
      pricesSheet(),
    ],
    twin: twinOf({
      results: figuresOutput,
      ...Object.fromEntries(alternatives.map((strategy) => [cashFlowOf(strategy), cashFlowOutput(strategy)])),
    }),
    strategies: { usual: texts.strategies, further: texts.further, least: 2, most: 6, of: routeOrReplaceOf },
  };
}

/** The template with the three strategies that it begins with. */
export const routeOrReplace: Template = routeOrReplaceOf(texts.strategies.map((name, like) => ({ name, like })));
