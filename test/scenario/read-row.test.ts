import { describe, expect, test } from "@jest/globals";
import { noAnswer } from "../../src/engine/cost-error";
import { readScenario } from "../../src/scenario/read-scenario";
import type { InputCell } from "../../src/scenario/scenario";
import { numberText } from "../../src/messages/fill";
import { refusal } from "./tables";

const calls = ["Calls per day", 100, 100];

/** What a row gives the strategies A and B. */
const read = (label: string, ...cells: InputCell[]) =>
  readScenario([["Input", "A", "B"], calls, [label, ...cells]]).columns;
const fault = (label: string, ...cells: InputCell[]): string =>
  refusal(() => read(label, ...cells)).replace(/^value: /, "");

describe("a number", () => {
  /** An input, what it accepts, and what the message says of what it does not. */
  const bounds: readonly (readonly [label: string, accepted: number[], phrase: string, refused: number[]])[] = [
    ["Prompt tokens", [0, 0.5, Number.MAX_VALUE], "must be at least 0", [-1e-9, -1]],
    ["Growth per month", [-0.999, 0, 1], "must be above −1 and at most 1", [-1, -101]],
    ["Horizon days", [1e-9, 365, 36_500], "must be above 0 and at most 36,500", [0, 36_500.5]],
    ["Cache hit rate", [0, 0.3, 1], "must be between 0 and 1", [-0.1, 100.5]],
    ["Utilisation", [0.01, 1], "must be above 0 and at most 1", [0, 100.5]],
    ["Batch discount", [0, 0.5, 1], "must be between 0 and 1", [-0.1]],
    ["Retries", [0, 3, 20], "must be a whole number between 0 and 20", [-1, 2.5, 21]],
    ["Min gpus", [1, 2], "must be a whole number of at least 1", [0, 1.5]],
    ["Peak factor", [1, 1.5], "must be at least 1", [0.999, 0]],
    ["Epochs", [0.1, 1, 3], "must be above 0", [0]],
    ["Retrain every days", [0, 1, 180], "must be 0, or at least 1", [0.5, -1]],
  ];
  test.each(bounds)(
    "of %s is within its bounds, both ends looked at, for the first strategy and the next",
    (label, accepted, phrase, refused) => {
      for (const value of accepted)
        expect(read(label, value, value).map((column) => Object.values(column).includes(value))).toEqual([true, true]);
      const other = accepted.at(-1)!;
      const isWorkload = ["Growth per month", "Horizon days"].includes(label);
      for (const value of refused) {
        expect(fault(label, value, value)).toBe(
          `'${label === "Min gpus" ? "Min GPUs" : label}' of 'A' ${phrase}, got ${numberText(value, "exact")}.`,
        );
        if (!isWorkload)
          expect(fault(label, other, value)).toContain(`of 'B' ${phrase}, got ${numberText(value, "exact")}.`);
      }
    },
  );

  test("is finite", () => {
    for (const value of [NaN, Infinity, -Infinity])
      expect(fault("Prompt tokens", 1, value)).toBe(
        `'Prompt tokens' of 'B' must be a number, got ${numberText(value, "exact")}.`,
      );
  });

  test("that says what holds without the row changes nothing, beside one that does", () => {
    expect(read("Utilisation", 1, 0.7).map((column) => column.utilisation)).toEqual([1, 0.7]);
    expect(read("Cached price", 0, 0.5).map((column) => column.cached_price)).toEqual([0, 0.5]);
    expect(read("Retries", 2, 0).map((column) => column.retries)).toEqual([2, 0]);
  });

  test("of readiness and retirement is 0 for the baseline, anything from 0 for the others", () => {
    expect(read("Ready after days", 0, 30).map((column) => column.ready_after_days)).toEqual([0, 30]);
    expect(fault("Ready after days", 30, 0)).toBe(
      "'Ready after days' of 'A' must be 0 for the first strategy, the baseline, got 30.",
    );
    expect(fault("Retires after days", 0, -1)).toBe("'Retires after days' of 'B' must be at least 0, got −1.");
  });
});

describe("a text", () => {
  test("in the row of a token price or the training price is a model's name, without the spaces around it", () => {
    for (const label of ["Input price", "Cached price", "Cache write price", "Output price", "Training price"]) {
      expect(read(label, " gpt-4.1 ", 3).map((column) => Object.values(column).includes("gpt-4.1"))).toEqual([
        true,
        false,
      ]);
    }
  });

  test("in any other row is refused, a price of something else included", () => {
    for (const label of ["Hourly rate", "Prompt tokens", "Retries"])
      expect(fault(label, 1, "gpt-4.1")).toBe(`'${label}' of 'B' must be a number, got the text 'gpt-4.1'.`);
  });
});

test("a logical value is refused; in a price row the message offers a model too", () => {
  expect(fault("Input price", 1, true)).toBe("'Input price' of 'B' must be a number or a model name, got TRUE.");
  expect(fault("Prompt tokens", false, 1)).toBe("'Prompt tokens' of 'A' must be a number, got FALSE.");
});

test("an empty cell is refused, and one that the row does not reach, in a price row too", () => {
  const empty = "is empty: enter a value (0 if none).";
  for (const cell of [null, "", "  "]) expect(fault("Input price", 1, cell)).toBe(`'Input price' of 'B' ${empty}`);
  expect(fault("Prompt tokens", 1)).toBe(`'Prompt tokens' of 'B' ${empty}`);
});

test("an error comes back as it is, in a price row too", () => {
  const error = noAnswer("No such model.");
  expect(() => read("Input price", 1, error)).toThrow(error);
  expect(() => read("Prompt tokens", error, 1)).toThrow(error);
});
