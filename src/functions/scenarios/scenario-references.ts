import { inputDefinition } from "../../engine/strategy/inputs";
import type { InputReference } from "../../scenario/input-reference";
import type { Scenario } from "../../scenario/scenario";

/** Every input of a table that can vary: the workload's once for all strategies, the others in each of some columns. */
export function scenarioReferences(scenario: Scenario, columns: readonly number[]): InputReference[] {
  const everyone = scenario.names.map((_, i) => i);
  return scenario.rows.keys.flatMap((key): InputReference[] => {
    const { workload, alternativeOnly } = inputDefinition(key);
    if (workload) return [{ key, strategies: everyone }];
    return columns.filter((column) => column > 0 || !alternativeOnly).map((column) => ({ key, strategies: [column] }));
  });
}

/** Whether a table says that calls may run in batch: it has a row for it. */
export const canBatch = ({ rows }: Scenario): boolean => rows.has("batch_share") || rows.has("batch_discount");
