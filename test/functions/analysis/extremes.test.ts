import { describe, expect, test } from "@jest/globals";
import { exampleTable } from "../../scenario/tables";
import { answer, functionCalled } from "../asked";

/** A figure of the worked example with some rows changed. */
const figure = (metric: string, changes: Parameters<typeof exampleTable>[0]) =>
  answer(functionCalled("SCENARIO"), [exampleTable(changes), metric, 2]);

describe("a baseline with a cost near the largest number", () => {
  const upfront = { "Setup hours": [1e306, 40] };

  test.each(["breakeven_calls", "breakeven_tokens"])("%s is a number, or says that none holds it", async (metric) => {
    expect(await figure(metric, upfront)).toEqual(0);
    expect(await figure(metric, { ...upfront, "Input price": [2, 100] })).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/only below/i),
    });
    expect(await figure(metric, { ...upfront, "Setup hours": [Number.MAX_VALUE, 40] })).toMatchObject({
      error: "#NUM!",
    });
  });
});
