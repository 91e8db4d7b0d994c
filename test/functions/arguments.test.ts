import type { CostError } from "../../src/engine/cost-error";
import { messageText } from "../../src/messages/text";
import { describe, expect, test } from "@jest/globals";
import { functions } from "../../src/functions/all";
import { sheetErrors } from "../../src/functions/cell";
import { invoke } from "../../src/functions/invoke";
import { acceptedArguments, answer, functionCalled, isError, withArgument, type Answer } from "./asked";

const parameters = functions.flatMap((definition) =>
  definition.order.map(([name, parameter]) => [definition.id, name, definition, parameter] as const),
);
const scalars = parameters.filter(([, , , { matrix }]) => !matrix);

/** The error class of the host, as far as a function can tell. */
class HostError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const refusal = (given: Answer): string =>
  isError(given) && given.error === "#VALUE!" ? given.message : `no refusal: ${JSON.stringify(given)}`;

describe("an argument that is not there", () => {
  test.each(parameters)("%s: %s left out", async (_, name, definition, parameter) => {
    const given = await answer(definition, withArgument(definition, name, null));
    if (parameter.optional) expect(isError(given) && given.message.startsWith(`${name} is missing.`)).toBe(false);
    else expect(refusal(given)).toMatch(new RegExp(`^${name} is missing`));
  });

  test.each(
    functions
      .filter(({ order }) => order.some(([, { optional }]) => !optional))
      .map((definition) => [definition.id, definition] as const),
  )("%s without any argument names its first", async (_, definition) => {
    expect(refusal(await answer(definition, []))).toMatch(new RegExp(`^${definition.order[0]![0]} is missing`));
  });

  test("an omitted one and an empty cell take the default, as the host writes them", async () => {
    const promptCost = functionCalled("PROMPTCOST");
    for (const none of [null, undefined, [[null]]])
      expect(await answer(promptCost, [10000, 4000, 0, 2, none, none, none, none])).toBe(80);
  });
});

describe("an argument of the wrong kind", () => {
  const numeric = scalars.filter(([, , , { type }]) => type === "number");

  test.each(numeric)("%s: %s takes no text, number-like or not, and no logical value", async (_, name, definition) => {
    for (const [value, told] of [
      ["12", "the text '12'"],
      ["abc", "the text 'abc'"],
      ["", "an empty text"],
      [true, "TRUE"],
      [false, "FALSE"],
    ] as const)
      expect(refusal(await answer(definition, withArgument(definition, name, value)))).toMatch(
        new RegExp(`^${name} must be a (number|date from .*), got ${told}\\.$`),
      );
  });

  test.each(scalars.filter(([, , , { type }]) => type === "string"))(
    "%s: %s takes no number",
    async (_, name, definition) => {
      expect(refusal(await answer(definition, withArgument(definition, name, 12)))).toMatch(
        new RegExp(`^${name} must be a text`),
      );
    },
  );

  test.each(scalars.filter(([, , , { type }]) => type === "any"))(
    "%s: %s takes no logical value and no empty text",
    async (_, name, definition) => {
      expect(refusal(await answer(definition, withArgument(definition, name, true)))).toMatch(
        new RegExp(`^${name} must be .*got TRUE\\.$`),
      );
      expect(refusal(await answer(definition, withArgument(definition, name, " ")))).toMatch(
        new RegExp(`^${name} is missing`),
      );
    },
  );

  test.each(scalars)("%s: %s takes a range of one cell, and none of more", async (_, name, definition) => {
    const args = acceptedArguments(definition);
    const place = definition.order.findIndex(([parameter]) => parameter === name);
    expect(await answer(definition, withArgument(definition, name, [[args[place]]]))).toEqual(
      await answer(definition, args),
    );
    expect(
      refusal(
        await answer(
          definition,
          withArgument(definition, name, [
            [1, 2, 3],
            [4, 5, 6],
          ]),
        ),
      ),
    ).toBe(`${name} must be one value, got a range of 2 × 3 cells.`);
  });

  test("a choice that is not known is answered with a near one, or with all", async () => {
    const price = functionCalled("MODELPRICE");
    expect(refusal(await answer(price, ["gpt-4.1", "outptu"]))).toBe(
      "rate 'outptu' is not known. Did you mean output?",
    );
    expect(refusal(await answer(price, ["gpt-4.1", "xyz"]))).toMatch(
      /^rate 'xyz' is not known\. It is one of input, output, cached,/,
    );
  });

  test("a long text is not repeated whole", async () => {
    expect(refusal(await answer(functionCalled("CALLCOST"), ["x".repeat(30_000), 0, 1])).length).toBeLessThan(100);
  });
});

describe("an error in an argument", () => {
  test.each(parameters)("%s: %s gives it back, in both forms that Excel has", async (_, name, definition) => {
    for (const code of sheetErrors)
      for (const error of [
        new HostError(code),
        Object.assign(new Error("told"), { code }),
        { type: "Error", basicType: "Error", basicValue: code, errorType: "Whatever" },
      ]) {
        const given = await answer(definition, withArgument(definition, name, error));
        expect(given).toEqual({ error: code, message: `${name} holds the error ${code}.` });
      }
  });

  test("it comes before any other fault", async () => {
    expect(await answer(functionCalled("PROMPTCOST"), [-1, "x", 0, new HostError("#DIV/0!")])).toMatchObject({
      error: "#DIV/0!",
    });
  });

  test("a card without a value is known by its type; one of a newer kind is #VALUE!", async () => {
    const callCost = functionCalled("CALLCOST");
    expect(await answer(callCost, [{ type: "Error", errorType: "Div0" }, 0, 1])).toMatchObject({ error: "#DIV/0!" });
    expect(await answer(callCost, [{ type: "Error", basicValue: "#SPILL!", errorType: "Spill" }, 0, 1])).toEqual({
      error: "#VALUE!",
      message: "input_tokens holds an error: #SPILL!.",
    });
  });
});

describe("the host's invocation object", () => {
  const plain = functions.filter(({ order }) => order.length > 0);

  test.each(plain.map((definition) => [definition.id, definition] as const))(
    "%s: it is taken off wherever it is last, as after an update of the add-in",
    async (_, definition) => {
      const required = acceptedArguments(definition).slice(
        0,
        Math.max(1, definition.order.filter(([, { optional }]) => !optional).length),
      );
      const without = await settled(() => invoke(definition, required));
      expect(
        await settled(() => invoke(definition, [...required, { address: "Sheet1!A1", functionName: definition.id }])),
      ).toEqual(without);
      expect(await settled(() => invoke(definition, [...required, {}]))).toEqual(without);
    },
  );

  test("there may be none", () => {
    expect(invoke(functionCalled("PROMPTCOST"), [10000, 4000, 0, 2])).toBe(80);
  });
});

test.each(functions.filter(({ waits }) => !waits).map((definition) => [definition.id, definition] as const))(
  "%s answers at once, without a promise",
  (_, definition) => {
    expect(invoke(definition, acceptedArguments(definition))).not.toBeInstanceOf(Promise);
  },
);

/** The value, or the error's message. */
async function settled(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    return messageText(error as CostError);
  }
}

describe("more arguments than there are parameters", () => {
  test.each(functions.map((definition) => [definition.id, definition] as const))(
    "%s refuses them, but for empty ones",
    async (id, definition) => {
      const args = acceptedArguments(definition);
      const count = definition.order.length;
      expect(refusal(await answer(definition, [...args, 5]))).toBe(
        `${id} takes at most ${count} ${count === 1 ? "argument" : "arguments"}, got ${count + 1}.`,
      );
      expect(await answer(definition, [...args, null, null])).toEqual(await answer(definition, args));
    },
  );
});
