import { describe, expect, test } from "@jest/globals";
import { functions } from "../../src/functions/all";
import type { Example } from "../../src/functions/definition";
import { answer, isError, type Answer } from "./asked";
import { formulaArguments } from "./formula-arguments";

/** To 1e-9 of the figure; 0 exactly. */
const sameNumber = (given: unknown, expected: number): void => {
  expect(typeof given).toBe("number");
  expect(Math.abs((given as number) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
};

function sameAnswer(given: Answer, expected: Example["result"]): void {
  if (isError(given)) return expect(given.error).toBe(expected);
  if (typeof expected === "number") return sameNumber(given, expected);
  if (typeof expected === "string") return expect(given).toBe(expected);
  const rows = given as unknown[][];
  expected.forEach((row, r) =>
    row.forEach((cell, c) =>
      typeof cell === "number" ? sameNumber(rows[r]?.[c], cell) : expect(rows[r]?.[c]).toBe(cell),
    ),
  );
}

describe.each(functions.map((definition) => [definition.id, definition] as const))(
  "the examples of %s",
  (id, definition) => {
    test("there is one with a result", () => {
      expect(definition.examples.some(({ result }) => !String(result).startsWith("#"))).toBe(true);
    });

    if (definition.examples.length > 0)
      test.each(definition.examples.map((example) => [`=TUNE.${id}(${example.args})`, example] as const))(
        "%s",
        async (_, example) => {
          sameAnswer(await answer(definition, formulaArguments(example.args, example.ranges)), example.result);
        },
      );
  },
);
