import { expect, test } from "@jest/globals";
import { noAnswer } from "../../src/engine/cost-error";
import { strategyOf } from "../../src/engine/strategy/strategy";
import { numberText } from "../../src/messages/fill";
import { readScenario } from "../../src/scenario/read-scenario";
import { findStrategy, namedStrategy, strategiesOf, strategyMaker } from "../../src/scenario/strategies";
import { exampleTable, refusal } from "./tables";

const names = ["Prompting", "Fine-tuned", "Small  model"];

test("a number counts from 1, the baseline, to the last", () => {
  expect([1, 2, 3].map((wanted) => findStrategy({ names }, wanted))).toEqual([0, 1, 2]);
});

test("a name is found in any case and spacing, its punctuation kept", () => {
  const places = ["Prompting", " fine-TUNED ", "SMALL MODEL", "small \t\n model"].map((wanted) =>
    namedStrategy(names, wanted),
  );
  expect(places).toEqual([0, 1, 2, 2]);
  expect(["Finetuned", "Smallmodel", "", "Prompting:", "1"].map((wanted) => namedStrategy(names, wanted))).toEqual([
    -1, -1, -1, -1, -1,
  ]);
  expect(namedStrategy(["A", " small model "], "Small model")).toBe(1);
  expect(findStrategy({ names }, "prompting")).toBe(0);
});

test.each([[0], [-1], [4], [1.5], [NaN], [Infinity]])("%d is no strategy of three", (wanted) => {
  expect(refusal(() => findStrategy({ names }, wanted))).toBe(
    `value: strategy must be between 1 and 3, the number of strategies in the table, got ${numberText(wanted, "exact")}.`,
  );
});

test("of a table with one strategy only 1 is one", () => {
  expect(findStrategy({ names: ["Only"] }, 1)).toBe(0);
  expect(refusal(() => findStrategy({ names: ["Only"] }, 2))).toBe(
    "value: strategy must be 1, the table's only strategy, got 2.",
  );
});

test("a name that is not there: the one that is near, else all there are", () => {
  expect(refusal(() => findStrategy({ names }, "Fine-tunde"))).toBe(
    "value: strategy 'Fine-tunde' is not in the header row. Did you mean Fine-tuned?",
  );
  expect(refusal(() => findStrategy({ names }, "X-ray vision"))).toBe(
    "value: strategy 'X-ray vision' is not in the header row. The table has 'Prompting', 'Fine-tuned', 'Small  model'.",
  );
});

const refused = () => {
  throw noAnswer("No such model.");
};

test("every price that a model's name stands for is asked for by its row, with the call's input tokens, and no other", () => {
  const table = exampleTable({
    "Input price": ["small", 3],
    "Cached price": [0.5, "big"],
    "Cache write price": ["small", 1],
    "Output price": [8, "big"],
    "Training price": [0, "big"],
  });
  const asked: unknown[] = [];
  const strategies = strategiesOf(readScenario(table), (...question) => asked.push(question) + 100);
  // 2 000 + 200 tokens of Prompting, 400 + 200 of Fine-tuned
  expect(asked).toEqual([
    ["input_price", "small", 2200],
    ["cache_write_price", "small", 2200],
    ["cached_price", "big", 600],
    ["output_price", "big", 600],
    ["training_price", "big", 600],
  ]);
  expect(strategies[0]).toMatchObject({
    input_price: 101,
    cached_price: 0.5,
    cache_write_price: 102,
    output_price: 8,
    training_price: 0,
    setup_hours: 0,
  });
  expect(strategies[1]).toMatchObject({
    input_price: 3,
    cached_price: 103,
    cache_write_price: 1,
    output_price: 104,
    training_price: 105,
    setup_hours: 40,
  });
});

test("a table of numbers asks nothing", () => {
  expect(
    strategiesOf(
      readScenario([
        ["", "A"],
        ["Calls per day", 5],
      ]),
      refused,
    ),
  ).toEqual([strategyOf({ calls_per_day: 5 })]);
});

test("an error of the price book keeps its code and gains the row; any other error is thrown on as it is", () => {
  const scenario = readScenario(exampleTable({ "Output price": [8, "no-model"] }));
  expect(refusal(() => strategiesOf(scenario, refused))).toBe(
    "notAvailable: 'Output price' of 'Fine-tuned': No such model.",
  );
  const bug = new TypeError("x is not a function");
  const broken = () => {
    throw bug;
  };
  expect(() => strategiesOf(scenario, broken)).toThrow(bug);
});

test("a variation of a column is checked as the table is, under the strategy's own name", () => {
  const scenario = readScenario(exampleTable());
  const make = strategyMaker(scenario, refused);
  const values = scenario.columns[1]!;
  expect(make(values, 1)).toBe(values);
  expect(refusal(() => make({ ...values, cache_hit_rate: 0.2 }, 1))).toMatch(
    /^value: The row 'Cached price' is missing: 'Fine-tuned' has Cache hit rate 0\.2\./,
  );
});

test("the discount takes off what a name stands for at list price; no typed price, and no contract's", () => {
  const table = [
    ...exampleTable({ "Input price": ["listed", "agreed"], "Output price": ["listed", 12] }),
    ["List price discount", 0.1, 0.1],
    ["Exchange rate", 0.5, 0.5],
  ];
  const strategies = strategiesOf(readScenario(table), (_key, model) =>
    model === "agreed" ? { contractPrice: 4 } : 8,
  );
  expect(strategies[0]).toMatchObject({ input_price: 3.6, output_price: 3.6 });
  expect(strategies[1]).toMatchObject({ input_price: 2, output_price: 12 });
});
