import { describe, expect, test } from "@jest/globals";
import type { CostError } from "../../../src/engine/cost-error";
import { compare } from "../../../src/engine/metrics/comparison";
import { figureOrError, type MetricKey, metricKeys } from "../../../src/engine/metrics/metrics";
import { goldenCases, goldenStrategies } from "../goldens";

/** Relative to the figure, absolute where it is 0. */
const expectClose = (got: number, expected: number): void =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-9 * (expected === 0 ? 1 : Math.abs(expected)));

describe.each(goldenCases.map((golden) => [golden.name, golden] as const))("%s", (_name, golden) => {
  const comparisons = compare(goldenStrategies(golden));
  const figures = golden.expected.flatMap((expected, i) =>
    Object.entries(expected).map(([key, value]) => [i + 1, key, value] as const),
  );

  test.each(figures.filter(([, key]) => key !== "crossings"))("strategy %d: %s is %p", (strategy, key, expected) => {
    expect(metricKeys).toContain(key);
    const got = figureOrError(key as MetricKey, comparisons[strategy - 1]!);
    if (expected === null) expect(got).toMatchObject({ code: "notAvailable" } satisfies Partial<CostError>);
    else expectClose(got as number, expected as number);
  });

  test.each(figures.filter(([, key]) => key === "crossings"))(
    "strategy %d crosses as it should",
    (strategy, _key, expected) => {
      const got = comparisons[strategy - 1]!.crossings;
      const list = expected as readonly (readonly [number, string])[];
      expect(got.map(({ direction }) => direction)).toEqual(list.map(([, direction]) => direction));
      got.forEach(({ day }, k) => expectClose(day, list[k]![0]));
    },
  );
});
