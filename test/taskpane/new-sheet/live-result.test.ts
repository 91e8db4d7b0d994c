import { describe, expect, test } from "@jest/globals";
import {
  inputsBlockOf,
  inputsTable,
  openInputs,
  valueAt,
  withInputs,
  withValue,
} from "../../../src/taskpane/new-sheet/inputs-block";
import { liveResult } from "../../../src/taskpane/new-sheet/live-result";
import { emptyWorkload } from "../../../src/taskpane/new-sheet/start/starting-point";
import { userLocale } from "../../../src/messages/pane/locale";
import { layout } from "../../../src/workbooks/layout";
import { templates } from "../../../src/workbooks/templates";

const american = userLocale("en-US");
const [template] = templates;
const example = inputsBlockOf(template!)!;

describe("the result while typing", () => {
  test("of the worked example is that of the cost model", () => {
    const result = liveResult(example, american);
    expect(result).toMatchObject({
      is: "figures",
      baseline: { strategy: "Prompting", costPerMonth: expect.closeTo((28 * 365) / 12, 9) },
      alternatives: [{ strategy: "Fine-tuned" }],
    });
    if (result.is !== "figures") throw new Error("figures expected");
    const figures = new Map(result.alternatives[0]!.figures);
    expect(figures.get("saving")).toBeCloseTo(-1310, 9);
    expect(figures.get("breakeven_days")).toBe("No break-even within 365 days.");
    expect(result.advice).toMatch(/\S/);
  });

  test("follows what is typed", () => {
    const busier = withValue(example, { input: "calls_per_day", strategy: 0 }, 20_000);
    const result = liveResult(busier, american);
    if (result.is !== "figures") throw new Error("figures expected");
    expect(new Map(result.alternatives[0]!.figures).get("breakeven_days")).toBeCloseTo(4720 / 40, 9);
  });

  test("says which input cannot be computed with", () => {
    expect(liveResult(withValue(example, { input: "input_price", strategy: 0 }, "gpt-41"), american)).toEqual({
      is: "fault",
      message: expect.stringMatching(/gpt-41.*gpt-4\.1/),
    });
    expect(liveResult(withValue(example, { input: "calls_per_day", strategy: 0 }, ""), american)).toEqual({
      is: "fault",
      message: expect.stringMatching(/Calls per day.*empty/),
    });
  });
});

describe("the inputs table", () => {
  test("gets a row that it does not have, at its place and at its default for the others", () => {
    const smaller = { ...example, rows: example.rows.filter(({ input }) => input !== "hosting_per_hour") };
    const filled = withValue(smaller, { input: "hosting_per_hour", strategy: 1 }, 1.7);
    expect(filled.rows.map(({ input }) => input)).toEqual(example.rows.map(({ input }) => input));
    expect(valueAt(filled, { input: "hosting_per_hour", strategy: 0 })).toBe(0);
    expect(valueAt(filled, { input: "hosting_per_hour", strategy: 1 })).toBe(1.7);
  });

  test("keeps one value for the whole workload", () => {
    const filled = withValue(example, { input: "calls_per_day", strategy: 1 }, 7);
    expect(inputsTable(filled).find(([label]) => label === "Calls per day")).toEqual(["Calls per day", 7, 7]);
  });

  test("stands on the sheet as it was typed", () => {
    const typed = withValue(example, { input: "prompt_tokens", strategy: 0 }, 3333);
    const [sheet] = layout(withInputs(template!, typed));
    expect(sheet!.cells.some(({ value }) => value === 3333)).toBe(true);
    expect(sheet!.cells.some(({ value }) => value === 2000)).toBe(true);
  });

  test("of an empty workload tells what is open, on the sheet too", () => {
    const empty = emptyWorkload(example);
    expect(openInputs(empty)).toEqual([
      "Calls per day",
      "Growth per month",
      "Horizon days",
      "Discount rate",
      "Prompt tokens",
      "User tokens",
      "Output tokens",
    ]);
    expect(openInputs(withValue(empty, { input: "calls_per_day", strategy: 0 }, 10))).not.toContain("Calls per day");
    const half = withValue(empty, { input: "prompt_tokens", strategy: 0 }, 10);
    expect(openInputs(half)).toContain("Prompt tokens");
    const [sheet] = layout(withInputs(template!, half));
    const row = sheet!.cells.find(({ value }) => value === "Prompt tokens")!.row;
    expect(sheet!.cells.find((cell) => cell.row === row && cell.formula?.includes("MATCH(ROW("))?.value).toBe("empty");
  });
});
