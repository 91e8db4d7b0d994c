import { describe, expect, test } from "@jest/globals";
import { bestFirst } from "../../../src/taskpane/prices/prices-view";
import { retirement } from "../../../src/taskpane/prices/retirement";

describe("the end of a model", () => {
  test.each([
    [undefined, undefined],
    ["2026-11-24", "retired"],
    ["2026-11-25", "soon"],
    ["2027-05-23", "soon"],
    ["2027-05-24", "later"],
  ])("on %s is %s, seen from 2026-11-24", (endsOn, at) => {
    expect(retirement(endsOn, "2026-11-24")?.at).toBe(at);
  });
});

test("a search shows first what one most likely means", () => {
  const rows = [
    { provider: "openai", model: "gpt-4.1-nano", endsOn: "2026-10-23" },
    { provider: "openai", model: "gpt-4-turbo" },
    { provider: "openai", model: "gpt-4.1-mini" },
    { provider: "openai", model: "gpt-4.1" },
  ];
  const models = (query: string): string[] => bestFirst(rows, query, "2026-11-24").map(({ model }) => model);
  expect(models("GPT-4.1 ")).toEqual(["gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano", "gpt-4-turbo"]);
  expect(models("openai gpt-4.1")[0]).toBe("gpt-4.1");
  expect(models("")).toEqual(["gpt-4-turbo", "gpt-4.1-mini", "gpt-4.1", "gpt-4.1-nano"]);
});
