import { expect, test } from "@jest/globals";
import { inputKeys, inputLabel } from "../../src/engine/strategy/inputs";
import { inputOfLabel, meantLabel } from "../../src/scenario/input-rows";

test("every input is found by its key, its label, and either in capitals with punctuation about it, again and again", () => {
  for (let time = 0; time < 2; time++) {
    for (const key of inputKeys) {
      const label = inputLabel(key);
      expect(
        [key, label, label.toUpperCase(), ` ${label}: `, key.replaceAll("_", " - "), key.replaceAll("_", "")].map(
          inputOfLabel,
        ),
      ).toEqual(Array(6).fill(key));
    }
  }
});

test("what is no label stays none, however often it is asked for and however long it is", () => {
  for (const label of [
    "Call per day",
    "Prices, USD",
    "",
    "Calls per day (estimated)",
    "constructor",
    "x".repeat(5000),
  ]) {
    expect([inputOfLabel(label), inputOfLabel(label)]).toEqual([undefined, undefined]);
  }
});

test("more spellings than are kept in mind are still found", () => {
  const spellings = Array.from({ length: 1200 }, (_, i) => `Calls per day${".".repeat(i % 60)}${" ".repeat(i / 60)}`);
  expect(spellings.every((label) => inputOfLabel(label) === "calls_per_day")).toBe(true);
  expect(inputOfLabel("User\ttokens")).toBe("user_tokens");
  expect(inputOfLabel("User\tTokens?")).toBe("user_tokens");
});

test("a near label is offered, a far one not", () => {
  expect(meantLabel("Call per day")).toMatchObject({ values: { name: "Calls per day" } });
  expect(meantLabel("GPU price per our?")).toMatchObject({ values: { name: "GPU price per hour" } });
  expect(meantLabel("Weather")).toBe("");
});
