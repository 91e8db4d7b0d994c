import { describe, expect, test } from "@jest/globals";
import { fillText, numberText, quoted, type NumberStyle } from "../../src/messages/fill";

const german: NumberStyle = { decimal: ",", group: ".", minus: "−" };

describe("a text with placeholders", () => {
  test("takes each value where its name stands, as often as it stands", () => {
    expect(fillText("{a} and {b}, {a}", { a: "one", b: "two" })).toBe("one and two, one");
  });

  test("writes numbers in the format that the placeholder asks for", () => {
    const values = { days: 28.571428, cost: 1310, share: 0.8, typed: 1234567.125 };
    expect(fillText("{days} days, {cost:money} USD, {share:percent}, {typed:exact}", values)).toBe(
      "28.57 days, 1,310.00 USD, 80%, 1,234,567.125",
    );
  });

  test("writes them as the reader does", () => {
    expect(fillText("{cost:money} USD on day {day}", { cost: -1310.5, day: 12000 }, german)).toBe(
      "−1.310,50 USD on day 12.000",
    );
  });

  test.each([
    [0, "0 days"],
    [1, "1 day"],
    [1.5, "1.5 days"],
    [1200, "1,200 days"],
  ])("chooses the word for %d", (days, text) => {
    expect(fillText("{days} {days?day|days}", { days })).toBe(text);
  });

  test("puts a reader's text in quotes, cut where it is long, and joins a list with commas", () => {
    expect(fillText("{name:quoted}: {names:quoted}", { name: "Tuned", names: ["A", "B"] })).toBe("'Tuned': 'A', 'B'");
    expect(quoted("x".repeat(50))).toBe(`'${"x".repeat(40)}…'`);
  });

  test("leaves a text that looks like a placeholder as the analyst wrote it", () => {
    expect(fillText("{name}", { name: "{other} $& $1" })).toBe("{other} $& $1");
  });

  test("is a defect where a value is missing", () => {
    expect(() => fillText("{days} days")).toThrow("has no value for days");
  });
});

describe("a number", () => {
  test.each([
    [0, "0"],
    [0.00012346, "0.0001235"],
    [2 / 3, "0.67"],
    [-2, "−2"],
    [1e15, "1,000,000,000,000,000"],
    [1e22, "1e+22"],
    [1e-7, "1e−7"],
  ])("%d to a hundredth", (value, text) => expect(numberText(value)).toBe(text));

  test.each([
    [0, "0.00"],
    [4.2, "4.20"],
    [0.000123456, "0.000123"],
    [1e15, "1,000,000,000,000,000"],
  ])("%d as money", (value, text) => expect(numberText(value, "money")).toBe(text));

  test.each([
    [1.0000000000000002, "1.0000000000000002"],
    [80, "80"],
    [1048576.5, "1,048,576.5"],
  ])("%d as typed", (value, text) => expect(numberText(value, "exact")).toBe(text));

  test.each([
    [0.24, "24%"],
    [0.1234, "12.3%"],
    [-0.05, "−5%"],
  ])("%d as a percentage", (value, text) => expect(numberText(value, "percent")).toBe(text));
});
