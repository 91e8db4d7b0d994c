import { describe, expect, test } from "@jest/globals";
import { noAnswer } from "../../src/engine/cost-error";
import { readScenario } from "../../src/scenario/read-scenario";
import { rangesOf, type InputCell } from "../../src/scenario/scenario";
import { refusal } from "./tables";

/** The ranges of a row under a header with Low and High for each of two strategies. */
const ranges = (...row: InputCell[]) =>
  rangesOf(readScenario([["", "A", "Low", "High", "B", "Low", "High"], ["Calls per day", 9, 0, 0, 9, 0, 0], row]));
const fault = (...row: InputCell[]): string => refusal(() => ranges(...row));

describe("a range", () => {
  test("may be one number, and may begin or end at the value itself", () => {
    for (const [low, high] of [
      [5, 5],
      [5, 8],
      [2, 5],
      [0, 5],
    ] as const)
      expect(ranges("User tokens", 5, low, high, 5, 0, 0)).toEqual([{ key: "user_tokens", strategy: 0, low, high }]);
  });

  test("is none where both sides are empty or 0, in any mixture, or the row ends before them", () => {
    for (const [low, high] of [
      [0, 0],
      [null, 0],
      [0, ""],
      [" ", null],
    ] as const)
      expect(ranges("User tokens", 5, low, high, 5, low, high)).toEqual([]);
    expect(ranges("User tokens", 5, 0, 0, 5)).toEqual([]);
  });

  test("may reach below 0 where its input may", () => {
    expect(ranges("Price change per year", -0.2, -0.5, 0, 0, 0, 0)).toEqual([
      { key: "price_change_per_year", strategy: 0, low: -0.5, high: 0 },
    ]);
  });

  test("needs both sides", () => {
    expect(fault("User tokens", 5, 1, null, 5, 0, 0)).toBe(
      "value: 'User tokens' of 'A' has no High: a range needs both Low and High, or neither.",
    );
    expect(fault("User tokens", 5, 0, 0, 5, " ", 8)).toBe(
      "value: 'User tokens' of 'B' has no Low: a range needs both Low and High, or neither.",
    );
  });

  test("has numbers for its sides; an error among them comes back as it is", () => {
    expect(fault("User tokens", 5, "one", 8, 5, 0, 0)).toBe(
      "value: Low of 'User tokens' of 'A' must be a number, got the text 'one'.",
    );
    expect(fault("User tokens", 5, 1, true, 5, 0, 0)).toBe(
      "value: High of 'User tokens' of 'A' must be a number, got TRUE.",
    );
    const error = noAnswer("Not found.");
    expect(() => ranges("User tokens", 5, error, 8, 5, 0, 0)).toThrow(error);
  });

  test("has its value within it, its sides in order and within the bounds of the input", () => {
    expect(fault("User tokens", 5, 8, 7, 5, 0, 0)).toBe(
      "value: 'User tokens' of 'A' has a Low above its High: 8 and 7.",
    );
    expect(fault("User tokens", 5, 6, 8, 5, 0, 0)).toBe(
      "value: 'User tokens' of 'A' must be between its Low 6 and its High 8, got 5.",
    );
    expect(fault("User tokens", 9, 6, 8, 5, 0, 0)).toBe(
      "value: 'User tokens' of 'A' must be between its Low 6 and its High 8, got 9.",
    );
    expect(fault("User tokens", 5, -1, 8, 5, 0, 0)).toBe(
      "value: Low of 'User tokens' of 'A' must be at least 0, got −1.",
    );
    expect(fault("Cache hit rate", 0.5, 0.1, 0.6, 0.5, 0.1, 60)).toBe(
      "value: High of 'Cache hit rate' of 'B' must be between 0 and 1, got 60. Write 60% as 0.6.",
    );
  });

  test("of the baseline's readiness must be 0, that of another strategy not", () => {
    expect(ranges("Ready after days", 0, 0, 0, 30, 20, 60)).toEqual([
      { key: "ready_after_days", strategy: 1, low: 20, high: 60 },
    ]);
    expect(fault("Ready after days", 0, 0, 5, 0, 0, 0)).toBe(
      "value: High of 'Ready after days' of 'A' must be 0 for the first strategy, the baseline, got 5.",
    );
  });

  test("of a model's price there is none", () => {
    expect(fault("Input price", "gpt-4.1", 1, 3, 2, 0, 0)).toBe(
      "value: 'Input price' of 'A' is a model's price, which has no range: enter the price as a number, or clear Low and High.",
    );
    expect(ranges("Input price", "gpt-4.1", 0, 0, 2, 1, 3)).toEqual([
      { key: "input_price", strategy: 1, low: 1, high: 3 },
    ]);
  });
});

describe("a table with one of the two columns", () => {
  const rangesWith = (side: string, cell: InputCell) =>
    rangesOf(
      readScenario([
        ["", "A", side],
        ["Calls per day", 9, cell],
      ]),
    );

  test("has no range where it is empty, and half of one where it is filled", () => {
    expect([rangesWith("Low", 0), rangesWith("High", null)]).toEqual([[], []]);
    expect(refusal(() => rangesWith("Low", 5))).toContain("has no High");
    expect(refusal(() => rangesWith("High", 12))).toContain("has no Low");
  });
});

describe("a range of the workload", () => {
  const range = { key: "horizon_days", strategy: 0, low: 100, high: 700 };

  test("stands once, whichever column gives it, or both", () => {
    expect(ranges("Horizon days", 365, 100, 700, 365, 0, 0)).toEqual([range]);
    expect(ranges("Horizon days", 365, 0, 0, 365, 100, 700)).toEqual([range]);
    expect(ranges("Horizon days", 365, 100, 700, 365, 100, 700)).toEqual([range]);
  });

  test("stands beside one of another input of the workload", () => {
    const table = [
      ["", "A", "Low", "High"],
      ["Calls per day", 9, 5, 12],
      ["Horizon days", 365, 100, 700],
    ];
    expect(readScenario(table).ranges).toEqual([{ key: "calls_per_day", strategy: 0, low: 5, high: 12 }, range]);
  });

  test("is refused where two columns give different ones", () => {
    const message = "value: 'Horizon days' belongs to the workload and has two different ranges: enter one.";
    expect(fault("Horizon days", 365, 100, 700, 365, 101, 700)).toBe(message);
    expect(fault("Horizon days", 365, 100, 700, 365, 100, 701)).toBe(message);
  });

  test("does not touch what another input has in both columns", () => {
    expect(ranges("User tokens", 5, 1, 8, 5, 2, 9)).toEqual([
      { key: "user_tokens", strategy: 0, low: 1, high: 8 },
      { key: "user_tokens", strategy: 1, low: 2, high: 9 },
    ]);
  });
});
