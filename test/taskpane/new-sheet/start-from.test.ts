import { describe, expect, test } from "@jest/globals";
import { userLocale } from "../../../src/messages/pane/locale";
import { inputsBlockOf, valueAt } from "../../../src/taskpane/new-sheet/inputs-block";
import { tunableToday, withModels } from "../../../src/taskpane/new-sheet/start/book-models";
import { readUsage, withUsage } from "../../../src/taskpane/new-sheet/start/usage-export";
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
    const filled = withUsage(example, read.figures);
    expect(valueAt(filled, { input: "calls_per_day", strategy: 0 })).toBeCloseTo(10, 9);
    expect(valueAt(filled, { input: "prompt_tokens", strategy: 0 })).toBe(1000);
    expect(valueAt(filled, { input: "prompt_tokens", strategy: 1 })).toBe(400);
    expect(valueAt(filled, { input: "output_tokens", strategy: 1 })).toBeCloseTo(200, 9);
    expect(filled.rows.find(({ input }) => input === "calls_per_day")?.note).toMatch(
      /^100 calls, failed ones included, in 10 days, 2026-06-01 to 2026-06-10\./,
    );
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
