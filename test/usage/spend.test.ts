import { describe, expect, test } from "@jest/globals";
import { priceBook } from "../../src/prices/price-book";
import { readSpend } from "../../src/usage/spend";
import { log, spendOf, spendRefusalOf as refusalOf } from "./log";
import { asTold, type TrueCall } from "./truth";
import { writers } from "./writers";

const header = "created_at,model,project,prompt_tokens,completion_tokens,cached_tokens,cost_usd";
const calls = log(
  header,
  ["2026-05-30T09:00:00Z", "gpt-4.1", "a", 1_000_000, 100_000, 400_000, 2.2],
  ["2026-06-01T09:00:00Z", "gpt-4.1", "b", 500_000, 50_000, 0, 1.26],
  ["2026-06-02T09:00:00Z", "gpt-4o", "a", 500_000, 50_000, 0, 1.75],
);

describe("groups", () => {
  test("by month, with list prices of each row's day, the difference and the discount", () => {
    const spend = spendOf(calls);
    const { input, cached, output } = priceBook.find("gpt-4.1").callPrices({ date: "2026-05-30" });
    const list = 0.6 * input! + 0.4 * cached! + 0.1 * output!;
    expect(spend["2026-05"]).toMatchObject({
      Calls: 1,
      "Input tokens": 1_000_000,
      "Cached tokens": 400_000,
      "Cache write tokens": 0,
      "Output tokens": 100_000,
      Billed: 2.2,
    });
    expect(spend["2026-05"]!["At list prices"]).toBeCloseTo(list, 12);
    expect(spend["2026-05"]!["Difference"]).toBeCloseTo(2.2 - list, 12);
    expect(spend["2026-05"]!["Effective discount"]).toBeCloseTo(1 - 2.2 / list, 12);
    expect(spend["Total"]).toMatchObject({ Calls: 3, "Input tokens": 2_000_000, Billed: expect.closeTo(5.21, 12) });
  });

  test.each([
    ["day", ["2026-05-30", "2026-06-01", "2026-06-02", "Total"]],
    ["model", ["gpt-4.1", "gpt-4o", "Total"]],
    ["project", ["a", "b", "Total"]],
    ["month, model", ["2026-05|gpt-4.1", "2026-06|gpt-4.1", "2026-06|gpt-4o", "Total|"]],
  ])("by %s", (by, labels) => {
    expect(Object.keys(spendOf(calls, { by }))).toEqual(labels);
  });

  test.each([
    [
      "week",
      "by cannot be 'week': it is one of month, day, model, project, key, user, or two of them with a comma, such as \"month, model\".",
    ],
    ["month, month", "by names month twice: name two different ones."],
    ["user", "The log (a log of calls) has no column for the user: group it by something else."],
  ])("by %s is refused", (by, message) => {
    expect(refusalOf(calls, { by })).toContain(message);
  });

  test("filtered", () => {
    expect(Object.keys(spendOf(calls, { filter: "project=b" }))).toEqual(["2026-06", "Total"]);
  });
});

describe("nothing is a figure that is not known", () => {
  test("a model that the book does not know has no list price, nor its group; a row names it", () => {
    const table = [...calls, ["2026-06-03T09:00:00Z", "acme-1", "b", 10, 1, 0, 0.5]];
    const spend = spendOf(table);
    expect(spend["2026-05"]!["At list prices"]).toBeGreaterThan(0);
    expect(spend["2026-06"]).toMatchObject({
      Billed: expect.closeTo(3.51, 12),
      "At list prices": "",
      Difference: "",
      "Effective discount": "",
    });
    expect(Object.keys(spend).at(-2)).toBe("Not priced: acme-1 (1 row: no such model in the price book)");
    expect(spend["Total"]).toMatchObject({ Billed: expect.closeTo(5.71, 12), "At list prices": "" });
    expect(spendOf(table, { by: "model" })["gpt-4o"]!["At list prices"]).toBeGreaterThan(0);
  });

  test("without a cost column nothing is billed", () => {
    const spend = spendOf(calls.map((row) => row.slice(0, -1)));
    expect(spend["Total"]).toMatchObject({ Billed: "", Difference: "", "Effective discount": "" });
    expect(spend["Total"]!["At list prices"]).toBeGreaterThan(0);
  });

  test("Anthropic's totals have tokens and no calls", () => {
    const usage = log(
      "usage_date_utc,model_version,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens",
      ["2026-03-01", "claude-sonnet-4-5", "Default", "standard", "≤ 200k", 1_000_000, 100_000, 0, 200_000, 50_000],
      ["2026-03-02", "claude-sonnet-4-5", "Default", "standard", "> 200k", 1_000_000, 0, 0, 0, 50_000],
    );
    const spend = spendOf(usage, { by: "day" });
    const [short, long] = [
      priceBook.find("claude-sonnet-4-5").callPrices({ date: "2026-03-01" }),
      priceBook.find("claude-sonnet-4-5").callPrices({ date: "2026-03-01", inputTokens: 200_001 }),
    ];
    expect(spend["2026-03-01"]).toMatchObject({
      Calls: "",
      "Input tokens": 1_300_000,
      "Cached tokens": 200_000,
      "Cache write tokens": 100_000,
      "Output tokens": 50_000,
    });
    expect(spend["2026-03-01"]!["At list prices"]).toBeCloseTo(
      short.input! + 0.1 * short.cacheWrite! + 0.2 * short.cached! + 0.05 * short.output!,
      12,
    );
    expect(spend["2026-03-02"]!["At list prices"]).toBeCloseTo(long.input! + 0.05 * long.output!, 12);
  });

  test("calls in batch at the batch prices; tiers, audio and writes for an hour are not priced", () => {
    const openAi = (tier: string, batch: string, audio: number) =>
      log(
        "start_time,end_time,num_model_requests,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens,input_audio_tokens",
        [1_772_323_200, 1_772_409_600, 10, "gpt-4.1", batch, tier, 1_000_000, 100_000, 0, audio],
      );
    const batch =
      priceBook.find("gpt-4.1").rate("batch_input", { date: "2026-03-01" }) +
      0.1 * priceBook.find("gpt-4.1").rate("batch_output", { date: "2026-03-01" });
    expect(spendOf(openAi("default", "TRUE", 0))["Total"]!["At list prices"]).toBeCloseTo(batch, 12);
    expect(Object.keys(spendOf(openAi("flex", "FALSE", 0)))[1]).toBe(
      "Not priced: gpt-4.1 (1 row: a service tier with prices of its own)",
    );
    expect(Object.keys(spendOf(openAi("default", "FALSE", 5)))[1]).toBe(
      "Not priced: gpt-4.1 (1 row: audio or image tokens)",
    );
  });

  test("what is left out of the table is counted in a row", () => {
    const table = log(
      `request_id,${header}`,
      ["a", ...calls[1]!],
      ["a", ...calls[1]!],
      ["b", "soon", "m", "a", 1, 1, 0, 1],
    );
    expect(Object.keys(spendOf(table))).toContain(
      "Left out: 1 row without a time that can be read (row 4); 1 row that stands in the log already (row 3)",
    );
  });
});

describe("currencies", () => {
  const euros = calls.map((row, r) => [...row, r === 0 ? "currency" : "EUR"]);

  test("list prices are put in the export's currency by the exchange rate", () => {
    const spend = spendOf(euros, { exchangeRate: 0.9 });
    expect(spend["Total"]!["At list prices"]).toBeCloseTo(
      0.9 * (spendOf(calls)["Total"]!["At list prices"] as number),
      12,
    );
    expect(readSpend(euros, { exchangeRate: 0.9 })[0]).toContain("Billed (EUR)");
  });

  test("without a rate they are not known, and the table says so", () => {
    const spend = spendOf(euros);
    expect(spend["Total"]).toMatchObject({ Billed: expect.closeTo(5.21, 12), "At list prices": "" });
    expect(Object.keys(spend)).toContain("Not priced: the log is in EUR: give exchange_rate, the EUR for 1 USD");
  });

  test("two currencies are not added; a rate does not fit dollars", () => {
    expect(refusalOf([...euros, [...calls[1]!, "USD"]])).toMatch(/costs of two currencies cannot be added/);
    expect(
      refusalOf(
        calls.map((row, r) => [...row, r === 0 ? "currency" : "USD"]),
        { exchangeRate: 0.9 },
      ),
    ).toMatch(/leave exchange_rate out/);
  });
});

const bill: readonly TrueCall[] = Array.from({ length: 60 }, (_, n): TrueCall => ({
  time: Date.UTC(2026, 4, 20 + (n % 30), n % 24),
  model: ["gpt-4.1", "gpt-4o", "gpt-4.1-mini"][n % 3]!,
  project: ["a", "b"][n % 2]!,
  input: 1000 + n,
  cached: 0,
  written: 0,
  output: 100 + n,
  reasoning: 0,
  failed: n % 10 === 0,
  batch: false,
  kind: "call",
  cost: n % 10 === 0 ? 0 : Math.round((0.001 + n / 10_000) * 1e6) / 1e6,
}));

test.each(writers.filter(({ can }) => can.has("cost")).map((writer) => [writer.name, writer] as const))(
  "%s: the groups add up to the total, and the total is the export's cost",
  (_, writer) => {
    const told = asTold(writer, bill);
    const cost = told.reduce((sum, call) => sum + call.cost, 0);
    for (const by of ["month", "day", "model", "month, model"]) {
      const { Total: total = {}, "Total|": both = {}, ...groups } = spendOf(writer.write(told), { by });
      const sum = Object.entries(groups).reduce((all, [, row]) => all + (Number(row["Billed"]) || 0), 0);
      expect((total["Billed"] ?? both["Billed"]) as number).toBeCloseTo(cost, 9);
      expect(sum).toBeCloseTo(cost, 9);
    }
  },
);

describe("the currency of amounts", () => {
  const costs = (...amounts: string[]) =>
    log(
      "timestamp,model,prompt_tokens,completion_tokens,cost",
      ...amounts.map((amount) => ["2026-06-01T00:00:00Z", "gpt-4.1", 100, 10, amount]),
    );

  test.each([
    ["€0,50", "EUR"],
    ["0,50 €", "EUR"],
    ["USD 0.50", "USD"],
    ["$0.50", "USD"],
    ["(£0.50)", "GBP"],
  ])("%s is in %s", (amount, currency) => {
    expect(readSpend(costs(amount))[0]).toContain(`Billed (${currency})`);
  });

  test("amounts of two are not added", () => {
    expect(refusalOf(costs("$0.50", "€0.50"))).toContain("costs of two currencies cannot be added");
  });
});
