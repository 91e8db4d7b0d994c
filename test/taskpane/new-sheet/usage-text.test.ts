import { describe, expect, test } from "@jest/globals";
import { userLocale } from "../../../src/messages/pane/locale";
import { decodedText } from "../../../src/taskpane/controls/files";
import { readUsage, type UsageRead } from "../../../src/taskpane/new-sheet/start/usage-export";
import { allSteps } from "../../../src/usage/steps";
import { exportRows, logLocale } from "../../../src/taskpane/new-sheet/start/usage-text";

const american = userLocale("en-US");
const german = userLocale("de-DE");

const figure = (read: UsageRead, input: string): number | string | undefined =>
  read.is === "read" ? read.figures.find((each) => each.input === input)?.value : read.reason;

describe("a pasted export", () => {
  test("keeps its fields as they are: nothing becomes a formula, no identifier a number", () => {
    const rows = [
      ["date", "id", "tokens"],
      ["2026-06-30", "00123", "=1+1"],
      ["+1", "12345678901234567890", "-cmd|' /C calc'!A0"],
    ];
    expect(allSteps(exportRows(rows.map((row) => row.join(",")).join("\n")))).toEqual(rows);
  });

  test("of a German machine has points between thousands", () => {
    const text =
      "timestamp\tprompt_tokens\tcompletion_tokens\n2026-07-01 09:05\t2.200\t150\n2026-07-02 09:05\t12.300\t1.050";
    for (const locale of [german, american]) {
      const read = readUsage(text, locale, { promptTokens: 2200 });
      expect(["prompt_tokens", "user_tokens", "output_tokens"].map((input) => figure(read, input))).toEqual([
        2200, 5050, 600,
      ]);
    }
  });

  test("that leaves the order of day and month open is read as the reader's country writes", () => {
    const text =
      "Date\tRequests\tPrompt Tokens\tCompletion Tokens\n7/1/2026\t100\t220000\t14250\n7/2/2026\t100\t220000\t14250";
    expect(figure(readUsage(text, american, { promptTokens: 1000 }), "calls_per_day")).toBe(100);
    // The first of July and the second; in Britain the seventh of January and of February, 32 days.
    expect(figure(readUsage(text, userLocale("en-GB"), { promptTokens: 1000 }), "calls_per_day")).toBe(200 / 32);
  });

  test.each([
    ["en-US", { decimal: ".", dayFirst: false }],
    ["en-GB", { decimal: ".", dayFirst: true }],
    ["de-DE", { decimal: ",", dayFirst: true }],
    ["ja-JP", { decimal: ".", dayFirst: false }],
  ])("%s", (language, expected) => {
    expect(logLocale(userLocale(language))).toEqual(expected);
  });
});

describe("a dropped file", () => {
  const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);

  test.each([
    ["UTF-8", Uint8Array.from(Buffer.from("Größe"))],
    ["UTF-16, as Excel saves Unicode text", utf16("Größe")],
    ["the CSV that Excel writes on Windows", Uint8Array.from([0x47, 0x72, 0xf6, 0xdf, 0x65])],
  ])("%s", (_, bytes) => {
    expect(decodedText(bytes)).toBe("Größe");
  });

  test("that is no text is none", () => {
    expect(decodedText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8]))).toBeUndefined();
  });
});
