import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { metricKeys } from "../../../src/engine/metrics/metrics";
import { oracle } from "../../oracle/oracle";
import { stretchedScenarioOf } from "../../oracle/stretched-scenario";
import { disagreements } from "./disagreements";
import { addErrors } from "./errors";

/** STRETCHED_SCENARIOS=5000 STRETCHED_SEED=1000 looks at more, and others; the errors are then told. */
const scenarios = Number(process.env["STRETCHED_SCENARIOS"] ?? 150);
const firstSeed = Number(process.env["STRETCHED_SEED"] ?? 1);
const seeds = Array.from({ length: scenarios }, (_, i) => firstSeed + i);

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The errors that the method's page states, by metric: "| `saving`, `roi` | 5·10⁻¹⁵ of … |". */
function stated(): Map<string, number> {
  const section = /\n## Numbers\n(.*?)\n## /su.exec(readFileSync("docs/method.md", "utf8"))?.[1] ?? "";
  const rows = [...section.matchAll(/^\| (`[^|]*`) \| (\d+)·10⁻([⁰¹²³⁴⁵⁶⁷⁸⁹]+) of/gmu)];
  return new Map(
    rows.flatMap(([, names = "", digit, power = ""]) => {
      const error = Number(`${digit}e-${[...power].map((one) => superscripts.indexOf(one)).join("")}`);
      return [...names.matchAll(/`(\w+)`/g)].map(([, name]) => [name!, error] as const);
    }),
  );
}

const disagreementsOf = (seed: number): string[] => {
  const strategies = stretchedScenarioOf(seed);
  return disagreements(strategies, oracle(strategies));
};

describe("prices and volumes up to 10¹² times as large or as small as any that one meets", () => {
  test("every figure is what the exact calculation gives", () => {
    expect(seeds.flatMap((seed) => disagreementsOf(seed).map((line) => `seed ${seed}, ${line}`))).toEqual([]);
  });

  test("no figure is further off than the method's page says", () => {
    const largest = new Map<string, number>();
    for (const seed of seeds) addErrors(largest, stretchedScenarioOf(seed));
    if (process.env["STRETCHED_SCENARIOS"])
      console.log([...largest].map(([metric, error]) => `${metric} ${error.toExponential(1)}`).join("\n"));
    const bounds = stated();
    expect([...bounds.keys()].sort()).toEqual([...metricKeys].sort());
    expect([...largest].filter(([metric, error]) => error > bounds.get(metric)!)).toEqual([]);
  });
});
