import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isWithin } from "../../src/engine/bounds";
import { CostError } from "../../src/engine/cost-error";
import { functions } from "../../src/functions/all";
import type { FunctionDefinition } from "../../src/functions/definition";
import type { Parameter } from "../../src/functions/parameters";
import { acceptedArguments, answer, isError, type Answer } from "./asked";

/** Anything that a cell, a formula or a careless host can hand over. */
const anything = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(
      null,
      undefined,
      "",
      " ",
      "NaN",
      "Infinity",
      "-1",
      "1e309",
      "12%",
      "__proto__",
      "constructor",
      true,
      false,
      NaN,
      Infinity,
      -Infinity,
      -0,
      1e308,
      -1e308,
      Number.MIN_VALUE,
      10n,
      Symbol.iterator,
      [],
      [[]],
      [[null]],
      [[], [1]],
      [[1, 2], [3]],
    ),
    fc.constantFrom<unknown>(
      { type: "Error", basicValue: "#REF!", errorType: "Ref" },
      Object.assign(new Error("x"), { code: "#N/A" }),
      { type: "Entity", basicValue: 3 },
      { type: "FormattedNumber", basicValue: -7 },
    ),
    fc.double(),
    fc.integer({ min: -10, max: 100_000 }),
    fc.string(),
    fc.array(fc.array(fc.oneof(fc.double(), fc.string(), fc.constantFrom(null, 0, "", true)), { maxLength: 4 }), {
      maxLength: 5,
    }),
  );

/** What a parameter is meant to take, at its bounds and far within. */
function fitting({ bounds, choices, type, matrix, plain }: Parameter, usual: unknown): fc.Arbitrary<unknown> {
  if (matrix) return fc.constant(usual);
  if (choices) return fc.constantFrom<unknown>(...choices.values.map(({ name }) => name));
  if (type === "boolean") return fc.boolean();
  if (type !== "number") return plain ? fc.constantFrom<unknown>(usual, 0, 2.5) : fc.constant(usual);
  const { min = -1e6, max = 1e9, whole } = bounds ?? {};
  const numbers = whole
    ? fc.integer({ min, max: Math.min(max, 1e6) })
    : fc.oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max, 1e300));
  return numbers.filter((value) => isWithin(value, bounds ?? {}));
}

/** Nothing but finite numbers, texts and logical values, tables of them without holes, or an error with a message. */
function expectWhole(given: Answer): void {
  if (isError(given)) {
    expect(given.error).toMatch(/^#/);
    expect(given.message.length).toBeGreaterThan(10);
    expect(given.message.length).toBeLessThan(500);
    expect(given.message).not.toMatch(/undefined|\[object|null|internal/);
    return;
  }
  if (!Array.isArray(given)) return expectCell(given);
  expect(given.length).toBeGreaterThan(0);
  for (const row of given) {
    expect(row.length).toBe(given[0]!.length);
    row.forEach(expectCell);
  }
}

function expectCell(cell: unknown): void {
  if (typeof cell === "number") {
    expect(Number.isFinite(cell)).toBe(true);
    expect(Object.is(cell, -0)).toBe(false);
  } else if (!(cell instanceof CostError)) expect(["string", "boolean"]).toContain(typeof cell);
}

const all = functions.map((definition) => [definition.id, definition] as const);
/** Stopped after half a second, so that the few slow functions get fewer runs. */
const runs = { numRuns: 100, interruptAfterTimeLimit: 500 };

/** Fitting arguments, some left out. */
function fittingArguments(definition: FunctionDefinition): fc.Arbitrary<unknown[]> {
  const usual = acceptedArguments(definition);
  return fc.tuple(
    ...definition.order.map(([, parameter], i) =>
      parameter.optional ? fc.option(fitting(parameter, usual[i]), { nil: null }) : fitting(parameter, usual[i]),
    ),
  );
}

describe("whatever the arguments, only whole results and errors that name something", () => {
  test.each(all)("%s, anything anywhere", async (_, definition) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything(), { maxLength: definition.order.length + 2 }), async (args) =>
        expectWhole(await answer(definition, args)),
      ),
      runs,
    );
  });

  test.each(all)("%s, one argument of its own replaced", async (_, definition) => {
    const args = acceptedArguments(definition);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: Math.max(0, args.length - 1) }), anything(), async (place, value) =>
        expectWhole(await answer(definition, args.with(place, value))),
      ),
      runs,
    );
  });

  test.each(all)("%s, arguments within their bounds", async (_, definition) => {
    await fc.assert(
      fc.asyncProperty(fittingArguments(definition), async (args) => {
        const given = await answer(definition, args);
        expectWhole(given);
        if (isError(given))
          expect(given.message).not.toMatch(
            /^\w+ must be (a number|a whole number|between|above|at least \d|at most \d|-?\d)/,
          );
      }),
      runs,
    );
  });
});

test.each(all)("%s gives equal results for equal arguments", async (_, definition) => {
  const args = acceptedArguments(definition);
  expect(await answer(definition, args)).toEqual(await answer(definition, args));
});
