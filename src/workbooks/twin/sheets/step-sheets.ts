import type { InputsBlock, SheetTemplate, Words } from "../../template/template";
import { beyondBlock } from "../answers/beyond";
import { breakEvenBlock } from "../answers/break-even";
import { figuresBlock } from "../answers/figures";
import { rateBlock } from "../answers/internal-rate";
import { reasonsBlock } from "../answers/reasons";
import { sumsBlock, valueBlock } from "../answers/sums";
import { sidesOf } from "../blocks/references";
import { attemptsBlock } from "../steps/attempts";
import { checksBlock } from "../steps/checks";
import { givenBlock } from "../steps/given";
import { lifeBlock } from "../steps/life";
import { callBlock } from "../steps/one-call";
import { paidBlock } from "../steps/paid";
import { lengthsBlock } from "../thresholds/lengths";
import { tokensBlock } from "../thresholds/tokens";
import { volumeBlock } from "../thresholds/volume";
import { head, stepSheet } from "./shapes";

const check: Words = { formula: "{checks.words}" };

const answers = [
  figuresBlock,
  checksBlock,
  sumsBlock,
  breakEvenBlock,
  reasonsBlock,
  valueBlock,
  rateBlock,
  volumeBlock,
  lengthsBlock,
  tokensBlock,
  beyondBlock,
];

/** How the figures of the first sheet come about. */
export const answersSheet = (inputs: InputsBlock): SheetTemplate =>
  stepSheet(
    "answers",
    "answers",
    head(
      "answers",
      "Answers",
      "How each figure of the first sheet comes about; the steps before are on the sheets after this one.",
      check,
    ),
    inputs,
    answers.map((block) => block(sidesOf(inputs))),
  );

/** From the inputs to what a call, a day, the upfront and a retraining cost. */
export function stepsSheet(inputs: InputsBlock): SheetTemplate {
  const sides = sidesOf(inputs);
  const lines = head(
    "steps",
    "Steps",
    "From the inputs to what a call, a day, the upfront and a retraining cost. Blue cells may be changed; black ones are worked out.",
    check,
  );
  return stepSheet(
    "steps",
    "steps",
    lines,
    inputs,
    [givenBlock(inputs), callBlock(sides), attemptsBlock(sides), paidBlock(inputs, sides), lifeBlock(sides)],
    "good",
  );
}
