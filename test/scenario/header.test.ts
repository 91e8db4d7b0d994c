import { describe, expect, test } from "@jest/globals";
import { noAnswer } from "../../src/engine/cost-error";
import { isEmpty, isEmptyOrZero, readHeader } from "../../src/scenario/header";
import type { InputCell } from "../../src/scenario/scenario";
import { refusal } from "./tables";

const header = (...cells: InputCell[]) => readHeader([cells]);
const namesOf = (...cells: InputCell[]) => header(...cells).strategies.map(({ name }) => name);

test("a cell is empty without content or with spaces alone; a 0 may stand for an empty one", () => {
  const cells: (InputCell | undefined)[] = [null, undefined, "", " \t\n", 0, "0", false, 1, "x", noAnswer("x")];
  expect(cells.map(isEmpty)).toEqual([true, true, true, true, false, false, false, false, false, false]);
  expect(cells.map(isEmptyOrZero)).toEqual([true, true, true, true, true, false, false, false, false, false]);
});

test("the header is the first row that has anything in it", () => {
  const row = ["Input", "A"];
  expect(readHeader([row]).row).toBe(0);
  expect(readHeader([[0, null], [" ", ""], [], row, ["", "B"]])).toEqual({
    row: 3,
    strategies: [{ name: "A", column: 1 }],
  });
  expect(readHeader([[null, "A"]]).row).toBe(0);
});

test("the first column is the labels', whatever stands above them", () => {
  for (const corner of ["Unit", "Low", "A", 7, null, true])
    expect(header(corner, "A")).toEqual({ row: 0, strategies: [{ name: "A", column: 1 }] });
});

test("a name is taken without the spaces around it; its column is where it stands", () => {
  expect(header("", " Prompting ", 0, "Fine tuned")).toEqual({
    row: 0,
    strategies: [
      { name: "Prompting", column: 1 },
      { name: "Fine tuned", column: 3 },
    ],
  });
});

test("units, notes and sources are no strategies, in any case, singular or plural", () => {
  expect(namesOf("", "Unit", "UNITS", "note", "Notes", "A", "Source", " sources ", "Noted")).toEqual(["A", "Noted"]);
});

describe("Low and High", () => {
  test("belong to the strategy that they name, wherever they stand", () => {
    expect(header("", "low B", "A", "B", "Low A", "Unit", "HIGH  a", "High B").strategies).toEqual([
      { name: "A", column: 2, low: 4, high: 6 },
      { name: "B", column: 3, low: 1, high: 7 },
    ]);
  });
  test("begin a strategy's own name where no other is called by the rest of it", () => {
    expect(namesOf("", "Low cost", "High end")).toEqual(["Low cost", "High end"]);
  });

  test("belong to the nearest strategy on their left, in either order, alone, and beyond columns that are skipped", () => {
    expect(header("", "A", "Low", "High", "B", "high", "Note", "LOW", "C", "", "High", "D").strategies).toEqual([
      { name: "A", column: 1, low: 2, high: 3 },
      { name: "B", column: 4, high: 5, low: 7 },
      { name: "C", column: 8, high: 10 },
      { name: "D", column: 11 },
    ]);
  });

  test("without a strategy on their left are refused", () => {
    expect(refusal(() => header("", "Low", "A"))).toBe(
      "value: Row 1, column 2: a column headed Low belongs to the strategy on its left, and there is none.",
    );
    expect(refusal(() => header("", "Unit", "HIGH"))).toBe(
      "value: Row 1, column 3: a column headed High belongs to the strategy on its left, and there is none.",
    );
  });

  test("twice for a strategy are refused, once for each of two are not", () => {
    expect(refusal(() => header("", "A", "Low", "Low"))).toBe(
      "value: Row 1, column 4: the strategy 'A' has two columns headed Low.",
    );
    expect(refusal(() => header("", "A", "High", "Low", "High"))).toBe(
      "value: Row 1, column 5: the strategy 'A' has two columns headed High.",
    );
    expect(namesOf("", "A", "Low", "B", "Low")).toEqual(["A", "B"]);
  });
});

describe("what is refused", () => {
  test("a strategy that stands twice, in any case", () => {
    expect(refusal(() => header("", "Prompt", "B", " PROMPT "))).toBe(
      "value: Row 1, column 4: the strategy 'PROMPT' is in the header row twice. Rename one of them.",
    );
  });

  test("a number or a logical value for a name; with a label beside it the header row is missing", () => {
    expect(refusal(() => readHeader([[0], ["Strategies", "A", 7]]))).toBe(
      "value: Row 2, column 3: the header must be a strategy's name, got 7.",
    );
    expect(refusal(() => header(5, false))).toBe(
      "value: Row 1, column 2: the header must be a strategy's name, got FALSE.",
    );
    expect(refusal(() => header("user_tokens", 300))).toBe(
      "value: Row 1, column 2: the header must be a strategy's name, got 300. Include the header row, with the strategies' names, in the range.",
    );
  });

  test("an error in it comes back as it is", () => {
    const error = noAnswer("No such sheet.");
    expect(() => header("", "A", error)).toThrow(error);
  });

  test("a table with nothing in it, and one without a strategy", () => {
    const nothing =
      "value: The inputs table is empty: it needs a header row with the strategies' names, and one row per input below.";
    expect(
      [
        [],
        [[]],
        [
          [0, null],
          ["", " "],
        ],
      ].map((table) => refusal(() => readHeader(table))),
    ).toEqual([nothing, nothing, nothing]);
    const unnamed = "value: The header row names no strategy: enter a name above each column of values.";
    expect([["Input"], ["Input", "Unit", 0]].map((cells) => refusal(() => header(...cells)))).toEqual([
      unnamed,
      unnamed,
    ]);
  });
});
