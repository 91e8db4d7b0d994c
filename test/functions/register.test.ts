import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { noAnswer, tooLarge, valueError } from "../../src/engine/cost-error";
import { functions } from "../../src/functions/all";
import { SheetError } from "../../src/functions/cell";
import { define, type FunctionDefinition, type Result } from "../../src/functions/definition";
import { functionIds } from "../../src/functions/ids";
import { messageText } from "../../src/messages/text";
import { number } from "../../src/functions/parameters";
import { register } from "../../src/functions/register";

/** The host's error class. */
class HostError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const associated = new Map<string, (...args: unknown[]) => unknown>();

beforeEach(() => {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: HostError,
      ErrorCode: { invalidValue: "#VALUE!" },
      associate: (id: string, call: (...args: unknown[]) => unknown) => associated.set(id, call),
    },
  });
});

afterEach(() => {
  associated.clear();
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

/** A function that answers in one way, as the host would call it. */
function answering(evaluate: () => Result | Promise<Result>): (...args: unknown[]) => unknown {
  const definition: FunctionDefinition = define({
    id: "TRIAL",
    group: "Costs",
    summary: "A trial.",
    parameters: { count: number({ unit: "times", min: 0, summary: "Times." }) },
    result: { kind: "any", unit: "USD" },
    examples: [],
    related: [],
    evaluate,
  });
  register([definition.id], () => definition);
  return associated.get("TRIAL")!;
}

/** What a call throws or rejects with. */
async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

const invocation = { functionName: "TRIAL" };

describe("what Excel calls", () => {
  test("every function is there by its id, and its definition is looked for at its first call", () => {
    const asked: string[] = [];
    register(functionIds, (id) => {
      asked.push(id);
      return functions.find((one) => one.id === id)!;
    });
    expect([...associated.keys()]).toEqual(functions.map(({ id }) => id));
    expect(asked).toEqual([]);
    for (let i = 0; i < 2; i++) expect(associated.get("PROMPTCOST")!(10000, 4000, 0, 2)).toBe(80);
    expect(asked).toEqual(["PROMPTCOST"]);
  });

  test("a value is handed over as it is, not as a promise", () => {
    expect(answering(() => 80)(1, invocation)).toBe(80);
    expect(answering(() => "80")(1, invocation)).toBe("80");
    expect(answering(() => -0)(1, invocation)).toBe(0);
  });

  test("an error in a table is the host's error in that cell", () => {
    expect(
      answering(() => [
        ["Month", 1],
        [noAnswer("past the horizon"), -0],
      ])(1, invocation),
    ).toEqual([
      ["Month", 1],
      [new HostError("#N/A", "past the horizon"), 0],
    ]);
  });

  test.each([
    ["#VALUE!", valueError("x must be above 0, got 0.")],
    ["#N/A", noAnswer("No break-even within 365 days.")],
    ["#NUM!", tooLarge("The cost")],
  ])("%s is thrown as the host's error", async (code, error) => {
    const call = answering(() => {
      throw error;
    });
    expect(await thrownBy(() => call(1, invocation))).toEqual(new HostError(code, messageText(error)));
  });

  test("a refused argument is thrown as the host's #VALUE!", async () => {
    expect(await thrownBy(() => answering(() => 1)("x", invocation))).toEqual(
      new HostError("#VALUE!", "count must be a number, got the text 'x'."),
    );
  });

  test.each(["#DIV/0!", "#REF!", "#NAME?", "#NULL!", "#N/A", "#NUM!", "#VALUE!"])(
    "the error of a cell, %s, is returned: Excel shows a thrown #REF! as #VALUE!",
    (code) => {
      const message = `count holds the error ${code}.`;
      expect(answering(() => 1)(new HostError(code), invocation)).toEqual(new HostError(code, message));
    },
  );

  test("the error of a cell is returned by a promise too", async () => {
    const waiting = answering(() => Promise.reject(new SheetError("#REF!", "row 2 holds the error #REF!.")));
    expect(await waiting(1, invocation)).toEqual(new HostError("#REF!", "row 2 holds the error #REF!."));
  });

  test.each([NaN, Infinity, -Infinity])("%s never leaves: it is #NUM!, in a table too", async (value) => {
    expect(await thrownBy(() => answering(() => value)(1, invocation))).toMatchObject({ code: "#NUM!" });
    expect(answering(() => [[1, value]])(1, invocation)).toEqual([[1, expect.objectContaining({ code: "#NUM!" })]]);
  });

  test("a promise is kept, and broken with the host's error", async () => {
    expect(await answering(() => Promise.resolve([[1, noAnswer("not there")]]))(1, invocation)).toEqual([
      [1, new HostError("#N/A", "not there")],
    ]);
    expect(
      await thrownBy(() =>
        answering(() => Promise.reject(noAnswer("The vocabulary could not be loaded.")))(1, invocation),
      ),
    ).toEqual(new HostError("#N/A", "The vocabulary could not be loaded."));
  });
});

describe("a defect", () => {
  test.each([
    ["an exception", () => (undefined as unknown as number[]).length],
    ["a hole in a table", () => [[1, null as unknown as number]]],
    ["a broken promise", () => Promise.reject(new RangeError("deep"))],
  ])("%s shows as #VALUE! with the function's name, and reaches the console", async (_, evaluate) => {
    const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const call = answering(evaluate as () => Result);
    expect(await thrownBy(() => call(1, invocation))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^TRIAL: internal error/),
    });
    expect(told).toHaveBeenCalledWith("TUNE.TRIAL: internal error", expect.any(Error));
    told.mockRestore();
  });
});

test("the reason why there is no figure is in the currency of the table", () => {
  register(["SCENARIO"], (id) => functions.find((definition) => definition.id === id)!);
  const table = [
    ["Input", "Unit", "Prompting", "Tuned"],
    ["Calls per day", "calls/day", 1000, 1000],
    ["Prompt tokens", "tokens/call", 1000, 2000],
    ["Input price", "EUR per 1M tokens", 2, 2],
  ];
  expect(() => associated.get("SCENARIO")!(table, "breakeven_days")).toThrow(
    expect.objectContaining({ message: "No break-even: Tuned costs 2.00 EUR a day more." }),
  );
});
