import { describe, expect, test } from "@jest/globals";
import { constantly } from "../../../src/engine/calendar/constantly";
import { daysPerMonth, monthCount, monthOf, monthStart } from "../../../src/engine/calendar/month";

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
