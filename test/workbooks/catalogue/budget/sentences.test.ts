import { describe, expect, test } from "@jest/globals";
import { priceBook } from "../../../../src/prices/price-book";
import { isoToSerial } from "../../../../src/prices/serial-date";
import { budget, budgetOf } from "../../../../src/workbooks/catalogue/budget/template";
import { layout } from "../../../../src/workbooks/layout";
import { partsOf, displayed, typedInto } from "../../cells";
import { monthSerial } from "./plan";

const kinds = ["addin", "plain"] as const;

const month = (name: string): number => isoToSerial(`${name}-01`);
const july = month("2026-07");

const columns = ["month", "usecase", "calls", "spend"] as const;
const exampleRows = 10;

/** A row of actuals, by its place. */
const row = (place: number, ...cells: readonly (number | string | null)[]): Record<string, number | string | null> =>
  Object.fromEntries(columns.map((column, at) => [`ledger.${column}${place}`, cells[at] ?? null]));

/** No actuals of any use case. */
const noActuals = Object.assign({}, ...Array.from({ length: exampleRows }, (_, at) => row(at + 1))) as Record<
  string,
  null
>;

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
    const part = withTyped({ ...noActuals, ...row(1, july, "Document digests", 0, 0) });
    expect([part("case2.spendshare1"), part("all.spendshare1"), part("all.callsshare1")]).toEqual([-1, -1, -1]);
    expect(part("all.spendvariance1")).toBe(-(part("case2.spend1") as number));
  });

  test("actuals that follow the plan show no variance in a February, leap year or not", () => {
    const start = isoToSerial("2027-01-01");
    const plain = {
      "usecases.growth_per_month1": 0,
      "settings.start": start,
      ...Object.fromEntries([1, 2, 3].map((n) => [`usecases.start${n}`, start])),
    };
    const perDay = withTyped(plain)("prices.day1") as number;
    const actuals = Object.assign(
      {},
      ...[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29].map((days, at) =>
        row(at + 1, monthSerial("2027-01-01", at), "Support assistant", null, days * perDay),
      ),
    ) as Record<string, number>;
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
    ["settings.currency", "Euro", "Enter Currency as three capital letters, such as USD or EUR."],
    ["settings.exchange_rate", 0.92, "Exchange rate must be 1 where the currency is USD."],
    ["settings.exchange_rate", 0, /^Exchange rate must be .*above 0/],
    ["usecases.calls_per_day2", null, "D26: Document digests: Enter a number for Calls per day."],
    ["usecases.start3", "soon", "E25: Code review: Enter a date for Start date."],
    [
      "usecases.cache_hit_rate1",
      85,
      "C31: Support assistant: Cache hit rate must be between 0 and 1. Enter 80% or 0.8.",
    ],
  ])("%s of %j is told, and nothing is planned", (path, value, said) => {
    const part = withTyped({ [path]: value });
    expect(part("head.finding")).toEqual(typeof said === "string" ? said : expect.stringMatching(said));
    expect(part("head.standing")).toBe("No plan is calculated until this is fixed.");
    for (const cell of [
      "all.spend1",
      "case1.calls1",
      "all.total_spend",
      "spendyears.plan1",
      "bycase.plan1",
      "columns.plan1",
      "calendar.from1",
    ])
      expect(part(cell)).toBe("");
  });

  test.each([
    [
      row(11, isoToSerial("2026-12-15"), "Code review", 1, 1),
      "A19: enter the first day of a calendar month, such as 2026-07-01.",
    ],
    [row(11, "Dec 2026", "Code review", 1, 1), /^A19: enter the first day/],
    [row(11, month("2028-07"), "Code review", 1, 1), /^A19: this month is not one of the budget's months/],
    [row(11, month("2026-12"), "Code reviews", 1, 1), "B19: no use case of the budget has this name."],
    [row(11, month("2026-12"), null, 1, 1), "B19: no use case of the budget has this name."],
    [row(11, month("2026-12"), "Code review", -1, 1), "D19: calls must be a number of 0 or more, or empty."],
    [row(11, month("2026-12"), "Code review", 1, "12 USD"), "E19: spend must be a number, or empty."],
    [row(11, month("2026-12"), "Code review"), "D19: enter calls, spend, or both."],
    [
      row(11, july, "Support assistant", 1, 1),
      /^A9: the same month, use case, model and export stand in another row too/,
    ],
    [{ "ledger.status10": "half" }, "H18: enter whole or partial, or nothing."],
    [
      { "overrides.month1": july, "overrides.usecase1": "Code review" },
      "T9: calls per day must be a number of 0 or more.",
    ],
    [{ "overrides.calls2": 5 }, /^R10: enter the first day of a calendar month/],
  ])("%j does not count: it is told with its cell in the place of the result", (typed, said) => {
    const part = withTyped(typed);
    expect(part("head.finding")).toEqual(typeof said === "string" ? said : expect.stringMatching(said));
    expect(part("head.standing")).toBe("The result is not stated until this is fixed.");
    expect(part("steps.months")).toBe("No result: see the check above");
    expect(part("all.total_spend")).toBe(partsOf(budget, { kind })("all.total_spend"));
  });

  test("moving the start of the plan relabels no actual: each follows its calendar month, or is told as outside", () => {
    const before = withTyped({});
    const earlier = withTyped({ "settings.start": isoToSerial("2026-05-10") });
    expect(earlier("head.standing")).toBe("All inputs are valid, and all actuals are counted.");
    for (const n of [1, 2, 3])
      for (let place = 1; place <= 4; place++) {
        expect(earlier(`case${n}.month${place + 2}`)).toBe(before(`case${n}.month${place}`));
        for (const column of ["actualcalls", "actualspend"])
          expect(earlier(`case${n}.${column}${place + 2}`)).toBe(before(`case${n}.${column}${place}`));
      }
    const later = withTyped({ "settings.start": isoToSerial("2026-09-01") });
    expect(later("head.finding")).toMatch(/^A9: this month is not one of the budget's months/);
    expect(later("case1.actualspend1")).toBe(1442.87);
  });

  test("a month in part is shown, marked, and not compared with the plan", () => {
    const part = withTyped({ "ledger.status4": "partial" });
    expect([part("case1.actualspend4"), part("case1.status4"), part("case1.status3")]).toEqual([
      1548.31,
      "in part",
      "whole",
    ]);
    for (const column of ["callsvariance", "spendvariance", "byvolume"]) expect(part(`case1.${column}4`)).toBe("");
    expect(part("case1.outlook4")).toBe(part("case1.spend4"));
    expect(part("head.standing")).toMatch(/^All inputs are valid\. 1 month of actuals cover/);
  });

  test("calls entered for a month replace the forecast in that calendar month, wherever the plan begins", () => {
    const typed = {
      "overrides.month1": month("2026-12"),
      "overrides.usecase1": "Code review",
      "overrides.calls1": 100,
    };
    expect(withTyped(typed)("case3.calls6")).toBe(3100);
    expect(withTyped({ ...typed, "settings.start": isoToSerial("2026-06-01") })("case3.calls7")).toBe(3100);
  });

  test("several models of a month are one actual", () => {
    const part = withTyped({ ...row(11, july, "Support assistant", 90, 1.5), "ledger.model11": "gpt-4.1" });
    expect([part("case1.actualcalls1"), part("case1.actualspend1")]).toEqual([368_500, 1304.05]);
    expect(part("head.standing")).toBe("All inputs are valid, and all actuals are counted.");
  });

  test("the chart shows twelve months from the one that is typed, or the last twelve", () => {
    const rowFrom = (from: number): unknown[] => {
      const part = withTyped({ "settings.chart_from": from });
      return [
        part("columns.month1"),
        part("columns.month12"),
        part("columns.plan1") === part(`all.spend${Math.min(from, 13)}`),
      ];
    };
    expect(rowFrom(1)).toEqual(["Jul '26", "Jun '27", true]);
    expect(rowFrom(7)).toEqual(["Jan '27", "Dec '27", true]);
    expect(rowFrom(30)).toEqual(["Jul '27", "Jun '28", true]);
  });

  test("years are named by the month they end in", () => {
    const part = withTyped({ "settings.year_begins": 4 });
    expect([1, 2, 3, 4].map((place) => part(`spendyears.year${place}`))).toEqual(["FY2027", "FY2028", "FY2029", ""]);
    expect(partsOf(budget, { kind })("spendyears.year1")).toBe("FY2026");
  });
});

describe("a budget in EUR", () => {
  const usual = ["Support assistant", "Document digests", "Code review"].map((name, like) => ({ name, like }));
  const inEuros = budgetOf({ useCases: usual, currency: "EUR", exchangeRate: 0.92, examples: true });

  test.each(kinds)("has its list prices converted, and says EUR wherever an amount stands, %s", (kind) => {
    const [euros, dollars] = [partsOf(inEuros, { kind }), partsOf(budget, { kind })];
    for (const rate of ["input", "cached", "cache_write", "output"]) {
      expect(euros(`list.${rate}1`)).toBe(dollars(`list.${rate}1`));
      expect(euros(`prices.${rate}1`)).toBeCloseTo(0.92 * (dollars(`prices.${rate}1`) as number), 12);
    }
    // Prices of one's own are in the budget's currency.
    expect(euros("prices.input2")).toBe(0.6);
    expect(euros("head.finding")).toMatch(/\d EUR.*over plan\. Outlook to Jun 2028: [\d,]+ EUR; plan: [\d,]+ EUR\.$/);
    const texts = layout(inEuros, { kind }).flatMap(({ cells }) => cells.map((cell) => String(displayed(cell))));
    expect(texts.filter((text) => text.includes("USD"))).toEqual([
      "EUR per USD",
      "list prices are in USD",
      expect.stringContaining("in USD"),
      ...Array<string>(4).fill("USD per 1M tokens"),
      "EUR per USD",
    ]);
  });

  test("a discount is one off list prices alone", () => {
    const part = partsOf(
      typedInto(inEuros, { "usecases.list_price_discount1": 0.1, "usecases.list_price_discount2": 0.1 }),
    );
    const without = partsOf(inEuros);
    expect(part("prices.output1")).toBeCloseTo(0.9 * (without("prices.output1") as number), 12);
    expect([part("prices.input2"), part("prices.output2")]).toEqual([0.6, 3]);
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
          "list.priced_on": isoToSerial(day),
          "usecases.model1": "o3",
          "usecases.model2": "gpt-4.1",
          "usecases.model3": "gpt-4.1",
        }),
      )("prices.input1");
    expect([on("2025-06-01"), on("2025-06-20")]).toEqual([10, 2]);
  });

  test("of a model that the book does not have are an error that says so; the finding names the use case", () => {
    const part = partsOf(typedInto(budget, { "usecases.model3": "gpt-41" }));
    expect(part("list.input3")).toBe("#N/A");
    expect(part("head.finding")).toBe(
      "E39: Code review: its input or output tokens have no price: see Prices and cost per call.",
    );
    expect(part("all.total_spend")).toBe("");
  });

  test("of no day are told", () => {
    expect(partsOf(typedInto(budget, { "list.priced_on": null }))("head.finding")).toBe(
      "Enter a date for List price date.",
    );
  });

  test("of one's own that are no numbers are told", () => {
    for (const value of ["free", -1])
      expect(partsOf(typedInto(budget, { "own.cached2": value }))("head.finding")).toBe(
        "D39: Document digests: your own prices must be numbers of 0 or more, or empty.",
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
    expect(["input", "output"].map((rate) => part(`prices.${rate}2`))).toEqual([0.6, 3]);
    expect(["input", "cached", "cache_write", "output"].map((rate) => part(`list.${rate}1`))).toEqual([
      input,
      cached,
      written,
      output,
    ]);
  });
});
