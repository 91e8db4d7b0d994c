import { expect, test } from "@jest/globals";
import { HyperFormula } from "hyperformula";
import { spreadsheetFormula, type References } from "../../../src/engine/equations/notation";
import { stepKeys, steps } from "../../../src/engine/equations/steps";
import { StepValues } from "../../../src/engine/equations/value";
import { inputKeys } from "../../../src/engine/strategy/inputs";
import { strategyOf, type Strategy } from "../../../src/engine/strategy/strategy";
import { randomScenario } from "../../oracle/random-scenario";

const columns = { baseline: "A", alternative: "B" } as const;
const firstStep = inputKeys.length + 2;

/** A sheet with the month in its first row, then a row an input, then a row a step: the baseline in column A, the alternative in B. */
function sheetOf(sides: readonly Strategy[], month: number): (number | string)[][] {
  const references = (column: string, s: Strategy): References => ({
    input: ({ key, owner }) =>
      (owner === "own" ? s : sides[0]!)[key] === undefined
        ? undefined
        : `${owner === "own" ? column : columns.baseline}${inputKeys.indexOf(key) + 2}`,
    step: ({ key, owner }) => `${owner === "own" ? column : columns.baseline}${firstStep + stepKeys.indexOf(key)}`,
    month: "A1",
  });
  const each = sides.map((s, i) => references(i === 0 ? columns.baseline : columns.alternative, s));
  return [
    [month],
    ...inputKeys.map((key) => sides.map((s) => s[key] ?? "")),
    ...stepKeys.map((key) => each.map((one) => `=${spreadsheetFormula(steps[key].expression, one)}`)),
  ];
}

const withoutDerived = (s: Strategy): Strategy => ({
  ...s,
  cached_price: undefined,
  cache_write_price: undefined,
  batch_cache_hit_rate: undefined,
});

test("a spreadsheet gives what the equations say, on random scenarios", () => {
  const differences: string[] = [];
  for (let seed = 1; seed <= 120; seed++) {
    const all = randomScenario(seed).slice(0, 2).map(strategyOf);
    const sides = seed % 5 === 0 ? all.map(withoutDerived) : all;
    const month = seed % 3 === 0 ? 5 : 0;
    const engine = HyperFormula.buildFromArray(sheetOf(sides, month), { licenseKey: "gpl-v3", smartRounding: false });
    const baseline = new StepValues(sides[0]!);
    [baseline, new StepValues(sides[1]!, baseline)].forEach((values, col) => {
      for (const key of stepKeys) {
        const cell = engine.getCellValue({ sheet: 0, row: firstStep - 1 + stepKeys.indexOf(key), col });
        const value = values.of(key, month);
        if (typeof cell !== "number" || !(Math.abs(cell - value) <= 1e-12 * Math.abs(value)))
          differences.push(`seed ${seed}, strategy ${col + 1}: ${key} ${JSON.stringify(cell)}, equation ${value}`);
      }
    });
    engine.destroy();
  }
  expect(differences).toEqual([]);
});

test("only functions that every spreadsheet of the last ten years knows", () => {
  const anywhere: References = { input: ({ key }) => key, step: ({ key }) => key, month: "month" };
  const called = new Set(
    stepKeys.flatMap((key) => spreadsheetFormula(steps[key].expression, anywhere).match(/[A-Z]+(?=\()/g) ?? []),
  );
  expect([...called].sort()).toEqual(["AND", "IF", "MAX", "MIN", "OR", "ROUNDUP"].filter((name) => called.has(name)));
});
