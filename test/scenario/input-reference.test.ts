import { describe, expect, test } from "@jest/globals";
import { inputReference, referenceText } from "../../src/scenario/input-reference";
import { refusal } from "./tables";

const two = { names: ["Prompting", "Fine-tuned"] };
const three = { names: ["Prompting", "Fine-tuned", "GPT: mini"] };

/** What a text names where the third strategy is asked for. */
const named = (text: string, scenario = three, strategy = 2) => inputReference(scenario, text, strategy, "input_1");

describe("an input alone", () => {
  test("of the workload varies for all strategies", () => {
    for (const text of ["Calls per day", "horizon_days", " Growth per month "])
      expect(named(text).strategies).toEqual([0, 1, 2]);
    expect(named("discount rate")).toEqual({ key: "discount_rate", strategies: [0, 1, 2] });
  });

  test("that is not of the workload varies in the column of the strategy asked for", () => {
    expect(named("User tokens")).toEqual({ key: "user_tokens", strategies: [2] });
    expect(named("  cache hit RATE: ", two, 0)).toEqual({ key: "cache_hit_rate", strategies: [0] });
  });
});

describe("with a strategy before it", () => {
  test("varies in that column, in whatever case and spacing it is named", () => {
    for (const text of ["Fine-tuned: User tokens", " fine-TUNED :user_tokens", "Fine-tuned:  User tokens "])
      expect(named(text)).toEqual({ key: "user_tokens", strategies: [1] });
    expect(named("Prompting: Cache hit rate")).toEqual({ key: "cache_hit_rate", strategies: [0] });
  });

  test("the strategy's name may have a colon, and the label too", () => {
    expect(named("GPT: mini: Output tokens")).toEqual({ key: "output_tokens", strategies: [2] });
    expect(named("Prompting: Output: tokens")).toEqual({ key: "output_tokens", strategies: [0] });
    expect(named("GPT: mini: Output: tokens", three, 0)).toEqual({ key: "output_tokens", strategies: [2] });
  });

  test("an input of the workload still varies for all", () => {
    expect(named("Fine-tuned: Calls per day")).toEqual({ key: "calls_per_day", strategies: [0, 1, 2] });
  });
});

describe("with 'all' before it", () => {
  test("varies in every column", () => {
    for (const text of ["all: User tokens", "ALL:user tokens", " All : User tokens"])
      expect(named(text)).toEqual({ key: "user_tokens", strategies: [0, 1, 2] });
    expect(named("all: Calls per day", two)).toEqual({ key: "calls_per_day", strategies: [0, 1] });
  });

  test("leaves out the baseline where its value is always 0, unless there is nothing else", () => {
    expect(named("all: Ready after days")).toEqual({ key: "ready_after_days", strategies: [1, 2] });
    expect(named("all: Retires after days", two)).toEqual({ key: "retires_after_days", strategies: [1] });
    expect(named("all: Ready after days", { names: ["Only"] }, 0)).toEqual({
      key: "ready_after_days",
      strategies: [0],
    });
  });

  test("a strategy that is itself named All is that strategy", () => {
    expect(named("All: User tokens", { names: ["None", "All"] }, 0)).toEqual({ key: "user_tokens", strategies: [1] });
  });
});

describe("what is refused", () => {
  test("a strategy that is not there, 'all' within a longer word included", () => {
    const there = `The table has 'Prompting', 'Fine-tuned'; "all" means every one.`;
    expect(refusal(() => named("Promting: User tokens", two))).toBe(
      `value: input_1 'Promting: User tokens': there is no strategy 'Promting'. ${there}`,
    );
    for (const word of ["overall", "allow", "all all"])
      expect(refusal(() => named(`${word}: User tokens`, two))).toBe(
        `value: input_1 '${word}: User tokens': there is no strategy '${word}'. ${there}`,
      );
  });

  test("what is no input, with the input meant by what stands behind the last colon", () => {
    expect(refusal(() => named("Call per day"))).toBe(
      "value: input_1 'Call per day' is not an input. Did you mean 'Calls per day'?",
    );
    expect(refusal(() => named("Fine-tuned: Usr tokens"))).toBe(
      "value: input_1 'Fine-tuned: Usr tokens' is not an input. Did you mean 'User tokens'?",
    );
    expect(refusal(() => named("Weather"))).toBe("value: input_1 'Weather' is not an input.");
  });

  test("colons alone, and colons at either end, come to an end", () => {
    for (const text of ["", ":", "::", ": ", ":Weather", "Weather:", "Fine-tuned:"])
      expect(refusal(() => named(text))).toContain(`input_1 '${text}' is not an input.`);
    expect(named(":User tokens")).toEqual({ key: "user_tokens", strategies: [2] });
  });
});

test("a reference is told as it is read: the label alone, 'all:' or the strategy before it", () => {
  expect(referenceText(three, { key: "calls_per_day", strategies: [0, 1, 2] })).toBe("Calls per day");
  expect(referenceText(three, { key: "user_tokens", strategies: [2] })).toBe("GPT: mini: User tokens");
  expect(referenceText(three, { key: "user_tokens", strategies: [0] })).toBe("Prompting: User tokens");
  expect(referenceText(three, { key: "user_tokens", strategies: [0, 1, 2] })).toBe("all: User tokens");
  for (const text of ["Calls per day", "GPT: mini: User tokens", "all: User tokens"])
    expect(referenceText(three, named(text))).toBe(text);
});
