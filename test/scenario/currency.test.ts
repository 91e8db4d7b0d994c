import { expect, test } from "@jest/globals";
import { explainFunction } from "../../src/functions/scenarios/explain";
import { exampleInputs } from "../../src/functions/scenarios/example-inputs";
import { recommendFunction } from "../../src/functions/analysis/recommend";
import { invoke } from "../../src/functions/invoke";
import { inputDefinition } from "../../src/engine/strategy/inputs";
import { inCurrency } from "../../src/messages/currency";
import { currencyOf } from "../../src/scenario/currency";
import { inputOfLabel } from "../../src/scenario/input-rows";

/** The example with a column of units, as a sheet in a currency has it. */
const exampleIn = (currency: string): (string | number)[][] =>
  [...exampleInputs, ["Exchange rate", 0.92, 0.92]].map(([label, ...values]) => {
    const input = inputOfLabel(String(label));
    const unit = input === undefined ? "Unit" : inCurrency(inputDefinition(input).unit, currency);
    return [label, unit, ...values] as (string | number)[];
  });

test("the units of a table say its currency", () => {
  expect(currencyOf(exampleInputs)).toBe("USD");
  expect(currencyOf(exampleIn("USD"))).toBe("USD");
  expect(currencyOf(exampleIn("EUR"))).toBe("EUR");
  expect(
    currencyOf([
      ["Label", "Unit", "A"],
      ["Calls per day", "PER DAY", 1],
      ["Input price", "EUR per 1M tokens", 2],
    ]),
  ).toBe("EUR");
  expect(
    currencyOf([
      ["Label", "A"],
      ["Input price", "EUR"],
    ]),
  ).toBe("USD");
});

test.each(["cost_per_call", "total_cost", "breakeven_days", "npv", "breakeven_calls"])(
  "the explanation of %s and the advice are in the currency of the table",
  (metric) => {
    const texts = [
      invoke(explainFunction, [exampleIn("EUR"), metric, metric === "cost_per_call" ? 1 : 2]),
      invoke(recommendFunction, [exampleIn("EUR")]),
    ].flatMap((table) => (table as unknown[][]).flat().filter((cell) => typeof cell === "string"));
    expect(texts.filter((text) => /\bEUR\b/.test(text)).length).toBeGreaterThan(3);
    expect(texts.filter((text) => /\bUSD\b/.test(text.replace("EUR per USD", "")))).toEqual([]);
  },
);
