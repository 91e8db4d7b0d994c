import { describe, expect, test } from "@jest/globals";
import { functions } from "../../src/functions/all";
import { numberText } from "../../src/messages/fill";
import type { Parameter } from "../../src/functions/parameters";
import { answer, isError, withArgument, type Answer } from "./asked";

/** The next double above or below. */
function neighbour(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const cell = new DataView(new ArrayBuffer(8));
  cell.setFloat64(0, value);
  cell.setBigInt64(0, cell.getBigInt64(0) + BigInt(Math.sign(value) * direction));
  return cell.getFloat64(0);
}

interface Case {
  readonly value: number;
  readonly accepted: boolean;
}

/** Values just inside, at and just outside each bound. */
function cases({ bounds = {} }: Pick<Parameter, "bounds">): Case[] {
  const { min, max, aboveMin, belowMax, whole, orZero } = bounds;
  const beside = (value: number, direction: 1 | -1): number =>
    whole ? value + direction : neighbour(value, direction);
  const found: Case[] = [];
  if (min !== undefined)
    found.push(
      { value: beside(min, 1), accepted: true },
      { value: min, accepted: !aboveMin },
      { value: beside(min, -1), accepted: orZero === true && beside(min, -1) === 0 },
    );
  if (max !== undefined)
    found.push(
      { value: beside(max, -1), accepted: true },
      { value: max, accepted: !belowMax },
      { value: beside(max, 1), accepted: false },
    );
  if (orZero) found.push({ value: 0, accepted: true });
  if (whole) found.push({ value: (min ?? 0) + 0.5, accepted: false });
  return found;
}

const isRefused = (given: Answer, name: string): boolean =>
  isError(given) && given.error === "#VALUE!" && given.message.startsWith(`${name} must be`);

const numeric = functions.flatMap((definition) =>
  definition.order
    .filter(([, { type, matrix }]) => type === "number" && !matrix)
    .map(([name, parameter]) => [definition.id, name, definition, parameter] as const),
);

describe.each(numeric.filter(([, , , parameter]) => cases(parameter).length > 0))(
  "%s: %s",
  (_, name, definition, parameter) => {
    test.each(cases(parameter))("$value", async ({ value, accepted }) => {
      const given = await answer(definition, withArgument(definition, name, value));
      expect(isRefused(given, name)).toBe(!accepted);
      if (!accepted) expect((given as { message: string }).message).toContain(`got ${numberText(value, "exact")}.`);
    });
  },
);

test.each(numeric)("%s: %s takes finite numbers only", async (_, name, definition) => {
  for (const value of [NaN, Infinity, -Infinity])
    expect(isRefused(await answer(definition, withArgument(definition, name, value)), name)).toBe(true);
});

test("a share written as a percentage is told how to write it", async () => {
  const promptCost = functions.find(({ id }) => id === "PROMPTCOST")!;
  expect(await answer(promptCost, withArgument(promptCost, "cached_share", 80))).toEqual({
    error: "#VALUE!",
    message: "cached_share must be between 0 and 1, got 80. Write 80% as 0.8.",
  });
});
