import { CostError, type Message } from "../../engine/cost-error";
import { minus, times } from "../../engine/equations/expression";
import { explain } from "../../engine/explain/explain";
import { valueOf, type Line } from "../../engine/explain/explanation";
import type { InputKey } from "../../engine/strategy/inputs";
import { meanInputTokens } from "../../engine/strategy/one-call";
import { calculationText } from "../../messages/calculation";
import { messageText } from "../../messages/text";
import { priceBook } from "../../prices/price-book";
import { rateMeaning } from "../../prices/rates";
import { inCurrency } from "../../messages/currency";
import { currencyOf } from "../../scenario/currency";
import { findStrategy } from "../../scenario/strategies";
import type { ModelPriceKey, Scenario } from "../../scenario/scenario";
import type { Cell } from "../cell";
import { isContractPrice } from "../prices/model-prices";
import { define } from "../definition";
import { choice } from "../parameters";
import { comparedOf, inputsParameter, listedPrice, metricChoices, strategyParameter } from "./compared";
import { exampleInputs } from "./example-inputs";

const header = ["Step", "Value", "Unit", "Calculation"];

/** The rate of a model that each price row takes. */
const rates = {
  input_price: "input",
  cached_price: "cached",
  cache_write_price: "cache_write",
  output_price: "output",
  training_price: "training",
} as const satisfies Record<ModelPriceKey, keyof typeof rateMeaning>;

/** The rows of an explanation, in words. */
class Rows {
  readonly #several: boolean;

  constructor(
    private readonly scenario: Scenario,
    private readonly place: number,
    lines: readonly Line[],
    private readonly currency: string,
  ) {
    const sides = new Set(lines.map(({ side }) => side));
    this.#several = sides.has("baseline") && place !== 0;
  }

  of(line: Line): Cell[][] {
    const label = this.#label(line);
    const { input, side, value, calculation } = line;
    const unit = this.unit(line);
    if (input !== undefined) return this.#input(input, side === "own" ? this.place : 0, label, line);
    const how =
      calculation === undefined
        ? ""
        : "id" in calculation
          ? this.text(calculation)
          : calculationText(calculation, value);
    return [[label, value, unit, how]];
  }

  /** A label or sentence, in the currency of the table. */
  text(label: string | Message): string {
    return typeof label === "string" ? label : messageText(label, { currency: this.currency });
  }

  /** The unit of a line. What an exchange rate is per stays. */
  unit({ unit }: { readonly unit: string }): string {
    return inCurrency(unit, this.currency);
  }

  #label({ label, side, month }: Line): string {
    const whole =
      month === undefined ? this.text(label) : messageText({ id: "explain.in-month", values: { label, month } });
    if (!this.#several || side === "both") return whole;
    const name = this.scenario.names[side === "own" ? this.place : 0]!;
    return messageText({ id: "explain.of", values: { name, label: whole } });
  }

  /** An input: entered, or its default; a model's price with where it comes from. */
  #input(key: InputKey, place: number, label: string, line: Line): Cell[][] {
    const { value } = line;
    const unit = this.unit(line);
    const column = this.scenario.columns[place]!;
    const entered = column[key];
    if (typeof entered !== "string") {
      const id = this.scenario.rows.has(key) ? "explain.input" : "explain.default";
      return [[label, value, unit, messageText({ id })]];
    }
    const priceKey = key as ModelPriceKey;
    const price = listedPrice(priceKey, entered, meanInputTokens(column));
    const model = priceBook.find(entered);
    const { exchange_rate: exchange } = column;
    const isContract = isContractPrice(priceKey, entered, meanInputTokens(column));
    const discount = isContract ? 0 : column.list_price_discount;
    const source = messageText({
      id: isContract ? "explain.contract" : "explain.price-book",
      values: { model: model.name, rate: rateMeaning[rates[priceKey]], date: model.dateOf(undefined) },
    });
    if (discount === 0 && exchange === 1) return [[label, value, unit, source]];
    const listLabel = messageText({ id: "explain.list-price", values: { label, model: entered } });
    const calculation = times(
      price,
      ...(discount === 0 ? [] : [minus(1, discount)]),
      ...(exchange === 1 ? [] : [exchange]),
    );
    return [
      [listLabel, price, "USD/M tokens", source],
      [label, value, unit, calculationText(calculation, valueOf(calculation))],
    ];
  }
}

export const explainFunction = define({
  id: "EXPLAIN",
  group: "Scenarios",
  summary: "How a figure of a scenario comes about, step by step, from the inputs to the figure.",
  remarks: [
    "Each row is a step, with its calculation written out; the last row is the figure, equal to SCENARIO's, or the reason why there is none.",
    "A month is 365/12 days; months are counted from 1. What is 0 in a sum, or 1 in a product, is left out of a calculation.",
  ],
  parameters: {
    inputs: inputsParameter,
    metric: choice(metricChoices, { summary: "The figure to explain, such as saving or breakeven_days." }),
    strategy: strategyParameter,
  },
  result: { kind: "table", unit: "as told in each row" },
  noAnswer: "In the last row's value, where the metric has no answer; the calculation says why.",
  examples: [
    {
      args: 'inputs, "cost_per_call", 1',
      ranges: { inputs: exampleInputs },
      result: [
        header,
        ["Prompt tokens", 2000, "tokens/call", "Entered in the table"],
        ["User tokens", 200, "tokens/call", "Entered in the table"],
        ["Input tokens per call", 2200, "tokens/call", "2,000 + 200 = 2,200"],
      ],
    },
  ],
  related: ["SCENARIO", "COMPARE", "CASHFLOW", "CROSSOVERS"],
  evaluate({ inputs, metric, strategy }) {
    const { scenario, comparisons } = comparedOf(inputs);
    const place = findStrategy(scenario, strategy);
    const { label, unit, figure, lines } = explain(metric, comparisons[place]!);
    const rows = new Rows(scenario, place, lines, currencyOf(inputs));
    const cells = lines.flatMap((line) => rows.of(line));
    if (figure instanceof CostError) return [header, ...cells, [label, figure, rows.unit({ unit }), rows.text(figure)]];
    const last = cells.at(-1)!;
    return [header, ...cells.slice(0, -1), [last[0]!, figure, last[2]!, last[3]!]];
  },
});
