import { describe, expect, test } from "@jest/globals";
import { userLocale } from "../../../src/messages/pane/locale";
import { inputsBlockOf, valueAt } from "../../../src/taskpane/new-sheet/inputs-block";
import {
  offeredModels,
  readModel,
  tunableToday,
  withModels,
  type StrategyModel,
} from "../../../src/taskpane/new-sheet/start/strategy-model";
import { effect } from "../../../src/taskpane/dom/signal";
import { startingPoint } from "../../../src/taskpane/new-sheet/start/starting-point";
import { allModels, readUsage, withUsage } from "../../../src/taskpane/new-sheet/start/usage-export";
import { priceBook } from "../../../src/prices/price-book";
import { templates } from "../../../src/workbooks/templates";

const example = inputsBlockOf(templates[0]!)!;
const american = userLocale("en-US");

const modelNamed = (typed: string): StrategyModel => {
  const read = readModel(typed);
  if (read.is !== "model") throw new Error(`${typed}: ${read.is}`);
  return read.model;
};

describe("the model of a strategy", () => {
  const today = "2026-11-24";

  test("that is prompted stands in its price cells by its name, which follows the book; nothing of it is trained", () => {
    const filled = withModels(example, [modelNamed("openai:gpt-4.1-mini"), modelNamed("GPT-4.1")], today);
    for (const input of ["input_price", "cached_price", "output_price"] as const) {
      expect(valueAt(filled, { input, strategy: 0 })).toBe("gpt-4.1-mini");
      expect(valueAt(filled, { input, strategy: 1 })).toBe("gpt-4.1");
    }
    for (const input of ["training_price", "training_examples", "retrain_every_days"] as const)
      expect(valueAt(filled, { input, strategy: 1 })).toBe(0);
    const { rates } = priceBook.find("gpt-4.1-mini").describe();
    expect(modelNamed("gpt-4.1-mini").prices).toMatchObject({ input_price: rates.input, output_price: rates.output });
  });

  test.each(["gpt-4.1 tuned", "openai:gpt-4.1 (tuned)", "ft:gpt-4.1:org::id"])(
    "%s is tuned: its rates, training price and end",
    (typed) => {
      const model = modelNamed(typed);
      expect(model.tuned).toMatchObject({ provider: "openai", method: "supervised" });
      const row = model.tuned!;
      const tenDaysBefore = new Date(Date.parse(row.retiresOn ?? "2027-01-01") - 10 * 86_400_000)
        .toISOString()
        .slice(0, 10);
      const filled = withModels(example, [undefined, model], tenDaysBefore);
      expect(valueAt(filled, { input: "input_price", strategy: 1 })).toBe(model.name);
      expect(valueAt(filled, { input: "training_price", strategy: 1 })).toBe(model.name);
      expect(valueAt(filled, { input: "retires_after_days", strategy: 1 })).toBe(row.retiresOn === undefined ? 0 : 10);
      expect(valueAt(filled, { input: "retires_after_days", strategy: 0 })).toBe(0);
      expect(valueAt(filled, { input: "training_examples", strategy: 1 })).toBe(2000);
    },
  );

  test("that is tuned in another way than its name says alone has that way's own training price", () => {
    const name = offeredModels(today).find((each) => each.includes("developer training"))!;
    const { tuned } = modelNamed(name);
    const filled = withModels(example, [undefined, modelNamed(name)], today);
    expect(valueAt(filled, { input: "training_price", strategy: 1 })).toBe(tuned!.training);
  });

  test("is every name that is offered, and none that is unknown", () => {
    const names = offeredModels(today);
    expect(names.length).toBeGreaterThan(100);
    for (const name of names.filter((_, at) => at % 7 === 0 || at > names.length - 30))
      expect(readModel(name).is).toBe("model");
    expect(readModel(" ")).toEqual({ is: "none" });
    expect(readModel("gpt-41")).toMatchObject({ is: "fault" });
    expect(readModel("claude-sonnet-4-5 tuned")).toMatchObject({ is: "fault" });
  });

  test("are offered for tuning only while one can still train them", () => {
    for (const { lastNewJobOn, retiresOn } of tunableToday(today)) {
      expect(lastNewJobOn ?? "9999").toMatch(/^(?!2026-(0|10|11-(0|1|2[0-4]))).*/);
      expect((retiresOn ?? "9999") > today).toBe(true);
    }
    expect(tunableToday("9999-12-30").length).toBeLessThan(tunableToday("2020-01-01").length);
  });
});

describe("a usage export", () => {
  const calls = (rows: number): string =>
    `created_at,model,input_tokens,output_tokens,input_cached_tokens\n${Array.from({ length: rows }, (_, at) => `2026-06-${String((at % 10) + 1).padStart(2, "0")}T10:00:00Z,gpt-4.1,${1000 + (at % 5) * 100},200,0`).join("\n")}`;

  test("fills the workload, the prompt's length and the cache of the baseline alone", () => {
    const read = readUsage(calls(100), american);
    if (read.is !== "read") throw new Error(read.reason);
    const filled = withUsage(example, read, "usage.csv");
    expect(valueAt(filled, { input: "calls_per_day", strategy: 0 })).toBeCloseTo(10, 9);
    expect(valueAt(filled, { input: "prompt_tokens", strategy: 0 })).toBe(1000);
    expect(valueAt(filled, { input: "prompt_tokens", strategy: 1 })).toBe(400);
    expect(valueAt(filled, { input: "output_tokens", strategy: 1 })).toBeCloseTo(200, 9);
    expect(filled.rows.find(({ input }) => input === "calls_per_day")?.note).toMatch(
      /^From usage\.csv, 100 rows, 2026-06-01 to 2026-06-10\. 100 calls, failed ones included, in 10 days/,
    );
  });

  const twoModels = `created_at,model,input_tokens,output_tokens\n${["gpt-5,6000,900", "gpt-5-nano,200,5", "gpt-5-nano,200,5"].map((row, at) => `2026-06-0${at + 1}T10:00:00Z,${row}`).join("\n")}`;

  test("with two models asks which one the sheet is about, and takes its calls and its prices", () => {
    const start = startingPoint(
      () => example,
      () => [],
      american,
    );
    start.chosen.set("usage");
    start.usageText.set(twoModels);
    expect(start.usageModels()).toEqual([
      { model: "gpt-5-nano", calls: 2 },
      { model: "gpt-5", calls: 1 },
    ]);
    expect(start.block()).toBeUndefined();
    for (const model of ["gpt-5", "gpt-5-nano"]) {
      start.usageModel.set(model);
      expect(valueAt(start.block()!, { input: "input_price", strategy: 0 })).toBe(model);
      expect(valueAt(start.block()!, { input: "prompt_tokens", strategy: 0 })).toBe(model === "gpt-5" ? 6000 : 200);
      expect(start.usageModels()).toHaveLength(2);
    }
    start.usageModel.set(allModels);
    expect(valueAt(start.block()!, { input: "output_tokens", strategy: 0 })).toBeCloseTo(910 / 3, 9);
    expect(valueAt(start.block()!, { input: "input_price", strategy: 0 })).toBe(
      valueAt(example, { input: "input_price", strategy: 0 }),
    );
    start.usageText.set(`${twoModels}\n2026-06-04T10:00:00Z,gpt-5,6000,900`);
    expect(start.block()).toBeUndefined();
  });

  test("keeps beside its figures what they are from", () => {
    const start = startingPoint(
      () => example,
      () => [],
      american,
    );
    start.chosen.set("usage");
    start.usageOrigin.set({ of: calls(100), name: "Usage!A1:E101" });
    start.usageText.set(calls(100));
    const note = (input: string): string => start.block()!.rows.find((row) => row.input === input)!.note as string;
    expect(note("calls_per_day")).toMatch(/^From Usage!A1:E101, 100 rows, 2026-06-01 to 2026-06-10\. /);
    expect(note("output_tokens")).toMatch(/^From Usage!A1:E101\. The mean of 100 calls/);
    start.usageText.set(calls(90));
    expect(note("output_tokens")).toMatch(/^From the pasted export\. /);
  });

  test("that is long is read in steps: how far it is can be seen, and it can be cancelled", async () => {
    const start = startingPoint(
      () => example,
      () => [],
      american,
    );
    start.chosen.set("usage");
    const shares: (number | undefined)[] = [];
    effect(() => {
      const state = start.usageReading.state();
      if (state.at === "running") shares.push(state.share);
    });
    const ended = (): Promise<string> =>
      new Promise((resolve) => {
        const look = (): void => {
          const { at } = start.usageReading.state();
          if (at === "idle" || at === "running") setTimeout(look, 5);
          else resolve(at);
        };
        setTimeout(look, 5);
      });
    start.usageText.set(calls(25_000));
    expect(start.usage()).toBeUndefined();
    expect(await ended()).toBe("done");
    expect(valueAt(start.block()!, { input: "calls_per_day", strategy: 0 })).toBeCloseTo(2500, 6);
    const known = shares.filter((share) => share !== undefined);
    expect(known).toEqual([...known].sort((one, other) => one - other));
    start.usageText.set(calls(25_001));
    await Promise.resolve();
    await Promise.resolve();
    start.usageReading.cancel();
    expect(await ended()).toBe("cancelled");
    expect(start.block()).toBeUndefined();
  }, 30_000);

  test.each(["", "not,a,log\n1,2,3", "=cmd|' /C calc'!A0", "__proto__,constructor\n1,2"])(
    "%j is refused with the reason",
    (text) => {
      expect(readUsage(text || "x", american)).toEqual({ is: "refused", reason: expect.stringMatching(/\w/) });
    },
  );

  test("that is enormous is refused before it is read", () => {
    expect(readUsage("x".repeat(20_000_001), american)).toEqual({
      is: "refused",
      reason: expect.stringMatching(/20,000,001 characters/),
    });
  });
});
