import type { InputKey } from "../../src/engine/strategy/inputs";
import { timed, type Finding } from "../report/finding";
import { handedOver, inputsTable } from "../subjects/inputs-table";
import { invocation, lastCell, registeredFunction } from "../subjects/registered";
import { steadyYear } from "../subjects/scenario";
import { alone } from "../timing/race";

const draws = 10_000;
const drawn: readonly InputKey[] = [
  "prompt_tokens",
  "user_tokens",
  "output_tokens",
  "input_price",
  "output_price",
  "setup_hours",
  "training_examples",
  "training_price",
  "cost_per_label",
  "retrain_every_days",
];

/** A simulation: ten inputs of the alternative drawn 10 000 times. */
export async function simulate(): Promise<Finding[]> {
  const simulated = registeredFunction("SIMULATE");
  const inputs = handedOver(inputsTable(steadyYear(), { keys: drawn, swing: 0.3 }));
  const run = (turn: number): number => lastCell(simulated(inputs, "saving", draws, turn, null, invocation));
  return [
    timed("SIMULATE, 10 000 draws of ten inputs, a draw", await alone({ name: "SIMULATE", run, units: draws }), {
      atMost: 5e-6,
    }),
  ];
}
