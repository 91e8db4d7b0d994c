import { expect, test } from "@jest/globals";
import { isQuadratic } from "../../scripts/lint/linear-patterns.mjs";

test.each([
  ["a repeat that more follows", String.raw`\s*%$`],
  ["a group that does", String.raw`([^;]+?), prices of`],
  ["one of several alternatives that does", String.raw`^\s*|\s*$x`],
  ["two repeats of the same with something optional between", String.raw`^\s*=?\s*tune\.`],
  ["two repeats of digits", String.raw`^\d+\.?\d*$`],
])("%s is found: %s", (_, pattern) => {
  expect(isQuadratic(pattern)).toBe(true);
});

test.each([
  ["a repeat alone", String.raw`\s+`],
  ["a repeat at the beginning", String.raw`^.*!`],
  ["digits with a fraction", String.raw`^\d+(?:\.\d*)?$`],
  ["a word, then a repeat", String.raw`\bTUNE\.([A-Z_]+)\(`],
])("%s is not: %s", (_, pattern) => {
  expect(isQuadratic(pattern)).toBe(false);
});

test("a pattern that starts where it is told takes no time on the places before", () => {
  expect(isQuadratic(String.raw`\d+E`, "y")).toBe(false);
});
