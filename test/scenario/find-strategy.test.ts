import { numberText } from "../../src/messages/fill";
import { expect, test } from "@jest/globals";
import { findStrategy, namedStrategy } from "../../src/scenario/find-strategy";
import { refusal } from "./tables";

const names = ["Prompting", "Fine-tuned", "Small  model"];

test("a number counts from 1, the baseline, to the last", () => {
  expect([1, 2, 3].map((wanted) => findStrategy({ names }, wanted))).toEqual([0, 1, 2]);
});

test("a name is found in any case and spacing, its punctuation kept", () => {
  const places = ["Prompting", " fine-TUNED ", "SMALL MODEL", "small \t\n model"].map((wanted) =>
    namedStrategy(names, wanted),
  );
  expect(places).toEqual([0, 1, 2, 2]);
  expect(["Finetuned", "Smallmodel", "", "Prompting:", "1"].map((wanted) => namedStrategy(names, wanted))).toEqual([
    -1, -1, -1, -1, -1,
  ]);
  expect(namedStrategy(["A", " small model "], "Small model")).toBe(1);
  expect(findStrategy({ names }, "prompting")).toBe(0);
});

test.each([[0], [-1], [4], [1.5], [NaN], [Infinity]])("%d is no strategy of three", (wanted) => {
  expect(refusal(() => findStrategy({ names }, wanted))).toBe(
    `value: strategy must be between 1 and 3, the number of strategies in the table, got ${numberText(wanted, "exact")}.`,
  );
});

test("of a table with one strategy only 1 is one", () => {
  expect(findStrategy({ names: ["Only"] }, 1)).toBe(0);
  expect(refusal(() => findStrategy({ names: ["Only"] }, 2))).toBe(
    "value: strategy must be 1, the table's only strategy, got 2.",
  );
});

test("a name that is not there: the one that is near, else all there are", () => {
  expect(refusal(() => findStrategy({ names }, "Fine-tunde"))).toBe(
    "value: strategy 'Fine-tunde' is not in the header row. Did you mean Fine-tuned?",
  );
  expect(refusal(() => findStrategy({ names }, "X-ray vision"))).toBe(
    "value: strategy 'X-ray vision' is not in the header row. The table has 'Prompting', 'Fine-tuned', 'Small  model'.",
  );
});
