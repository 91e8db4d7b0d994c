import { describe, expect, test } from "@jest/globals";
import { exampleInputs } from "../../../src/functions/scenarios/example-inputs";
import { messageOf, table, typedIn, type Row } from "./asking";

describe("RECOMMEND", () => {
  const row = async (inputs: readonly Row[], label: string): Promise<unknown[]> =>
    (await table("RECOMMEND", inputs)).find(([name]) => name === label)!;
  const busy = typedIn("Calls per day", 20_000);

  test("tunes where the saving is sure and lasts", async () => {
    expect(await row(busy, "Advice")).toEqual([
      "Advice",
      expect.stringMatching(/^Go with Fine-tuned: it saves 9,640\.00 USD over 365 days/),
      expect.closeTo(9640, 6),
    ]);
  });

  test("tries the cheaper steps first, with their own figures", async () => {
    expect((await row([...busy, ["Cached price", 0.2, 0.3]], "Advice"))[1]).toMatch(
      /^Stay with Prompting and enable prompt caching: that saves [\d,.]+ USD over 365 days, while Fine-tuned saves 9,640\.00 USD\.$/,
    );
    expect((await row([...busy, ["Batch discount", 0.5, 0.2]], "Advice"))[1]).toMatch(
      /^Stay with Prompting and use batch processing where delay is acceptable: that saves/,
    );
  });

  test("a cheaper strategy of the table that only prompts is a step", async () => {
    const three = busy.map((line, r) => [
      ...line,
      r === 0
        ? "Small model"
        : line[0] === "Input price"
          ? 0.4
          : line[0] === "Output price"
            ? 1.6
            : /Hourly|Setup|Training|Tokens per|Cost per|Retrain/.test(String(line[0]))
              ? 0
              : line[1]!,
    ]);
    expect((await row(three, "Advice"))[1]).toMatch(
      /^Switch from Prompting to Small model: that saves .* USD over 365 days without upfront cost, while Fine-tuned saves 9,640\.00 USD\.$/,
    );
    const two = three.map(([label, own, , small]) => [label!, own!, small!]);
    expect((await row(two, "Advice"))[1]).toMatch(
      /^Switch from Prompting to Small model: that saves [\d,.]+ USD over 365 days without upfront cost\.$/,
    );
  });

  test("with ranges, 80% of the draws must save money", async () => {
    const unsure = busy.map((line, r) => [
      ...line,
      r === 0 ? "Low" : line[0] === "Setup hours" ? 10 : 0,
      r === 0 ? "High" : line[0] === "Setup hours" ? 600 : 0,
    ]);
    expect((await row(unsure, "Advice"))[1]).toMatch(
      /^Stay with Prompting: Fine-tuned saves 9,640\.00 USD over 365 days in the base case, but only [\d.]+% of 1,000 simulation runs show a saving \(80% required\)\.$/,
    );
    expect((await row(unsure, "Condition not met"))[1]).toMatch(/^A saving of Fine-tuned is not likely enough: /);
    expect((await row(unsure, "Likelihood"))[2]).toBeLessThan(0.8);
  });

  test("names the input that turns it: with it typed in the advice is another", async () => {
    const [, text, value] = await row(exampleInputs as Row[], "Turning input");
    expect(text).toMatch(/Prompting: Input price rises from 2 to 2\.32628/);
    expect((await row(typedIn("Input price", value as number, 0), "Advice"))[1]).toMatch(/^Go with Fine-tuned/);
  });

  test("like is compared with like: both with the cache, in batch, and both", async () => {
    const issue: Row[] = [
      ["Input", "Prompting", "Fine-tuned"],
      ["Calls per day", 20_000, 20_000],
      ["Prompt tokens", 6000, 1200],
      ["User tokens", 200, 200],
      ["Output tokens", 150, 150],
      ["Input price", 2, 1],
      ["Output price", 8, 4],
      ["Cached price", 0.5, 1],
      ["Cache hit rate", 0, 0],
      ["Batch share", 0, 0],
      ["Other upfront", 0, 5000],
    ];
    const costs = (await table("RECOMMEND", issue)).flatMap(([label, text, value]) =>
      label === "Cheaper step" && typeof value === "number" ? [[String(text).split(":")[0], Math.round(value)]] : [],
    );
    expect(costs).toEqual([
      ["Prompting with prompt caching", 33_580],
      ["Prompting in batch", 49_640],
      ["Prompting with prompt caching and in batch", 16_790],
      ["Fine-tuned in batch", 12_300],
    ]);
    expect(await row(issue, "Advice")).toEqual([
      "Advice",
      expect.stringMatching(/^Go with Fine-tuned in batch: it saves 86,980\.00 USD over 365 days/),
      expect.closeTo(99_280 - 12_300, 6),
    ]);
  });

  test("a model's name stands for its cached price too", async () => {
    const named = [
      ...exampleInputs.filter(([label]) => !/price$/.test(String(label))),
      ["Input price", "gpt-4.1", "gpt-4.1"],
      ["Output price", "gpt-4.1", "gpt-4.1"],
      ["Training price", 0, 25],
    ] as Row[];
    expect(await row(named, "Cheaper step")).toEqual([
      "Cheaper step",
      expect.stringMatching(/^Prompting with prompt caching: total cost with 100% of calls/),
      expect.closeTo(365 * 5000 * (2000 * 0.5 + 200 * 2 + 150 * 8) * 1e-6, 0),
    ]);
  });

  test("a value outside of its range is used without it, and a row says so", async () => {
    const outside = busy.map((line, r) => [
      ...line,
      r === 0 ? "Low" : line[0] === "Setup hours" ? 50 : 0,
      r === 0 ? "High" : line[0] === "Setup hours" ? 60 : 0,
    ]);
    expect((await row(outside, "Advice"))[1]).toMatch(/^Go with Fine-tuned/);
    expect((await row(outside, "Range not used"))[1]).toMatch(/must be between its Low 50 and its High 60, got 40/);
  });

  test("a retirement before the payback turns it down", async () => {
    expect((await row([...busy, ["Retires after days", 0, 100]], "Advice"))[1]).toMatch(/^Stay with Prompting/);
  });

  test("a single strategy has nothing to be compared with", async () => {
    expect(
      await messageOf(
        "SCENARIO",
        exampleInputs.map((line) => line.slice(0, 2)),
        "saving",
      ),
    ).toBe("#VALUE! strategy must be 1, the table's only strategy, got 2.");
    expect(
      await messageOf(
        "RECOMMEND",
        exampleInputs.map((line) => line.slice(0, 2)),
      ),
    ).toMatch(/#VALUE! The inputs table has one strategy, 'Prompting'/);
  });
});
