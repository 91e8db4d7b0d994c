import { describe, expect, test } from "@jest/globals";
import { compare } from "../../../src/engine/metrics/comparison";
import { evaluate } from "../../../src/engine/metrics/metrics";
import { strategyOf } from "../../../src/engine/strategy/strategy";
import { priceBook } from "../../../src/prices/price-book";
import { isoToSerial } from "../../../src/prices/serial-date";
import { shippedModels } from "../../../src/workbooks/catalogue/model-comparison/work";
import { modelComparison } from "../../../src/workbooks/catalogue/model-comparison/template";
import { partsOf, typedInto } from "../cells";

const kinds = ["addin", "plain"] as const;
type Work = Readonly<
  Record<"calls_per_day" | "prompt_tokens" | "user_tokens" | "output_tokens" | "cache_hit_rate", number>
>;

/** What a day costs on a model by the engine, at the prices that the price book has. */
function perDay(model: string, work: Work): number {
  const { rates } = priceBook.find(model).describe({ inputTokens: work.prompt_tokens + work.user_tokens });
  const { input = Number.NaN, output = Number.NaN, cached, cache_write = input } = rates;
  return evaluate(
    "cost_per_day",
    compare([
      strategyOf({
        ...work,
        cache_hit_rate: cached === undefined ? 0 : work.cache_hit_rate,
        input_price: input,
        output_price: output,
        cached_price: cached ?? input,
        cache_write_price: cache_write,
      }),
    ])[0]!,
  );
}

const works: readonly Work[] = [
  { calls_per_day: 5000, prompt_tokens: 2000, user_tokens: 200, output_tokens: 150, cache_hit_rate: 0.9 },
  { calls_per_day: 740, prompt_tokens: 900, user_tokens: 1300, output_tokens: 420, cache_hit_rate: 0.5 },
  { calls_per_day: 12_000, prompt_tokens: 3100, user_tokens: 80, output_tokens: 0, cache_hit_rate: 0 },
];

describe.each(kinds)("the same work on each model, %s", (kind) => {
  test.each(works.map((work) => [JSON.stringify(work), work] as const))("%s costs what the engine says", (_, work) => {
    const typed = Object.fromEntries(Object.entries(work).map(([key, value]) => [`work.${key}`, value]));
    const part = partsOf(typedInto(modelComparison, typed), { kind });
    const days = shippedModels.map((model) => perDay(model, work));
    days.forEach((day, at) => {
      expect(Math.abs((part(`costs.day${at + 1}`) as number) / day - 1)).toBeLessThan(1e-12);
      expect(Math.abs((part(`costs.month${at + 1}`) as number) / ((day * 365) / 12) - 1)).toBeLessThan(1e-12);
      expect(part(`costs.more${at + 1}`)).toBeCloseTo(((day - Math.min(...days)) * 365) / 12, 8);
      expect(part(`costs.rank${at + 1}`)).toBe(1 + days.filter((other) => other < day * (1 - 1e-12)).length);
    });
  });

  test("rows without a name are shown empty, and the bars stand in order", () => {
    const part = partsOf(modelComparison, { kind });
    for (const key of ["costs.call9", "costs.rank10", "costs.standing9", "prices.input9", "prices.ends10"])
      expect(part(key) ?? "").toBe("");
    const bars = Array.from({ length: 8 }, (_, at) => part(`ranking.month${at + 1}`) as number);
    expect(bars).toEqual([...bars].sort((a, b) => a - b));
    expect(part("ranking.month9")).toBe("");
    expect(part("ranking.model8")).toBe("gpt-4.1");
  });

  test("tells tuned prices where there are any, and who ends", () => {
    const part = partsOf(modelComparison, { kind });
    expect([part("prices.tuned_input3"), part("prices.tuned_output3"), part("prices.training3")]).toEqual([
      priceBook.find("gpt-4.1").rate("tuned_input"),
      priceBook.find("gpt-4.1").rate("tuned_output"),
      priceBook.find("gpt-4.1").rate("training"),
    ]);
    expect(part("prices.tuned_input1") ?? "").toBe("");
    expect(part("prices.ends3")).toBe(isoToSerial(priceBook.find("gpt-4.1").describe().endsOn!));
    expect(part("head.warning")).toMatch(
      /^Retired, or retiring within 180 days: gpt-4\.1, gpt-4\.1-mini\. The cheapest of the others is /,
    );
  });

  test("counts the days to an end from the day that is typed", () => {
    const ends = isoToSerial(priceBook.find("gpt-4.1").describe().endsOn!);
    const standing = (day: number): unknown =>
      partsOf(typedInto(modelComparison, { "work.day": day }), { kind })("costs.standing3");
    expect(standing(ends - 1)).toBe("retires in 1 day");
    expect(standing(ends)).toBe("retired");
  });

  test("asks for what is missing", () => {
    const part = partsOf(typedInto(modelComparison, { "work.output_tokens": null }), { kind });
    expect(part("head.finding")).toBe("Enter a number for Output tokens.");
  });
});

describe("prices by name", () => {
  test("are those of the day, or of the day in the name", () => {
    const part = partsOf(
      typedInto(modelComparison, {
        "work.day": isoToSerial("2025-06-20"),
        "costs.model1": "o3",
        "costs.model2": "o3@2025-06-01",
        "costs.model3": null,
      }),
    );
    expect([part("prices.input1"), part("prices.input2"), part("prices.name3")]).toEqual([2, 10, ""]);
  });

  test("of a name that the book does not have are an error that says so, and nothing else breaks", () => {
    const part = partsOf(typedInto(modelComparison, { "costs.model9": "gpt-41" }));
    expect([part("prices.input9"), part("costs.call9"), part("costs.day9"), part("costs.standing9")]).toEqual([
      "#N/A",
      "#N/A",
      "",
      expect.stringMatching(/^No model 'gpt-41@.*Did you mean gpt-4\.1\?/),
    ]);
    expect(part("head.finding")).toMatch(/cheapest of 8 models/);
  });

  test("are typed in plain formulas", () => {
    const part = partsOf(typedInto(modelComparison, { "costs.model1": "gpt-4.1" }), { kind: "plain" });
    expect([part("prices.input1"), part("prices.output1"), part("prices.cache_write1")]).toEqual([2, 8, 2]);
  });
});

describe("in plain formulas, calls beyond a model's threshold for long calls", () => {
  const [model, place] = ["gpt-6-sol", shippedModels.indexOf("gpt-6-sol") + 1];
  const above = priceBook.find(model).describe({}).longContextAbove!;
  const at = (promptTokens: number, pricedAt: number): ReturnType<typeof partsOf> =>
    partsOf(
      typedInto(modelComparison, {
        "work.prompt_tokens": promptTokens,
        "work.user_tokens": 0,
        [`limits.tokens${place}`]: pricedAt,
      }),
      { kind: "plain" },
    );

  test("have no cost at the prices of short ones, and the sheet says what to enter", () => {
    const sheet = at(above + 1, above);
    expect(sheet(`costs.call${place}`)).toBe("");
    expect(sheet(`costs.standing${place}`)).toBe("prices of other calls: see Long calls");
    expect(sheet(`limits.check${place}`)).toBe(
      `Enter the prices of calls above ${above.toLocaleString("en-US")} input tokens, and how many these have`,
    );
    expect(sheet("costs.call3")).toBeGreaterThan(0);
  });

  test.each([
    ["short calls at prices of short ones", 1000, above],
    ["long calls at prices of long ones", above + 1, above + 5],
  ])("%s have a cost", (_, tokens, pricedAt) => {
    const sheet = at(tokens, pricedAt);
    expect(sheet(`costs.call${place}`)).toBeGreaterThan(0);
    expect(sheet(`limits.check${place}`)).toBe("prices are of such calls");
  });

  test("short calls at the prices of long ones have none", () => {
    expect(at(1000, above + 1)(`costs.call${place}`)).toBe("");
  });
});
