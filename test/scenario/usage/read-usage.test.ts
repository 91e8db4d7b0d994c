import { describe, expect, test } from "@jest/globals";
import { noAnswer } from "../../../src/engine/cost-error";
import { readScenario } from "../../../src/scenario/read-scenario";
import type { InputCell } from "../../../src/scenario/scenario";
import { readUsage } from "../../../src/scenario/usage/read-usage";
import { day, log, noteOf, plainHeader, valuesOf } from "./log";

describe("the table of a log", () => {
  const calls = log(plainHeader, [day(0), 1200, 100], [day(0), 1500, 200], [day(1), 1800, 300]);

  test("has a row for each figure, in the order of the scenario's inputs", () => {
    expect(readUsage(calls).map(({ key, label }) => [key, label])).toEqual([
      ["calls_per_day", "Calls per day"],
      ["prompt_tokens", "Prompt tokens"],
      ["user_tokens", "User tokens"],
      ["output_tokens", "Output tokens"],
      ["cache_hit_rate", "Cache hit rate"],
      ["failure_rate", "Failure rate"],
      ["growth_per_month", "Growth per month"],
    ]);
    expect(valuesOf(calls)).toEqual({
      "Calls per day": 1.5,
      "Prompt tokens": 1200,
      "User tokens": 300,
      "Output tokens": 200,
      "Cache hit rate": 0,
      "Failure rate": 0,
      "Growth per month": 0,
    });
  });

  test("is a scenario as it stands", () => {
    const figures = readUsage(calls);
    const scenario = readScenario([
      ["label", "value", "note"],
      ...figures.map(({ label, value, note }) => [label, value, note]),
    ]);
    expect(scenario.names).toEqual(["value"]);
    expect(scenario.columns).toMatchObject([Object.fromEntries(figures.map(({ key, value }) => [key, value]))]);
  });

  test("takes the prompt as it is given", () => {
    expect(valuesOf(calls, 1000)).toMatchObject({ "Prompt tokens": 1000, "User tokens": 500 });
    expect(valuesOf(calls, 1500)).toMatchObject({ "Prompt tokens": 1500, "User tokens": 0 });
    expect(noteOf("Prompt tokens", calls)).toBe("The smallest input of any call.");
    expect(noteOf("Prompt tokens", calls, 1000)).toBe("As given.");
  });

  test.each([
    [1501, "prompt_tokens 1501 is more than the average input of a call in the log, 1500 tokens."],
    [-1, "prompt_tokens must be 0 or more, got -1."],
    [Number.NaN, "prompt_tokens must be 0 or more, got NaN."],
    [Infinity, "prompt_tokens must be 0 or more, got Infinity."],
  ])("a prompt of %d is an error", (promptTokens, message) => {
    expect(() => readUsage(calls, promptTokens)).toThrow(expect.objectContaining({ code: "value", message }));
  });
});

describe("cells", () => {
  const serial = 46_082; // 2026-03-01
  test.each<[string, InputCell, InputCell]>([
    ["Excel serials", serial + 0.5, serial + 1],
    ["ISO dates", "2026-03-01", "2026-03-02"],
    ["ISO times", "2026-03-01T23:59:59.999Z", "2026-03-02T00:00:00Z"],
    ["times with an offset", "2026-03-02T00:30:00+01:00", "2026-03-01T23:30:00-0200"],
    ["times without an offset, UTC", "2026-03-01 23:59", "2026-03-02 00:00:00"],
    ["times marked UTC", "2026-03-01 23:59:59 UTC", "2026/3/2"],
    ["seconds since 1970", 1_772_323_200, 1_772_409_600],
    ["milliseconds", 1_772_323_200_000, 1_772_409_600_000],
    ["microseconds", 1_772_323_200_000_000, 1_772_409_600_000_000],
    ["seconds as text", "1772323200", "1772409600.5"],
  ])("times as %s", (_, first, second) => {
    const calls = log(plainHeader, [first, 10, 1], [second, 10, 1]);
    expect(noteOf("Calls per day", calls)).toBe("2 calls, failed ones included, in 2 days, 2026-03-01 to 2026-03-02.");
  });

  test.each<[InputCell]>([
    ["3/4/2026"],
    ["2026-02-30"],
    ["2026-13-01"],
    ["soon"],
    [0],
    [120],
    ["0099-03-01"],
    [3_000_000],
    [-1],
    [true],
    [null],
    [""],
    ["=TODAY()"],
    [noAnswer("No date.")],
  ])("%p is no time: the row is left out, and said to be", (time) => {
    const calls = log(plainHeader, ["2026-03-01", 10, 1], [time, 10, 1]);
    expect(noteOf("Calls per day", calls)).toBe(
      "1 call, failed ones included, in 1 day, 2026-03-01 to 2026-03-01. Left out for want of a time that can be read: 1 row.",
    );
  });

  test("numbers as text", () => {
    expect(
      valuesOf(log(plainHeader, ["2026-03-01", "1,234", "1 000.0"], ["2026-03-01", "2234.0", "3e3"])),
    ).toMatchObject({ "Prompt tokens": 1234, "User tokens": 500, "Output tokens": 2000 });
  });

  test("a call whose tokens are no number counts, without tokens", () => {
    for (const cell of [
      null,
      "",
      "n/a",
      "=1+1",
      "1,23",
      "١٢",
      -5,
      true,
      1e300,
      "9".repeat(32_767),
      noAnswer("No model."),
    ]) {
      const calls = log(plainHeader, ["2026-03-01", 100, 10], ["2026-03-01", cell, 20]);
      expect(valuesOf(calls)).toMatchObject({
        "Calls per day": 2,
        "Prompt tokens": 100,
        "Output tokens": 10,
        "Failure rate": 0,
      });
      expect(noteOf("Calls per day", calls)).toContain("1 call without token counts.");
    }
  });

  test("empty rows are nothing, with 0 for empty too", () => {
    const calls = log(plainHeader, [null, null, null], ["2026-03-01", 100, 10], ["", "", ""], [0, 0, 0], []);
    expect(noteOf("Calls per day", calls)).toBe("1 call, failed ones included, in 1 day, 2026-03-01 to 2026-03-01.");
  });

  test("a title and empty rows may stand above the header", () => {
    expect(
      valuesOf([["Usage of March"], [null], [0, 0, 0], ...log(plainHeader, ["2026-03-01", 100, 10])]),
    ).toMatchObject({ "Prompt tokens": 100 });
  });

  test.each<[string, InputCell, number]>([
    ["status", "success", 0],
    ["status", "failure", 1],
    ["status", "Error", 1],
    ["status", "timeout", 1],
    ["status", "cancelled", 1],
    ["status", "completed", 0],
    ["status", null, 0],
    ["status_code", 200, 0],
    ["status_code", 399, 0],
    ["status_code", 400, 1],
    ["status_code", "503", 1],
    ["status_code", 0, 0],
    ["level", "ERROR", 1],
    ["level", "WARNING", 0],
    ["success", false, 1],
    ["success", "FALSE", 1],
    ["success", true, 0],
    ["error", "Rate limited", 1],
    ["error", "", 0],
    ["error", "None", 0],
    ["error", 0, 0],
    ["error", true, 1],
    ["error", noAnswer("x"), 0],
  ])("%s %p: %d failed", (column, cell, failed) => {
    expect(
      valuesOf(log(`${plainHeader},${column}`, ["2026-03-01", 100, 10, cell], ["2026-03-01", 100, 10, null])),
    ).toMatchObject({ "Failure rate": failed / 2 });
  });

  test("more cached tokens than input stand beside it, whatever the columns are called", () => {
    expect(
      valuesOf(
        log(
          "timestamp,prompt_tokens,completion_tokens,cached_tokens",
          ["2026-03-01", 100, 10, 900],
          ["2026-03-01", 1000, 10, 1000],
        ),
      ),
    ).toMatchObject({ "Prompt tokens": 1000, "User tokens": 0, "Cache hit rate": 1 });
  });
});

describe("growth", () => {
  const daily = (calls: (day: number) => number, days: number) =>
    log(
      "date,requests,input_tokens,output_tokens",
      ...Array.from({ length: days }, (_, n) => [day(n), calls(n), calls(n) * 100, calls(n) * 10]),
    );
  const growthOf = (calls: (day: number) => number, days: number): number =>
    valuesOf(daily(calls, days), 50)["Growth per month"]!;

  test.each([[0.1], [1], [-0.3], [0]])("of %d a month is found again", (growth) => {
    expect(growthOf((n) => 1000 * (1 + growth) ** ((n * 12) / 365), 40)).toBeCloseTo(growth, 9);
  });

  test("level calls have none, not even a trace of rounding", () => {
    expect([20, 30, 45].map((days) => growthOf(() => 1000, days))).toEqual([0, 0, 0]);
  });

  test("quiet weekends are none", () => {
    expect(growthOf((n) => (n % 7 < 2 ? 5 : 100), 31)).toBeCloseTo(0, 12);
    expect(growthOf((n) => (n % 7 < 2 ? 5 : 100) * 1.5 ** ((n * 12) / 365), 31)).toBeCloseTo(0.5, 9);
    expect(growthOf((n) => (n % 7 < 2 ? 0 : 100), 31)).toBeCloseTo(0, 12);
  });

  test("a first and a last day that the log covers in part change nothing", () => {
    expect(growthOf((n) => (n === 0 || n === 29 ? 3 : 100), 30)).toBeCloseTo(0, 12);
  });

  test("13 days are too few, and the note says so; 14 are enough", () => {
    const doubling = (n: number): number => 100 * 2 ** n;
    expect(growthOf(doubling, 13)).toBe(0);
    expect(noteOf("Growth per month", daily(doubling, 13), 50)).toBe(
      "Not known, so 0: the log covers 13 days and it takes 14 to tell growth from chance.",
    );
    expect(growthOf(doubling, 14)).toBeCloseTo(2 ** (365 / 12) - 1, -3);
    expect(noteOf("Growth per month", daily(doubling, 14), 50)).toContain("12 days");
  });

  test("of a log with calls on too few days is not known", () => {
    expect(noteOf("Growth per month", log(plainHeader, [day(0), 10, 1], [day(20), 10, 1]))).toBe(
      "Not known, so 0: too few of the log's days have calls.",
    );
  });
});

describe("a log that cannot be read says what is missing", () => {
  test.each<[string, readonly (readonly InputCell[])[], RegExp]>([
    [
      "no columns",
      [
        ["a", "b"],
        [1, 2],
      ],
      /^The log has no column for the time \(start_time, .* …\), none for input tokens \(.*input_tokens.* …\), none for output tokens \(.*completion_tokens.* …\)\.$/,
    ],
    [
      "a misspelt column",
      log("timestamp,imput_tokens,output_tokens", ["2026-03-01", 1, 1]),
      /^The log's header, row 1, has no column for input tokens .* Is 'imput_tokens' meant as input_tokens\?$/,
    ],
    [
      "no output",
      [["Report"], ["Date", "Input tokens"], ["2026-03-01", 1]],
      /^The log's header, row 2, has no column for output tokens/,
    ],
    ["no rows", log(plainHeader), /^The log has no calls below its header, row 1\.$/],
    [
      "no times",
      log(plainHeader, ["soon", 1, 1], ["later", 1, 1]),
      /^The log has no calls below its header, row 1: none of its rows has a time that can be read/,
    ],
    [
      "no tokens",
      log(plainHeader, ["2026-03-01", "", ""]),
      /^The log has no call that succeeded and has its input and output tokens as numbers\.$/,
    ],
    [
      "nothing but failures",
      log(`${plainHeader},status`, ["2026-03-01", 10, 1, "failure"]),
      /^The log has no call that succeeded/,
    ],
    ["nothing at all", [[null]], /^The log has no column for the time/],
    ["no cells", [], /^The log has no column for the time/],
  ])("%s", (_, table, message) => {
    expect(() => readUsage(table)).toThrow(
      expect.objectContaining({ code: "value", message: expect.stringMatching(message) }),
    );
  });
});
