import type { LinesBlock, Template } from "../../template/template";
import { plainCells } from "../plain-cells";
import { atAGlance } from "./at-a-glance";
import { card } from "./card";
import { claims } from "./claims/all";
import { finding } from "./finding";

const head: LinesBlock = {
  kind: "lines",
  id: "head",
  lines: [
    { words: "Rules of thumb: which of them hold, and for whom?", style: "title" },
    {
      words:
        "What the field says about prompting and fine-tuning, each rule worked out from inputs of its own. Type your figures into the blue cells: verdict, reason and turning point follow.",
      style: "sentence",
    },
    {
      key: "finding",
      words: { formula: finding },
      style: "headline",
      name: { name: "Finding", comment: "How many of the rules hold, in a sentence" },
    },
  ],
};

const notes: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    {
      words:
        "Holds: with the inputs as typed. Depends: it holds in part, or for one of two cases. Bold figures are the values of an input at which the verdict changes.",
      style: "note",
    },
    {
      words:
        "The inputs are the ones with which the rule is usually told. Put in yours: a rule that holds for others need not hold for you.",
      style: "note",
    },
    { words: "Equal quality is assumed throughout. Prices are typed, in USD per million tokens.", style: "note" },
    {
      words: "Without the add-in the figures stay as they were saved; with it they follow every change.",
      style: "note",
      only: "addin",
    },
  ],
};

/** The field's rules of thumb as live formulas, each with its verdict and the input that turns it. */
export const rulesOfThumb: Template = {
  id: "rules-of-thumb",
  title: "Rules of thumb",
  question: "Which of the field's rules of thumb hold for your figures, and what turns them?",
  sheets: [
    {
      id: "rules",
      name: "Rules of thumb",
      columns: [5, 27, 11, 13, 2, 33, 11, 15, 1, 104],
      frozenRows: 4,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A5", blocks: [atAGlance, notes, ...claims.map((claim, at) => card(claim, at + 1))] },
      ],
    },
  ],
  twin: plainCells,
};
