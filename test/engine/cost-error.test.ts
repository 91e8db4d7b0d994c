import { expect, test } from "@jest/globals";
import { CostError, figureOf, noAnswer, tooLarge, valueError } from "../../src/engine/cost-error";

test("a figure is its own answer, 0 and what is below it too", () => {
  expect([figureOf(0), figureOf(-2.5), figureOf(Infinity)]).toEqual([0, -2.5, Infinity]);
});

test("where there is no figure, the reason is thrown as it stands", () => {
  const reason = noAnswer("Never.");
  let thrown: unknown;
  try {
    figureOf(() => reason);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBe(reason);
});

test.each([
  [valueError("table.empty"), "value", "table.empty"],
  [noAnswer("roi.no-extra-upfront"), "notAvailable", "roi.no-extra-upfront"],
  [tooLarge("The total cost"), "number", "too-large"],
])("%s is an error of the interface, known by its code and id", (error, code, id) => {
  expect(error).toBeInstanceOf(CostError);
  expect(error).toMatchObject({ name: "CostError", code, id });
});
