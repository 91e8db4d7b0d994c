import { expect, test } from "@jest/globals";
import { messageText } from "../../src/messages/text";

test("a sentence that is no id of the catalogue stands for itself", () => {
  expect(messageText({ id: "No break-even within 365 days." })).toBe("No break-even within 365 days.");
});

test("an id that the catalogue does not have is a defect", () => {
  expect(() => messageText({ id: "no-such-message" })).toThrow("There is no message no-such-message");
});
