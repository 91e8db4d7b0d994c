import { describe, expect, test } from "@jest/globals";
import { messageText } from "../../src/messages/text";
import { encodedBook } from "../../src/prices/data/encoded-book";
import { PriceBook } from "../../src/prices/price-book";
import { answer } from "./asked";

/** A price list as a company writes it. */
const list = {
  name: "Acme prices",
  date: "2026-11-01",
  currency: "USD",
  prices: [
    { model: "gpt-4.1", from: "2026-10-01", to: "2027-09-30", input: 1.6, output: 6.4, training: 20 },
    {
      model: "anthropic:claude-sonnet-4-5",
      from: "2026-01-01",
      input: 2.5,
      long: { above: 200_000, input: 5, output: 18 },
    },
  ],
  discounts: [
    { provider: "anthropic", percent: 10, from: "2026-07-01" },
    { model: "anthropic:claude-haiku-4-5", percent: 25, from: "2026-07-01" },
  ],
  models: [
    { name: "acme-llama-70b", from: "2026-01-01", input: 0.4, output: 0.6, hosting: 12, context_window: 128_000 },
  ],
};
const bookWith = (written: unknown): PriceBook => new PriceBook(encodedBook, { tunewiseCompanyPrices: written });
const faults = (written: unknown): string[] => bookWith(written).faults.map((fault) => messageText(fault));
const plain = new PriceBook(encodedBook);

describe("a company's price list", () => {
  const book = bookWith(list);

  test("is in force by its name and date", () => {
    expect(book.faults).toEqual([]);
    expect(book.company).toMatchObject({ name: "Acme prices", date: "2026-11-01" });
    expect(plain.company).toBeUndefined();
  });

  test("sets the prices that its contracts name, for every spelling, and leaves the others at list price", () => {
    for (const name of ["gpt-4.1", "GPT 4.1", "openai:gpt-4.1", "openai/gpt-4.1"])
      expect(book.find(name).callPrices()).toEqual({ input: 1.6, output: 6.4, cached: 0.5, cacheWrite: undefined });
    expect(book.find("gpt-4.1").rate("training")).toBe(20);
    expect(book.find("gpt-4.1").rate("tuned_input")).toBe(plain.find("gpt-4.1").rate("tuned_input"));
    expect(book.find("azure:gpt-4.1").rate("input")).toBe(2);
    expect(book.find("gpt-4.1-mini").callPrices()).toEqual(plain.find("gpt-4.1-mini").callPrices());
  });

  test("holds from its first day to its last", () => {
    const input = (date: string): unknown => answer(() => book.find("gpt-4.1").rate("input", { date }));
    expect([input("2026-09-30"), input("2026-10-01"), input("2027-09-30"), input("2027-10-01")]).toEqual([
      2, 1.6, 1.6, 2,
    ]);
    expect(book.find("gpt-4.1@2026-09-30").rate("input")).toBe(2);
  });

  test("is left aside by list:, which pins and tuned names keep", () => {
    expect(book.find("list:gpt-4.1").rate("input")).toBe(2);
    expect(book.find("List: openai:gpt-4.1@2026-11-01").rate("input")).toBe(2);
    expect(book.find("list:gpt-4.1").name).toBe("openai:gpt-4.1");
    expect(plain.find("list:gpt-4.1").rate("input")).toBe(2);
    expect(book.find("list:ft:gpt-4.1").rate("input")).toBe(plain.find("ft:gpt-4.1").rate("input"));
  });

  test("chooses a contract's long price by the call's tokens: below, at and above the threshold", () => {
    const at = (inputTokens: number): unknown => book.find("claude-sonnet-4-5").callPrices({ inputTokens });
    expect(at(199_999)).toMatchObject({ input: 2.5 });
    expect(at(200_000)).toMatchObject({ input: 2.5 });
    expect(at(200_001)).toMatchObject({ input: 5, output: 18 });
  });

  test("takes a discount off what no contract names, the model's own before its provider's", () => {
    const { output: listed = NaN } = plain.find("claude-sonnet-4-5").callPrices();
    expect(book.find("claude-sonnet-4-5").callPrices().output).toBeCloseTo(listed * 0.9, 12);
    expect(book.find("claude-haiku-4-5").rate("input")).toBe(0.75);
    expect(book.find("claude-haiku-4-5").rate("batch_input")).toBe(0.375);
    expect(book.find("claude-haiku-4-5").rate("input", { date: "2026-06-30" })).toBe(1);
    expect(book.find("aws:anthropic.claude-haiku-4-5-20251001").rate("input")).toBe(1.1);
  });

  test("says which prices it sets: a further discount off list prices never acts on them", () => {
    expect(book.find("gpt-4.1").isContractPrice("input")).toBe(true);
    expect(book.find("gpt-4.1").isContractPrice("cached")).toBe(false);
    expect(book.find("list:gpt-4.1").isContractPrice("input")).toBe(false);
    expect(book.find("claude-haiku-4-5").isContractPrice("input")).toBe(true);
    expect(book.find("claude-haiku-4-5").isContractPrice("input", { date: "2026-06-30" })).toBe(false);
    expect(plain.find("gpt-4.1").isContractPrice("input")).toBe(false);
  });

  test("has the company's own models, by their bare names", () => {
    expect(book.find("acme-llama-70b").rate("input")).toBe(0.4);
    expect(book.find("company:Acme Llama 70B").rate("hosting")).toBe(12);
    expect(book.search("acme")).toMatchObject([
      { provider: "company", model: "acme-llama-70b", input: 0.4, output: 0.6, contextWindow: 128_000 },
    ]);
    expect(book.providerName("company")).toBe("Acme prices");
    expect(answer(() => plain.find("acme-llama-70b").name)).toMatch(/^notAvailable: /);
  });

  test("is named beside the prices, with those of the list", () => {
    expect(book.find("gpt-4.1").priceNotes("2026-11-24").slice(0, 3)).toEqual([
      "Contract price of Acme prices, 2026-11-01.",
      "At list price: input 2, output 8.",
      "It ends on 2027-09-30.",
    ]);
    const [row] = book.search("gpt-4.1");
    expect(row).toMatchObject({
      model: "gpt-4.1",
      input: 1.6,
      cached: 0.5,
      output: 6.4,
      agreed: true,
      checkedOn: "2026-11-01",
    });
    expect(book.find("claude-haiku-4-5").priceNotes("2026-11-24")[0]).toBe(
      "25% off the list price by Acme prices, 2026-11-01.",
    );
    expect(book.tunable("openai gpt-4.1-2025-04-14")[0]).toMatchObject({ training: 20, tunedInput: 3, agreed: true });
  });

  test("in another currency is converted by its rate", () => {
    const euros = bookWith({ ...list, currency: "EUR", usd_per_unit: 1.25 });
    expect(euros.find("gpt-4.1").rate("input")).toBe(2);
    expect(euros.find("acme-llama-70b").rate("hosting")).toBe(15);
    expect(euros.find("claude-haiku-4-5").rate("input")).toBe(0.75);
  });
});

describe("a price list with a fault is refused whole: the book is as before", () => {
  const row = list.prices[0]!;
  test.each([
    ["is no object", "[1, 2]", 'company-prices.js must set tunewiseCompanyPrices to an object, got "[1, 2]".'],
    [
      "has an unknown field",
      { ...list, price: [] },
      "company-prices.js: there is no field 'price'. Did you mean prices?",
    ],
    [
      "has no name",
      { ...list, name: undefined },
      "company-prices.js: name must be a text of 1 to 100 characters, got nothing.",
    ],
    [
      "has a malformed date",
      { ...list, date: "1.11.2026" },
      'company-prices.js: date must be a day such as 2026-06-30, in quotes, got "1.11.2026".',
    ],
    [
      "has no currency",
      { ...list, currency: undefined },
      "company-prices.js: currency must be a text of 1 to 100 characters, got nothing.",
    ],
    [
      "is in euros without a rate",
      { ...list, currency: "EUR" },
      "company-prices.js: usd_per_unit must be the USD for one unit of the currency, got nothing.",
    ],
    [
      "has a model that the book does not have",
      { ...list, prices: [{ ...row, model: "gpt-41" }] },
      "prices, row 1: No model 'gpt-41' in the price book of 2026-11-30. Did you mean gpt-4.1? If it is newer, enter its price.",
    ],
    [
      "has a price that is a text",
      { ...list, prices: [row, { ...row, model: "o3", input: "2" }] },
      'prices, row 2: input must be a price of 0 or more, got "2".',
    ],
    [
      "has a negative price",
      { ...list, prices: [{ ...row, output: -1 }] },
      "prices, row 1: output must be a price of 0 or more, got -1.",
    ],
    [
      "has a row without a price",
      { ...list, prices: [{ model: "o3", from: "2026-01-01" }] },
      "prices, row 1 has no price.",
    ],
    [
      "has a rate of another name",
      { ...list, prices: [{ ...row, inputs: 2 }] },
      "prices, row 1: there is no field 'inputs'. Did you mean input?",
    ],
    [
      "has a row that ended",
      { ...list, prices: [{ ...row, from: "2026-01-01", to: "2026-11-29" }] },
      "prices, row 1: it ended on 2026-11-29, which is before 2026-11-30. Remove the row, or enter the day to which the contract was extended.",
    ],
    [
      "has a row that ends before it begins",
      { ...list, prices: [{ ...row, from: "2027-02-01", to: "2027-01-01" }] },
      "prices, row 1: its last day 2027-01-01 is before its first day 2027-02-01.",
    ],
    [
      "has two rows for a day",
      { ...list, prices: [row, { ...row, from: "2027-09-30", to: "2028-01-01" }] },
      "prices, row 2: openai:gpt-4.1 has another row for some of the same days, from 2027-09-30 on.",
    ],
    [
      "has a discount of everything",
      { ...list, discounts: [{ provider: "openai", percent: 100, from: "2026-01-01" }] },
      "discounts, row 1: percent must be a percentage above 0 and below 100, got 100.",
    ],
    [
      "has a discount of nobody",
      { ...list, discounts: [{ percent: 10, from: "2026-01-01" }] },
      "discounts, row 1 must name a provider or a model, and not both.",
    ],
    [
      "has an unknown provider",
      { ...list, discounts: [{ provider: "acme", percent: 10, from: "2026-01-01" }] },
      "discounts, row 1: no provider is called 'acme'.",
    ],
    [
      "has a model of its own by a known name",
      { ...list, models: [{ name: "gpt-4o", from: "2026-01-01", input: 1 }] },
      "models, row 1: 'gpt-4o' is the name of another model. Choose another name.",
    ],
    ["has rows that are none", { ...list, prices: [7] }, "prices, row 1 must be fields in braces, got 7."],
    [
      "has a table that is none",
      { ...list, models: {} },
      "models: models must be a list of at most 2,000 rows in square brackets, got {}.",
    ],
  ])("%s", (_, written, fault) => {
    const book = bookWith(written);
    expect(book.faults.map((one) => messageText(one))).toEqual([fault]);
    expect(book.company).toBeUndefined();
    expect(book.search()).toEqual(plain.search());
  });

  test("with every fault, each by its row", () => {
    expect(
      faults({
        ...list,
        name: 7,
        prices: [
          { ...row, input: -1 },
          { ...row, model: "o3", from: "soon" },
        ],
      }),
    ).toEqual([
      "company-prices.js: name must be a text of 1 to 100 characters, got 7.",
      "prices, row 1: input must be a price of 0 or more, got -1.",
      'prices, row 2: from must be a day such as 2026-06-30, in quotes, got "soon".',
    ]);
  });

  test("whatever it holds", () => {
    for (const written of [
      null,
      1,
      [],
      "",
      { prices: null },
      { ...list, prices: [null, [], "x"] },
      { ...list, date: {} },
    ]) {
      const book = bookWith(written);
      expect(book.faults.length).toBeGreaterThan(0);
      expect(book.find("gpt-4.1").rate("input")).toBe(2);
    }
  });
});

describe("a price book beside the add-in", () => {
  const changed = { ...encodedBook, madeOn: "2026-12-15", date: "2026-12-14" };
  const bookBeside = (written: unknown): PriceBook => new PriceBook(encodedBook, { tunewisePriceBook: written });

  test("that is newer takes the place of the one carried", () => {
    const columns = encodedBook.columns.replace("250414 2,8,0.5", "250414 2,8,0.5;261201 1.9,7.5,0.4");
    expect(columns).not.toBe(encodedBook.columns);
    const book = bookBeside({ ...changed, columns });
    expect(book.faults).toEqual([]);
    expect(book.date).toBe("2026-12-14");
    expect(book.find("gpt-4.1").rate("input")).toBe(1.9);
    expect(book.find("gpt-4.1@2026-11-30").rate("input")).toBe(2);
  });

  test("that is the same says nothing", () => {
    expect(bookBeside({ ...encodedBook }).faults).toEqual([]);
  });

  test.each([
    [
      "older",
      { ...encodedBook, madeOn: "2026-10-01", columns: "x" },
      /it was made on 2026-10-01, before the add-in's own of 2026-11-30\./,
    ],
    ["of another form", { ...changed, form: 1 }, /it is not a price book of this version/],
    ["no book", 7, /it is not a price book of this version/],
    [
      "cut",
      { ...changed, columns: encodedBook.columns.slice(0, 9000) },
      /it is not a price book|prices or dates are missing/,
    ],
    ["without its sources", { ...changed, sources: undefined }, /it is not a price book of this version/],
    [
      "damaged",
      { ...changed, columns: encodedBook.columns.replace("250414 2,8,0.5", "250414 two,8,0.5") },
      /prices or dates are missing/,
    ],
  ])("that is %s is left aside, and says why", (_, written, reason) => {
    const book = bookBeside(written);
    expect(book.faults.map((fault) => messageText(fault)).join()).toMatch(reason);
    expect(book.search()).toEqual(plain.search());
    expect(book.date).toBe(plain.date);
  });
});
