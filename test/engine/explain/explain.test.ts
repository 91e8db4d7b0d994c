import { describe, expect, test } from "@jest/globals";
import { CostError } from "../../../src/engine/cost-error";
import { explain } from "../../../src/engine/explain/explain";
import { valueOf } from "../../../src/engine/explain/explanation";
import { compare } from "../../../src/engine/metrics/comparison";
import { figureOrError, metricDefinition, metricKeys } from "../../../src/engine/metrics/metrics";
import { totalCost } from "../../../src/engine/strategy/cost-parts";
import { strategyOf } from "../../../src/engine/strategy/strategy";
import { calculationText } from "../../../src/messages/calculation";
import { randomScenario } from "../../oracle/random-scenario";
import { evaluated, halfDigit, resultOf } from "./evaluated";

/** EXPLAIN_SCENARIOS=5000 EXPLAIN_SEED=10000 looks at more, and others. */
const scenarios = Number(process.env["EXPLAIN_SCENARIOS"] ?? 150);
const firstSeed = Number(process.env["EXPLAIN_SEED"] ?? 1);
const atOnce = 50;

/** What is wrong with one text: it does not evaluate to its result within the digits of it, or the result is not the row's value. */
function faultOf(text: string, value: number): string[] {
  const told = evaluated(text);
  if (!told) return [];
  const { value: got, result } = told;
  // A difference of large figures is as exact as those are.
  const largest = Math.max(0, ...(text.match(/\d[\d,]*(?:\.\d+)?(?:E[+-]?\d+)?/gu) ?? []).map(resultOf).map(Math.abs));
  const allowed = halfDigit(result) * 1.000001 + 1e-10 * largest;
  return Math.abs(got - resultOf(result)) <= allowed && Math.abs(value - resultOf(result)) <= allowed
    ? []
    : [`${text}: it gives ${got}, and the row has ${value}`];
}

function faults(seed: number): string[] {
  const comparisons = compare(randomScenario(seed).map(strategyOf));
  return comparisons.flatMap((c, i) =>
    metricKeys.flatMap((key) => {
      const expected = figureOrError(key, c);
      const at = (fault: string): string => `seed ${seed}, strategy ${i + 1}, ${key}: ${fault}`;
      if (expected instanceof CostError && expected.code !== "notAvailable") {
        expect(() => explain(key, c)).toThrow(expected);
        return [];
      }
      const { lines, figure } = explain(key, c);
      const texts = lines.flatMap(({ calculation, value }) =>
        calculation === undefined || "id" in calculation ? [] : faultOf(calculationText(calculation, value), value),
      );
      if (expected instanceof CostError)
        return [...texts, ...(figure instanceof CostError && figure.id === expected.id ? [] : ["another reason"])].map(
          at,
        );
      const { calculation } = lines.at(-1)!;
      const last = calculation === undefined || "id" in calculation ? expected : valueOf(calculation);
      const gross = metricDefinition(key).unit === "USD" ? totalCost(c.parts) + totalCost(c.baselineParts) : 0;
      const isSame =
        figure === expected &&
        lines.at(-1)!.value === expected &&
        Math.abs(last - expected) <= 1e-9 * Math.abs(expected) + 1e-11 * gross + 1e-14;
      return [...texts, ...(isSame ? [] : [`the last row is ${last}, SCENARIO ${expected}`])].map(at);
    }),
  );
}

describe("an explanation ends with the figure, and each calculation gives its value", () => {
  test.each(Array.from({ length: Math.ceil(scenarios / atOnce) }, (_, i) => firstSeed + i * atOnce))(
    "seeds from %i",
    (from) => {
      const seeds = Array.from({ length: Math.min(atOnce, firstSeed + scenarios - from) }, (_, i) => from + i);
      expect(seeds.flatMap(faults)).toEqual([]);
    },
  );
});
