import { describe, expect, test } from "@jest/globals";
import { ask, messageOf, typedIn, type Row } from "./asking";

const comparing = [
  "saving",
  "npv",
  "irr",
  "roi",
  "breakeven_days",
  "lasting_breakeven_days",
  "payback_months",
  "breakeven_calls",
];

describe.each<readonly [string, Row[]]>([
  ["tuning that costs more than a number holds", typedIn("Setup hours", 1e308, 1)],
  ["retraining too", typedIn("Epochs", 1e308, 1)],
  ["a baseline whose call does", typedIn("Prompt tokens", 1e308, 0)],
  ["both", typedIn("Input price", 1e308)],
  ["growth that leaves the numbers", [...typedIn("Horizon days", 36_500), ["Growth per month", 1, 1]]],
])("%s", (_, inputs) => {
  test.each(comparing)("%s is too large, never 0 or a figure without it", async (metric) => {
    expect(await messageOf("SCENARIO", inputs, metric)).toMatch(/^#NUM! .* is too large to be a number\.$/);
  });

  test.each(["RECOMMEND", "CROSSOVERS"])("%s says so", async (id) => {
    expect(await messageOf(id, inputs)).toBe("#NUM! Saving is too large to be a number.");
  });
});

test("a saving that a number holds stays, though the flows added up do not", async () => {
  expect((await ask("SCENARIO", typedIn("Calls per day", 1e308), "saving")) as number).toBe(7.3e307);
});
