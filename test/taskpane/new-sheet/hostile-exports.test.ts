import { describe, expect, test } from "@jest/globals";
import { userLocale } from "../../../src/messages/pane/locale";
import { MOST_CHARACTERS } from "../../../src/taskpane/new-sheet/start/usage-text";
import { readUsage, type UsageRead } from "../../../src/taskpane/new-sheet/start/usage-export";

const american = userLocale("en-US");
const header = "created_at,prompt_tokens,completion_tokens";

/** Seconds of the processor, so that what else the machine does is not counted. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const reason = (read: UsageRead): string => (read.is === "refused" ? read.reason : "no refusal");
const values = (read: UsageRead): number[] => (read.is === "read" ? read.figures.map(({ value }) => value) : []);
const filled = (text: string): string => text.repeat(Math.floor(MOST_CHARACTERS / text.length));

describe("as many characters as can be pasted", () => {
  test.each([
    ["one line of letters", filled("a"), /^The log has no column for the time/],
    ["one line of quotes", filled('"'), /^The log has no column for the time/],
    ["a quote that is never closed", `"${filled("a").slice(1)}`, /^The log has no column for the time/],
    ["separators alone", filled(","), /^The log has no column for the time/],
    ["line breaks alone", filled("\n"), /^The log has no column for the time/],
    [
      "one cell of digits",
      `${header}\n2026-01-01,${filled("1").slice(200)},2`,
      /holds '1{40}', which is no count of tokens or calls/,
    ],
    [
      "a wide row above a long table",
      `${"a,".repeat(10_000)}a\n${"1\n".repeat(1_000_000)}`,
      /^The log has no column for the time/,
    ],
  ])("%s: refused, with the reason, in bounded time", (_, text, message) => {
    let told = "";
    expect(seconds(() => void (told = reason(readUsage(text, american))))).toBeLessThan(60);
    expect(told).toMatch(message);
    expect(told.length).toBeLessThan(600);
  });

  test("a million rows are read", () => {
    const text = `${header}\n${"2026-01-01,1,2\n".repeat(1_000_000)}`;
    let read: UsageRead | undefined;
    expect(seconds(() => void (read = readUsage(text, american)))).toBeLessThan(60);
    expect(values(read!).slice(0, 4)).toEqual([1_000_000, 1, 0, 2]);
  }, 120_000);

  test("one more is refused before anything is read", () => {
    expect(reason(readUsage(`${filled("a")}a`, american))).toMatch(
      /^The export has 20,000,001 characters; the limit is 20,000,000/,
    );
  });
});

describe("names and values that mean something to a program", () => {
  test("columns of a prototype are columns like any other", () => {
    expect(
      values(readUsage(`__proto__,constructor,toString,${header}\n1,2,3,2026-01-01,5,6`, american)).slice(0, 4),
    ).toEqual([1, 5, 0, 6]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("NaN is no number of tokens", () => {
    expect(reason(readUsage(`${header}\n2026-01-01,NaN,6`, american))).toBe(
      "The log has no call that succeeded and has its input and output tokens.",
    );
  });

  test.each(["Infinity", "1e999", "-5", "0x10", "=1+1", "true", "[object Object]"])(
    "%s is no number of tokens: the cell is named",
    (cell) => {
      expect(reason(readUsage(`${header}\n2026-01-01,${cell},6`, american))).toMatch(/^Row 2, column 2 of log holds /);
    },
  );
});
