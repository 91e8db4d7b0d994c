import { expect, test } from "@jest/globals";
import { compare } from "../../../src/engine/metrics/comparison";
import { evaluate } from "../../../src/engine/metrics/metrics";
import { strategyOf } from "../../../src/engine/strategy/strategy";
import { priceBook } from "../../../src/prices/price-book";
import { promptOrFineTune } from "../../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { layout } from "../../../src/workbooks/layout";
import { inputsBlocks } from "../../../src/workbooks/layout/sheet-names";
import type { LayoutCell } from "../../../src/workbooks/layout/sheet-layout";
import { place } from "../../../src/workbooks/layout/place";
import type { Block, InputsBlock, Template } from "../../../src/workbooks/template/template";
import { displayed } from "../cells";

const model = "gpt-4.1";
const shipped = inputsBlocks(promptOrFineTune)[0]!;
const added: InputsBlock["rows"] = [
  { input: "exchange_rate", values: [0.9] },
  { input: "list_price_discount", values: [0.2, 0.5] },
];
const inputs: InputsBlock["rows"] = [
  ...shipped.rows
    .filter(({ input }) => added.every((row) => row.input !== input))
    .map((row) =>
      row.input === "input_price" || row.input === "output_price" ? { ...row, values: [model, row.values[1]!] } : row,
    ),
  ...added,
];

const withRows = (template: Template): Template => {
  const replaced = (block: Block): Block => (block.kind === "inputs" ? { ...block, rows: inputs } : block);
  return {
    ...template,
    sheets: template.sheets.map((sheet) => ({
      ...sheet,
      stacks: sheet.stacks.map((stack) => ({ ...stack, blocks: stack.blocks.map(replaced) })),
    })),
  };
};

test("in plain formulas a named model's price follows the sheet's exchange rate and discount, and a typed one neither", () => {
  const template = withRows(promptOrFineTune);
  const { areas } = place(template, { kind: "plain" });
  const sheets = layout(template, { kind: "plain" });
  const cell = (path: string): LayoutCell => {
    const area = areas.get(path)!;
    return sheets
      .find(({ name }) => name === area.sheet)!
      .cells.find(({ row, column }) => row === area.row && column === area.column)!;
  };
  const { input, output } = priceBook.find(model).describe({}).rates;
  expect(displayed(cell("inputs.input_price.1"))).toBeCloseTo(input! * 0.72, 12);
  expect(cell("inputs.input_price.1").formula).toContain(`=${input}*(1-`);
  expect(cell("inputs.input_price.2")).toMatchObject({ value: 3 });
  expect(cell("inputs.input_price.2").formula).toBeUndefined();

  const prices: Readonly<Record<string, number>> = { input_price: input! * 0.72, output_price: output! * 0.72 };
  const strategies = [0, 1].map((at) =>
    strategyOf(
      Object.fromEntries(
        inputs.map((row) => {
          const value = row.values.length === 1 ? row.values[0]! : row.values[at]!;
          return [row.input, typeof value === "number" ? value : prices[row.input]!];
        }),
      ),
    ),
  );
  compare(strategies).forEach((one, at) =>
    expect(displayed(cell(`figures.total_cost.${at + 1}`))).toBeCloseTo(evaluate("total_cost", one), 8),
  );
});
