import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type * as Compared from "../../src/functions/scenarios/compared";
import type * as Scenarios from "../../src/scenario/read-scenario";
import type * as Strategies from "../../src/scenario/strategies";

/** As company-prices.js sets it before the functions are loaded. */
const list = {
  name: "Acme prices",
  date: "2026-11-01",
  currency: "USD",
  prices: [{ model: "gpt-4.1", from: "2026-10-01", input: 1.6, output: 6.4 }],
  discounts: [{ provider: "anthropic", percent: 50, from: "2026-01-01" }],
};
const globals = globalThis as { tunewiseCompanyPrices?: unknown };

let typed: (id: string, args: string) => Promise<unknown>;
let resolver: typeof Compared;
let strategies: typeof Strategies;
let scenario: typeof Scenarios;

beforeAll(async () => {
  globals.tunewiseCompanyPrices = list;
  jest.resetModules();
  ({ typed } = await import("./asked"));
  resolver = await import("../../src/functions/scenarios/compared");
  strategies = await import("../../src/scenario/strategies");
  scenario = await import("../../src/scenario/read-scenario");
});
afterAll(() => {
  delete globals.tunewiseCompanyPrices;
});

describe("with a company's price list", () => {
  test("MODELPRICE gives the contract's price, and list: the list's", async () => {
    expect(await typed("MODELPRICE", '"gpt-4.1"')).toBe(1.6);
    expect(await typed("MODELPRICE", '"list:gpt-4.1"')).toBe(2);
    expect(await typed("MODELPRICE", '"gpt-4.1", "cached"')).toBe(0.5);
    expect(await typed("CALLCOST", '1000000, 0, "gpt-4.1"')).toBe(1.6);
    expect(await typed("CALLCOST", '1000000, 0, "list:gpt-4.1"')).toBe(2);
  });

  test("PRICESOURCE and MODELS say whose prices they are", async () => {
    expect(await typed("PRICESOURCE", "")).toBe("Acme prices of 2026-11-01; price book of 2026-11-30");
    expect(await typed("PRICESOURCE", '"gpt-4.1"')).toBe(
      "Contract price of Acme prices, 2026-11-01. At list price: input 2, output 8. Its provider retires it on 2027-01-14.",
    );
    expect(await typed("PRICESOURCE", '"list:gpt-4.1"')).toMatch(/^List price, checked on 2026-11-20\./);
    expect(await typed("PRICESOURCE", '"claude-haiku-4-5"')).toMatch(
      /^50% off the list price by Acme prices, 2026-11-01\./,
    );
    const models = (await typed("MODELS", '"openai:gpt-4.1"')) as unknown[][];
    expect(models[1]!.slice(0, 7)).toEqual(["openai", "gpt-4.1", 1_000_000, 1.6, 0.5, "", 6.4]);
    expect(models[1]![8]).toMatch(/Contract price of Acme prices, 2026-11-01\./);
  });

  test("a scenario's discount off list prices acts on list prices alone; its exchange rate on all", () => {
    const table = [
      ["", "Contract", "At list"],
      ["Calls per day", 1000, 1000],
      ["Prompt tokens", 1000, 1000],
      ["Input price", "gpt-4.1", "list:gpt-4.1"],
      ["List price discount", 0.25, 0.25],
      ["Exchange rate", 2, 2],
    ];
    const prices = strategies
      .strategiesOf(scenario.readScenario(table), resolver.priceOfModel)
      .map(({ input_price }) => input_price);
    expect(prices).toEqual([3.2, 3]);
  });
});
