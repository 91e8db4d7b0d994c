import { describe, expect, test } from "@jest/globals";
import { noAnswer } from "../../src/engine/cost-error";
import type { LogCell } from "../../src/usage/cells";
import { log, noteOf, plainHeader, refusalOf, valuesOf } from "./log";

describe("times", () => {
  const serial = 46_082; // 2026-03-01
  test.each<[string, LogCell, LogCell]>([
    ["Excel serials", serial + 0.5, serial + 1],
    ["ISO dates", "2026-03-01", "2026-03-02"],
    ["ISO times", "2026-03-01T23:59:59.999Z", "2026-03-02T00:00:00Z"],
    ["times with an offset", "2026-03-02T00:30:00+01:00", "2026-03-01T23:30:00-0200"],
    ["times without an offset, UTC", "2026-03-01 23:59", "2026-03-02 00:00:00"],
    ["times marked UTC", "2026-03-01 23:59:59 UTC", "2026/3/2"],
    ["seconds since 1970", 1_772_323_200, 1_772_409_600],
    ["milliseconds", 1_772_323_200_000, 1_772_409_600_000],
    ["microseconds", 1_772_323_200_000_000, 1_772_409_600_000_000],
    ["nanoseconds as text", "1772323200000000000", "1772409600000000000"],
    ["seconds as text", "1772323200", "1772409600.5"],
    ["days without marks", 20_260_301, "20260302"],
    ["German dates and times", "01.03.2026 09:05", "02.03.2026"],
    ["names of months", "Mar 1, 2026 11:30 PM", "March 2, 2026"],
    ["German names of months", "1. März 2026", "2. März 2026 00:15"],
    ["French names of months", "1 mars 2026", "2 mars 2026"],
    ["a day above 12, which decides the order of its column", "28/02/2026", "01/03/2026"],
    ["12-hour times of a column with the month first", "2/28/2026 11:59 PM", "3/1/2026 12:00 AM"],
  ])("%s", (_, first, second) => {
    const note = noteOf("Calls per day", log(plainHeader, [first, 10, 1], [second, 10, 1]));
    expect(note).toMatch(/^2 calls, failed ones included, in 2 days, 2026-0(3-01 to 2026-03-02|2-28 to 2026-03-01)\./);
  });

  test("a date that reads two ways is a fault with its cell, never a guess", () => {
    expect(refusalOf(log(plainHeader, ["3/4/2026", 10, 1], ["5/4/2026", 10, 1]))).toBe(
      "Row 2, column 1 of log holds '3/4/2026', which can be 2026-03-04 or 2026-04-03, and no other date of its column decides it. Format the column as dates, or write them like 2026-03-04.",
    );
    expect(refusalOf(log(plainHeader, ["13/4/2026", 10, 1], ["4/13/2026", 10, 1]))).toMatch(
      /^Row 2, column 1 of log has its day first, and row 3/,
    );
    expect(noteOf("Calls per day", log(plainHeader, ["4/4/2026", 10, 1]))).toContain("2026-04-04");
  });

  test.each<[LogCell]>([
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
  ])("%p is no time: the row is left out, and told", (time) => {
    const calls = log(plainHeader, ["2026-03-01", 10, 1], [time, 10, 1]);
    expect(valuesOf(calls)["Calls per day"]).toBe(1);
    expect(noteOf("Calls per day", calls)).toContain("Left out: 1 row without a time that can be read (row 3).");
  });
});

describe("counts", () => {
  const input = (...cells: LogCell[]): number | string => {
    const calls = log(plainHeader, ...cells.map((cell, n): LogCell[] => [`2026-03-0${n + 1}`, cell, 1]));
    try {
      return valuesOf(calls)["Prompt tokens"]!;
    } catch {
      return refusalOf(calls);
    }
  };

  test.each<[LogCell[], number]>([
    [["1,234"], 1234],
    [["1 234"], 1234],
    [["1\u202f234"], 1234],
    [["1'234"], 1234],
    [["1.234"], 1234],
    [["1.234.567"], 1_234_567],
    [["1,234.0"], 1234],
    [["1.234,0"], 1234],
    [["59200.0"], 59_200],
    [["1.5e3"], 1500],
    [[1234], 1234],
  ])("%j", (cells, count) => {
    expect(input(...cells)).toBe(count);
  });

  test("1.000 and 1,000 read two ways, unless another number of the log decides", () => {
    expect(input("1.000")).toMatch(/can be read as a fraction or as 1000/);
    expect(input("1,000")).toMatch(/can be read as a fraction or as 1000/);
    expect(input("1.000", "1.250")).toBe(1025);
    expect(input("1,000", "1,000.0")).toBe(1000);
  });

  test.each<[LogCell, RegExp]>([
    [2.2, /^Row 2, column 2 of log holds 2\.2: a count of tokens or calls is whole/],
    ["2.25", /holds 2\.25: a count of tokens or calls is whole/],
    ["1,23", /holds 1,23: a count of tokens or calls is whole/],
    ["1.2k", /holds '1\.2k', which is no count/],
    ["~1000", /holds '~1000', which is no count/],
    ["=1+1", /which is no count/],
    ["١٢", /which is no count/],
    [-5, /holds −5: a count of tokens or calls is at least 0/],
    [true, /holds 'true', which is no count/],
    [1e300, /more than anyone has/],
    ["9".repeat(300), /which is no count/],
  ])("%p is a fault with its cell", (cell, message) => {
    expect(input(cell)).toMatch(message);
  });

  test("one decimal comma and one decimal point contradict each other", () => {
    expect(input("1.234,5", "1,234.5")).toMatch(/holds '1\.234,5', and row 3 '1,234\.5'/);
  });

  test.each<[LogCell]>([[null], [""], ["n/a"], ["NaN"], ["null"], ["-"]])(
    "%p is no count: the call is counted, without tokens",
    (cell) => {
      const calls = log(plainHeader, ["2026-03-01", 100, 10], ["2026-03-01", cell, 20]);
      expect(valuesOf(calls)).toMatchObject({
        "Calls per day": 2,
        "Prompt tokens": 100,
        "Output tokens": 10,
        "Failure rate": 0,
      });
      expect(noteOf("Calls per day", calls)).toContain("1 call without token counts.");
    },
  );

  test("an error in a cell that is read comes back as that error", () => {
    expect(() => valuesOf(log(plainHeader, ["2026-03-01", noAnswer("No price today."), 1]))).toThrow("No price today.");
  });
});

describe("a German export", () => {
  test("with semicolons, points between thousands and decimal commas", () => {
    const calls = log(
      "Datum;Modell;prompt_tokens;completion_tokens;cost_usd"
        .replace("Datum", "date")
        .replace("Modell", "model")
        .replaceAll(";", ","),
      ["01.07.2026 09:05", "gpt-4.1", "2.000", "150", "0,0052"],
      ["02.07.2026 09:05", "gpt-4.1", "12.300", "1.050", "0,033"],
    );
    expect(valuesOf(calls, 2000)).toMatchObject({ "Calls per day": 1, "User tokens": 5150, "Output tokens": 600 });
  });
});
