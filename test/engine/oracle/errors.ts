import { compare } from "../../../src/engine/metrics/comparison";
import { figureOrError, type MetricKey } from "../../../src/engine/metrics/metrics";
import { strategyOf } from "../../../src/engine/strategy/strategy";
import { oracle, type Expected } from "../../oracle/oracle";

/** How far a figure is off, as a share of itself and of what it is the difference of; undefined where one of the two has none. */
function errorOf(
  metric: string,
  got: unknown,
  { figures, gross }: Pick<Expected, "figures" | "gross">,
): number | undefined {
  const expected = figures[metric];
  if (typeof got !== "number" || expected == null || !Number.isFinite(expected)) return undefined;
  return got === expected ? 0 : Math.abs(got - expected) / (Math.abs(expected) + (gross[metric] ?? 0));
}

/** Adds the errors of a scenario's figures to the largest ones met before, by metric. */
export function addErrors(largest: Map<string, number>, strategies: readonly Readonly<Record<string, number>>[]): void {
  const comparisons = compare(strategies.map(strategyOf));
  oracle(strategies).forEach((expected, i) => {
    for (const metric of Object.keys(expected.figures)) {
      const got = figureOrError(metric as MetricKey, comparisons[i]!);
      const error = errorOf(metric, got, expected);
      if (error === undefined || error <= (largest.get(metric) ?? 0)) continue;
      // A volume at which both cost nearly the same is another one where no saving is too small to count: either is right.
      const exact = expected.toTheLastCent?.();
      largest.set(
        metric,
        Math.max(largest.get(metric) ?? 0, Math.min(error, (exact && errorOf(metric, got, exact)) ?? error)),
      );
    }
  });
}
