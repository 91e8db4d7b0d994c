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
    expect((await row([...busy, ["Cached price", 0.2, 0.3]], "Advice"))[1]).toMatch(/^Enable prompt caching first/);
    expect((await row([...busy, ["Batch discount", 0.5, 0.5]], "Advice"))[1]).toMatch(
      /^Use batch processing where delay is acceptable/,
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
      /^Prompt Small model first: that saves .* USD over 365 days, where Fine-tuned saves 9,640\.00 USD\.$/,
    );
    const two = three.map(([label, own, , small]) => [label!, own!, small!]);
    expect((await row(two, "Advice"))[1]).toMatch(/^Prompt Small model first: that saves [\d,.]+ USD over 365 days\.$/);
  });

  test("with ranges, 80 % of the draws must save money", async () => {
    const unsure = busy.map((line, r) => [
      ...line,
      r === 0 ? "Low" : line[0] === "Setup hours" ? 10 : 0,
      r === 0 ? "High" : line[0] === "Setup hours" ? 600 : 0,
    ]);
    expect((await row(unsure, "Advice"))[1]).toMatch(/^Stay with Prompting: Fine-tuned may save/);
    expect((await row(unsure, "Likelihood"))[2]).toBeLessThan(0.8);
  });

  test("names the input that turns it: with it typed in the advice is another", async () => {
    const [, text, value] = await row(exampleInputs as Row[], "Turning input");
    expect(text).toMatch(/Prompting: Input price rises from 2 to 2\.32628/);
    expect((await row(typedIn("Input price", value as number, 0), "Advice"))[1]).toMatch(/^Go with Fine-tuned/);
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
