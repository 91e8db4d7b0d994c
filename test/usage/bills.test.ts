import { describe, expect, test } from "@jest/globals";
import { readSpend } from "../../src/usage/spend";
import type { LogCell } from "../../src/usage/cells";
import { log, refusalOf, spendOf, spendRefusalOf } from "./log";

describe("bills", () => {
  test("OpenAI's costs, by the model of the line item", () => {
    const cost = log(
      "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,organization_id,organization_name",
      [1_759_622_400, 1_759_708_800, "", "", "0.8958740000000000", "usd", "gpt-5-2025-08-07, input", "p", "o", "Org"],
      [1_759_622_400, 1_759_708_800, "", "", "0.1041260000000000", "usd", "gpt-5-2025-08-07, output", "p", "o", "Org"],
      [1_759_968_000, 1_760_054_400, "", "", "", "", "", "", "", ""],
    );
    expect(spendOf(cost, { by: "month, model" })).toMatchObject({
      "2025-10|gpt-5-2025-08-07": { Calls: "", "Input tokens": "", Billed: expect.closeTo(1, 12) },
      "Total|": { Billed: expect.closeTo(1, 12) },
    });
    expect(readSpend(cost)[0]).toContain("Billed (USD)");
  });

  test("Anthropic's costs have list prices of their own", () => {
    const cost = log(
      "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed",
      [
        "2026-08-05",
        "Claude Sonnet 4.5",
        "Default",
        "k",
        "message",
        "≤ 200k",
        "input_no_cache",
        0.9,
        1,
        "token",
        "global",
        "",
      ],
      ["2026-08-05", "Claude Sonnet 4.5", "Default", "k", "message", "≤ 200k", "output", 1.8, 2, "token", "global", ""],
    );
    expect(spendOf(cost, { by: "model" })["Claude Sonnet 4.5"]).toMatchObject({
      Billed: expect.closeTo(2.7, 12),
      "At list prices": 3,
      "Effective discount": expect.closeTo(0.1, 12),
    });
  });

  test("a cost and usage report of AWS: a row a kind of token, its unit says how many", () => {
    const report = log(
      "line_item_usage_start_date,line_item_usage_account_id,line_item_line_item_type,line_item_usage_type,line_item_usage_amount,pricing_unit,line_item_unblended_cost,line_item_currency_code",
      ["2026-08-05T00:00:00Z", "1", "Usage", "USE1-Claude4.6Sonnet-input-tokens", 1000, "1K tokens", 3, "USD"],
      [
        "2026-08-05T00:00:00Z",
        "1",
        "Usage",
        "USE1-Claude4.6Sonnet-output-tokens-cross-region-global",
        100,
        "1K tokens",
        1.5,
        "USD",
      ],
      [
        "2026-08-05T00:00:00Z",
        "1",
        "Usage",
        "USE1-Claude4.6Sonnet-cache-read-input-token-count",
        500,
        "1K tokens",
        0.15,
        "USD",
      ],
      [
        "2026-08-05T00:00:00Z",
        "1",
        "Usage",
        "USE1-Claude4.6Sonnet-cache-write-input-token-count",
        200,
        "1K tokens",
        0.75,
        "USD",
      ],
      ["2026-08-05T00:00:00Z", "1", "Tax", "USE1-Claude4.6Sonnet-input-tokens", 1000, "1K tokens", 0.4, "USD"],
      ["2026-08-05T00:00:00Z", "1", "Usage", "BoxUsage:m5.large", 24, "Hrs", 2.3, "USD"],
    );
    expect(spendOf(report)["Total"]).toMatchObject({
      Calls: "",
      "Input tokens": 1_700_000,
      "Cached tokens": 500_000,
      "Cache write tokens": 200_000,
      "Output tokens": 100_000,
      Billed: expect.closeTo(8.1, 12),
    });
    const units = log(String(report[0]!.join(",")), [
      "2026-08-05T00:00:00Z",
      "1",
      "Usage",
      "USE1-MP:USE1_InputTokenCount-Units",
      5,
      "Units",
      15,
      "USD",
    ]);
    expect(spendOf(units)["Total"]).toMatchObject({ "Input tokens": "", Billed: 15 });
    expect(Object.keys(spendOf(units))[1]).toContain("a unit that does not say how many tokens");
  });

  test("Azure's cost details, in a currency of their own", () => {
    const details = log(
      "SubscriptionName,ResourceGroup,Date,MeterCategory,MeterName,UnitOfMeasure,Quantity,CostInBillingCurrency,BillingCurrencyCode,ChargeType",
      ["Prod", "rg", "08/15/2026", "Azure OpenAI", "gpt 4o 1120 Inp glbl Tokens", "1K", 2500, 6.1, "EUR", "Usage"],
      [
        "Prod",
        "rg",
        "08/15/2026",
        "Azure OpenAI",
        "gpt 4o 1120 cached Inp glbl Tokens",
        "1K",
        1000,
        1.2,
        "EUR",
        "Usage",
      ],
      ["Prod", "rg", "08/15/2026", "Azure OpenAI", "5.4 opt Gl 1M Tokens", "1M", 0.25, 3.4, "EUR", "Usage"],
      ["Prod", "rg", "08/15/2026", "Storage", "LRS Data Stored", "1 GB/Month", 10, 0.2, "EUR", "Usage"],
    );
    expect(spendOf(details)["2026-08"]).toMatchObject({
      "Input tokens": 3_500_000,
      "Cached tokens": 1_000_000,
      "Output tokens": 250_000,
      Billed: expect.closeTo(10.9, 12),
    });
    expect(readSpend(details)[0]).toContain("Billed (EUR)");
    expect(Object.keys(spendOf(details, { by: "model" }))).toContain("gpt 4o 1120");
  });

  test("Google Cloud's billing export, with lines above the table and credits below", () => {
    const billing = [
      ["Invoice number", "1"],
      ["Currency", "PLN"],
      [""],
      ..."Billing account name,Project name,Service description,SKU description,Credit type,Cost type,Usage start date,Usage end date,Usage amount,Usage unit,Unrounded Cost ($),Cost ($)"
        .split("\n")
        .map((line) => line.split(",")),
      [
        "A",
        "p",
        "Vertex AI",
        "Gemini 2.5 Flash GA Text Input - Predictions",
        "",
        "Usage",
        "2026-08-01",
        "2026-08-31",
        "5,062,475",
        "count",
        5.7198,
        5.72,
      ],
      [
        "A",
        "p",
        "Vertex AI",
        "Gemini 2.5 Flash GA Thinking Text Output - Predictions",
        "",
        "Usage",
        "2026-08-01",
        "2026-08-31",
        "414,506",
        "count",
        3.9001,
        3.9,
      ],
      [
        "A",
        "p",
        "Vertex AI",
        "Gemini 2.5 Flash GA Text Input - Predictions",
        "Promotion",
        "Discount",
        "2026-08-01",
        "2026-08-31",
        "5,062,475",
        "count",
        -2,
        -2,
      ],
    ];
    expect(spendOf(billing)["2026-08"]).toMatchObject({
      "Input tokens": 5_062_475,
      "Output tokens": 414_506,
      Billed: expect.closeTo(7.6199, 12),
    });
    expect(readSpend(billing)[0]).toContain("Billed (PLN)");
  });

  test.each([
    ["1.0", "ProviderName,PublisherName"],
    ["1.2", "ProviderName,InvoiceId"],
    ["1.3", "ServiceProviderName,HostProviderName"],
  ])("FOCUS %s", (_, own) => {
    const focus = log(
      `${own},ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeDescription,ServiceName,SubAccountName,ConsumedQuantity,ConsumedUnit,BilledCost,EffectiveCost,ListCost,BillingCurrency`,
      [
        "a",
        "b",
        "2026-08-01T00:00:00Z",
        "2026-08-02T00:00:00Z",
        "Usage",
        "Claude Sonnet 4.5 Input Tokens",
        "Bedrock",
        "team",
        2,
        "1M tokens",
        6,
        6,
        6,
        "USD",
      ],
      [
        "a",
        "b",
        "2026-08-01T00:00:00Z",
        "2026-08-02T00:00:00Z",
        "Usage",
        "Claude Sonnet 4.5 Output Tokens",
        "Bedrock",
        "team",
        100_000,
        "Tokens",
        1.5,
        1.5,
        1.5,
        "USD",
      ],
      [
        "a",
        "b",
        "2026-08-01T00:00:00Z",
        "2026-08-02T00:00:00Z",
        "Credit",
        "Credit",
        "Bedrock",
        "team",
        "",
        "",
        -1,
        -1,
        0,
        "USD",
      ],
    );
    expect(spendOf(focus, { by: "project" })["team"]).toMatchObject({
      "Input tokens": 2_000_000,
      "Output tokens": 100_000,
      Billed: expect.closeTo(6.5, 12),
    });
  });
});

describe("AWS Cost Explorer, with a column for each thing that was billed", () => {
  const explorer = (...rows: (readonly LogCell[])[]) =>
    log("Service,Bedrock($),EC2-Instances($),Total costs($)", ["Service total", 5, 10, 15], ...rows);

  test("sums each column over the days, and leaves the total of all days out", () => {
    const spend = spendOf(explorer(["2026-03-01", 2, 4, 6], ["2026-03-02", 3, 6, 9]), { by: "model" });
    expect(spend).toMatchObject({ Bedrock: { Billed: 5 }, "EC2-Instances": { Billed: 10 }, Total: { Billed: 15 } });
    expect(Object.keys(spend)).toContainEqual(expect.stringContaining("Left out: 1 row of totals (row 2)"));
  });

  test("is refused where a row's own total is another", () => {
    expect(spendRefusalOf(explorer(["2026-03-01", 2, 4, 7]))).toContain("Row 3, column 4 of log holds the total 7");
  });

  test("is no usage", () => {
    expect(refusalOf(explorer(["2026-03-01", 2, 4, 6]))).toContain("AWS Cost Explorer export: it has amounts of money");
  });
});

describe("what stands in a bill twice", () => {
  const google = (...rows: (readonly LogCell[])[]) =>
    log(
      "Project name,Service description,SKU description,Cost type,Usage start date,Usage end date,Usage amount,Usage unit,Unrounded Cost ($),Cost ($)",
      ...rows,
    );
  const input = [
    "p",
    "Vertex AI",
    "Gemini 2.5 Flash Text Input",
    "Usage",
    "2026-06-01",
    "2026-06-30",
    1e7,
    "count",
    3,
    3,
  ];
  const output = [
    "p",
    "Vertex AI",
    "Gemini 2.5 Flash Text Output",
    "Usage",
    "2026-06-01",
    "2026-06-30",
    1e6,
    "count",
    2.5,
    2.5,
  ];

  test("a total is left out by its name in whatever column, where it has no date", () => {
    const total = ["", "", "", "Total", "", "", "", "", 5.5, 5.5];
    expect(spendOf(google(input, output, total)).Total).toMatchObject({ Billed: 5.5 });
  });

  test("a total that is dated like the last day is left out where it names nothing", () => {
    const header = "start_time,amount_value,amount_currency,line_item";
    const rows = [
      ["2026-06-01", 1, "usd", "gpt-4.1, input"],
      ["2026-06-02", 2, "usd", "gpt-4.1, input"],
      ["2026-06-02", 3, "usd", ""],
    ];
    expect(spendOf(log(header, ...rows)).Total).toMatchObject({ Billed: 3 });
  });

  test("an export that is appended to another counts what they share once", () => {
    const [header, ...rows] = google(input, output);
    expect(spendOf([header!, ...rows, header!, ...rows]).Total).toMatchObject({ Billed: 5.5 });
  });

  test("lines that are alike are counted, and told", () => {
    const spend = spendOf(google(input, input, output));
    expect(spend.Total).toMatchObject({ Billed: 8.5 });
    expect(Object.keys(spend)).toContainEqual(expect.stringContaining("1 row is the same as an earlier one"));
  });

  test("a credit has no list price of its own", () => {
    const credit = [
      "p",
      "Vertex AI",
      "Gemini 2.5 Flash Text Input",
      "Usage",
      "2026-06-01",
      "2026-06-30",
      0,
      "",
      -1,
      -1,
    ];
    expect(spendOf(google(input, credit)).Total).toMatchObject({ Billed: 2, "At list prices": 3 });
  });
});

test("Anthropic's fast mode and calls kept in one country have prices of their own", () => {
  const header =
    "usage_date_utc,model_version,usage_type,usage_input_tokens_no_cache,usage_output_tokens,inference_geo,speed";
  const spend = spendOf(
    log(
      header,
      ["2026-03-22", "claude-sonnet-4-5", "standard", 1e6, 0, "global", ""],
      ["2026-03-22", "claude-opus-4-6", "standard", 1e6, 0, "global", "fast"],
      ["2026-03-22", "claude-haiku-4-5", "standard", 1e6, 0, "us", "standard"],
    ),
    { by: "model" },
  );
  expect(spend).toMatchObject({
    "claude-sonnet-4-5": { "At list prices": 3 },
    "claude-opus-4-6": { "At list prices": "" },
    "claude-haiku-4-5": { "At list prices": "" },
  });
});

test("a stretch of time without any cost is no group", () => {
  const header = "start_time,end_time,amount_value,amount_currency,line_item";
  const spend = spendOf(
    log(header, [1790467200, 1790553600, "", "", ""], [1790553600, 1790640000, 1.5, "usd", "gpt-4.1, input"]),
    { by: "model" },
  );
  expect(Object.keys(spend)).toEqual([
    "gpt-4.1",
    expect.stringContaining("Not priced"),
    "Left out: 1 row without calls, tokens or a cost",
    "Total",
  ]);
});
