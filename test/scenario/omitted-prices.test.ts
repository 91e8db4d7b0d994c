import { expect, test } from "@jest/globals";
import { inputKeys, type InputKey } from "../../src/engine/strategy/inputs";
import { strategyOf, type GivenInputs } from "../../src/engine/strategy/strategy";
import { omittedPriceCheck } from "../../src/scenario/omitted-prices";
import { refusal } from "./tables";

const allRowsBut = (...missing: InputKey[]): ReadonlySet<InputKey> =>
  new Set(inputKeys.filter((key) => !missing.includes(key)));
const check = (given: GivenInputs, rows: ReadonlySet<InputKey>): void =>
  omittedPriceCheck(rows)(strategyOf(given), "Tuned");

const gpu = { gpu_price_per_hour: 2, gpu_input_tokens_per_second: 8000, gpu_output_tokens_per_second: 800 };
const free = ", with 0 where it is free.";

/** A use, the row that it needs, what the message says. */
const needs: readonly (readonly [GivenInputs, InputKey, string])[] = [
  [
    { prompt_tokens: 1 },
    "input_price",
    `The row 'Input price' is missing: 'Tuned' has Prompt tokens 1. Add the row${free}`,
  ],
  [
    { user_tokens: 0.5 },
    "input_price",
    `The row 'Input price' is missing: 'Tuned' has User tokens 0.5. Add the row${free}`,
  ],
  [
    { output_tokens: 150 },
    "output_price",
    `The row 'Output price' is missing: 'Tuned' has Output tokens 150. Add the row${free}`,
  ],
  [
    { cache_hit_rate: 0.1 },
    "cached_price",
    `The row 'Cached price' is missing: 'Tuned' has Cache hit rate 0.1. Add the row${free}`,
  ],
  [
    { setup_hours: 40 },
    "hourly_rate",
    `The row 'Hourly rate' is missing: 'Tuned' has Setup hours 40. Add the row${free}`,
  ],
  [
    { maintenance_hours_per_month: 2 },
    "hourly_rate",
    `The row 'Hourly rate' is missing: 'Tuned' has Maintenance hours per month 2. Add the row${free}`,
  ],
  [
    { retrain_hours: 3 },
    "hourly_rate",
    `The row 'Hourly rate' is missing: 'Tuned' has Retrain hours 3. Add the row${free}`,
  ],
  [
    { validation_tokens: 9 },
    "training_price",
    `The row 'Training price' is missing: 'Tuned' has Validation tokens 9. Add the row${free}`,
  ],
  [
    { training_examples: 2000, tokens_per_example: 800 },
    "training_price",
    `The row 'Training price' is missing: 'Tuned' has Training examples 2,000. Add the row${free}`,
  ],
  [
    { gpu_price_per_hour: 2 },
    "peak_factor",
    "The row 'Peak factor' is missing: 'Tuned' has GPU price per hour 2. Add the row.",
  ],
  [
    { gpu_price_per_hour: 2 },
    "utilisation",
    "The row 'Utilisation' is missing: 'Tuned' has GPU price per hour 2. Add the row.",
  ],
  [
    { ...gpu, prompt_tokens: 1 },
    "gpu_input_tokens_per_second",
    "The row 'GPU input tokens per second' is missing: 'Tuned' has GPU price per hour 2. Add the row.",
  ],
  [
    { ...gpu, user_tokens: 1 },
    "gpu_input_tokens_per_second",
    "The row 'GPU input tokens per second' is missing: 'Tuned' has GPU price per hour 2. Add the row.",
  ],
  [
    { ...gpu, prompt_tokens: 100, user_tokens: 100 },
    "gpu_input_tokens_per_second",
    "The row 'GPU input tokens per second' is missing: 'Tuned' has GPU price per hour 2. Add the row.",
  ],
  [
    { ...gpu, output_tokens: 1 },
    "gpu_output_tokens_per_second",
    "The row 'GPU output tokens per second' is missing: 'Tuned' has GPU price per hour 2. Add the row.",
  ],
];

test("what is used needs the row of its price, and no other", () => {
  for (const [use, row, message] of needs) {
    expect(refusal(() => check(use, allRowsBut(row)))).toBe(`value: ${message}`);
    expect(() => check(use, allRowsBut())).not.toThrow();
  }
});

test("what is not used needs no row at all", () => {
  expect(() => check({}, new Set())).not.toThrow();
  // No example has a token, so there is nothing to train.
  expect(() => check({ training_examples: 2000 }, new Set())).not.toThrow();
  expect(() => check({ tokens_per_example: 800 }, new Set())).not.toThrow();
});

test("a GPU that no token meets needs its load and utilisation alone", () => {
  expect(() => check({ gpu_price_per_hour: 2 }, new Set<InputKey>(["peak_factor", "utilisation"]))).not.toThrow();
});

test("without a GPU price tokens need neither the rows of a GPU nor its speeds", () => {
  const rows = new Set<InputKey>(["input_price", "output_price"]);
  expect(() => check({ prompt_tokens: 10, user_tokens: 10, output_tokens: 10 }, rows)).not.toThrow();
});

test("of several rows that are missing the message names the first in the order of the table", () => {
  expect(refusal(() => check({ user_tokens: 5, output_tokens: 5 }, new Set()))).toContain("'Input price'");
});

test("the speed of tokens that are there must be above 0, though its row is there", () => {
  const message = (label: string) =>
    `value: '${label}' of 'Tuned' must be above 0 where a GPU is priced and there are such tokens, got 0.`;
  const priced = { gpu_price_per_hour: 2, gpu_input_tokens_per_second: 0, gpu_output_tokens_per_second: 0 };
  const input = message("GPU input tokens per second");
  for (const tokens of [{ prompt_tokens: 1 }, { user_tokens: 1 }, { prompt_tokens: 5, user_tokens: 5 }])
    expect(refusal(() => check({ ...priced, ...tokens }, allRowsBut()))).toBe(input);
  expect(refusal(() => check({ ...priced, output_tokens: 1 }, allRowsBut()))).toBe(
    message("GPU output tokens per second"),
  );
  expect(() => check(priced, allRowsBut())).not.toThrow();
  expect(() => check({ ...priced, prompt_tokens: 1, gpu_input_tokens_per_second: 0.001 }, allRowsBut())).not.toThrow();
  expect(() => check({ ...priced, output_tokens: 1, gpu_output_tokens_per_second: 0.001 }, allRowsBut())).not.toThrow();
});
