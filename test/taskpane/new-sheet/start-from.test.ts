import { describe, expect, test } from "@jest/globals";
import { userLocale } from "../../../src/messages/pane/locale";
import { inputsBlockOf, valueAt } from "../../../src/taskpane/new-sheet/inputs-block";
import { tunableToday, withModels } from "../../../src/taskpane/new-sheet/start/book-models";
import { effect } from "../../../src/taskpane/dom/signal";
import { startingPoint } from "../../../src/taskpane/new-sheet/start/starting-point";
import { allModels, readUsage, withUsage } from "../../../src/taskpane/new-sheet/start/usage-export";
import { priceBook } from "../../../src/prices/price-book";
import { templates } from "../../../src/workbooks/templates";

const example = inputsBlockOf(templates[0]!)!;
const american = userLocale("en-US");

describe("models picked from the price book", () => {
  const today = "2026-11-24";

  test("bring the prompted model's prices, and say where they are from", () => {
    const { rates } = priceBook.find("gpt-4.1-mini").describe();
    const filled = withModels(example, [{ prompted: "gpt-4.1-mini" }], today);
    expect(valueAt(filled, { input: "input_price", strategy: 0 })).toBe(rates.input);
    expect(valueAt(filled, { input: "cached_price", strategy: 0 })).toBe(rates.cached);
    expect(valueAt(filled, { input: "output_price", strategy: 0 })).toBe(rates.output);
    expect(valueAt(filled, { input: "input_price", strategy: 1 })).toBe(3);
    expect(filled.rows.find(({ input }) => input === "input_price")?.note).toMatch(
      /Prompting: openai:gpt-4\.1-mini, prices of \d{4}-\d{2}-\d{2}/,
    );
  });

  test("bring the tuned model's rates, training price, hosting and end", () => {
    const row = priceBook
      .tunable()
      .find(
        ({ retiresOn, tunedInput, training }) =>
          retiresOn !== undefined && retiresOn > "2026-01-01" && tunedInput !== undefined && training !== undefined,
      )!;
    const tenDaysBefore = new Date(Date.parse(row.retiresOn!) - 10 * 86_400_000).toISOString().slice(0, 10);
    const filled = withModels(example, [undefined, { tuned: row }], tenDaysBefore);
    expect(valueAt(filled, { input: "input_price", strategy: 1 })).toBe(row.tunedInput);
    expect(valueAt(filled, { input: "training_price", strategy: 1 })).toBe(row.training);
    expect(valueAt(filled, { input: "hosting_per_hour", strategy: 1 })).toBe(row.hostingPerHour ?? 0);
    expect(valueAt(filled, { input: "retires_after_days", strategy: 1 })).toBe(10);
    expect(valueAt(filled, { input: "retires_after_days", strategy: 0 })).toBe(0);
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
    const start = startingPoint(() => example, american);
    start.chosen.set("usage");
    start.usageText.set(twoModels);
    expect(start.usageModels()).toEqual([
      { model: "gpt-5-nano", calls: 2 },
      { model: "gpt-5", calls: 1 },
    ]);
    expect(start.block()).toBeUndefined();
    for (const model of ["gpt-5", "gpt-5-nano"]) {
      start.usageModel.set(model);
      const price = priceBook.find(model).describe().rates.input;
      expect(valueAt(start.block()!, { input: "input_price", strategy: 0 })).toBe(price);
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
    const start = startingPoint(() => example, american);
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
    const start = startingPoint(() => example, american);
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
    start.usageText.set(calls(40_000));
    expect(start.usage()).toBeUndefined();
    expect(await ended()).toBe("done");
    expect(valueAt(start.block()!, { input: "calls_per_day", strategy: 0 })).toBeCloseTo(4000, 6);
    const known = shares.filter((share) => share !== undefined);
    expect(known).toEqual([...known].sort((one, other) => one - other));
    start.usageText.set(calls(40_001));
    await Promise.resolve();
    await Promise.resolve();
    start.usageReading.cancel();
    expect(await ended()).toBe("cancelled");
    expect(start.block()).toBeUndefined();
  });

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
