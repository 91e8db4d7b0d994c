import { describe, expect, test } from "@jest/globals";
import { priceBook } from "../../../src/prices/price-book";
import { withCurrency } from "../../../src/taskpane/new-sheet/currency";
import { inputsBlockOf, withInputs, withValue } from "../../../src/taskpane/new-sheet/inputs-block";
import { hybrid } from "../../../src/workbooks/catalogue/hybrid/template";
import { promptOrFineTune } from "../../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { routeOrReplace } from "../../../src/workbooks/catalogue/route-or-replace/template";
import { whatIf } from "../../../src/workbooks/catalogue/what-if/template";
import { layout } from "../../../src/workbooks/layout";
import { inCurrency } from "../../../src/messages/currency";
import type { SheetLayout } from "../../../src/workbooks/layout/sheet-layout";
import type { InputsBlock, Template, WorkbookKind } from "../../../src/workbooks/template/template";

/** A template in euros, at 0.92 for 1 USD, every strategy with a model by name. */
function inEuros(template: Template): Template {
  const base = withCurrency(inputsBlockOf(template)!, "EUR");
  const models = ["gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano"];
  const priced = (
    ["input_price", "output_price", "cached_price", "cache_write_price", "training_price"] as const
  ).filter((input) => base.rows.some((row) => row.input === input));
  const hosted = base.rows.some(({ input, values }) => input === "hosting_per_hour" && values.includes(""))
    ? base.strategies.reduce(
        (block, _, strategy) => withValue(block, { input: "hosting_per_hour", strategy }, 1.5 * strategy),
        base,
      )
    : base;
  const filled = priced.reduce<InputsBlock>(
    (block, input) =>
      block.strategies.reduce(
        (each, _, strategy) =>
          withValue(each, { input, strategy }, input === "training_price" ? 25 * strategy : models[strategy]!),
        block,
      ),
    hosted,
  );
  return withInputs(template, withValue(filled, { input: "exchange_rate", strategy: 0 }, 0.92));
}

/** Everything that a sheet says. */
const textsOf = ({ cells, charts, names, validations }: SheetLayout): string[] => [
  ...cells.flatMap(({ value, formula }) => [...(typeof value === "string" ? [value] : []), formula ?? ""]),
  ...charts.flatMap(({ xAxis, yAxis, description }) => [xAxis.title, yAxis.title, description]),
  ...names.map(({ comment }) => comment),
  ...validations.flatMap(({ prompt, error }) => [prompt.title, prompt.message, error.title, error.message]),
];

test("the currency stands for USD wherever the sheet's own is meant", () => {
  expect(inCurrency("2.00 USD per 1M tokens", "EUR")).toBe("2.00 EUR per 1M tokens");
  expect(inCurrency("per USD", "EUR")).toBe("EUR per USD");
  expect(inCurrency("The sheet's currency for 1 USD: of prices. Unit: per USD.", "EUR")).toBe(
    "The sheet's currency for 1 USD: of prices. Unit: EUR per USD.",
  );
  expect(inCurrency("2.00 USD")).toBe("2.00 USD");
});

describe.each(
  [promptOrFineTune, hybrid, routeOrReplace, whatIf].flatMap((template) =>
    (["addin", "plain"] as const).map((kind) => [template.id, kind, template] as const),
  ),
)("%s in euros, %s", (_id, kind: WorkbookKind, template) => {
  const sheets = layout(inEuros(template), { kind });
  const [first] = sheets as [SheetLayout];

  test("every unit, sentence, message and title says EUR", () => {
    const texts = sheets.flatMap(textsOf);
    expect(texts.filter((text) => /\bUSD\b/.test(text.replaceAll(/for 1 USD|EUR per USD/g, "")))).toEqual([]);
    expect(texts.filter((text) => /\bEUR\b/.test(text)).length).toBeGreaterThan(30);
  });

  test("prices of models by name are converted, and the sheet states its result in EUR", () => {
    const at = (row: number, column: number): unknown =>
      first.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    expect(at(3, 0)).toMatch(/^All inputs are filled/);
    expect(at(2, 0)).toMatch(/ EUR/);
    const label = first.cells.find(({ value, column }) => value === "Cost per call" && column > 4);
    const values = new Map(inputsBlockOf(template)!.rows.map(({ input, values: of }) => [input, Number(of[0])]));
    const { input = 0, output = 0 } = priceBook.find("gpt-4.1").describe().rates;
    if (label && template === promptOrFineTune) {
      const tokens = values.get("prompt_tokens")! + values.get("user_tokens")!;
      const expected = (0.92 * (tokens * input + values.get("output_tokens")! * output)) / 1e6;
      expect(at(label.row, label.column + 1)).toBeCloseTo(expected, 9);
    }
  });
});

test("what own GPUs are compared with is converted too", () => {
  const [first] = layout(inEuros(hybrid)) as [SheetLayout];
  const label = first.cells.find(({ value }) => value === "The same tokens by API")!;
  const price = first.cells.find(({ row, column }) => row === label.row && column === label.column + 3)!.value;
  const { input = 0, output = 0 } = priceBook.find("gpt-4.1-mini").describe().rates;
  expect(price).toBeCloseTo((0.92 * (700 * input + 200 * output)) / 900, 9);
});
