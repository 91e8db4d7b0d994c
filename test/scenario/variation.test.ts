import { describe, expect, test } from "@jest/globals";
import { noAnswer } from "../../src/engine/cost-error";
import { inputReference } from "../../src/scenario/input-reference";
import { readScenario } from "../../src/scenario/read-scenario";
import type { InputsTable, PriceResolver } from "../../src/scenario/scenario";
import { strategiesOf } from "../../src/scenario/strategies";
import { Variation } from "../../src/scenario/variation";
import { exampleTable, refusal, without } from "./tables";

/** A price that tells the tokens that it was asked for. */
const byTokens: PriceResolver = (_key, model, tokens) => {
  if (model !== "big-model") throw noAnswer(`No model '${model}'.`);
  return tokens / 1000;
};

/** A variation of a table, and its inputs by their texts. */
function variationOf(table: InputsTable, ...varied: string[]) {
  const scenario = readScenario(table);
  const reference = (text: string) => inputReference(scenario, text, 1, "input_1");
  const variation = new Variation(scenario, byTokens, varied.map(reference));
  const to = (text: string, value: number) => ({ reference: reference(text), value });
  return { variation, reference, to };
}

describe("a change", () => {
  test("gives what its value typed into the table gives, in one column or all, and leaves the table as it was", () => {
    const { variation, to } = variationOf(exampleTable());
    const typed = (label: string, cells: number[]) =>
      strategiesOf(readScenario(exampleTable({ [label]: cells })), byTokens);
    const before = strategiesOf(readScenario(exampleTable()), byTokens);
    expect(variation.with([])).toEqual(before);
    expect(variation.with([to("Setup hours", 60)])).toEqual(typed("Setup hours", [0, 60]));
    expect(variation.with([to("Prompting: Input price", 5)])).toEqual(typed("Input price", [5, 3]));
    expect(variation.with([to("all: User tokens", 300)])).toEqual(typed("User tokens", [300, 300]));
    expect(variation.with([to("Calls per day", 9000)])).toEqual(typed("Calls per day", [9000, 9000]));
    expect(variation.with([])).toEqual(before);
    expect(variation.base).toEqual(before);
  });

  test("of two inputs changes both; of one input twice, the later holds", () => {
    const { variation, to } = variationOf(exampleTable());
    expect(variation.with([to("Setup hours", 60), to("Prompting: Setup hours", 7)]).map((s) => s.setup_hours)).toEqual([
      7, 60,
    ]);
    expect(variation.with([to("Setup hours", 60), to("Setup hours", 7)]).map((s) => s.setup_hours)).toEqual([0, 7]);
  });
});

describe("a strategy is the same object as the last time", () => {
  test("where no change reaches it, and another one where one does", () => {
    const { variation, to } = variationOf(exampleTable());
    const [prompting, tuned] = variation.with([]);
    expect([prompting, tuned]).toEqual(variation.base);
    expect(prompting).toBe(variation.base[0]);
    const once = variation.with([to("Setup hours", 60)]);
    expect(once[0]).toBe(prompting);
    expect(once[1]).not.toBe(tuned);
    const again = variation.with([to("Setup hours", 61)]);
    expect(again[0]).toBe(prompting);
    expect(again[1]!.setup_hours).toBe(61);
  });

  test("where the very change is made again, with others for other strategies", () => {
    const { variation, to } = variationOf(exampleTable());
    const [tuned, other] = [to("Setup hours", 60), to("Prompting: Setup hours", 7)];
    const first = variation.with([tuned]);
    const second = variation.with([tuned, other]);
    expect(second[1]).toBe(first[1]);
    expect(second.map((s) => s.setup_hours)).toEqual([7, 60]);
    const third = variation.with([tuned]);
    expect(third[1]).toBe(first[1]);
    expect(third.map((s) => s.setup_hours)).toEqual([0, 60]);
  });

  test("but not where a change has gone, or come, at the end of the list", () => {
    const { variation, to } = variationOf(exampleTable());
    const [user, hours] = [to("User tokens", 1), to("Setup hours", 60)];
    expect(variation.with([user, hours])[1]).toMatchObject({ user_tokens: 1, setup_hours: 60 });
    expect(variation.with([user])[1]).toMatchObject({ user_tokens: 1, setup_hours: 40 });
    expect(variation.with([user, hours])[1]).toMatchObject({ user_tokens: 1, setup_hours: 60 });
    expect(variation.with([])[1]).toMatchObject({ user_tokens: 200, setup_hours: 40 });
  });
});

describe("prices", () => {
  test("of a model follow the tokens that a change gives the call; a change of the price itself goes before the model", () => {
    const { variation, to } = variationOf(exampleTable({ "Input price": ["big-model", 3] }));
    // 2 000 of the prompt and 200 of the user: 2.2; with a user's 500: 2.5.
    expect(variation.base[0]!.input_price).toBe(2.2);
    expect(variation.with([to("all: User tokens", 500)]).map((s) => s.input_price)).toEqual([2.5, 3]);
    expect(variation.with([to("Prompting: Input price", 9)])[0]!.input_price).toBe(9);
    expect(variation.with([])[0]!.input_price).toBe(2.2);
  });

  test("that a row lacks are missing once a change needs them, unless they vary themselves", () => {
    const bare = without("Output price", "Output tokens");
    const output = [["Output tokens", 0, 0]];
    const alone = variationOf([...bare, ...output]);
    expect(refusal(() => alone.variation.with([alone.to("Output tokens", 5)]))).toMatch(
      /^value: The row 'Output price' is missing: 'Fine-tuned' has Output tokens 5\./,
    );
    const varied = variationOf([...bare, ...output], "Output price");
    expect(varied.variation.with([varied.to("Output tokens", 5), varied.to("Output price", 12)])[1]).toMatchObject({
      output_tokens: 5,
      output_price: 12,
    });
    // The table alone must be sound without what varies.
    expect(refusal(() => variationOf(without("Output price"), "Output price"))).toMatch(
      /^value: The row 'Output price' is missing: 'Prompting'/,
    );
  });

  test("of a model that is not known are told with the row of the table, though that input varies", () => {
    const priced = (key: string, model: string, tokens: number) =>
      tokens > 3000 ? byTokens(key as "input_price", "gone", tokens) : byTokens(key as "input_price", model, tokens);
    const scenario = readScenario(exampleTable({ "Input price": ["big-model", 3] }));
    const reference = (text: string) => inputReference(scenario, text, 0, "input_1");
    const variation = new Variation(scenario, priced, [reference("Input price"), reference("User tokens")]);
    expect(refusal(() => variation.with([{ reference: reference("User tokens"), value: 1001 }]))).toBe(
      "notAvailable: 'Input price' of 'Prompting': No model 'gone'.",
    );
  });
});

describe("a value is acceptable", () => {
  const check = (text: string, value: number): void => {
    const { variation, to } = variationOf(exampleTable());
    variation.check(to(text, value), "values_1");
  };
  const faultOf = (text: string, value: number): string => refusal(() => check(text, value));

  test("within the bounds of its input, the bounds themselves included", () => {
    for (const [text, value] of [
      ["Cache hit rate", 0],
      ["Cache hit rate", 1],
      ["Retries", 20],
      ["Fine-tuned: Ready after days", 30],
      ["all: Ready after days", 30],
      ["Prompting: Ready after days", 0],
      ["Prompting: Setup hours", 5],
    ] as const) {
      expect(() => check(text, value)).not.toThrow();
    }
    expect(faultOf("Cache hit rate", 80)).toBe(
      "value: values_1: 'Fine-tuned: Cache hit rate' must be between 0 and 1, got 80. Write 80% as 0.8.",
    );
    expect(faultOf("all: Retries", 1.5)).toBe(
      "value: values_1: 'all: Retries' must be a whole number between 0 and 20, got 1.5.",
    );
  });

  test("for the baseline's readiness and retirement only as 0", () => {
    expect(faultOf("Prompting: Ready after days", 5)).toBe(
      `value: values_1: 'Prompting: Ready after days' must be 0 for the baseline, got 5. Name an alternative: "Fine-tuned: Ready after days".`,
    );
    const only = variationOf([
      ["", "Only"],
      ["Calls per day", 1],
    ]);
    const change = { reference: { key: "ready_after_days" as const, strategies: [0] }, value: 1 };
    expect(refusal(() => only.variation.check(change, "values_1"))).toContain(
      `Name an alternative: "Strategy: Ready after days".`,
    );
  });
});

test("the present value is the table's, a model's price, or the default, in the first of the strategies named", () => {
  const { variation, reference } = variationOf(exampleTable({ "Output price": ["big-model", 12] }));
  const present = (text: string) => variation.present(reference(text));
  expect(
    [
      "Setup hours",
      "Prompting: Setup hours",
      "all: Prompt tokens",
      "Prompting: Output price",
      "Utilisation",
      "Cached price",
    ].map(present),
  ).toEqual([40, 0, 2000, 2.2, 1, undefined]);
});
