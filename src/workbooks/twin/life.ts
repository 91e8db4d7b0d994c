import type { Formula, GridBlock, InputsBlock } from "../template/template";
import { type Step, stepBlock } from "./step-block";
import { baseline, given, life, paid, type Side, zero } from "./references";
import { givesRetrainCost } from "./inputs";

/** What is paid on day 0, and at each retraining. */
export function paidBlock(inputs: InputsBlock, sides: readonly Side[]): GridBlock {
  const retraining: Step = givesRetrainCost(inputs)
    ? { key: "retraining", textsOf: "retrainingGiven", unit: "USD", each: (s) => `{${inputs.id}.retrain_cost.${s}}` }
    : { key: "retraining", unit: "USD", each: derivedRetraining };
  return stepBlock({
    id: "paid",
    sides,
    steps: [
      {
        key: "run",
        unit: "USD",
        each: (s) =>
          `(${given("training_examples", s)}*${given("tokens_per_example", s)}*${given("epochs", s)}+${given("validation_tokens", s)})*${given("training_price", s)}/10^6`,
      },
      {
        key: "work",
        unit: "USD",
        each: (s) => `${given("setup_hours", s)}*${given("hourly_rate", s)}`,
      },
      {
        key: "labels",
        unit: "USD",
        each: (s) => `${given("training_examples", s)}*${given("cost_per_label", s)}`,
      },
      {
        key: "upfront",
        unit: "USD",
        each: (s) =>
          `${paid("work", s)}+${paid("labels", s)}+${given("training_runs", s)}*${paid("run", s)}+${given("evaluation_cost", s)}+${given("other_upfront", s)}${s === baseline ? "" : `+IF(OR(${life("ready", s)}>0,${life("retires", s)}=1),${paid("upfront", baseline)},0)`}`,
      },
      retraining,
    ],
  });
}

const derivedRetraining = (s: Side): Formula =>
  `${paid("run", s)}+${given("retrain_examples", s)}*${given("cost_per_label", s)}+${given("retrain_hours", s)}*${given("hourly_rate", s)}+${given("evaluation_cost", s)}`;

/** A day that is before another one by more than rounding. */
const isBefore = (day: string, other: string): string => `${day}*(1+${zero})<${other}`;

/** The horizon, and the days on which each alternative itself runs. */
export function lifeBlock(sides: readonly Side[]): GridBlock {
  const horizon = given("horizon_days", baseline);
  const retires = (s: Side): string => given("retires_after_days", s);
  const ready = (s: Side, end: string): string =>
    `IF(${isBefore(given("ready_after_days", s), end)},${given("ready_after_days", s)},${end})`;
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
      { key: "horizon", unit: "days", one: horizon },
      {
        key: "months",
        unit: "months",
        format: "0",
        one: `MAX(1,-INT(-(${horizon}*12/365*(1-${zero}))))`,
      },
      {
        key: "retires",
        unit: "yes/no",
        alternatives: (s) => `IF(AND(${retires(s)}>0,${isBefore(retires(s), life("horizon"))}),1,0)`,
      },
      {
        key: "end",
        unit: "days",
        alternatives: (s) => `IF(${life("retires", s)}=1,${retires(s)},${life("horizon")})`,
      },
      {
        key: "ready",
        unit: "days",
        alternatives: (s) => ready(s, life("end", s)),
      },
      {
        key: "ready_unretired",
        unit: "days",
        alternatives: (s) => ready(s, life("horizon")),
      },
      {
        key: "standing",
        unit: "USD/day",
        each: (s) => `24*${given("hosting_per_hour", s)}+${given("other_cost_per_month", s)}*12/365`,
      },
      {
        key: "labour",
        unit: "USD/day",
        each: (s) => `${given("maintenance_hours_per_month", s)}*${given("hourly_rate", s)}*12/365`,
      },
    ],
  });
}
