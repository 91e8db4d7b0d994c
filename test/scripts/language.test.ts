import { describe, expect, test } from "@jest/globals";
import { avoidedWords } from "../../scripts/lint/language.mjs";

const found = (text: string, file = "docs/page.md"): string[] => avoidedWords([file], () => text);

describe("the words to avoid", () => {
  test.each([
    ["It is dearer.", "dearer"],
    ["Mend the inputs", "Mend"],
    ["It is computed anew.", "anew"],
    ["the values handed to it", "handed"],
    ["Make a ready sheet", "ready sheet"],
    ["A room of the house", "room"],
    ["Never breaks even", "Never breaks even"],
    ["24 % of the runs", "4 %"],
    ["2 USD per million tokens", "per million tokens"],
    ["const shown = 1;", "const shown"],
  ])("%s", (text, word) => {
    expect(found(`A line.\n${text}`)[0]).toMatch(new RegExp(`^docs/page\\.md:2: "${word}" \\(write: `));
  });

  test.each([
    "24% of the simulation runs show a saving.",
    "const even = count % 2;",
    "It costs 2 USD per 1M tokens.",
    "a remedy, recommended; another; a healthy, beforehand, secondhand mushroom",
  ])("nothing in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("says what to write instead", () => {
    expect(found("dearer")).toEqual(['docs/page.md:1: "dearer" (write: costs more)']);
  });
});
