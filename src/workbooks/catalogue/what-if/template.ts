import type { FiguresBlock, LinesBlock, Template } from "../../template/template";
import { figuresOutput } from "../../twin/outputs";
import { twinOf } from "../../twin/twin";
import { scenarioHead } from "../scenario-head";
import { dataTableNote, sensitivityInWords, simulationInWords, withAddIn } from "./beyond-plain";
import { finding, plainFinding, says, volumeFinding } from "./finding";
import { inputs } from "./inputs";
import { sensitivitySheet } from "./sensitivity-sheet";
import { simulationSheet } from "./simulation-sheet";
import { breakEvenTable, chart, savingTable } from "./two-way";

const head = scenarioHead({
  title: "What if: which inputs decide, and how sure is the answer?",
  sentence:
    "Break-even by volume and prompt length, the inputs that matter most, and a simulation over what you are not sure of. Type into the blue cells; Low and High say how unsure an input is.",
  finding,
  plainFinding,
  allFilled: "All inputs are filled; Low and High may stay empty.",
});

const results: FiguresBlock = {
  kind: "figures",
  id: "results",
  heading: "As typed",
  inputs: "inputs",
  rows: [
    { metric: "total_cost" },
    { metric: "saving", key: true, note: says.saving, name: "Saving" },
    { metric: "breakeven_days", key: true, note: says.breakeven_days, name: "Break_even_days" },
    { metric: "breakeven_calls", note: says.breakeven_calls, name: "Break_even_calls" },
  ],
};

const volumeHead: LinesBlock = {
  kind: "lines",
  id: "headvolume",
  lines: [{ key: "finding", words: { formula: volumeFinding }, style: "keyText" }],
};

const notes: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    { words: "none: it does not break even within the horizon.", style: "note" },
    { words: "Across, the baseline's prompt varies; the tuned one stays as typed.", style: "note" },
    {
      words: "Excel's Data Tables do not recalculate functions of add-ins: these tables do.",
      style: "note",
      only: "addin",
    },
    { words: "Low and High are for the add-in's simulation.", style: "note", only: "plain" },
  ],
};

/** Two strategies with ranges: two-way tables, a tornado and a simulation. */
export const whatIf: Template = {
  id: "what-if",
  title: "What-if",
  question: "Which inputs decide whether tuning pays, and how sure is the answer?",
  sheets: [
    {
      id: "scenario",
      name: "What-if",
      columns: [27, 13, 11, 9, 9, 11, 9, 9, 8, 23, 2, 24, 14, 14, 14, 14, 14, 14],
      frozenRows: 6,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A6", blocks: [inputs, notes] },
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
    sensitivitySheet,
    simulationSheet,
    sensitivityInWords,
    simulationInWords,
  ],
  twin: twinOf({ results: figuresOutput }),
};
