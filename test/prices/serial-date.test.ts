import { describe, expect, test } from "@jest/globals";
import { numberText } from "../../src/messages/fill";
import { isoToSerial, serialToIso, toIsoDate } from "../../src/prices/serial-date";
import { answer } from "./asked";

describe("Excel's day numbers", () => {
  test.each([
    [61, "1900-03-01"],
    [36_526, "2000-01-01"],
    [45_351, "2024-02-29"],
    [45_818, "2025-06-10"],
    [2_958_465, "9999-12-31"],
  ])("%d is %s, and back", (serial, iso) => {
    expect(serialToIso(serial)).toBe(iso);
    expect(isoToSerial(iso)).toBe(serial);
  });

  test("a time of day is dropped", () => {
    expect(toIsoDate(45_818.999)).toBe("2025-06-10");
  });

  test.each([60, 0, -1, 2_958_466, NaN, Infinity])("%d is out of range", (serial) => {
    expect(answer(() => serialToIso(serial))).toBe(
      `value: A date must be between 1900-03-01 and 9999-12-31, got the day number ${numberText(serial, "exact")}.`,
    );
  });

  test.each(["1899-12-31", "2025-02-30", "2025-1-1", "20250101", ""])("%j is no date", (text) => {
    expect(answer(() => isoToSerial(text))).toBe(`value: A date must be written like 2026-06-30, got '${text}'.`);
  });
});
