import { describe, expect, test } from "@jest/globals";
import { CostError } from "../../src/engine/cost-error";
import { messageText } from "../../src/messages/text";
import { table, texts, values, type ValueCell } from "../../src/functions/parameters";

const inputs = table({ summary: "A table." });
const read = (value: unknown) => inputs.read(value, "inputs");

/** The message of what is thrown. */
function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof CostError) return messageText(error);
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("a range", () => {
  test("keeps numbers, texts and logical values, and empty cells as null", () => {
    expect(
      read([
        ["Calls", 1, true],
        ["", null, undefined],
      ]),
    ).toEqual([
      ["Calls", 1, true],
      ["", null, null],
    ]);
  });

  test("is filled up to its widest row; one value is a range of one cell", () => {
    expect(read([["a"], [1, 2], []])).toEqual([
      ["a", null],
      [1, 2],
      [null, null],
    ]);
    expect(read(7)).toEqual([[7]]);
  });

  test("holds an error in its place, with the place in its message", () => {
    const [, [, cell]] = read([
      ["a", 1],
      ["b", { code: "#DIV/0!" }],
    ]) as [unknown, unknown[]];
    expect(cell).toBeInstanceOf(CostError);
    expect(cell).toMatchObject({ shown: "#DIV/0!", place: { argument: "inputs", row: 1, column: 1 } });
  });

  test("takes a data type's card for its value, and anything stranger for an error", () => {
    expect(read([[{ type: "FormattedNumber", basicValue: 0.5, numberFormat: "0%" }]])).toEqual([[0.5]]);
    expect(read([[{ some: "object" }]])[0]![0]).toMatchObject({ code: "value" });
    for (const strange of [10n, Symbol("x"), () => 1, { basicValue: { basicValue: 1 } }])
      expect(read([[strange]])[0]![0]).toMatchObject({ code: "value" });
    expect(read([[NaN]])[0]![0]).toMatchObject({ shown: "#NUM!" });
  });

  test("is an error where it is empty or an error itself", () => {
    expect(messageOf(() => read([]))).toBe("inputs is an empty range.");
    expect(messageOf(() => read([[], []]))).toBe("inputs is an empty range.");
    expect(messageOf(() => read({ code: "#REF!" }))).toBe("inputs holds the error #REF!.");
    expect(messageOf(() => read([[{ code: "#REF!" }]]))).toBe("inputs holds the error #REF!.");
  });

  test("of a hundred thousand rows is read whole", () => {
    const rows = Array.from({ length: 100_000 }, (_, r) => ["2026-01-01", r, null, "x", r / 7]);
    expect(read(rows)).toHaveLength(100_000);
  });
});

describe("a range of numbers", () => {
  const shares = values({ min: 0, max: 1, unit: "fraction", summary: "Shares." });

  test("is read row by row", () => {
    expect(
      shares.read(
        [
          [0, 0.5],
          [1, 0.25],
        ],
        "values_1",
      ),
    ).toEqual([0, 0.5, 1, 0.25].map((value) => ({ shown: value, value })));
  });

  test.each([
    [[[0, 2]], "Row 1, column 2 of values_1 must be between 0 and 1, got 2."],
    [[[0], ["x"]], "Row 2, column 1 of values_1 must be a number, got the text 'x'."],
    [[[0], [null]], "Row 2, column 1 of values_1 is empty."],
    [[[0], [{ code: "#N/A" }]], "Row 2, column 1 of values_1 holds the error #N/A."],
  ])("%j: %s, and the other cells are read", (range, message) => {
    const cells = (shares.read(range, "values_1") as readonly ValueCell[]).map(({ value }) => value);
    expect(cells[0]).toBe(0);
    expect(messageText(cells[1] as CostError)).toBe(message);
  });
});

test("texts know whether they came as one value or as a range", () => {
  const text = texts({ summary: "Texts." });
  expect(text.read("a", "text")).toEqual({ cells: [["a"]], single: true });
  expect(text.read([["a"]], "text")).toEqual({ cells: [["a"]], single: false });
});
