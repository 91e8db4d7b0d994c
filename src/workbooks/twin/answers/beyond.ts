import type { GridBlock } from "../../template/template";
import type { Side } from "../blocks/references";
import { headingRow, stepColumns } from "../blocks/step-block";

const beyond: readonly (readonly [what: string, instead: string])[] = [
  [
    "SOLVE",
    "Data › What-If Analysis › Goal Seek: set Saving on the first sheet to 0 by changing Calls per day, or any other input.",
  ],
  [
    "WHATIF",
    "Data › What-If Analysis › Data Table: its corner = Saving, its input cells those of the first sheet, on that sheet.",
  ],
  [
    "SENSITIVITY",
    "The add-in only: one input after the other at its low and high value. A Data Table shows one input at a time.",
  ],
  ["SIMULATE", "The add-in only: thousands of draws from ranges of the inputs, the same ones every time."],
  ["RECOMMEND", "The add-in only: cheaper steps tried first, and the one input whose change would turn the answer."],
  ["Model names as prices", "The add-in only: put in prices here."],
  ["Break-even with GPUs", "The add-in only: with whole GPUs the cost has steps. Goal Seek comes near to one of them."],
];

/** What plain formulas cannot give, and what does it instead. */
export const beyondBlock = (sides: readonly Side[]): GridBlock => ({
  kind: "grid",
  id: "beyond",
  rows: [
    headingRow("What plain formulas cannot", "and what to use instead.", stepColumns(sides).count),
    ...beyond.map(([what, instead]) => [
      { value: what, style: "label" } as const,
      { value: instead, style: "note" } as const,
    ]),
  ],
});
