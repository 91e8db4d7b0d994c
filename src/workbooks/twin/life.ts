import type { GridBlock, InputsBlock } from "../template/template";
import { stepOf, stepsIn } from "./equations";
import { givesRetrainCost } from "./inputs";
import { equationStep } from "./one-call";
import { baseline, given, life, type Side, zero } from "./references";
import { stepBlock } from "./step-block";

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
