import { inputDefinition } from "../engine/strategy/inputs";
import type { InputReference } from "./input-reference";
import type { InputRange, Scenario } from "./scenario";

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
    const same = drawn.get(identity(range, mode));
    if (same) same.reference.strategies.push(...strategies);
    else
      drawn.set(identity(range, mode), {
        reference: { key: range.key, strategies },
        low: range.low,
        mode,
        high: range.high,
      });
  }
  return [...drawn.values()];
}

const identity = ({ key, low, high }: InputRange, mode: number): string => `${key} ${low} ${mode} ${high}`;
