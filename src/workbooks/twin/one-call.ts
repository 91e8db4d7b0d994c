import type { StepKey } from "../../engine/equations/step-keys";
import { steps } from "../../engine/equations/steps";
import type { GridBlock } from "../template/template";
import { equationOf, stepsIn, type StepsBlock, stepTexts } from "./equations";
import type { Side } from "./references";
import { type Step, stepBlock } from "./step-block";

/** A step of the model as a row: its equation for each strategy, in words and as a formula. */
export const equationStep = (key: StepKey): Step => ({
  key,
  unit: steps[key].unit,
  texts: stepTexts(key),
  each: (side) => equationOf(key, side),
});

/** Steps of the model one under the other. */
const equationsBlock = (id: StepsBlock, sides: readonly Side[]): GridBlock =>
  stepBlock({ id, sides, steps: stepsIn(id).map(equationStep) });

/** What one call of each strategy's own model costs and takes, at the prices of go-live. */
export const callBlock = (sides: readonly Side[]): GridBlock => equationsBlock("call", sides);

/** What a call costs whoever answers it, and what a day costs whatever the month. */
export const dayBlock = (sides: readonly Side[]): GridBlock => equationsBlock("day", sides);
