import { describe, expect, test } from "@jest/globals";
import type { InputCell } from "../../../src/scenario/scenario";
import { day, log, noteOf, plainHeader, valuesOf } from "./log";

const call = (...more: InputCell[]): InputCell[] => [day(0), 100, 10, ...more];

describe("the note of the calls", () => {
  const note = (header: string, ...rows: InputCell[][]): string => noteOf("Calls per day", log(header, ...rows));

  test("counts calls and days, one of them in the singular", () => {
    expect(note(plainHeader, call())).toBe("1 call, failed ones included, in 1 day, 2026-03-01 to 2026-03-01.");
    expect(note(plainHeader, call(), [day(2), 100, 10])).toBe(
      "2 calls, failed ones included, in 3 days, 2026-03-01 to 2026-03-03.",
    );
  });

  test("says the calls whose tokens are not known, those that failed not among them", () => {
    const header = `${plainHeader},status`;
    expect(note(header, call("ok"), [day(0), "", "", "ok"], [day(0), "", "", "ok"], [day(0), "", "", "error"])).toMatch(
      /\. 2 calls without token counts\.$/,
    );
    expect(note(header, call("ok"), [day(0), "", "", "error"])).toMatch(/2026-03-01\.$/);
  });

  test("says the rows that were left out", () => {
    expect(note(plainHeader, call(), ["?", 1, 1], ["??", 1, 1])).toMatch(
      /\. Left out for want of a time that can be read: 2 rows\.$/,
    );
  });

  test("says that calls were not counted where nothing counts them, and only there", () => {
    const totals = log("date,uncached_input_tokens,output_tokens,cache_read_input_tokens", [day(0), 100, 10, 2000]);
    expect(noteOf("Calls per day", totals, 1000)).toBe(
      "2 calls, failed ones included, in 1 day, 2026-03-01 to 2026-03-01. The log does not count them: taken from the tokens read from the cache or written to it, one prompt each.",
    );
    const counted = log("date,uncached_input_tokens,output_tokens,cache_read_input_tokens,requests", [
      day(0),
      100,
      10,
      2000,
      2,
    ]);
    expect(noteOf("Calls per day", counted, 1000)).toBe(
      "2 calls, failed ones included, in 1 day, 2026-03-01 to 2026-03-01.",
    );
  });
});

describe("the note of the cache", () => {
  const note = (header: string, row: InputCell[], promptTokens?: number): string =>
    noteOf("Cache hit rate", log(header, row), promptTokens);

  test("gives the cached share of the input tokens and the rule of the rate", () => {
    expect(note(`${plainHeader},cached_tokens`, call(25))).toBe(
      "Cached share of the input tokens: 25 %. The share of calls that read from the cache.",
    );
    expect(note(`${plainHeader},cached_tokens,requests`, call(25, 2), 30)).toBe(
      "Cached share of the input tokens: 25 %. Cached tokens over the prompt tokens of all calls, at most 1.",
    );
  });

  test("tells a log whose calls read nothing from one that says nothing", () => {
    for (const [column, cell] of [
      ["cached_tokens", 0],
      ["usage_details", "{}"],
      ["cache_hit", "False"],
      ["metadata", "{}"],
    ] as const) {
      expect(note(`${plainHeader},${column}`, call(cell))).toBe("Cached share of the input tokens: 0 %.");
    }
    expect(note(plainHeader, call())).toBe("The log says nothing about a cache.");
  });

  test("names the column where that alone says the hits; cached tokens go before it", () => {
    expect(note(`${plainHeader},cache_hit`, call("True"))).toBe(
      "The share of calls that the log's cache_hit column marks; it has no cached tokens.",
    );
    expect(note(`${plainHeader},cache_hit,cached_tokens`, call("True", 50))).toMatch(
      /^Cached share of the input tokens: 50 %\./,
    );
  });
});

test("the note of the failures tells a log without any from one that does not say", () => {
  const note = (header: string, ...rows: InputCell[][]): string => noteOf("Failure rate", log(header, ...rows), 10);
  for (const [column, cell] of [
    ["status", "ok"],
    ["success", true],
    ["error", ""],
    ["failed_requests", 0],
    ["successful_requests", 1],
  ] as const) {
    expect(note(`${plainHeader},${column}`, call(cell))).toBe("0 failed calls of 1.");
  }
  expect(note(`${plainHeader},status`, call("ok"), call("error"))).toBe("1 failed call of 2.");
  expect(note(plainHeader, call())).toBe("The log does not say which calls failed.");
});

test("the note of the tokens says which calls they are the average of, and how the user's come about", () => {
  const calls = log(`${plainHeader},cached_tokens`, call(0), [day(0), 301, 30, 0]);
  expect(noteOf("Output tokens", calls)).toBe("The average of 2 calls that did not fail.");
  expect(noteOf("User tokens", calls)).toBe(
    "The average input, 200.5 tokens with cached ones included, less the prompt.",
  );
  expect(noteOf("Output tokens", log(plainHeader, call()))).toBe("The average of 1 call that did not fail.");
});

describe("the note of the growth", () => {
  const note = (days: readonly number[]): string =>
    noteOf("Growth per month", log(plainHeader, ...days.map((n) => [day(n), 100, 10])));

  test("says the days of the line, without the first and the last", () => {
    expect(note([0, 3, 10, 20])).toBe(
      "A line through the logarithms of the daily calls, each weekday compared with itself, first and last day left out: 19 days.",
    );
  });

  test("says why it is not known: the log is too short, up to 13 days, or has too few days with calls", () => {
    expect(note([0])).toBe("Not known, so 0: the log covers 1 day and it takes 14 to tell growth from chance.");
    expect(note([0, 3, 10, 12])).toBe(
      "Not known, so 0: the log covers 13 days and it takes 14 to tell growth from chance.",
    );
    expect(note([0, 3, 9, 13])).toBe("Not known, so 0: too few of the log's days have calls.");
  });
});

describe("a prompt that is given", () => {
  const calls = log(plainHeader, [day(0), 1400, 10], [day(0), 1600, 10]);

  test("may be 0, and as long as the average input, rounding forgiven; user tokens are then 0, never less", () => {
    expect(valuesOf(calls, 0)).toMatchObject({ "Prompt tokens": 0, "User tokens": 1500 });
    const rounded = 1500 * (1 + 5e-10);
    expect(valuesOf(calls, rounded)).toMatchObject({ "Prompt tokens": rounded, "User tokens": 0 });
    expect(() => valuesOf(calls, 1500 * (1 + 2e-9))).toThrow(
      /is more than the average input of a call in the log, 1500 tokens\.$/,
    );
  });

  test("is 0 where it is left out and no call has any input", () => {
    expect(valuesOf(log(plainHeader, [day(0), 0, 10]))).toMatchObject({
      "Prompt tokens": 0,
      "User tokens": 0,
      "Output tokens": 10,
    });
  });
});

describe("a log that counts no call", () => {
  test("says so with the row of its header, though a column counts them", () => {
    expect(() =>
      valuesOf([["Usage"], ...log("date,requests,input_tokens,output_tokens", [day(0), 0, 100, 10])], 10),
    ).toThrow("The log has no calls below its header, row 2.");
    expect(() => valuesOf(log("date,requests,input_tokens,output_tokens", ["?", 5, 100, 10]))).toThrow(
      /^The log has no calls below its header, row 1: none of its rows has a time that can be read/,
    );
  });
});
