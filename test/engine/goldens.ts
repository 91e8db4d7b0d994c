import { readFileSync } from "node:fs";
import { strategyOf, type GivenInputs, type Strategy } from "../../src/engine/strategy/strategy";

/** A scenario with figures from an exact event-by-event calculation, apart from the project. */
export interface GoldenCase {
  readonly name: string;
  readonly strategies: readonly GivenInputs[];
  readonly expected: readonly Readonly<Record<string, number | null | readonly (readonly [number, string])[]>>[];
}

export const goldenCases: readonly GoldenCase[] = JSON.parse(
  readFileSync(new URL("goldens.json", import.meta.url), "utf8"),
).cases;

/** Inputs that are fixed for the baseline: where a later strategy leaves them out they are at their defaults. */
const alternativesOnly = { ready_after_days: 0, retires_after_days: 0, traffic_share: 1, escalation_rate: 0 };

/** An input missing in a later strategy equals the first one's. */
export const goldenStrategies = (golden: GoldenCase): Strategy[] =>
  golden.strategies.map((given, i) =>
    strategyOf(i === 0 ? given : { ...golden.strategies[0], ...alternativesOnly, ...given }),
  );
