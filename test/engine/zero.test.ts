import { describe, expect, test } from "@jest/globals";
import { isBefore, relativeZero, sameTime, settle } from "../../src/engine/zero";

describe("a difference", () => {
  test("within 10⁻¹² of what it is the difference of is none", () => {
    expect(settle(relativeZero, 1)).toBe(0);
    expect(settle(-5e-12, 10)).toBe(0);
    expect(settle(2e-12, 1)).toBe(2e-12);
    expect(settle(-2e-11, 10)).toBe(-2e-11);
  });

  test("of sums beyond a number is measured against the largest one", () => {
    expect(settle(1e290, Infinity)).toBe(0);
    expect(settle(1e300, Infinity)).toBe(1e300);
  });
});

describe("two times", () => {
  test("are one day where only rounding is between them", () => {
    expect(sameTime(2 * (365 / 12), 60.833_333_333_333_3)).toBe(true);
    expect(sameTime(0, 0)).toBe(true);
    expect(sameTime(60, 60.000_001)).toBe(false);
    expect(sameTime(0, 1e-300)).toBe(false);
  });

  test("come one after the other where there is more", () => {
    expect(isBefore(60, 61)).toBe(true);
    expect(isBefore(61, 60)).toBe(false);
    expect(isBefore(60.833_333_333_333_3, 2 * (365 / 12))).toBe(false);
  });

  test("of which one never comes are two; what never comes is not before itself", () => {
    expect(sameTime(60, Infinity)).toBe(false);
    expect(sameTime(Infinity, 60)).toBe(false);
    expect(isBefore(60, Infinity)).toBe(true);
    expect(isBefore(Infinity, Infinity)).toBe(false);
  });
});
