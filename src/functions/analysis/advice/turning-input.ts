import { adviceKey, verdictOf } from "../../../engine/analysis/verdict";
import { nearestTurn, type Turn } from "../../../engine/analysis/turning";
import { looksWithin } from "../../../engine/analysis/work";
import { CostError } from "../../../engine/cost-error";
import { inputDefinition } from "../../../engine/strategy/inputs";
import { referenceText } from "../../../scenario/input-reference";
import type { Scenario } from "../../../scenario/scenario";
import type { Variation } from "../../../scenario/variation";
import { canBatch, scenarioReferences } from "../../scenarios/scenario-references";

/** The input whose change turns the advice, and the nearest value at which it does. */
export interface TurningInput extends Turn {
  readonly name: string;
  readonly present: number;
}

/** The one input that has to move least, as a share of its value, for another advice in the base case; undefined where none does within ten times its value. */
export function turningInput(scenario: Scenario, variation: Variation): TurningInput | undefined {
  const now = adviceKey(verdictOf(variation.base, canBatch(scenario)));
  let looks = looksWithin(variation.base);
  let nearest: TurningInput | undefined;
  for (const reference of scenarioReferences(
    scenario,
    scenario.names.map((_, i) => i),
  )) {
    const present = variation.present(reference) ?? 0;
    const definition = inputDefinition(reference.key);
    if (present === 0 || definition.whole || looks <= 0) continue;
    const adviceAt = (value: number): string => {
      looks--;
      try {
        return adviceKey(verdictOf(variation.with([{ reference, value }]), canBatch(scenario)));
      } catch (error) {
        if (error instanceof CostError) return now;
        throw error;
      }
    };
    const turn = nearestTurn(present, definition, (value) => adviceAt(value) === now);
    if (turn && (!nearest || Math.abs(turn.change) < Math.abs(nearest.change))) {
      nearest = { ...turn, name: referenceText(scenario, reference), present };
    }
  }
  return nearest;
}
