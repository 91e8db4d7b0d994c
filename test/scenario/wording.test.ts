import { expect, test } from "@jest/globals";
import { noAnswer } from "../../src/engine/cost-error";
import { quoted, received } from "../../src/scenario/wording";

test("a text is quoted whole up to 40 letters, and cut from the 41st on", () => {
  const forty = "0123456789".repeat(4);
  expect(quoted("")).toBe("''");
  expect(quoted(forty)).toBe(`'${forty}'`);
  expect(quoted(`${forty}x`)).toBe(`'${forty}…'`);
});

test("what a cell holds is told as a person would read it in Excel", () => {
  expect([7, -0.5, "three", true, false, null].map(received)).toEqual([
    "7",
    "-0.5",
    "the text 'three'",
    "TRUE",
    "FALSE",
    "null",
  ]);
  expect(received(noAnswer("No price."))).toContain("No price.");
});
