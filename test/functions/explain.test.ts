import { describe, expect, test } from "@jest/globals";
import { exampleInputs } from "../../src/functions/scenarios/example-inputs";
import { priceBook } from "../../src/prices/price-book";
import { ask } from "./analysis/asking";

type Rows = (string | number)[][];
const explained = async (inputs: unknown, metric: string, strategy: unknown = 2): Promise<Rows> =>
  (await ask("EXPLAIN", inputs, metric, strategy)) as Rows;
const changed = (label: string, ...values: unknown[]): unknown[][] => {
  const rows = exampleInputs.map((row) => (row[0] === label ? [label, ...values] : [...row]));
  return rows.some((row) => row[0] === label) ? rows : [...rows, [label, ...values]];
};
const rowOf = (rows: Rows, step: string): (string | number)[] => rows.find(([label]) => label === step)!;

describe("EXPLAIN", () => {
  test("goes from the inputs to the figure, each step before the one that uses it", async () => {
    expect(await explained(exampleInputs, "Cost per call", "Prompting")).toEqual([
      ["Step", "Value", "Unit", "Calculation"],
      ["Prompt tokens", 2000, "tokens/call", "Entered in the table"],
      ["User tokens", 200, "tokens/call", "Entered in the table"],
      ["Input tokens per call", 2200, "tokens/call", "2,000 + 200 = 2,200"],
      ["Input price", 2, "USD/M tokens", "Entered in the table"],
      ["Input cost of 1M calls", 4400, "USD", "2,200 × 2 = 4,400"],
      ["Output tokens", 150, "tokens/call", "Entered in the table"],
      ["Output price", 8, "USD/M tokens", "Entered in the table"],
      ["Cost per call", 0.0056, "USD/call", "(4,400 + 150 × 8) / 1,000,000 = 0.0056"],
    ]);
  });

  test("names the strategy of each step of a comparison", async () => {
    const rows = await explained(exampleInputs, "saving");
    expect(rowOf(rows, "Prompting: Running cost")).toEqual([
      "Prompting: Running cost",
      10_220,
      "USD",
      "365 × 28 = 10,220",
    ]);
    expect(rows.at(-1)).toEqual(["Saving", -1310, "USD", "10,220 − 11,530 = −1,310"]);
  });

  test("a break-even day: upfront, saving per day, retrainings, the crossing", async () => {
    const rows = await explained(changed("Horizon days", 730, 730), "breakeven_days");
    expect(rowOf(rows, "Saving per day")).toEqual(["Saving per day", 10, "USD/day", "28 − 18 = 10"]);
    expect(rowOf(rows, "Cumulative saving on day 180, after the retraining")[3]).toBe("−2,920 − 120 = −3,040");
    expect(rows.at(-1)).toEqual(["Break-even day", 496, "days", "360 + 1,360 / 10 = 496"]);
  });

  test("no break-even: what the saving comes to, and the reason", async () => {
    const rows = await explained(exampleInputs, "breakeven_days");
    const [label, figure, unit, reason] = rows.at(-1)!;
    expect([label, unit, reason]).toEqual(["Break-even day", "days", "No break-even within 365 days."]);
    expect(figure).toMatchObject({ code: "notAvailable", id: "breakeven.not-within" });
    expect(rowOf(rows, "Cumulative saving on day 365")[1]).toBe(-1310);
  });

  test("a model's price: which rate, of which day, and what discount and exchange rate make of it", async () => {
    const inputs = [
      ...changed("Input price", "gpt-4.1", 3),
      ["Exchange rate", 0.9, 0.9],
      ["List price discount", 0.1, 0],
    ];
    const rows = await explained(inputs, "cost_per_call", 1);
    expect(rowOf(rows, "Input price: price of gpt-4.1")).toEqual([
      "Input price: price of gpt-4.1",
      2,
      "USD/M tokens",
      `openai:gpt-4.1, input price, USD per 1M tokens, price book of ${priceBook.date}`,
    ]);
    expect(rowOf(rows, "Input price")[3]).toBe("2 × (1 − 0.1) × 0.9 = 1.62");
  });

  test("says why a prompt is not cached", async () => {
    const inputs = [...changed("Cache hit rate", 0.6, 0.6), ["Cached price", 0.5, 0.75]];
    const rows = await explained(inputs, "cost_per_call");
    expect(rowOf(rows, "Calls whose prefix is too short for the cache")[3]).toBe(
      "400 tokens are too short for the cache, whose minimum is 1,024",
    );
  });

  test("a comparison asked of the baseline is the same error as SCENARIO's", async () => {
    expect(await explained(exampleInputs, "npv", 1)).toEqual(await ask("SCENARIO", exampleInputs, "npv", 1));
  });
});
