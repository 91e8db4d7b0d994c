import { describe, expect, test } from "@jest/globals";
import { exampleInputs } from "../../../src/functions/scenarios/example-inputs";
import { ask, messageOf, table, type Row } from "./asking";

/** Three years in which the volume doubles every month, on GPUs on both sides, with a cache that begins at a length. */
const doubling: Row[] = [
  ...exampleInputs.map((row): Row => (row[0] === "Horizon days" ? ["Horizon days", 1095, 1095] : row)),
  ...(["GPU price per hour", "Peak factor"] as const).map((label): Row => [label, 2, 2]),
  ["Growth per month", 1, 1],
  ["GPU input tokens per second", 2000, 2000],
  ["GPU output tokens per second", 400, 400],
  ["Utilisation", 0.7, 0.7],
  ["Cache hit rate", 0.9, 0.9],
  ["Cached price", 0.5, 0.75],
];

const figureAt = async (inputs: readonly Row[], metric: string, input: string, value: number): Promise<number> =>
  (await table("WHATIF", inputs, metric, input, value))[1]![1] as number;

describe("what SOLVE answers gives the target again, to the last digits that the totals have", () => {
  const cases = [
    ["the worked example", exampleInputs, "saving", 0, "Calls per day", 10_000],
    ["the horizon", exampleInputs, "total_cost", 20_000, "Horizon days", 20_000],
    ["a length of prompt under doubling volume", doubling, "saving", 1e6, "Prompt tokens", 1e13],
    ["a GPU's price under doubling volume", doubling, "saving", 1e6, "GPU price per hour", 1e13],
  ] as const;
  test.each(cases)("%s", async (_name, inputs, metric, target, input, gross) => {
    const x = (await ask("SOLVE", inputs, metric, target, input)) as number;
    expect(Math.abs((await figureAt(inputs, metric, input, x)) - target)).toBeLessThanOrEqual(1e-14 * gross);
  });

  test("a figure that has one value wherever it has any: the first place, where it begins to have one", async () => {
    const months = await figureAt(exampleInputs, "payback_months", "Horizon days", 730);
    expect(await ask("SOLVE", exampleInputs, "payback_months", months, "Horizon days")).toBeCloseTo(496, 6);
  });
});

describe("the days between retrainings, which are 0 for never or 1 and more", () => {
  const input = "Fine-tuned: Retrain every days";
  const typed = new Map<unknown, Row>([
    ["Retrain every days", ["Retrain every days", 0, 0]],
    ["Calls per day", ["Calls per day", 20_000, 20_000]],
  ]);
  const never = exampleInputs.map((row) => typed.get(row[0]) ?? row);

  test.each(["saving", "breakeven_days", "npv", "roi", "payback_months"])(
    "%s: searched from never on, a number that gives the target",
    async (metric) => {
      const target = await figureAt(never, metric, input, 45);
      const x = (await ask("SOLVE", never, metric, target, input)) as number;
      expect(x === 0 || x >= 1).toBe(true);
      expect(await figureAt(never, metric, input, x)).toBeCloseTo(target, 6);
    },
  );

  test("what neither never nor any number of days gives is told at once", async () => {
    expect(await messageOf("SOLVE", never, "breakeven_days", 200, input)).toMatch(
      /^#N\/A No value of the input gives 200\./,
    );
  });

  test("the very first of them may be the answer", async () => {
    const daily = await figureAt(never, "total_cost", input, 1);
    expect(await ask("SOLVE", never, "total_cost", daily, input)).toBe(1);
  });

  test("a draw between 0 and 1 counts as 1", async () => {
    const ranged = never.map((row, r): Row => [
      ...row,
      ...(r === 0 ? ["Low", "High"] : row[0] === "Retrain every days" ? [0, 1] : ["", ""]),
    ]);
    const [, ...rows] = await table("SIMULATE", ranged, "total_cost", 200, 1);
    const daily = await figureAt(never, "total_cost", input, 1);
    expect(rows.slice(0, 3).map(([, cost]) => cost)).toEqual([daily, daily, daily]);
  });
});
