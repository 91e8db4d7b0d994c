import { describe, expect, test } from "@jest/globals";
import { exampleInputs, exampleRanges } from "../../../src/functions/scenarios/example-inputs";
import { isError } from "../asked";
import { ask, messageOf, table, typedIn, type Row } from "./asking";

describe("SENSITIVITY", () => {
  test("each row is what SCENARIO gives at its ends; largest swing first", async () => {
    const [, ...rows] = await table("SENSITIVITY", exampleInputs, "saving", 0.1);
    const swings = rows.map((row) => row[5] as number);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    const calls = rows.find(([name]) => name === "Calls per day")!;
    expect(calls.slice(1, 3)).toEqual([4500, 5500]);
    expect(calls[3]).toEqual(await ask("SCENARIO", typedIn("Calls per day", 4500), "saving"));
    expect(rows.some(([name]) => name === "Prompting: Setup hours")).toBe(false);
  });

  test("ranges of the table go before the swing, shares stay shares, whole inputs go outward", async () => {
    const inputs = [
      ...exampleRanges,
      ["Batch share", 0, 0, 0, 0],
      ["Failure rate", 0.9, 0.9, 0, 0],
      ["Cost per failure", 1, 1, 0, 0],
      ["Retries", 2, 2, 0, 0],
    ];
    const [, ...rows] = await table("SENSITIVITY", inputs, "total_cost");
    expect(rows.find(([name]) => name === "Fine-tuned: Setup hours")!.slice(1, 3)).toEqual([20, 80]);
    expect(rows.find(([name]) => name === "all: Failure rate")!.slice(1, 3)).toEqual([expect.closeTo(0.72, 12), 1]);
    expect(rows.find(([name]) => name === "all: Retries")!.slice(1, 3)).toEqual([1, 3]);
  });

  test("what is one quantity moves in all columns, listed once; what moves nothing is left out", async () => {
    const [, ...rows] = await table("SENSITIVITY", exampleInputs, "saving");
    const named = new Map(rows.map((row) => [row[0], row]));
    // ± 30 output tokens, 8 and 12 USD per 1M, 5 000 calls a day.
    expect(named.get("all: Output tokens")![5]).toBeCloseTo(438, 8);
    expect([...named.keys()].filter((name) => String(name).endsWith("Output tokens"))).toHaveLength(1);
    expect(named.has("Discount rate")).toBe(false);
    for (const [name, low, high, atLow, atHigh] of rows as [string, number, number, number, number][])
      for (const [value, figure] of [
        [low, atLow],
        [high, atHigh],
      ] as const) {
        const [, [, cell]] = (await table("WHATIF", exampleInputs, "saving", name, [[value]])) as [unknown, unknown[]];
        expect([name, cell]).toEqual([name, figure]);
      }
  });

  test("columns with the same value and range are one quantity, others stand apart", async () => {
    const three: Row[] = [
      ["", "A", "Low", "High", "B", "C", "Low", "High"],
      ["Calls per day", 5000, 0, 0, 5000, 5000, 0, 0],
      ["User tokens", 500, 200, 900, 500, 500, 200, 900],
      ["Output tokens", 100, 0, 0, 100, 300, 0, 0],
      ["Input price", 2, 0, 0, 1, 3, 0, 0],
      ["Output price", 8, 0, 0, 8, 8, 0, 0],
      ["Fee per call", 0, 0, 0, 0.001, 0.001, 0, 0],
    ];
    const namesOf = async (strategy: number): Promise<unknown[]> =>
      (await table("SENSITIVITY", three, "saving", 0.2, strategy))
        .slice(1)
        .map(([name]) => name)
        .sort();
    expect(await namesOf(2)).toEqual(
      [
        "A + C: User tokens",
        "A: Input price",
        "B: Input price",
        "B: User tokens",
        "B + C: Fee per call",
        "Calls per day",
      ].sort(),
    );
    expect(await namesOf(3)).toContain("all: Output price");
  });

  test("a value outside its own range is an error here and in SIMULATE, and in no other function", async () => {
    const outside: Row[] = exampleInputs.map((row, r) => [
      ...row,
      r === 0 ? "Low" : row[0] === "Setup hours" ? 50 : 0,
      r === 0 ? "High" : row[0] === "Setup hours" ? 60 : 0,
    ]);
    const message = "#VALUE! 'Setup hours' of 'Fine-tuned' must be between its Low 50 and its High 60, got 40.";
    expect(await messageOf("SENSITIVITY", outside, "saving")).toBe(message);
    expect(await messageOf("SIMULATE", outside, "saving")).toBe(message);
    expect(await ask("SCENARIO", outside, "saving")).toBeCloseTo(-1310, 8);
    expect(isError(await ask("COMPARE", outside))).toBe(false);
  });

  test("a swing of 1 leaves a GPU some speed, and its price may fall to 0", async () => {
    const gpus: Row[] = [
      ["GPU price per hour", 0, 2],
      ["GPU input tokens per second", 0, 8000],
      ["GPU output tokens per second", 0, 8],
      ["Peak factor", 1, 2],
      ["Utilisation", 1, 0.7],
    ];
    const [, ...rows] = await table("SENSITIVITY", [...exampleInputs, ...gpus], "total_cost", 1);
    expect(rows.find(([name]) => name === "Fine-tuned: GPU output tokens per second")!.slice(1, 3)).toEqual([8, 16]);
    expect(rows.find(([name]) => name === "Fine-tuned: GPU price per hour")!.slice(1, 3)).toEqual([0, 4]);
  });
});
