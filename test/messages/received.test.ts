import { expect, test } from "@jest/globals";
import { received } from "../../src/messages/received";
import { messageText } from "../../src/messages/text";

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
