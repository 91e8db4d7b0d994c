import { describe, expect, test } from "@jest/globals";
import { constantly, daysPerMonth, edate, monthCount, monthOf, monthStart } from "../../src/engine/calendar";

/** The serial number of a day: 1970-01-01 is 25 569. */
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
const after = (day: string, months: number): string =>
  new Date((edate(serial(day), months) - 25_569) * 86_400_000).toISOString().slice(0, 10);

describe("some months after a day", () => {
  test("is the day of the same number", () => {
    expect(edate(serial("2025-01-31"), 0)).toBe(45_688);
    expect(after("2025-01-15", 1)).toBe("2025-02-15");
    expect(after("2025-11-30", 1)).toBe("2025-12-30");
    expect(after("2025-12-01", 1)).toBe("2026-01-01");
    expect(after("2026-07-01", 11)).toBe("2027-06-01");
    expect(after("2026-07-01", 12)).toBe("2027-07-01");
    expect(after("1900-03-01", 1199)).toBe("2000-02-01");
  });

  test("is the month's last day where the month has no such day", () => {
    expect(edate(45_688, 1)).toBe(45_716);
    expect(after("2025-01-31", 3)).toBe("2025-04-30");
    expect(after("2025-01-31", 11)).toBe("2025-12-31");
    expect(after("2023-12-31", 2)).toBe("2024-02-29");
    expect(after("2024-02-29", 12)).toBe("2025-02-28");
    expect(after("2024-02-29", 48)).toBe("2028-02-29");
    expect(after("2096-02-29", 48)).toBe("2100-02-28");
  });

  test("is counted from the day, whatever the time", () => {
    expect(edate(45_688.75, 1)).toBe(45_716);
    expect(edate(45_688.999, 0)).toBe(45_688);
  });
});

/** Well within what counts as the same day, and well beyond it, as parts of a day. */
const [rounding, more] = [1e-13, 1e-9];
const longest = 36_500;
const months = Array.from({ length: 1200 }, (_, i) => i + 1);

test("a month begins on day m·365/12, within the longest horizon and beyond it", () => {
  expect([0, 1, 6, 12, 18, 1200].map(monthStart)).toEqual([0, 365 / 12, 182.5, 365, 547.5, longest]);
  expect([1201, 1212, 2400].map(monthStart)).toEqual([(1201 * 365) / 12, longest + 365, 2 * longest]);
});

describe("a horizon", () => {
  test("touches a month from its first moment on, and at least one", () => {
    expect([Number.MIN_VALUE, 0.5, 30, 31, 365, 366, 730, longest].map(monthCount)).toEqual([
      1, 1, 1, 2, 12, 13, 24, 1200,
    ]);
  });

  test("on a month's end does not touch the next one, however it is rounded", () => {
    for (const m of months) {
      expect(monthCount((m * 365) / 12)).toBe(m);
      expect(monthCount(m * daysPerMonth)).toBe(m);
      expect(monthCount(m * daysPerMonth * (1 + rounding))).toBe(m);
      expect(monthCount(m * daysPerMonth * (1 + more))).toBe(m + 1);
    }
  });
});

describe("a day", () => {
  test("falls into the month that has begun", () => {
    expect([0, 30, 31, 60, 61, 182.4, 182.5, 364, 365, 366].map(monthOf)).toEqual([0, 0, 1, 1, 2, 5, 6, 11, 12, 12]);
  });

  test("on a boundary belongs to the month that begins there, however it is rounded", () => {
    for (const m of months) {
      expect(monthOf((m * 365) / 12)).toBe(m);
      expect(monthOf(m * daysPerMonth * (1 - rounding))).toBe(m);
      expect(monthOf(m * daysPerMonth * (1 - more))).toBe(m - 1);
    }
  });
});

test("the same in every month, whichever value and length were asked for before", () => {
  expect(constantly(0, 2)).toEqual([0, 0]);
  expect(constantly(1, 3)).toEqual([1, 1, 1]);
  expect(constantly(0, 4)).toEqual([0, 0, 0, 0]);
  expect(constantly(0, 2)).toEqual([0, 0]);
  expect(constantly(1, 3)).toBe(constantly(1, 3));
});
