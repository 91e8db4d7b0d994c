import { describe, expect, test } from "@jest/globals";
import { noAnswer } from "../../../src/engine/cost-error";
import type { InputCell } from "../../../src/scenario/scenario";
import { cellTime, dayOf, isoDay } from "../../../src/scenario/usage/cell-time";

const hours = 3_600_000;
const march1 = Date.UTC(2026, 2, 1);

describe("a number", () => {
  test("is an Excel serial from 1970 to 9999, to the millisecond", () => {
    expect(cellTime(25_569)).toBe(0);
    expect(cellTime(46_082)).toBe(march1);
    expect(cellTime(46_082.5)).toBe(march1 + 12 * hours);
    expect(cellTime(46_082 + 1 / 3)).toBe(march1 + 8 * hours);
    expect(cellTime(2_958_465)).toBe(Date.UTC(9999, 11, 31));
  });

  test("is seconds, milliseconds or microseconds since 1970 by its size", () => {
    const seconds = march1 / 1000;
    expect([seconds, march1, march1 * 1000].map(cellTime)).toEqual([march1, march1, march1]);
    expect([1e8, 1e11 - 1, 1e11, 1e14 - 1, 1e14].map(cellTime)).toEqual([
      1e11,
      (1e11 - 1) * 1000,
      1e11,
      1e14 - 1,
      1e11,
    ]);
    expect(cellTime(1e17 - 1000)).toBe((1e17 - 1000) / 1000);
  });

  test("is none between and beyond", () => {
    for (const value of [-1, 0, 25_568, 25_568.9, 2_958_466, 1e8 - 1, 1e17, Infinity, NaN])
      expect(cellTime(value)).toBeUndefined();
  });

  test("as text is read alike", () => {
    expect(["46082", " 46082.5 ", "1772323200", "1772323200.25", "1772323200000"].map(cellTime)).toEqual([
      march1,
      march1 + 12 * hours,
      march1,
      march1 + 250,
      march1,
    ]);
    for (const text of ["-46082", "46082.", "46,082", "46082x", "x46082", ".5"]) expect(cellTime(text)).toBeUndefined();
  });
});

describe("a text", () => {
  test("is a date or a time of day, UTC where no offset is written", () => {
    const at = (hour: number, minute = 0, second = 0): number =>
      march1 + hour * hours + minute * 60_000 + second * 1000;
    const texts: readonly (readonly [string, number])[] = [
      ["2026-03-01", at(0)],
      ["2026/3/1", at(0)],
      ["2026-03-01Z", at(0)],
      [" 2026-3-01 ", at(0)],
      ["2026-03-01T09:30", at(9, 30)],
      ["2026-03-01 9:30", at(9, 30)],
      ["2026/03/01t09:30:15", at(9, 30, 15)],
      ["2026-03-01T09:30:15.123Z", at(9, 30, 15)],
      ["2026-03-01 09:30:15,123456", at(9, 30, 15)],
      ["2026-03-01 09:30:15 UTC", at(9, 30, 15)],
      ["2026-03-01 09:30 z", at(9, 30)],
      ["2026-03-01T23:59:60Z", at(24)],
      ["2026-03-01T24:00", at(24)],
      ["2026-03-01T09:30:00+05:30", at(4)],
      ["2026-03-01T09:30:00 +0530", at(4)],
      ["2026-03-01T09:30-02:00", at(11, 30)],
      ["2026-03-01T09:30:00-02", at(11, 30)],
      ["2026-03-01T09:30:00+00:45", at(8, 45)],
      ["2026-12-31", Date.UTC(2026, 11, 31)],
      ["2026-01-31", Date.UTC(2026, 0, 31)],
      ["2024-02-29", Date.UTC(2024, 1, 29)],
      ["1970-01-01", 0],
      ["2026-10-11T12:13:14", Date.UTC(2026, 9, 11, 12, 13, 14)],
    ];
    for (const [text, time] of texts) expect([text, cellTime(text)]).toEqual([text, time]);
  });

  test("of no such date, or with anything about it, is none", () => {
    const texts = [
      "",
      "soon",
      "3/4/2026",
      "26-03-01",
      "2026-03",
      "2026.03.01",
      "x2026-03-01",
      "2026-03-01x",
      "12026-03-01",
      "2026-03-011",
      "2026-003-01",
      "2026-02-29",
      "2026-02-30",
      "2026-04-31",
      "2026-13-01",
      "2026-00-10",
      "2026-01-00",
      "1969-12-31",
      "0099-03-01",
      "2026-03-01T25:00",
      "2026-03-01T09:60",
      "2026-03-01T09:30:61",
      "2026-03-01T9",
      "2026-03-01T009:30",
      "2026-03-01T09:3",
      "2026-03-01T09:30:5",
      "2026-03-01X09:30",
      "2026-03-01T09:30:15.",
      "2026-03-01T09:30 CET",
      "2026-03-01T09:30+5",
      "2026-03-01T09:30+05:3",
      "2026-03-01T09:30 GMT+1",
    ];
    for (const text of texts) expect([text, cellTime(text)]).toEqual([text, undefined]);
  });

  test("of 40 letters is read, a longer one not", () => {
    expect(cellTime("2026-03-01".padEnd(40))).toBe(march1);
    expect(cellTime("2026-03-01".padEnd(41))).toBeUndefined();
  });
});

test("any other cell is no time", () => {
  for (const cell of [null, undefined, true, noAnswer("2026-03-01")] as (InputCell | undefined)[])
    expect(cellTime(cell)).toBeUndefined();
});

test("a day begins at midnight UTC, before 1970 too", () => {
  const day = 24 * hours;
  expect([-1, 0, day - 1, day, 20 * day + 1].map(dayOf)).toEqual([-1, 0, 0, 1, 20]);
  expect([0, 20_513].map(isoDay)).toEqual(["1970-01-01", "2026-03-01"]);
});
