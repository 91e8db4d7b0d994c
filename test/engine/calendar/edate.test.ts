import { describe, expect, test } from "@jest/globals";
import { edate } from "../../../src/engine/calendar/edate";

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
