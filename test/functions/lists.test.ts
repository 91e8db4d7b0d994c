import { describe, expect, test } from "@jest/globals";
import { CostError } from "../../src/engine/cost-error";
import { inputKeys } from "../../src/engine/strategy/inputs";
import { invoke } from "../../src/functions/invoke";
import { functionCalled, typed } from "./asked";

const rows = async (id: string, args = ""): Promise<unknown[][]> => {
  const given = await typed(id, args);
  if (!Array.isArray(given)) throw new Error(`${id}(${args}) gave ${JSON.stringify(given)}`);
  return given;
};

describe("MODELS", () => {
  test("lists provider, model and prices; what a model does not have is blank, dates are day numbers", async () => {
    const [header, ...models] = await rows("MODELS");
    expect(header).toEqual([
      "Provider",
      "Model",
      "Context window",
      "Input",
      "Cached",
      "Cache write",
      "Output",
      "Checked on",
      "Notes",
      "Ends on",
    ]);
    expect(models.length).toBeGreaterThan(100);
    for (const [provider, model, context, input, cached, write, output, checked, , ends] of models) {
      expect([typeof provider, typeof model]).toEqual(["string", "string"]);
      for (const figure of [context, input, cached, write, output])
        expect(figure === "" || typeof figure === "number").toBe(true);
      expect(checked).toBeGreaterThan(45_000);
      expect(ends === "" || Number(ends) > 45_000).toBe(true);
    }
  });

  test("has the model first whose very name is searched for, on the day of its pin", async () => {
    const first = async (args: string) => (await rows("MODELS", args))[1]!;
    expect((await first('"gpt-4.1"')).slice(0, 4)).toEqual(["openai", "gpt-4.1", expect.any(Number), 2]);
    expect((await first('"gpt-4.1"'))[9]).toBe(46_401);
    expect((await first('"azure:gpt-4.1"')).slice(0, 2)).toEqual(["azure", "gpt-4.1"]);
    expect((await first('"o3@2025-06-01"')).slice(0, 4)).toEqual(["openai", "o3", expect.any(Number), 10]);
    expect(await typed("MODELS", '"o3@2025-06-01", DATE(2025,6,2)')).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("2025-06-01"),
    });
  });

  test("finds by words, and shows a day's prices", async () => {
    const input = async (args: string) =>
      (await rows("MODELS", args)).find(([provider, model]) => provider === "openai" && model === "o3")?.[3];
    expect(await input('"openai o3", DATE(2025,6,1)')).toBe(10);
    expect(await input('"o3 OpenAI", DATE(2025,6,10)')).toBe(2);
    expect(await typed("MODELS", '"no such model"')).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("'no such model'"),
    });
  });
});

describe("TUNABLE", () => {
  test("lists prices, hosting, end dates and sources", async () => {
    const [header, ...models] = await rows("TUNABLE");
    expect(header).toEqual([
      "Provider",
      "Model",
      "Method",
      "Training",
      "Tuned input",
      "Tuned cached",
      "Tuned output",
      "Hosting per hour",
      "Closed to new customers on",
      "Last new job on",
      "Retires on",
      "Source",
      "Checked on",
      "Notes",
    ]);
    for (const row of models) {
      expect(row).toHaveLength(header!.length);
      expect(row[11]).toMatch(/^https:/);
    }
    expect(
      models
        .find(([provider, model]) => provider === "openai" && String(model).startsWith("gpt-4.1-2025"))
        ?.slice(3, 8),
    ).toEqual([25, 3, 0.75, 12, 0]);
    expect(await typed("TUNABLE", '"no such model"')).toMatchObject({ error: "#N/A" });
  });
});

describe("INPUTS", () => {
  test("lists every input in the order of the sheet", async () => {
    const [header, ...inputs] = await rows("INPUTS");
    expect(header).toEqual(["Input", "Key", "Unit", "Default", "Lowest", "Highest", "Meaning"]);
    expect(inputs.map(([, key]) => key)).toEqual(inputKeys);
    expect(inputs.find(([, key]) => key === "retries")).toEqual([
      "Retries",
      "retries",
      "attempts, whole",
      0,
      0,
      20,
      "Further attempts after a failure.",
    ]);
    expect(inputs.find(([, key]) => key === "retrain_every_days")!.slice(3, 6)).toEqual([0, "0, or 1", ""]);
    expect(inputs.find(([, key]) => key === "growth_per_month")!.slice(3, 6)).toEqual([0, "above -1", 1]);
    expect(inputs.find(([, key]) => key === "calls_per_day")![3]).toBe("required");
  });

  test("finds by words of label, key, unit or meaning", async () => {
    expect((await rows("INPUTS", '"cache hit"')).map(([, key]) => key)).toEqual([
      "Key",
      "cache_hit_rate",
      "batch_cache_hit_rate",
    ]);
    expect((await rows("INPUTS", '"hourly_rate"')).map(([, key]) => key)).toContain("hourly_rate");
    expect(await typed("INPUTS", '"nothing of the kind"')).toEqual({
      error: "#N/A",
      message: "No input contains every word of 'nothing of the kind'.",
    });
  });
});

describe("TOKENS", () => {
  const tokens = functionCalled("TOKENS");

  test("waits for the vocabulary once, and is a plain value from then on", async () => {
    expect(await invoke(tokens, ["tiktoken is great!"])).toBe(6);
    expect(invoke(tokens, ["tiktoken is great!"])).toBe(6);
    expect(invoke(tokens, [[["tiktoken is great!"]]])).toEqual([[6]]);
  });

  test("counts each cell of a range; empty cells have none, numbers and logical values count as their text, an error stays", async () => {
    const error = { code: "#DIV/0!" };
    const counts = (await invoke(tokens, [
      [
        ["Hello", ""],
        [null, 12],
        [true, error],
      ],
    ])) as unknown[][];
    expect(counts.slice(0, 2)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(counts[2]![0]).toBe(1);
    expect(counts[2]![1]).toBeInstanceOf(CostError);
    expect(counts[2]![1]).toMatchObject({ shown: "#DIV/0!" });
  });

  test("an empty cell has no tokens, a text that is left out is missing", async () => {
    expect(await invoke(tokens, [[[null]]])).toEqual([[0]]);
    expect(await typed("TOKENS", "")).toEqual({ error: "#VALUE!", message: "text is missing." });
  });

  test("a tokenizer that is not public is #N/A, unless an estimate is asked for; one that is stays exact", async () => {
    expect(await typed("TOKENS", '"Hello", "claude-sonnet-4-5"')).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("not public"),
    });
    expect(await typed("TOKENS", '"Hello world", "claude-sonnet-4-5", TRUE')).toBe(Math.ceil(11 / 3.5));
    expect(await typed("TOKENS", '"Hello world", "gpt-4", TRUE')).toBe(2);
    expect(await typed("TOKENS", '"Hello", "gpt-4oo"')).toMatchObject({ error: "#N/A" });
  });
});
