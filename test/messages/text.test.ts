import { describe, expect, test } from "@jest/globals";
import { type Bounds, isWithin } from "../../src/engine/bounds";
import { boundsFault, boundsPhrase, messageText, received } from "../../src/messages/text";

test("a sentence that is no id of the catalogue stands for itself", () => {
  expect(messageText({ id: "No break-even within 365 days." })).toBe("No break-even within 365 days.");
});

test("an id that the catalogue does not have is a defect", () => {
  expect(() => messageText({ id: "no-such-message" })).toThrow("There is no message no-such-message");
});

describe("bounds in words", () => {
  test.each<[Bounds, string]>([
    [{ min: 0, max: 1 }, "must be between 0 and 1"],
    [{ min: 0 }, "must be at least 0"],
    [{ min: -1, aboveMin: true }, "must be above −1"],
    [{ min: 0, aboveMin: true, max: 1 }, "must be above 0 and at most 1"],
    [{ min: 0, max: 24, belowMax: true }, "must be at least 0 and below 24"],
    [{ max: 5 }, "must be at most 5"],
    [{ min: 0, max: 20, whole: true }, "must be a whole number between 0 and 20"],
    [{ min: 1, whole: true }, "must be a whole number of at least 1"],
    [{ min: 1, orZero: true }, "must be 0, or at least 1"],
    [{ whole: true }, "must be a whole number"],
    [{}, "must be a number"],
  ])("%j: %s", (bounds, phrase) => {
    expect(boundsPhrase(bounds)).toBe(phrase);
  });
});

describe("a number within bounds", () => {
  test.each<[number, Bounds, boolean]>([
    [0, { min: 0, max: 1 }, true],
    [1, { min: 0, max: 1 }, true],
    [-1e-300, { min: 0, max: 1 }, false],
    [1.0000000000000002, { min: 0, max: 1 }, false],
    [0, { min: 0, aboveMin: true }, false],
    [24, { max: 24, belowMax: true }, false],
    [23, { max: 24, belowMax: true }, true],
    [0.1, { min: 0, aboveMin: true }, true],
    [0, { min: 1, orZero: true }, true],
    [0.5, { min: 1, orZero: true }, false],
    [1.5, { whole: true }, false],
    [NaN, {}, false],
    [Infinity, {}, false],
    [1e308, {}, true],
  ])("%d in %j: %s", (value, bounds, within) => {
    expect(isWithin(value, bounds)).toBe(within);
  });
});

describe("what is wrong", () => {
  const share: Bounds = { min: 0, max: 1, fraction: true };

  test("is nothing within the bounds", () => {
    expect(boundsFault(0.8, share)).toBeUndefined();
  });

  test("names the bound and what was received", () => {
    expect(boundsFault(-3, { min: 0 })).toBe("must be at least 0, got −3.");
    expect(boundsFault(NaN, { min: 0 })).toBe("must be a number, got NaN.");
  });

  test("tells how to write a percentage, where it can have been one", () => {
    expect(boundsFault(80, share)).toBe("must be between 0 and 1, got 80. Write 80% as 0.8.");
    expect(boundsFault(100, share)).toBe("must be between 0 and 1, got 100. Write 100% as 1.");
    expect(boundsFault(1.1, share)).toBe("must be between 0 and 1, got 1.1. Write 1.1% as 0.011.");
    expect(boundsFault(101, share)).toBe("must be between 0 and 1, got 101.");
    expect(boundsFault(-5, share)).toBe("must be between 0 and 1, got −5.");
    expect(boundsFault(-5, { min: -1, aboveMin: true, fraction: true })).toBe(
      "must be above −1, got −5. Write −5% as −0.05.",
    );
    expect(boundsFault(1, { min: 0, max: 0.5, fraction: true })).toBe("must be between 0 and 0.5, got 1.");
    expect(boundsFault(80, { min: 0, max: 24 })).toBe("must be between 0 and 24, got 80.");
  });
});

const text = (value: unknown): string => {
  const message = received(value);
  return typeof message === "object" && "id" in message ? messageText(message) : `the number ${String(message)}`;
};

test("what was received is described as a person would read it in Excel", () => {
  expect([7, "three", "", true, false, null, undefined, [[1]], {}].map(text)).toEqual([
    "the number 7",
    "the text 'three'",
    "an empty text",
    "TRUE",
    "FALSE",
    "nothing",
    "nothing",
    "a range",
    "something that is no number, text or logical value",
  ]);
});
