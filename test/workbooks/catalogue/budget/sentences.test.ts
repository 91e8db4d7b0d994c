import { describe, expect, test } from "@jest/globals";
import { priceBook } from "../../../../src/prices/price-book";
import { isoToSerial } from "../../../../src/prices/serial-date";
import { budget } from "../../../../src/workbooks/catalogue/budget/template";
import { partsOf, typedInto } from "../../cells";
import { mostMonths } from "./plan";

const kinds = ["addin", "plain"] as const;

/** No actuals of any use case. */
const noActuals = Object.fromEntries(
  [1, 2, 3].flatMap((n) =>
    ["actualcalls", "actualspend"].flatMap((column) =>
      Array.from({ length: mostMonths }, (_, at) => [`case${n}.${column}${at + 1}`, null] as const),
    ),
  ),
);

describe.each(kinds)("what the sheet says, %s", (kind) => {
  const withTyped = (typed: Readonly<Record<string, number | string | null>>): ((path: string) => unknown) =>
    partsOf(typedInto(budget, typed), { kind });

  test("as it is shipped: how far spend is off, where it comes from, where it leads", () => {
    const part = partsOf(budget, { kind });
    expect(part("head.finding")).toBe(
      "After 4 months with actuals, spend is 190 USD (2.4%) over plan. Outlook to Jun 2028: 81,097 USD; plan: 80,907 USD.",
    );
    expect(part("head.driver")).toBe(
      "Support assistant is furthest off plan: 239 USD (4.4%) over plan, +177 USD from the number of calls and +62.26 USD from the cost per call.",
    );
    expect(part("head.standing")).toBe("All inputs are valid, and all actuals are counted.");
    expect(part("steps.months")).toBe("After 4 months, spend is 190 USD (2.4%) over plan");
    expect(part("steps.usecases")).toBe("Support assistant is the largest: 44,616 USD of 81,097 USD to Jun 2028");
  });

  test("without actuals: the plan, and no variance anywhere", () => {
    const part = withTyped(noActuals);
    expect(part("head.finding")).toBe(
      "The plan is 80,907 USD over 24 months, to Jun 2028. No actual spend entered yet.",
    );
    for (const path of [
      "all.actualspend1",
      "all.spendvariance1",
      "case1.spendshare1",
      "all.total_actualspend",
      "spendyears.variance1",
      "columns.actual1",
      "head.driver",
    ])
      expect(part(path)).toBe("");
    expect(part("all.total_outlook")).toBe(part("all.total_spend"));
  });

  test("a typed 0 is an actual, an empty cell is none", () => {
    const part = withTyped({ ...noActuals, "case2.actualspend1": 0, "case2.actualcalls1": 0 });
    expect([part("case2.spendshare1"), part("all.spendshare1"), part("all.callsshare1")]).toEqual([-1, -1, -1]);
    expect(part("all.spendvariance1")).toBe(-(part("case2.spend1") as number));
  });

  test("actuals that follow the plan show no variance in a February, leap year or not", () => {
    const plain = { "usecases.growth_per_month1": 0, "settings.start": isoToSerial("2027-01-01") };
    const perDay = withTyped(plain)("prices.day1") as number;
    const actuals = Object.fromEntries(
      [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29].map((days, at) => [
        `case1.actualspend${at + 1}`,
        days * perDay,
      ]),
    );
    const part = withTyped({ ...noActuals, ...plain, ...actuals });
    for (let month = 1; month <= 14; month++) expect(part(`all.spendvariance${month}`)).toBeCloseTo(0, 9);
    expect(part("head.finding")).toMatch(/^After 14 months with actuals, spend is on plan\./);
    expect(part("head.driver")).toBe("Every use case is on plan.");
  });

  test.each([
    ["settings.start", null, "Enter a date for Start date."],
    ["settings.start", "1 July", "Enter a date for Start date."],
    ["settings.start", isoToSerial("2026-07-01") + 0.5, "Enter a date for Start date."],
    ["settings.months", 11, "Months must be a whole number between 12 and 36."],
    ["settings.months", 37, "Months must be a whole number between 12 and 36."],
    ["settings.months", 12.5, "Months must be a whole number between 12 and 36."],
    ["settings.year_begins", 0, "Fiscal year starts in month must be a whole number between 1 and 12."],
    ["usecases.calls_per_day2", null, "Document digests: Enter a number for Calls per day."],
    ["usecases.live_after3", -1, "Code review: Live after must be a whole number between 0 and 1,200."],
    ["usecases.cache_hit_rate1", 85, "Support assistant: Cache hit rate must be between 0 and 1. Enter 80% or 0.8."],
  ])("%s of %j is told, and nothing is planned", (path, value, said) => {
    const part = withTyped({ [path]: value });
    expect(part("head.finding")).toBe(said);
    expect(part("head.standing")).toBe("No plan is calculated until this is fixed.");
    for (const cell of [
      "all.spend1",
      "case1.calls1",
      "all.total_spend",
      "spendyears.plan1",
      "bycase.plantotal",
      "columns.plan1",
      "calendar.from1",
    ])
      expect(part(cell)).toBe("");
  });

  test.each([
    [{ "case1.actualspend30": 12 }, /^One figure entered in the months is not counted/],
    [
      { "case1.actualspend5": -12, "case2.actualcalls6": "many", "case3.own7": -1 },
      /^3 figures entered in the months are not counted/,
    ],
  ])("%j does not count, which is told", (typed, said) => {
    const part = withTyped(typed);
    expect(part("head.standing")).toMatch(said);
    expect(part("all.total_spend")).toBe(partsOf(budget, { kind })("all.total_spend"));
    expect(part("all.total_spendvariance")).toBe(partsOf(budget, { kind })("all.total_spendvariance"));
  });

  test("the chart shows twelve months from the one that is typed, or the last twelve", () => {
    const shown = (from: number): unknown[] => {
      const part = withTyped({ "settings.chart_from": from });
      return [
        part("columns.month1"),
        part("columns.month12"),
        part("columns.plan1") === part(`all.spend${Math.min(from, 13)}`),
      ];
    };
    expect(shown(1)).toEqual(["Jul '26", "Jun '27", true]);
    expect(shown(7)).toEqual(["Jan '27", "Dec '27", true]);
    expect(shown(30)).toEqual(["Jul '27", "Jun '28", true]);
  });

  test("the lines of the use cases end with the budget, at its last month", () => {
    const part = withTyped({ "settings.months": 13 });
    expect([1, 2, 3].map((n) => part(`lines.outlook${n}_1`))).toEqual([1302.55, 404.18, 0]);
    expect([part("lines.month13"), part("lines.month36")]).toEqual([13, 13]);
    for (const n of [1, 2, 3])
      expect([part(`lines.outlook${n}_13`), part(`lines.outlook${n}_36`)]).toEqual([
        part(`case${n}.outlook13`),
        part(`case${n}.outlook13`),
      ]);
  });

  test("years are named by the month they end in", () => {
    const part = withTyped({ "settings.year_begins": 4 });
    expect([1, 2, 3, 4].map((place) => part(`spendyears.year${place}`))).toEqual(["FY2027", "FY2028", "FY2029", ""]);
    expect(partsOf(budget, { kind })("spendyears.year1")).toBe("FY2026");
  });
});

describe("prices", () => {
  const { input, cached, cache_write: written, output } = priceBook.find("claude-sonnet-5-5").describe().rates;

  test("are those of the model, and typed ones go before them", () => {
    const part = partsOf(budget);
    expect(["input", "cached", "cache_write", "output"].map((rate) => part(`prices.${rate}1`))).toEqual([
      input,
      cached,
      written,
      output,
    ]);
    expect(["input", "cached", "output"].map((rate) => part(`prices.${rate}2`))).toEqual([
      0.6,
      priceBook.find("gemini-3.8-flash").describe().rates.cached,
      3,
    ]);
  });

  test("are those of the day that is typed", () => {
    const on = (day: string): unknown =>
      partsOf(
        typedInto(budget, {
          "own.priced_on": isoToSerial(day),
          "usecases.model1": "o3",
          "usecases.model2": "gpt-4.1",
          "usecases.model3": "gpt-4.1",
        }),
      )("prices.input1");
    expect([on("2025-06-01"), on("2025-06-20")]).toEqual([10, 2]);
  });

  test("of a model that the book does not have are an error that says so; the finding names the use case", () => {
    const part = partsOf(typedInto(budget, { "usecases.model3": "gpt-41" }));
    expect(part("prices.input3")).toBe("#N/A");
    expect(part("head.finding")).toBe(
      "Code review: its input or output tokens have no price: see Prices and cost per call.",
    );
    expect(part("all.total_spend")).toBe("");
  });

  test("of no day are told", () => {
    expect(partsOf(typedInto(budget, { "own.priced_on": null }))("head.finding")).toBe(
      "Enter a date for List price date.",
    );
  });

  test("of one's own that are no numbers are told", () => {
    for (const value of ["free", -1])
      expect(partsOf(typedInto(budget, { "own.cached2": value }))("head.finding")).toBe(
        "Document digests: your own prices must be numbers of 0 or more, or empty.",
      );
  });

  test("in plain formulas stand as typed when the sheet was made", () => {
    const part = partsOf(budget, { kind: "plain" });
    expect(["input", "cached", "cache_write", "output"].map((rate) => part(`prices.${rate}1`))).toEqual([
      input,
      cached,
      written,
      output,
    ]);
    expect(["input", "cached", "cache_write", "output"].map((rate) => part(`prices.${rate}2`))).toEqual([
      0.6,
      0.075,
      "",
      3,
    ]);
    expect(["input", "cached", "cache_write", "output"].map((rate) => part(`own.${rate}1`))).toEqual([
      input,
      cached,
      written,
      output,
    ]);
  });
});
