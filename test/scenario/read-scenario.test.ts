import { describe, expect, test } from "@jest/globals";
import { CostError, noAnswer } from "../../src/engine/cost-error";
import { messageText } from "../../src/messages/text";
import { readScenario } from "../../src/scenario/read-scenario";
import { rangesOf, type InputsTable } from "../../src/scenario/scenario";
import { strategiesOf } from "../../src/scenario/strategies";
import { exampleTable, without } from "./tables";

const noModel = (): never => {
  throw noAnswer("No such model.");
};

const strategies = (table: InputsTable) => strategiesOf(readScenario(table), noModel);

/** The message of the error that a table gives, to one who reads its ranges too. */
function messageOf(table: InputsTable): string {
  try {
    rangesOf(readScenario(table));
    strategies(table);
  } catch (error) {
    expect(error).toBeInstanceOf(CostError);
    return `${(error as CostError).code}: ${messageText(error as CostError)}`;
  }
  throw new Error("the table was accepted");
}

describe("what is read", () => {
  test("labels in any case, with spaces, underscores and punctuation", () => {
    const written = exampleTable().map(([label, ...rest]) => [
      ` ${String(label).toUpperCase().replaceAll(" ", "_")}: `,
      ...rest,
    ]);
    written[0] = ["", "Prompting", "Fine-tuned"];
    expect(strategies(written)).toEqual(strategies(exampleTable()));
  });

  test("an input left out takes its default", () => {
    const [prompting] = strategies(exampleTable());
    expect(prompting).toMatchObject({
      cache_min_tokens: 1024,
      batch_discount: 0.5,
      min_gpus: 1,
      utilisation: 1,
      retries: 0,
    });
    expect(strategies(without("Horizon days"))[0]!.horizon_days).toBe(365);
  });

  test("columns for units, notes and sources and those without a header are skipped", () => {
    const wide = exampleTable().map(([label, a, b], r) =>
      r === 0 ? [label!, "Unit", a!, null, "Note", b!, 0] : [label!, "whatever", a!, "x", true, b!, "y"],
    );
    expect(strategies(wide)).toEqual(strategies(exampleTable()));
  });

  test("empty rows and headings are skipped, with zeros for empty cells too", () => {
    const [header, ...rows] = exampleTable();
    expect(
      strategies([
        [null, null, null],
        header!,
        ["Workload", null, ""],
        [0, 0, 0],
        ["Prices, USD", 0, 0],
        ...rows,
        [null, null, null],
      ]),
    ).toEqual(strategies(exampleTable()));
  });

  test("it is known in which row an input stands, and in what order", () => {
    const { rows } = readScenario([
      ["Input", "A"],
      ["User tokens", 5],
      ["Workload", ""],
      ["Calls per day", 100],
      ["Input price", 2],
    ]);
    expect(rows.keys).toEqual(["user_tokens", "calls_per_day", "input_price"]);
    expect(rows.keys.map((key) => rows.get(key))).toEqual([2, 4, 5]);
    expect([rows.has("user_tokens"), rows.has("output_tokens"), rows.get("output_tokens")]).toEqual([true, false, 0]);
  });

  test("low and high columns belong to the strategy on their left; empty or 0 on both sides is no range", () => {
    const table: InputsTable = [
      ["Input", "A", "Low", "High", "B", "low", "HIGH"],
      ["Calls per day", 100, 50, 200, 100, 0, 0],
      ["User tokens", 10, 0, 20, 12, null, ""],
      ["Input price", 1, null, null, 2, 1, 3],
    ];
    expect(readScenario(table).ranges).toEqual([
      { key: "calls_per_day", strategy: 0, low: 50, high: 200 },
      { key: "user_tokens", strategy: 0, low: 0, high: 20 },
      { key: "input_price", strategy: 1, low: 1, high: 3 },
    ]);
  });

  test("a model's name stands for its price, with the tier of the call", () => {
    const asked: unknown[] = [];
    const table = exampleTable({ "Input price": ["big-model", 3] });
    const [prompting] = strategiesOf(readScenario(table), (...args) => (asked.push(args), 2.5));
    expect(prompting!.input_price).toBe(2.5);
    expect(asked).toEqual([["input_price", "big-model", 2200]]);
  });
});

describe("what is refused, with its place", () => {
  const cases: readonly (readonly [string, InputsTable, RegExp])[] = [
    [
      "an unknown label",
      exampleTable({ "Call per day": [1, 1] }),
      /^value: Row 18, column 1: 'Call per day' is not an input\. Did you mean 'Calls per day'\? To keep it as a memo, begin it with #\.$/,
    ],
    [
      "an unknown label with spaces around it",
      exampleTable({ " Weather\n": [0, 1] }),
      /^value: Row 18, column 1: 'Weather' is not an input\. To keep it as a memo, begin it with #\.$/,
    ],
    [
      "a logical value for a label",
      [...exampleTable(), [true, 0, 0]],
      /^value: Row 18, column 1: the label must be a text, got TRUE\.$/,
    ],
    [
      "a value without a label in the last column",
      [...exampleTable(), [0, 0, 2]],
      /^value: Row 18, column 1: the row has a value for 'Fine-tuned' but no label/,
    ],
    [
      "a label twice",
      [...exampleTable(), ["calls_per_day", 1, 1]],
      /Row 18, column 1: the input 'Calls per day' is in the table twice/,
    ],
    [
      "a strategy twice",
      [
        ["", "A", "a"],
        ["Calls per day", 1, 1],
      ],
      /strategy 'a' is in the header row twice/,
    ],
    ["an empty cell", exampleTable({ "Output price": [8, null] }), /'Output price' of 'Fine-tuned' is empty/],
    [
      "a text",
      exampleTable({ Epochs: [1, "three"] }),
      /^value: 'Epochs' of 'Fine-tuned' must be a number, got the text 'three'/,
    ],
    ["a logical value", exampleTable({ Epochs: [true, 3] }), /'Epochs' of 'Prompting' must be a number, got TRUE/],
    [
      "a share written as a percentage",
      exampleTable({ "Cache hit rate": [80, 0] }),
      /'Cache hit rate' of 'Prompting' must be between 0 and 1, got 80\. Write 80% as 0\.8\./,
    ],
    [
      "part of a retry",
      exampleTable({ Retries: [1.5, 0] }),
      /'Retries' of 'Prompting' must be a whole number between 0 and 20, got 1\.5/,
    ],
    [
      "retraining more often than daily",
      exampleTable({ "Retrain every days": [0, 0.5] }),
      /must be 0, or at least 1, got 0\.5/,
    ],
    [
      "different workloads",
      exampleTable({ "Calls per day": [5000, 6000] }),
      /'Calls per day' must be the same .* it is 5,000 for 'Prompting' and 6,000 for 'Fine-tuned'/,
    ],
    [
      "a baseline that is not ready",
      exampleTable({ "Ready after days": [5, 5] }),
      /'Ready after days' of 'Prompting' must be 0 for the first strategy/,
    ],
    ["a baseline that retires", exampleTable({ "Retires after days": [5, 0] }), /must be 0 for the first strategy/],
    [
      "values without a label",
      [...exampleTable(), ["", 1, 0]],
      /Row 18, column 1: the row has a value for 'Prompting' but no label/,
    ],
    ["a number for a label", [...exampleTable(), [7, 0, 0]], /Row 18, column 1: the label must be a text, got 7/],
    [
      "no strategy",
      [
        ["Input", "Unit", "Note"],
        ["Calls per day", 1, 1],
      ],
      /header row names no strategy/,
    ],
    [
      "a table without its header",
      [
        ["Calls per day", 5000, 5000],
        ["User tokens", 1, 1],
      ],
      /Row 1, column 2: the header must be a strategy's name, got 5,000\. Include the header row/,
    ],
    [
      "an empty table",
      [
        [null, 0],
        ["", null],
      ],
      /inputs table is empty/,
    ],
    ["no calls per day", without("Calls per day"), /no row 'Calls per day'/],
    [
      "Low without a strategy",
      [
        ["", "Low", "A"],
        ["Calls per day", 1, 1],
      ],
      /Row 1, column 2: a column headed Low belongs to the strategy on its left/,
    ],
    [
      "Low above High",
      [
        ["", "A", "Low", "High"],
        ["Calls per day", 5, 6, 4],
      ],
      /has a Low above its High: 6 and 4/,
    ],
    [
      "a value outside its range",
      [
        ["", "A", "Low", "High"],
        ["Calls per day", 5, 6, 8],
      ],
      /must be between its Low 6 and its High 8, got 5/,
    ],
    [
      "half a range",
      [
        ["", "A", "Low", "High"],
        ["Calls per day", 5, 1, null],
      ],
      /has no High: a range needs both/,
    ],
    [
      "a range out of bounds",
      [
        ["", "A", "Low", "High"],
        ["Calls per day", 5, 5, 5],
        ["Cache hit rate", 0.5, 0.1, 2],
      ],
      /High of 'Cache hit rate' of 'A' must be between 0 and 1, got 2/,
    ],
    [
      "a model that is not known",
      exampleTable({ "Output price": ["no-model", 12] }),
      /^notAvailable: 'Output price' of 'Prompting': No such model\.$/,
    ],
  ];
  test.each(cases)("%s", (_name, table, message) => expect(messageOf(table)).toMatch(message));

  test("a fault of a range is told to those who read ranges; a value outside of its range to those who need it there", () => {
    const table = (low: number | string): InputsTable => [
      ["", "A", "Low", "High"],
      ["Calls per day", 9, low, 12],
    ];
    for (const low of [10, 13, "x"]) {
      expect(strategies(table(low))[0]!.calls_per_day).toBe(9);
      expect(readScenario(table(low)).ranges).toEqual([]);
      expect(() => rangesOf(readScenario(table(low)))).toThrow(CostError);
    }
    expect(rangesOf(readScenario(table(10)), "without values outside")).toEqual([]);
    expect(() => rangesOf(readScenario(table(13)), "without values outside")).toThrow(CostError);
  });

  test("an error in a cell comes back as it is", () => {
    const error = noAnswer("from another sheet");
    expect(() => readScenario(exampleTable({ Epochs: [1, error] }))).toThrow(error);
    expect(() =>
      readScenario([
        ["Input", error],
        ["Calls per day", 1],
      ]),
    ).toThrow(error);
    expect(() =>
      readScenario([
        ["Input", "A"],
        ["Calls per day", 1],
        [error, 0],
      ]),
    ).toThrow(error);
  });
});

describe("nothing is free by omission", () => {
  const cases: readonly (readonly [string, InputsTable, string])[] = [
    ["tokens", without("Input price"), "Input price"],
    ["output", without("Output price"), "Output price"],
    ["hits", exampleTable({ "Cache hit rate": [0.5, 0] }), "Cached price"],
    ["hours", without("Hourly rate"), "Hourly rate"],
    ["training", without("Training price"), "Training price"],
    [
      "validation",
      exampleTable({ "Validation tokens": [5, 5] }).filter((row) => row[0] !== "Training price"),
      "Training price",
    ],
    ["GPUs", exampleTable({ "GPU price per hour": [0, 2] }), "Peak factor"],
  ];
  test.each(cases)("%s need the row of their price", (_name, table, row) => {
    expect(messageOf(table)).toContain(`value: The row '${row}' is missing: '`);
  });

  test("a written 0 is free", () => {
    expect(strategies(exampleTable({ "Training price": [0, 0], "Output price": [0, 0] }))[1]!.training_price).toBe(0);
  });

  test("a GPU needs the speeds of the tokens that are there", () => {
    const gpus = {
      "GPU price per hour": [0, 2],
      "Peak factor": [1, 1],
      Utilisation: [1, 1],
      "GPU input tokens per second": [0, 0],
      "GPU output tokens per second": [1, 1],
    };
    expect(messageOf(exampleTable(gpus))).toMatch(/'GPU input tokens per second' of 'Fine-tuned' must be above 0/);
    expect(strategies(exampleTable({ ...gpus, "GPU input tokens per second": [0, 8000] }))[1]!.gpu_price_per_hour).toBe(
      2,
    );
  });
});
