import { type StepKey, steps } from "../../engine/equations/steps";
import type { GridBlock, InputsBlock } from "../template/template";
import { equationOf, stepOf, stepsIn, type StepsBlock, stepTexts } from "./equations";
import { givesRetrainCost } from "./inputs";
import { baseline, given, life, type Side, zero } from "./references";
import { type Step, stepBlock } from "./step-block";

/** A step of the model as a row: its equation for each strategy, in words and as a formula. */
const equationStep = (key: StepKey): Step => ({
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

/** What is paid on day 0 and at each retraining, and the days on which each strategy itself runs. */
export function paidBlock(inputs: InputsBlock, sides: readonly Side[]): GridBlock {
  const steps = stepsIn("paid").map(equationStep);
  const retraining = steps.map((step) =>
    step.key === "retraining" && !givesRetrainCost(inputs)
      ? { ...step, each: (side: Side) => stepOf("derived_retraining", side) }
      : step,
  );
  return stepBlock({ id: "paid", sides, steps: retraining });
}

/** The horizon, and the days on which each alternative would run if it were never retired. */
export function lifeBlock(sides: readonly Side[]): GridBlock {
  const ready = (s: Side): string => given("ready_after_days", s);
  return stepBlock({
    id: "life",
    sides,
    steps: [
      {
        key: "zero",
        unit: "share",
        format: "0E+00",
        one: "1/10^12",
      },
      { key: "horizon", unit: "days", one: given("horizon_days", baseline) },
      {
        key: "months",
        unit: "months",
        format: "0",
        one: `MAX(1,-INT(-(${life("horizon")}*12/365*(1-${zero}))))`,
      },
      {
        key: "ready_unretired",
        unit: "days",
        alternatives: (s) => `IF(${ready(s)}*(1+${zero})<${life("horizon")},${ready(s)},${life("horizon")})`,
      },
    ],
  });
}
