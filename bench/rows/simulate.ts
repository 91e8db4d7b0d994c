import type { InputKey } from "../../src/engine/strategy/inputs";
import { compare } from "../../src/engine/metrics/comparison";
import { answerOf } from "../../src/engine/metrics/metrics";
import { beside, type Finding } from "../report/finding";
import { handedOver, inputsTable } from "../subjects/inputs-table";
import { invocation, lastCell, registeredFunction } from "../subjects/registered";
import { steadyYear } from "../subjects/scenario";
import { pairsOf } from "../subjects/varied";
import { race } from "../timing/race";

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
  const pairs = pairsOf(steadyYear());
  const evaluation = (turn: number): number => {
    const saving = answerOf("saving", compare(pairs(turn))[1]!);
    return typeof saving === "number" ? saving : 0;
  };
  const times = await race(
    { name: "SIMULATE", run, units: draws },
    { name: "one evaluation by the engine", run: evaluation },
  );
  return beside("SIMULATE, 10 000 draws of ten inputs, a draw", times, { timesFaster: 1 / 1.2 });
}
