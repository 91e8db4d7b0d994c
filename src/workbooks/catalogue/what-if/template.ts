import { summaryTexts } from "../../../messages/sheets/summary";
import { whatIfTexts as texts } from "../../../messages/sheets/what-if";
import { wholeMoneyFormat } from "../../layout/number-format";
import type { FiguresBlock, InputsBlock, LinesBlock, SheetTemplate, Template } from "../../template/template";
import { figuresOutput, twinOf } from "../../twin/twin";
import { checksSheet } from "../scenario-checks";
import { scenarioHead } from "../scenario-head";
import { foldedInputs } from "../scenario-inputs";
import { baselineEnds, retrainingsNote } from "../scenario-notes";
import { pricesSheet } from "../scenario-prices";
import { scenarioSummary } from "../scenario-summary";
import { tablesSheet } from "../what-if-tables";
import { dataTableNote, plainSensitivity, plainSimulation, withAddIn } from "./beyond-plain";
import { commentOn, finding, plainFinding, volumeFinding } from "./finding";
import { sensitivitySheet } from "./sensitivity-sheet";
import { simulationSheet } from "./simulation-sheet";
import { breakEvenTable, chart, savingTable, whatIfTables } from "./two-way";

/** The page for those who read nothing else. */
const whatIfSummary = (block: InputsBlock): SheetTemplate =>
  scenarioSummary({
    name: texts.name,
    question: texts.question,
    block,
    allFilled: texts.allFilled,
    shown: ["calls_per_day", "growth_per_month", "horizon_days", "prompt_tokens", "output_tokens", "input_price"],
    figures: ["baselineTotal", "total", "saving", "savingShare", "breakEven", "breakEvenCalls"],
    charted: 3,
    chart: {
      chart: "bars",
      xAxis: { title: summaryTexts.figures, format: "General" },
      yAxis: { title: summaryTexts.amountAxis, format: wholeMoneyFormat },
      series: [{ name: "keyfigures.of", x: "keyfigures.charted.labels", y: "keyfigures.charted.values" }],
      description: summaryTexts.amountChart,
    },
    hasHelpers: "always",
  });

const notes = texts.inputNotes;

/** A prompt of 2 000 tokens or a tuned model with one of 400, and how unsure the inputs are. */
const inputs: InputsBlock = {
  kind: "inputs",
  id: "inputs",
  name: "Inputs",
  checked: true,
  strategies: texts.strategies,
  memos: [baselineEnds],
  ranges: true,
  rows: [
    { input: "calls_per_day", values: [10_000], ranges: [[5000, 16_000]], name: "Calls_per_day" },
    { input: "growth_per_month", values: [0], ranges: [[-0.03, 0.05]] },
    { input: "horizon_days", values: [365], name: "Horizon_days" },
    { input: "discount_rate", values: [0.1] },

    {
      input: "prompt_tokens",
      values: [2000, 400],
      ranges: [null, [300, 900]],
      name: "Prompt_tokens",
      note: notes.prompt_tokens,
    },
    { input: "user_tokens", values: [200, 200], ranges: [[150, 300]] },
    { input: "output_tokens", values: [150, 150], ranges: [[120, 220]], note: notes.output_tokens },

    { input: "input_price", values: [2, 3], note: notes.input_price, plainNote: "" },
    { input: "cached_price", values: [0.5, 0.75] },
    { input: "cache_write_price", values: [2, 3] },
    { input: "output_price", values: [8, 12] },
    { input: "price_change_per_year", values: [0, 0], ranges: [[-0.4, 0]], note: notes.price_change_per_year },

    { input: "cache_hit_rate", values: [0.1, 0], ranges: [[0, 0.6], null], note: notes.cache_hit_rate },
    { input: "cache_min_tokens", values: [1024, 1024] },

    { input: "failure_rate", values: [0, 0] },
    { input: "retries", values: [0, 0] },
    { input: "cost_per_failure", values: [0, 0], note: notes.cost_per_failure },

    { input: "maintenance_hours_per_month", values: [0, 0] },
    { input: "hourly_rate", values: [90, 90] },
    { input: "hosting_per_hour", values: [0, 0], note: notes.hosting_per_hour },

    { input: "setup_hours", values: [0, 40], ranges: [null, [24, 120]] },
    { input: "training_examples", values: [0, 2000], ranges: [null, [1000, 4000]] },
    { input: "tokens_per_example", values: [0, 800] },
    { input: "epochs", values: [1, 3] },
    { input: "training_price", values: [0, 25] },
    { input: "training_runs", values: [1, 2], ranges: [null, [1, 5]] },
    { input: "cost_per_label", values: [0, 0.5], ranges: [null, [0.2, 1.5]] },

    { input: "retrain_every_days", values: [0, 180], note: retrainingsNote(2, false) },
    { input: "retrain_hours", values: [0, 0] },
    { input: "retires_after_days", values: [0, 0], note: notes.never },
    ...foldedInputs(2),
  ],
};

const head = scenarioHead({
  title: texts.title,
  sentence: texts.sentence,
  finding,
  plainFinding,
  allFilled: texts.allFilled,
  strategies: 2,
});

const results: FiguresBlock = {
  kind: "figures",
  id: "results",
  heading: texts.baseCase,
  inputs: "inputs",
  rows: [
    { metric: "total_cost" },
    { metric: "saving", key: true, comment: commentOn.saving, name: "Saving" },
    { metric: "breakeven_days", key: true, comment: commentOn.breakeven_days, name: "Break_even_days" },
    { metric: "breakeven_calls", comment: commentOn.breakeven_calls, name: "Break_even_calls" },
  ],
};

const volumeHead: LinesBlock = {
  kind: "lines",
  id: "headvolume",
  lines: [{ key: "finding", text: { formula: volumeFinding }, style: "keyText" }],
};

const notesBelow: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    { text: texts.notes.none, style: "note" },
    { text: texts.notes.across, style: "note" },
    { text: texts.notes.dataTables, style: "note", only: "addin" },
    { text: texts.notes.plainRanges, style: "note", only: "plain" },
  ],
};

/** Two strategies with ranges: two-way tables, a tornado and a simulation. */
export const whatIf: Template = {
  id: "what-if",
  title: texts.name,
  question: texts.question,
  sheets: [
    {
      id: "scenario",
      name: texts.name,
      columns: [27, 18, 11, 9, 9, 11, 9, 9, 23, 16, 2, 24, 16, 16, 16, 16, 16, 16],
      frozenRows: 6,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A6", blocks: [inputs, notesBelow] },
        {
          at: "L7",
          blocks: [
            results,
            breakEvenTable,
            dataTableNote("breakevendays"),
            savingTable,
            dataTableNote("savings"),
            volumeHead,
            withAddIn(chart),
          ],
        },
      ],
    },
    whatIfSummary(inputs),
    sensitivitySheet,
    simulationSheet,
    plainSensitivity,
    plainSimulation,
    tablesSheet(whatIfTables),
    checksSheet({
      results,
      strategies: inputs.strategies.length,
      needed: [],
      neededByAddIn: ["breakevendaystable", "tornado", "simulated"],
    }),
    pricesSheet(),
  ],
  twin: twinOf({ results: figuresOutput }),
};
