import { inputDefinition, type InputKey } from "../engine/strategy/inputs";
import type { InputReference } from "./input-reference";
import type { InputRange, Scenario } from "./scenario";
import type { Variation } from "./variation";

/** An input that moves as one: the workload's, or a row in the columns whose value and range are the same. */
export interface Quantity {
  readonly reference: InputReference;
  /** What the table, or a model's name in it, gives. */
  readonly present: number;
  readonly range: Pick<InputRange, "low" | "high"> | undefined;
}

/**
 * Every input of a table as a quantity that can vary: the task's output length or an hourly rate is one, in however many columns it stands.
 *
 * Inputs that are fixed for the baseline vary in alternatives only.
 */
export function quantitiesOf(scenario: Scenario, variation: Variation): Quantity[] {
  return scenario.rows.keys.flatMap((key): Quantity[] => {
    const { workload, alternativeOnly } = inputDefinition(key);
    const columns = scenario.names
      .map((_, i) => i)
      .filter((i) => i > 0 || !alternativeOnly || scenario.names.length === 1);
    if (workload) return [quantity(scenario, variation, key, columns, 0)];
    const groups = new Map<string, number[]>();
    for (const column of columns) {
      const group = identity(scenario, variation, key, column);
      groups.set(group, [...(groups.get(group) ?? []), column]);
    }
    return [...groups.values()].map((places) => quantity(scenario, variation, key, places, places[0]!));
  });
}

const rangeIn = ({ ranges }: Scenario, key: InputKey, column: number): InputRange | undefined =>
  ranges.find((range) => range.key === key && range.strategy === column);

const quantity = (
  scenario: Scenario,
  variation: Variation,
  key: InputKey,
  strategies: readonly number[],
  column: number,
): Quantity => ({
  reference: { key, strategies },
  present: variation.base[column]![key] ?? 0,
  range: rangeIn(scenario, key, column),
});

/** What is the same in columns that move together: the cell, the number it stands for, the range. */
function identity(scenario: Scenario, variation: Variation, key: InputKey, column: number): string {
  const range = rangeIn(scenario, key, column);
  return [scenario.columns[column]![key], variation.base[column]![key], range?.low, range?.high].join(" | ");
}

/** An input with a range, drawn once for the cells that hold it. */
export interface DrawnInput {
  readonly reference: InputReference;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** The inputs that a simulation draws: a row whose value, low and high are equal in several columns is drawn once for all of them. */
export function drawnInputs(scenario: Scenario): DrawnInput[] {
  const drawn = new Map<
    string,
    { reference: { key: InputReference["key"]; strategies: number[] }; low: number; mode: number; high: number }
  >();
  for (const range of scenario.ranges) {
    const mode = Number(scenario.columns[range.strategy]![range.key]);
    const strategies = inputDefinition(range.key).workload ? scenario.names.map((_, i) => i) : [range.strategy];
    const same = drawn.get(rangeIdentity(range, mode));
    if (same) same.reference.strategies.push(...strategies);
    else
      drawn.set(rangeIdentity(range, mode), {
        reference: { key: range.key, strategies },
        low: range.low,
        mode,
        high: range.high,
      });
  }
  return [...drawn.values()];
}

const rangeIdentity = ({ key, low, high }: InputRange, mode: number): string => `${key} ${low} ${mode} ${high}`;
